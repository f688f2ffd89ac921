import { type NumberWords, numberMessages } from "./number-words.ts";

/** Los números por los que se rigen las decisiones. */
const decidingNumbersEs = {
  quorumPercent: [
    "Parte que debe responder",
    "De todas las personas consultadas, este tanto por ciento tiene que haber respondido antes de que algo conste. Siempre es más de la mitad; 50 quiere decir justo eso, y 67 dos tercios.",
    "Más de la mitad: así no pueden decidir por separado dos grupos que no se alcanzan.",
  ],
  agreePercent: [
    "Parte que debe estar de acuerdo",
    "De quienes respondieron, este tanto por ciento tiene que estar de acuerdo, con reserva o sin ella, y nadie puede bloquear. Siempre es más de la mitad.",
    "Más de la mitad: quien se abstiene o se hace a un lado ha respondido, y no lo sostiene.",
  ],
  entrustPeople: [
    "Por cuántas personas más puede responder una",
    "Se puede confiar la respuesta a un texto a alguien a quien también se pregunta. Nadie responde por más de tantas; 0 quiere decir que cada cual responde por sí.",
    "Dos como mucho: ayuda a quien no está, y no junta votos.",
  ],
  franchise: [
    "Quién tiene una respuesta",
    "Cada persona, o cada hogar: entonces tiene una, que cuenta cuando dicen lo mismo todas sus personas que respondieron; el bloqueo de una es el del hogar. Vale para los textos que se planteen después, no para el padrón ni la carta, donde cuenta cada persona.",
    "Una persona, una respuesta: en casa nadie habla por otra sin que se lo pidan.",
  ],
  objectDays: [
    "Días para objetar",
    "Donde quien calla otorga, hay estos días para objetar; más de la mitad tiene que haberse enterado.",
    "72 horas, como en el consenso perezoso de la Apache Software Foundation.",
  ],
  talkDays: [
    "Días para hablar antes",
    "Lo que no es del día a día se habla estos días antes de presentar un texto a todo el mundo.",
    "Las inquietudes salen al hablar, no en el último momento.",
  ],
  mostPercent: [
    "Parte de síes en una votación por gran mayoría",
    "De los síes y los noes, este tanto por ciento tiene que ser síes. Quien se abstiene cuenta como que ha respondido, y por ninguna parte.",
    "Setenta por ciento como poco; 75 en N Street y Heartwood.",
  ],
  mostQuorumPercent: [
    "Parte que debe responder a esa votación",
    "De todas las personas consultadas, este tanto por ciento tiene que haber respondido. 67 quiere decir dos tercios.",
    "Dos tercios, porque esa votación ocupa el lugar del consenso.",
  ],
  escalatePercent: [
    "Parte que convierte una votación en conversación",
    "Cuando tantas de las personas consultadas quieren seguir hablando, la votación acaba y el asunto solo se decide por consenso.",
    "Una décima parte: las bastantes para que se las oiga.",
  ],
  escalatePeople: [
    "Personas que convierten una votación en conversación",
    "Al menos tantas personas, por pequeña que sea la parte.",
    "Dos: una sola no detiene una votación.",
  ],
  objectionDays: [
    "Días para volver sobre ello",
    "Tras un acuerdo, cualquiera a quien se preguntó puede bloquear durante estos días si trae algo nuevo. Mientras tanto está en pie, y lo que no se puede deshacer espera.",
    "Dos semanas, como en N Street Cohousing.",
  ],
  lateBlockDays: [
    "Días para volver sobre ello si se estaba lejos",
    "Para alguien de quien no se sabía que se hubiera enterado cuando se dejó constancia.",
    "Un mes sin contacto y dos semanas más; no más, para que lo resuelto siga resuelto.",
  ],
  reviewDays: [
    "Días para mirar un bloqueo",
    "Cuando alguien bloquea, quienes respondieron tienen tantos días para decir si el bloqueo vale según nuestros criterios. 0 quiere decir que todo bloqueo vale.",
    "Tres días, mientras todo el mundo recuerda lo dicho; ninguno en N Street Cohousing.",
  ],
  reviewPercent: [
    "Parte que aparta un bloqueo",
    "De quienes dicen qué les parece un bloqueo, este tanto por ciento tiene que nombrar un criterio que no cumple. Entonces cuenta como hacerse a un lado. 67 quiere decir dos tercios.",
    "Dos tercios: un bloqueo cae con más de lo que lleva adelante un texto.",
  ],
  blockBackers: [
    "Personas que deben respaldar un bloqueo",
    "A tantas personas más les tiene que parecer que el bloqueo vale, o cuenta como hacerse a un lado. 0 quiere decir que no necesita a nadie.",
    "Ninguna; una en Manzanita Village, donde alguien más debe verle sentido.",
  ],
  resolveDays: [
    "Días para resolver un bloqueo",
    "Mientras un bloqueo vale, se busca un texto que no pare. Solo después de tantos días, o de las conversaciones de abajo, se puede votar por gran mayoría.",
    "Cuatro conversaciones en dos meses, como en Heartwood Cohousing; tres meses en N Street.",
  ],
  resolveMeetings: [
    "Conversaciones para resolver un bloqueo",
    "Cuando ha habido tantas con todas las personas cuyo bloqueo sigue en pie, según dicen ambas partes, no se esperan los días: se puede votar por gran mayoría.",
    "Cuatro, como en Heartwood Cohousing; cada dos semanas durante tres meses en N Street.",
  ],
} satisfies NumberWords;

export const decidingWordsEs = {
  ...numberMessages(decidingNumbersEs, "antes"),
  "charter.change.franchise":
    "{after, plural, =0 {Cada persona tiene una respuesta} other {Cada hogar tiene una respuesta}} (antes: {before, plural, =0 {cada persona} other {cada hogar}})",
};

/** Conjuntos de números para empezar, con su origen. */
export const presetWordsEs = {
  "charter.preset.small-pod": "Vecindad pequeña",
  "charter.preset.small-pod.about":
    "De 5 a 15 hogares que se ven en la calle: una semana para responder, y debe hacerlo más de la mitad.",
  "charter.preset.small-pod.source": "Los valores habituales de Kith.",
  "charter.preset.co-housing": "Covivienda",
  "charter.preset.co-housing.about": "Dos semanas para responder, y deben hacerlo dos tercios de todos.",
  "charter.preset.co-housing.source": "Dos semanas para objetar, como en N Street Cohousing.",
  "charter.preset.region": "Comarca",
  "charter.preset.region.about":
    "Tres semanas, para que cada vecindad hable antes; dos tercios deben responder, y dos tercios estar de acuerdo.",
  "charter.preset.region.source":
    "Las opiniones van de vecindad en vecindad y vuelven, como en un consejo de portavoces.",
  "charter.preset.sociocratic": "Consentimiento sociocrático",
  "charter.preset.sociocratic.about":
    "Casi todo sale por consentimiento: las objeciones se miran en común una semana, y una sola persona puede llevar ante todos lo que decide un círculo.",
  "charter.preset.sociocratic.source":
    "Sociocracia 3.0: la guía práctica (Bockelbrink, Priest, David), sobre el consentimiento y las objeciones.",
  "charter.preset.mosaic": "Mosaic Commons",
  "charter.preset.mosaic.about": "Tres cuartas partes deben responder; con un tercio en contra, no sale.",
  "charter.preset.mosaic.source": "Las reglas de consenso de Mosaic Commons, una comunidad de covivienda.",
  "charter.preset.n-street": "N Street Cohousing",
  "charter.preset.n-street.about":
    "Dos semanas para responder; todo bloqueo vale, se intenta resolver durante tres meses y luego deciden tres cuartos.",
  "charter.preset.n-street.source":
    "Las reglas de consenso de N Street Cohousing, en Davis: en dieciocho años nunca les hizo falta votar.",
};
