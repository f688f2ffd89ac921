import { type NumberWords, numberMessages } from "./number-words.ts";

/** Los números por los que se rigen las decisiones. */
const decidingNumbersEs = {
  quorumPercent: [
    "Parte que debe responder",
    "De todas las personas preguntadas, tantas por ciento tienen que haber respondido antes de que algo conste. Siempre es más de la mitad; 50 quiere decir justo eso, y 67 dos tercios.",
    "Más de la mitad: dos grupos que no pueden hablarse nunca deciden los dos.",
  ],
  agreePercent: [
    "Parte que debe estar de acuerdo",
    "De quienes respondieron, tantas por ciento tienen que estar de acuerdo, con reserva o sin ella, y nadie bloquear. Siempre es más de la mitad.",
    "Más de la mitad: quien se abstiene o se aparta ha respondido, y no lo sostiene.",
  ],
} satisfies NumberWords;

export const decidingWordsEs = numberMessages(decidingNumbersEs, "antes");

/** Conjuntos de números para empezar, con su origen. */
export const presetWordsEs = {
  "charter.preset.small-pod": "Grupo pequeño",
  "charter.preset.small-pod.about":
    "De 5 a 15 hogares que se ven en la calle: una semana para responder, y debe hacerlo más de la mitad.",
  "charter.preset.small-pod.source": "Los valores habituales de Kith.",
  "charter.preset.co-housing": "Covivienda",
  "charter.preset.co-housing.about": "Dos semanas para responder, y deben hacerlo dos tercios de todos.",
  "charter.preset.co-housing.source": "Dos semanas para objetar, como en N Street Cohousing.",
  "charter.preset.region": "Región",
  "charter.preset.region.about":
    "Tres semanas, para que cada grupo hable antes; dos tercios deben responder, y dos tercios estar de acuerdo.",
  "charter.preset.region.source": "Las opiniones van de grupo en grupo y vuelven, como en un consejo de portavoces.",
  "charter.preset.mosaic": "Mosaic Commons",
  "charter.preset.mosaic.about": "Tres cuartas partes deben responder; con un tercio en contra, no sale.",
  "charter.preset.mosaic.source": "Las reglas de consenso de Mosaic Commons, una comunidad de covivienda.",
};
