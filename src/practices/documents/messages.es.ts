import type { Messages } from "../../kernel/practice.ts";

export const es: Messages = {
  "documents.name": "Documentos",
  "documents.about": "Los papeles por los que nos guiamos, y la decisión que hay detrás de cada uno.",
  "documents.sort.document": "Documento",
  "documents.join-first": "Entra primero; después puedes preparar documentos.",
  "documents.unknown": "Ninguna decisión ha adoptado este documento, o ya no está en pie.",
  "documents.not-newest": "Hay una versión más nueva de este documento. Retira esa.",

  "documents.adopt.do": "Preparar un documento",
  "documents.adopt.offer": "Adoptar con él un documento",
  "documents.adopt.enacts": "Adopta el documento «{name}»",
  "documents.adopt.about": "Entra en vigor cuando se acuerda el texto que lo lleva.",
  "documents.adopt.field.name": "¿Cómo se llama?",
  "documents.adopt.field.text": "El documento, palabra por palabra",
  "documents.adopt.hint.name": "Con el nombre de un documento que ya tenéis se hace una versión más nueva.",
  "documents.adopt.hint.text": "Todas las personas preguntadas leen exactamente esto.",
  "documents.adopt.did": "{who} preparó el documento {name}",
  "documents.retire.do": "Preparar la retirada de un documento",
  "documents.retire.offer": "Retirar con él un documento",
  "documents.retire.enacts": "Retira el documento {document}",
  "documents.retire.field.document": "¿Qué documento?",
  "documents.retire.did": "{who} preparó la retirada de un documento",

  "documents.screen.list": "Documentos",
  "documents.screen.list.about": "Normas de la casa, guías y listas que hemos adoptado",
  "documents.screen.list.question": "¿Por qué papeles nos guiamos?",
  "documents.screen.list.sub": "Cada uno se adoptó por decisión, y solo cambia por otra.",
  "documents.screen.list.retired": "Retirados",
  "documents.screen.list.empty":
    "Normas de la casa, guías, vuestra propia versión de un orden del día o de una lista: lo que acordasteis, palabra por palabra.",
  "documents.screen.list.empty.who":
    "Plantea un asunto. Cuando pongas un texto ante todo el mundo, puede adoptar un documento; una vez acordado, queda aquí.",
  "documents.screen.list.empty.example":
    "«Horas de silencio», «Cómo abrimos el taller», «Orden del día de la reunión mensual».",
  "documents.screen.list.line": "En vigor desde el {day}",
  "documents.screen.list.line-retired": "Ya no está en vigor",
  "documents.screen.document": "Un documento",
  "documents.screen.document.none": "No hay ningún documento en esta dirección",
  "documents.screen.document.none.text":
    "Quizá todavía no ha llegado a este aparato, o la decisión que lo adoptó ya no está en pie.",
  "documents.screen.document.in-force": "En vigor desde el {day}, por decisión. Lo preparó {who}.",
  "documents.screen.document.older": "Una versión anterior, del {day}. La preparó {who}.",
  "documents.screen.document.retired": "Retirado por decisión; estaba en vigor desde el {day}. Lo preparó {who}.",
  "documents.screen.document.decision": "La decisión",
  "documents.screen.document.retirement": "La decisión que lo retiró",
  "documents.screen.document.versions": "Otras versiones",
  "documents.screen.document.version": "Versión del {day}",
  "documents.screen.document.now": "la que está en vigor",
};
