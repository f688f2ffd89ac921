import type { Messages } from "../../../kernel/practice.ts";

/** Choosing among options, dividing a sum, and consent. */
export const choosingWordsEs = {
  "decisions.choose-first": "Primero elige entre las opciones.",
  "decisions.unknown-option": "Una de estas opciones no está, o se nombra dos veces.",
  "decisions.divide-all": "Di una cantidad para cada una de las {options} opciones; nada también es una cantidad.",
  "decisions.divide-exactly": "Tus cantidades suman {sum}. Reparte exactamente {total}.",
  "decisions.more-options":
    "Esta manera de decidir necesita al menos {min} opciones. Sugerid antes más, o elige otra manera.",
  "decisions.no-options-here":
    "Esta manera de decidir pregunta por un solo texto. Para elegir entre opciones están la aprobación, el orden o el reparto de una suma.",
  "decisions.total-needed": "Di una suma donde haya algo que repartir, y solo ahí.",
  "decisions.no-circle-here": "Solo por consentimiento puede un círculo decidir algo por su cuenta.",
  "decisions.unknown-circle":
    "Un círculo sois tú y otras personas a las que se preguntaría, cada una nombrada una vez.",
  "decisions.unknown-group":
    "Un grupo de trabajo decide lo que se os pregunta a ti y al menos a otra persona del grupo. Mira quién está en él, o elige personas por su nombre.",
  "decisions.again-needed":
    "Di al cabo de cuántos días lo volvéis a mirar: lo que se decide por consentimiento vale por ahora, no para siempre.",
  "decisions.circle-waits":
    "Esto lo decide un círculo. Hasta el plazo, cualquiera de las {of} personas con voz puede pedir que lo decidan todas.",
  "decisions.choose.do": "Elegir",
  "decisions.choose.did": "{who} eligió entre las opciones",
  "decisions.choose.field.text": "Texto",
  "decisions.choose.field.picks": "Opciones, por su lugar",
  "decisions.choose.field.note": "Unas palabras",
  "decisions.put.field.options": "Opciones",
  "decisions.put.field.circle": "Quién lo decide",
  "decisions.put.field.group": "Grupo de trabajo que lo decide",
  "decisions.put.field.total": "La suma que se reparte",
  "decisions.put.hint.total": "En unidades enteras: euros, horas, camas.",
  "decisions.put.option.method.approval": "Por aprobación",
  "decisions.put.option.method.ranked": "Por orden",
  "decisions.put.option.method.budget": "Por reparto de una suma",
  "decisions.put.option.method.consent": "Por consentimiento",
  "decisions.options-carry":
    "Cuando se elige entre opciones, di lo que se pone en marcha en la opción a la que pertenece.",
  "decisions.no-choice":
    "Solo pueden poner algo en marcha las opciones de las que se elige una: por aprobación o por orden.",
  "decisions.enacts-many": "Un texto pone en marcha como mucho {max} cosas.",
  "decisions.enacts-many-of-option": "La opción {option} pondría en marcha más de {max} cosas. Quita alguna.",
  "decisions.enacts-twice-of-option": "La opción {option} pone en marcha lo mismo dos veces. Con una basta.",
  "decisions.unknown-enactment-of-option":
    "Lo que pondría en marcha la opción {option} no se puede leer aquí. Prepáralo antes.",
  "decisions.put.field.optionEnacts": "Actos preparados de las opciones",
  "decisions.put.field.optionEnacts.option": "Opción, por su lugar desde 0",
  "decisions.put.field.optionEnacts.act": "Acto preparado",
} satisfies Messages;
