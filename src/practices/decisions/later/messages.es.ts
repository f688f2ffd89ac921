import type { Messages } from "../../../kernel/practice.ts";

export const laterWordsEs = {
  "decisions.frame.field.earlier": "Acuerdo que se vuelve a mirar",
  "decisions.frame.field.item": "Qué punto del orden del día era",
  "decisions.unknown-item": "El punto del que sale esto todavía no ha llegado a este aparato.",
  "decisions.screen.from-agenda": "En el orden del día de {title}, {day}",
  "decisions.put.field.becomes": "¿Qué pasa con el acuerdo anterior?",
  "decisions.put.option.becomes.reaffirmed": "Sigue como está",
  "decisions.put.option.becomes.amended": "Este texto lo sustituye",
  "decisions.put.option.becomes.repealed": "Se acaba",
  "decisions.put.field.holdsDays": "Se acaba solo después de",
  "decisions.put.hint.holdsDays":
    "En días desde el acuerdo, para algo que se prueba. Antes vuelve a Hoy. Déjalo vacío si ha de durar.",
  "decisions.lighter-sort":
    "{class, select, major {El acuerdo era un asunto importante} constitutional {El acuerdo era sobre las reglas} other {El acuerdo era sobre quién pertenece}}, así que se vuelve a mirar como tal.",
  "decisions.not-agreed-on": "Ahí no hay nada acordado, así que no hay nada que volver a mirar. Dilo en ese asunto.",
  "decisions.ended-already":
    "{how, select, amended {Un acuerdo más nuevo lo sustituyó.} repealed {Se acordó acabar con él.} other {Se le acabó el tiempo y terminó solo.}} Lo que valga desde ahora es un asunto nuevo.",
  "decisions.nothing-earlier": "Este texto no hace nada con un acuerdo anterior: aquí no lo hay, o es solo un sondeo.",
  "decisions.becomes-needed":
    "Este asunto vuelve a mirar un acuerdo anterior. Di qué pasa con él: sigue, este texto lo sustituye, o se acaba.",
  "decisions.few-not-theirs":
    "Eso lo acordaron todos, o lo acordó otra gente. A ellos les toca cambiarlo o acabarlo: presenta el texto a todo el mundo.",
  "decisions.holds-by-itself":
    "Solo un acuerdo se acaba solo: no un sondeo, ni lo que un texto pone en vigor. Quita los días, o lo que pone en vigor.",
  "decisions.today.again-ends-text":
    "Se acaba solo el {ends, date}. Tráelo otra vez si ha de seguir o cambiar, o apunta cómo resultó.",
  "decisions.later-again.did": "{who} lo trajo otra vez",
  "decisions.later-reaffirmed.did": "Se acordó que sigue como está: {title}",
  "decisions.later-amended.did": "Un acuerdo más nuevo lo sustituyó: {title}",
  "decisions.later-repealed.did": "Se acordó que se acaba: {title}",
  "decisions.screen.later.do": "Traerlo otra vez",
  "decisions.screen.later.question": "¿Qué quieres volver a mirar?",
  "decisions.screen.later.about": "Vale hasta que se acuerde otra cosa. Empieza un asunto nuevo, que lleva hasta aquí.",
  "decisions.screen.later.title": "Otra vez: {title}",
  "decisions.screen.later.earlier": "Esto vuelve a mirar «{title}».",
  "decisions.screen.later.read": "Leer el acuerdo",
  "decisions.screen.later.becomes.reaffirmed": "Con esto, «{title}» sigue como está.",
  "decisions.screen.later.becomes.amended": "Esto sustituye a «{title}».",
  "decisions.screen.later.becomes.repealed": "Con esto, «{title}» se acaba.",
  "decisions.screen.later.carried":
    "Lo que puso en vigor sigue en vigor. Lo que acaba con ello, como cerrar un grupo, se prepara abajo.",
  "decisions.screen.later.underReview": "Se está volviendo a mirar. Mientras no se acuerde otra cosa, vale.",
  "decisions.screen.later.reaffirmed": "Se volvió a mirar, y sigue como está.",
  "decisions.screen.later.amended": "Ya no vale: un acuerdo más nuevo lo sustituyó.",
  "decisions.screen.later.repealed": "Ya no vale: se acordó acabar con él.",
  "decisions.screen.later.expired": "Ya no vale: se acabó solo el {day}.",
  "decisions.screen.later.until": "Se acaba solo el {day}, si antes no se acuerda que siga.",
  "decisions.screen.later.holds":
    "{days, plural, one {Se acaba solo después de un día.} other {Se acaba solo después de # días.}}",
  "decisions.screen.log.amended": "Un acuerdo más nuevo lo sustituyó",
  "decisions.screen.log.repealed": "Se acabó",
  "decisions.screen.log.expired": "Se acabó solo",
  "decisions.screen.log.standing.amended": "Cambiado",
  "decisions.screen.log.standing.repealed": "Acabado",
  "decisions.screen.log.standing.expired": "Acabado solo",
  "decisions.screen.log.in-meeting": "Decidido en una reunión; lo apuntó {who}",
  "decisions.record.field.text": "Texto exacto",
  "decisions.record.field.item": "Asunto del orden del día",
  "decisions.screen.log.later": "Mira: {title}",
} satisfies Messages;
