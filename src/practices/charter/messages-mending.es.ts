import { type NumberWords, numberMessages } from "./number-words.ts";

/** The numbers for when people are at odds. */
const mendingNumbersEs: NumberWords = {
  narrativeDays: [
    "Días que se guardan las palabras de un caso",
    "Tanto tiempo después de la última palabra de una mediación o de un círculo, o del último día para volver a mirarlo, se acaban las claves de lo escrito.",
    "Una estación: bastante para ver si aguanta, y sin expediente de nadie.",
  ],
};

export const mendingWordsEs = numberMessages(mendingNumbersEs, "antes");
