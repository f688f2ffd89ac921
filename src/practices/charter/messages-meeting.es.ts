import { type NumberWords, numberMessages } from "./number-words.ts";

/** Los números por los que se rigen las reuniones. */
const meetingNumbersEs = {
  noticeHours: [
    "Horas de antelación",
    "Lo que decide una reunión le ha llegado a alguien de otro hogar tantas horas antes de que empiece.",
    "72 horas, como en la ley Brown de California.",
  ],
  noticeClearDays: [
    "Días completos de antelación",
    "Si contáis por días: tantos días enteros entre el día en que se anuncia y el de la reunión. 0 significa que cuentan las horas.",
    "Tres días completos, como en los consejos parroquiales ingleses.",
  ],
  waivePercent: [
    "Parte que deja decidir algo nuevo",
    "De quienes están, este tanto por ciento debe ver que algo surgió demasiado tarde para anunciarlo; si vinieron menos de dos tercios, todos. 67 significa dos tercios.",
    "Dos tercios, como en la ley Brown de California.",
  ],
  wallShows: [
    "Lo que muestra la pared",
    "En una tableta en el portal, a quien pase: 0 no muestra nada, 1 cuándo y dónde hay reunión, 2 también los títulos de lo que se pregunta y se habla.",
    "Nada: lo que puede leer gente de fuera se decide entre todos.",
  ],
  continueDays: [
    "Días para aplazar algo",
    "Lo que se anunció y se aplazó se puede decidir en tantos días sin anunciarlo otra vez.",
    "Cinco días, como en la ley Brown de California.",
  ],
} satisfies NumberWords;

export const meetingNumberWordsEs = numberMessages(meetingNumbersEs, "antes");
