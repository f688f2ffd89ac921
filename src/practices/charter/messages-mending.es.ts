import type { Messages } from "../../kernel/practice.ts";
import { type NumberWords, numberMessages } from "./number-words.ts";

/** The numbers for when people are at odds. */
const mendingNumbersEs: NumberWords = {
  narrativeDays: [
    "Días que se guardan las palabras de un caso",
    "Tanto tiempo después de la última palabra de una mediación o de un círculo, o del último día para volver a mirarlo, se acaban las claves de lo escrito.",
    "Una estación: bastante para ver si aguanta, y sin expediente de nadie.",
  ],
  groundsDays: [
    "Días de aviso antes de una audiencia",
    "La persona cuya pertenencia se revisa tiene los motivos por escrito tantos días antes de que se la escuche.",
    "Quince días, como en la ley de asociaciones de Nevada.",
  ],
  hearingDays: [
    "Días entre la audiencia y una expulsión",
    "Antes no puede quedar registrada.",
    "Cinco días, como en la ley de asociaciones de Nevada.",
  ],
  removePercent: [
    "Parte que debe decir que sí a una expulsión",
    "De todas las personas del padrón en el momento del aviso, salvo la propia, voten o no.",
    "Tres cuartos de todas, y no de las que vinieron.",
  ],
  hesitantPercent: [
    "Parte que devuelve un texto a la conversación, una vez",
    "De quienes respondieron por consenso, este tanto por ciento puede tener reservas o hacerse a un lado; si son más, se habla una vez más de sus razones. El siguiente texto del mismo asunto se cuenta tal como salga. 100 es nunca.",
    "Un tercio: lo que hace dudar a tanta gente merece otra tarde.",
  ],
  valuesPercent: [
    "Parte que debe decir sí para que entre o se vaya un valor básico",
    "De quienes están en el padrón, para añadir un valor básico, tachar uno o cambiar sus palabras: los bloqueos se apoyan en ellos.",
    "Tres cuartos de todos, como para una salida.",
  ],
  appealDays: [
    "Días que un recurso detiene una expulsión",
    "Salvo que las personas sorteadas para él respondan antes.",
    "Un mes, para que tres personas encuentren una tarde.",
  ],
};

export const mendingWordsEs: Messages = {
  ...numberMessages(mendingNumbersEs, "antes"),
  "charter.review-first": "No se expulsa a nadie sin una revisión: aviso, audiencia y tiempo. Abre una primero.",
};
