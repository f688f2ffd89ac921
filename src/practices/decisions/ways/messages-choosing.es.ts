import type { Messages } from "../../../kernel/practice.ts";

/** Choosing among options, dividing a sum, and consent. */
export const choosingWordsEs = {
  "decisions.choose-first": "Primero elige entre las opciones.",
  "decisions.unknown-option": "Una de estas opciones no está, o se nombra dos veces.",
  "decisions.divide-all": "Di una cantidad para cada una de las {options} opciones; nada también es una cantidad.",
  "decisions.divide-exactly": "Tus cantidades suman {sum}. Reparte exactamente {total}.",
  "decisions.more-options":
    "Esta manera de decidir necesita al menos {min} opciones. Propón antes más, o elige otra manera.",
  "decisions.no-options-here":
    "Esta manera de decidir pregunta por un solo texto. Para elegir entre opciones están la aprobación, el orden o el reparto de una suma.",
  "decisions.total-needed": "Di una suma donde haya algo que repartir, y solo ahí.",
  "decisions.no-circle-here": "Solo por consentimiento puede un círculo decidir algo por su cuenta.",
  "decisions.unknown-circle":
    "Un círculo sois tú y otras personas a las que se preguntaría, cada una nombrada una vez.",
  "decisions.few-carry-nothing":
    "Lo que un texto pone en vigor vale para todo el mundo, así que se pregunta a todo el mundo. Preséntalo así o quita lo que pone en vigor.",
  "decisions.unknown-group":
    "Un grupo de trabajo decide lo que se os pregunta a ti y al menos a otra persona del grupo. Mira quién está en él, o elige personas por su nombre.",
  "decisions.again-needed":
    "Di al cabo de cuántos días lo volvéis a mirar: lo que se decide por consentimiento vale por ahora, no para siempre.",
  "decisions.today.say-text-few":
    "Se pregunta {few, select, group {al grupo de trabajo «{whom}»} other {a {whom}}} y falta tu respuesta. Han respondido {answered} de {of}.",
  "decisions.put.did-few":
    "{who} presentó un texto {few, select, group {al grupo de trabajo «{whom}»} other {a {whom}}}",
  "decisions.posted.say-few": "{few, select, group {«{whom}»} other {Algunas personas}}: ¿estamos de acuerdo? {title}",
  "decisions.posted.say-text-few":
    "Solo se pregunta a esas personas. Hasta entonces, cualquiera con voto puede pedir que lo decida todo el mundo.",
  "decisions.screen.circle.put-group": "Presentar el texto a «{name}»",
  "decisions.screen.circle.put-people": "Presentar el texto a {names}",
  "decisions.screen.circle.asks-group":
    "Se pregunta al grupo de trabajo «{name}» por un texto exacto, y tiene {days, plural, one {un día} other {# días}} para responder.",
  "decisions.screen.circle.asks-people":
    "Se os pregunta a ti y a {names} por un texto exacto, y tenéis {days, plural, one {un día} other {# días}} para responder.",
  "decisions.screen.circle.ready": "¿Les preguntamos ya?",
  "decisions.screen.open.few": "Se pregunta {few, select, group {al grupo de trabajo «{whom}»} other {a {whom}}}.",
  "decisions.screen.share.say-few":
    "{name} pregunta {few, select, group {al grupo de trabajo «{whom}»} other {a {whom}}}: «{title}». Responde hasta el {until, date}, en Kith o en una papeleta.",
  "decisions.screen.slip.few": "Para {few, select, group {el grupo de trabajo «{whom}»} other {{whom}}}",
  "decisions.escalate.do-few": "Pedir que lo decida todo el mundo",
  "decisions.escalate.did-few": "{who} pidió que lo decida todo el mundo",
  "decisions.screen.escalation-few":
    "Cuando lo {needed, plural, one {pida una persona} other {pidan # personas}} de todo el vecindario, lo decide todo el mundo, por consenso.",
  "decisions.screen.escalation.asking-few":
    "{asking, plural, one {Una persona pide} other {# personas piden}} que lo decida todo el mundo. {left, plural, =0 {Con eso basta: esto ha acabado.} one {Con una más, esto acaba.} other {Con # más, esto acaba.}}",
  "decisions.circle-waits":
    "Esto lo decide un círculo. Mientras dure el plazo, cualquiera de las {of} personas con voto puede pedir que lo decida todo el mundo.",
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
