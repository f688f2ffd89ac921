import type { Messages } from "../../kernel/practice.ts";

/** Who said what in a room that decided. */
export const roomWordsEs = {
  "decisions.name-stance.do": "Anotar quién dijo qué",
  "decisions.name-stance.did": "{who} anotó qué dijo la gente de una decisión de una reunión",
  "decisions.name-stance.field.record": "¿Qué decisión?",
  "decisions.name-stance.field.people": "¿Quién?",
  "decisions.name-stance.field.stance": "¿Qué dijo?",
  "decisions.name-stance.option.stance.agree": "Sí",
  "decisions.name-stance.option.stance.reservations": "Sí, con reservas",
  "decisions.name-stance.option.stance.aside": "Se hizo a un lado",
  "decisions.name-stance.option.stance.abstain": "Se abstuvo",
  "decisions.name-stance.option.stance.no": "No",
  "decisions.name-stance.option.stance.unsaid": "Nada que se sepa",
  "decisions.not-of-room": "Solo lo que decidió la gente en una reunión tiene sus palabras por nombre.",
  "decisions.written-anew": "Esto se escribió de nuevo después: anota quién dijo qué del texto nuevo.",
  "decisions.unknown-person": "Alguien de quienes nombras todavía no ha llegado a este aparato.",
  "decisions.name-yourself": "Puedes decir lo que dijiste tú. Por otras personas lo anota quien tiene voz y voto.",
  "decisions.screen.named": "Quién dijo qué",
  "decisions.screen.named.about":
    "Lo que dijeron al decidirlo las personas que se nombran. Quien se vea aquí puede decirlo de nuevo por sí: vale su palabra.",
  "decisions.screen.named.mine": "Decir tú qué dijiste",
  "decisions.today.named": "Lo que dijiste en una reunión: {title}",
  "decisions.today.named-text":
    "{stance, select, agree {{who} anotó que dijiste que sí.} reservations {{who} anotó que dijiste que sí, con reservas.} aside {{who} anotó que te hiciste a un lado.} abstain {{who} anotó que te abstuviste.} other {{who} anotó que dijiste que no.}} Si fue de otro modo, dilo allí por ti: vale tu palabra.",
} satisfies Messages;
