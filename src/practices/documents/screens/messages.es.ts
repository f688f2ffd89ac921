import type { Messages } from "../../../kernel/practice.ts";

export const screenWordsEs: Messages = {
  "documents.guide.agenda": "Orden del día",
  "documents.guide.agenda.about": "Qué dejar listo tres días antes, y una hoja para rellenar",
  "documents.guide.minutes": "Acta de una reunión",
  "documents.guide.minutes.about": "Qué apuntar y qué no, y una hoja para rellenar",
  "documents.guide.consensus": "Cómo facilitar el consenso",
  "documents.guide.consensus.about":
    "El camino de una pregunta a un acuerdo, frases que ayudan, qué hacer cuando se atasca",
  "documents.guide.block": "Cómo hablar con quien bloquea",
  "documents.guide.block.about": "Cuando alguien bloquea: en la reunión, la conversación, y si no hay camino",
  "documents.guide.mediation": "Cómo mediar entre dos personas",
  "documents.guide.mediation.about": "Para alguien neutral que ayuda a hablar a otras dos personas",
  "documents.guide.circle": "Cómo llevar un círculo restaurativo",
  "documents.guide.circle.about": "Cuando hubo un daño: quién se sienta, las preguntas, el acuerdo para reparar",
  "documents.guide.removal": "Lista antes de que alguien deje de ser miembro",
  "documents.guide.removal.about": "Qué tiene que ser verdad, paso a paso, antes de poder echar a alguien",
  "documents.guide.training": "Aprender a facilitar",
  "documents.guide.training.about":
    "Un camino de veinte horas, un taller de cuatro, ejercicios y qué hace quien acompaña",
  "documents.screen.guides": "Guías",
  "documents.screen.guides.about": "Orden del día, actas, consenso, mediación: cómo hacerlo bien, para leer e imprimir",
  "documents.screen.guides.question": "¿Cómo hacemos esto bien?",
  "documents.screen.guides.sub":
    "Guías y hojas para leer, imprimir y llevar. Por decisión ponéis las vuestras en su lugar.",
  "documents.screen.guides.meeting": "Reunirse",
  "documents.screen.guides.deciding": "Decidir en común",
  "documents.screen.guides.mending": "Cuando duele",
  "documents.screen.guides.own": "Vuestra propia versión, desde el {day}",
  "documents.screen.guide": "Una guía",
  "documents.screen.guide.comes-with": "Viene con Kith. Cambiad lo que no os sirva.",
  "documents.screen.guide.own": "Vuestra propia versión, en vigor desde el {day} por decisión.",
  "documents.screen.guide.not-own": "Como viene con Kith. Tenéis vuestra propia versión desde el {day}.",
  "documents.screen.guide.as-it-comes": "Leerla como viene con Kith",
  "documents.screen.guide.back-to-own": "Volver a nuestra versión",
  "documents.screen.guide.versions": "Su decisión y las versiones anteriores",
  "documents.screen.guide.make-own": "Hacer nuestra propia versión",
  "documents.screen.guide.make-own.about":
    "Plantéalo como asunto. Cuando presentes un texto a todo el mundo, elige «Adoptar con él un documento»: estas palabras ya están ahí para cambiarlas. Una vez acordada, vuestra versión queda aquí.",
  "documents.screen.guide.make-own.do": "Plantearlo",
  "documents.screen.guide.matter": "Nuestra propia versión: {name}",
  "documents.screen.guide.none": "No hay ninguna guía en esta dirección",
  "documents.screen.guide.none.text": "Todas las guías están en Saber.",
  "documents.screen.guide.not-here":
    "Las guías aún no han llegado a este aparato. Abre esta página una vez con tu nodo al alcance; después se quedan.",
  "documents.screen.document.guide": "Vuestra propia versión de la guía:",
};
