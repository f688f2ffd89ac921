import type { Messages } from "../../kernel/practice.ts";
import { screenWordsEs } from "./screens/messages.es.ts";

export const es: Messages = {
  "care.unknown": "Esto no está, o no te había llegado cuando escribiste.",
  "care.say-something": "Escribe algo.",
  "care.one-line": "Dilo en una línea de {max} caracteres como mucho. Lo demás cabe en lo que conviene saber.",
  "care.no-times": "Los días y las horas son de la ayuda que se pide.",
  "care.time-twice": "La misma hora está dos veces.",
  "care.which-time": "Di a cuál de sus horas te refieres.",
  "care.closed": "Esto se marcó como hecho, o ya no hace falta.",
  "care.not-closed": "Esto todavía se pide.",
  "care.yours-already": "Ya dijiste que lo haces.",
  "care.not-yours": "No habías dicho que lo haces.",
  "care.not-your-words": "Solo lo retira quien lo dijo.",

  "care.write.do": "Escribir en un círculo de cuidados",
  "care.write.did": "{who} escribió algo para unas pocas personas",
  "care.write.field.circle": "Qué círculo",
  "care.write.field.what": "Qué es",
  "care.write.option.what.name": "su nombre",
  "care.write.option.what.know": "lo que conviene saber",
  "care.write.option.what.ask": "pedir ayuda",
  "care.write.option.what.take": "lo hago yo",
  "care.write.option.what.leave": "al final no puedo",
  "care.write.option.what.close": "hecho, o ya no hace falta",
  "care.write.option.what.reopen": "hace falta otra vez",
  "care.write.option.what.say": "decir cómo va",
  "care.write.option.what.strike": "retirar lo que dije",
  "care.write.field.text": "Con tus palabras",
  "care.write.field.of": "De qué se trata",
  "care.write.field.times": "Cuándo",

  "care.today.in":
    "{named, select, yes {{name} te ha llamado al círculo de cuidados {circle}} other {{name} te ha llamado a un círculo de cuidados}}",
  "care.today.in.text": "Mira quiénes están y qué ayuda hace falta.",
  "care.today.mine": "Dijiste que lo harías: {text}",
  "care.today.mine.text": "En {circle}",
  "care.today.wanted": "{more, plural, =0 {¿Quién puede? {text}} other {¿Quién puede? {text}, y # más}}",
  "care.today.wanted.text": "En {circle}. Todavía no se ocupa nadie.",
  "care.today.quiet":
    "Desde hace un mes nadie escribe en {named, select, yes {{circle}} other {un círculo de cuidados}}",
  "care.today.quiet.text": "¿Va todo bien? Cuenta cómo va, pide ayuda o, si ya no hace falta, sal o termínalo.",
  "care.coming": "Tú: {text} ({circle})",
  "care.in-calendars": "Algo que dijiste que harías",
  "care.wanted.in-calendars": "Hace falta ayuda",
  ...screenWordsEs,
};
