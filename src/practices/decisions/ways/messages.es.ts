import type { Messages } from "../../../kernel/practice.ts";

/** Maneras de decidir, y clases de asuntos. */
export const methodWordsEs = {
  "decisions.not-this-way":
    "{class, select, major {Un asunto importante se decide por consenso o en votación por gran mayoría.} other {Esto se decide por consenso; después el padrón dice sí o no al cambio mismo.}} Elige otra manera.",
  "decisions.asked-already":
    "Ya se preguntó a todo el mundo por un texto, y espera respuestas. Haz el sondeo cuando eso esté resuelto.",
  "decisions.talk-first":
    "Esto no es del día a día, así que antes se habla {days, plural, one {un día} other {# días}}: {left, plural, one {falta un día} other {faltan # días}}. Mientras tanto se puede hacer un sondeo.",
  "decisions.by-consensus":
    "Bastantes personas pidieron seguir hablando en vez de votar, así que esto se decide por consenso.",
  "decisions.not-this-answer":
    "Este texto se decide de una manera que no conoce esa respuesta. Elige una de las que están debajo.",
  "decisions.no-vote": "Solo una votación puede volver a ser conversación. Aquí puedes bloquear u objetar.",
  "decisions.escalated-by-you": "Ya has pedido seguir hablando.",
  "decisions.escalated":
    "Bastantes personas pidieron seguir hablando, así que esta votación ha acabado. Hablad, y presentad un texto por consenso.",
  "decisions.not-heard":
    "Se sabe que se han enterado {heard} de {of}; hacen falta {needed}. Quien calla otorga solo si pudo hablar.",

  "decisions.window-over": "Los días para volver sobre esto han pasado. Para cambiarlo o acabarlo, tráelo otra vez.",
  "decisions.blocked-before": "Ya bloqueaste este texto. Para cambiarlo o acabarlo, tráelo otra vez.",
  "decisions.new-needed":
    "Esto está acordado. Para volver sobre ello di qué hay de nuevo: algo que nadie pudo sopesar antes.",
  "decisions.stands-no-more": "Este acuerdo ya no está en pie, así que no hay nada que documentar.",
  "decisions.documented-already": "Esto ya está documentado.",
  "decisions.window-open": "Todavía se puede volver sobre esto {days, plural, one {un día} other {# días}}.",
  "decisions.document.do": "Documentarlo del todo",
  "decisions.document.did": "{who} documentó el acuerdo del todo",
  "decisions.document.field.close": "Acuerdo",
  "decisions.today.document": "{title}",
  "decisions.today.document-text": "Nadie volvió sobre ello. Algo que no se puede deshacer espera a que se documente.",
  "decisions.screen.state.provisional": "Acordado",
  "decisions.screen.window":
    "Está en pie. Hasta el {day}, cualquiera a quien se preguntó puede volver sobre ello con algo nuevo; lo que no se puede deshacer espera hasta entonces.",
  "decisions.screen.window.do": "Volver sobre ello",
  "decisions.screen.document":
    "El tiempo para volver sobre esto ha pasado. Lleva algo que no se puede deshacer; al documentarlo entra en vigor.",

  "decisions.frame.field.class": "¿Qué clase de asunto es?",
  "decisions.frame.option.class.operational": "Del día a día",
  "decisions.frame.option.class.major": "Importante",
  "decisions.frame.option.class.constitutional": "Sobre nuestras reglas",
  "decisions.frame.option.class.membership": "Sobre quién forma parte",
  "decisions.frame.field.affected": "Visitas a quienes afecta",
  "decisions.put.field.method": "¿Cómo se decide?",
  "decisions.put.option.method.consensus": "Por consenso",
  "decisions.put.option.method.no-objection": "Si nadie objeta",
  "decisions.put.option.method.majority": "Por mayoría",
  "decisions.put.option.method.most": "Por gran mayoría",
  "decisions.put.option.method.straw": "Un sondeo",
  "decisions.say.option.stance.no": "Decir que no",
  "decisions.escalate.do": "Seguir hablando en vez de votar",
  "decisions.escalate.did": "{who} pidió seguir hablando en vez de votar",
  "decisions.escalate.field.text": "Texto",

  "decisions.today.object": "{title}",
  "decisions.today.object-text": "Sale adelante si nadie objeta.",

  "decisions.screen.frame.class": "¿Qué clase de asunto es?",
  "decisions.screen.class.operational": "Del día a día",
  "decisions.screen.class.operational.hint": "Pequeño, y fácil de cambiar después. Casi nunca hace falta votarlo.",
  "decisions.screen.class.major": "Importante",
  "decisions.screen.class.major.hint":
    "Mucho dinero, mucho trabajo, o difícil de deshacer. Primero se habla, y luego se decide en común.",
  "decisions.screen.class.constitutional": "Sobre nuestras reglas",
  "decisions.screen.class.constitutional.hint":
    "Valores básicos y números de la carta. Lo que acordéis aquí lleva a un cambio al que el padrón dice sí.",
  "decisions.screen.class.membership": "Sobre quién forma parte",
  "decisions.screen.class.membership.hint": "Quién entra en el padrón o sale de él. El padrón tiene la última palabra.",
  "decisions.screen.frame.affected": "¿A qué visitas afecta?",
  "decisions.screen.frame.affected.about": "También se les pregunta cuando es algo del día a día, y en los sondeos.",
  "decisions.screen.affected": "También se les pregunta, porque les afecta:",
  "decisions.screen.leads-to": "Lo que obliga es el cambio al que el padrón dice sí.",
  "decisions.screen.leads-to.do": "Proponerlo al padrón",

  "decisions.screen.put.how": "¿Cómo se decide?",
  "decisions.screen.put.not-now": "Ahora no: {ways}",
  "decisions.screen.method.consensus": "Por consenso",
  "decisions.screen.method.consensus.hint": "Responde todo el mundo; un bloqueo por un valor básico lo para",
  "decisions.screen.method.consensus.how":
    "Sale adelante cuando nadie bloquea y bastantes de quienes responden están de acuerdo.",
  "decisions.screen.method.no-objection": "Si nadie objeta",
  "decisions.screen.method.no-objection.hint":
    "Sale adelante cuando se ha enterado más de la mitad y nadie objeta a tiempo",
  "decisions.screen.method.no-objection.how":
    "Sale adelante cuando nadie objeta a tiempo. Si te parece bien, no hace falta que respondas.",
  "decisions.screen.method.majority": "Por mayoría",
  "decisions.screen.method.majority.hint": "Más síes que noes",
  "decisions.screen.method.majority.how":
    "Sale adelante con más síes que noes. Quien se abstiene cuenta como que ha respondido, y por ninguna parte; con empate no sale.",
  "decisions.screen.method.most": "Por gran mayoría",
  "decisions.screen.method.most.hint": "Muchos más síes que noes, según la parte de la carta",
  "decisions.screen.method.most.how":
    "Sale adelante cuando al menos el {percent} % de síes y noes son síes. Quien se abstiene cuenta como que ha respondido, y por ninguna parte.",
  "decisions.screen.method.straw": "Un sondeo",
  "decisions.screen.method.straw.hint": "Para ver hacia dónde se inclina la gente; no obliga a nadie",
  "decisions.screen.method.straw.how": "Muestra hacia dónde se inclina la gente y no obliga a nadie.",
  "decisions.screen.method.heard": "Se sabe que se han enterado {heard} de {of}; tienen que ser {needed}.",
  "decisions.screen.escalation":
    "Cuando {needed, plural, one {una persona quiera} other {# personas quieran}} seguir hablando, la votación acaba y solo decide el consenso.",
  "decisions.screen.escalation.asking":
    "{asking, plural, one {Una persona quiere} other {# personas quieren}} seguir hablando. {left, plural, =0 {Con eso basta: la votación ha acabado.} one {Con una más acaba la votación.} other {Con # más acaba la votación.}}",

  "decisions.screen.stance.yes": "Sí",
  "decisions.screen.stance.yes.hint": "Estoy a favor de este texto tal como está",
  "decisions.screen.stance.no": "No",
  "decisions.screen.stance.no.hint": "Estoy en contra",
  "decisions.screen.stance.object": "Objeto",
  "decisions.screen.stance.object.hint": "Haría daño; hablemos antes de hacerlo",
  "decisions.screen.note.no": "Unas palabras",
  "decisions.screen.note.object": "¿Qué daño haría?",
  "decisions.screen.who.yes": "{count, plural, one {Una dice que sí:} other {# dicen que sí:}}",
  "decisions.screen.answers.yes": "Sí",
  "decisions.screen.answers.no": "No",
  "decisions.screen.answers.object": "Objetan",
  "decisions.screen.answers.must-hear": "Tienen que haberse enterado al menos {needed} de {of}.",
  "decisions.screen.verdict.straw": "Hacia dónde se inclina la gente",
  "decisions.screen.record.vote":
    "Respondieron {answered} de {of}: {yes} sí, {no} no{abstain, plural, =0 {} one {, una abstención} other {, # abstenciones}}.",
  "decisions.screen.record.no-objection":
    "{objected, plural, =0 {Nadie objetó} one {Objetó una persona} other {Objetaron # personas}}; se habían enterado {heard} de {of}.",
  "decisions.screen.record.not-passed.majority": "Para salir adelante tiene que haber más síes que noes.",
  "decisions.screen.record.not-passed.most":
    "Para salir adelante, al menos el {percent} % de síes y noes tienen que ser síes.",
  "decisions.screen.rule.talk": "Los días para hablar, en la carta",
} satisfies Messages;
