import type { Messages } from "../../../kernel/practice.ts";

/** Conversations to resolve a block. */
export const resolvingWordsEs = {
  "decisions.no-block-now": "Ahora ningún bloqueo para este texto, así que no hay nada que resolver.",
  "decisions.meetings-over":
    "{meetings, plural, one {Ya hubo la conversación prevista} other {Ya hubo las # conversaciones previstas}}. Presentad un texto que el bloqueo no pare, o votad por gran mayoría.",
  "decisions.facilitator-gone": "Quien iba a moderar la conversación ya no está. Elige a alguien que esté.",
  "decisions.facilitator-beside":
    "Elige a alguien que no sea de ninguna de las dos partes para facilitar la conversación.",
  "decisions.not-in-meeting": "Qué salió de la conversación lo dicen quienes iban a estar en ella.",
  "decisions.meeting-ahead": "Esta conversación aún está por llegar: {at, time}. Di después qué salió de ella.",
  "decisions.meet.do": "Proponer una conversación",
  "decisions.meet.did": "{who} propuso una conversación para el {at, time}",
  "decisions.meet.field.text": "Texto",
  "decisions.meet.field.at": "¿Cuándo?",
  "decisions.meet.field.where": "¿Dónde?",
  "decisions.meet.field.facilitator": "¿Quién la facilita?",
  "decisions.meet.none.facilitator": "Nadie, nos arreglamos",
  "decisions.meet.hint.facilitator":
    "Alguien que no sea de ninguna de las dos partes y cuide de que se escuche a ambas.",
  "decisions.met.do": "Decir qué salió de ella",
  "decisions.met.did":
    "{came, select, closer {{who} dijo que la conversación acercó a las partes} reworded {{who} dijo que en la conversación se halló otro texto} lifted {{who} dijo que tras la conversación se puede retirar el bloqueo} apart {{who} dijo que la conversación no acercó a las partes} other {{who} dijo que no hubo conversación}}",
  "decisions.met.field.meeting": "Conversación",
  "decisions.met.field.came": "¿Qué salió de ella?",
  "decisions.met.field.note": "En pocas palabras",
  "decisions.met.hint.note": "Todo el mundo lo ve con tu nombre. Lo dicho en confianza se queda fuera.",
  "decisions.met.option.came.closer": "Nos acercamos",
  "decisions.met.option.came.reworded": "Hallamos otro texto",
  "decisions.met.option.came.lifted": "El bloqueo se puede retirar",
  "decisions.met.option.came.apart": "No nos acercamos",
  "decisions.met.option.came.missed": "No la hubo",
  "decisions.today.meet": "Una conversación sobre un bloqueo: {title}",
  "decisions.today.meet-text": "{at, time}. Se cuenta contigo.",
  "decisions.today.met": "¿Qué salió de la conversación? {title}",
  "decisions.today.met-text": "Era para el {at, time}. Di si la hubo y qué salió de ella.",
  "decisions.today.coming-meet": "Una conversación sobre un bloqueo: {title}",
  "decisions.say.field.joins": "Con un bloqueo",
  "decisions.say.option.joins.conversations": "Participo en conversaciones para resolverlo",
  "decisions.screen.block.joins": "Participo en conversaciones para hallar un texto que mi bloqueo no pare",
  "decisions.screen.block.joins.missing":
    "Quien bloquea también ayuda a hallar un camino. Marca esto, o elige otra respuesta.",
  "decisions.screen.block.joined": "Participa en conversaciones para hallar un texto que no pare",
  "decisions.screen.meetings": "Conversaciones",
  "decisions.screen.meetings.about":
    "Quien bloquea y las personas cuyo texto es se sientan a hablar, {of, plural, one {una vez} other {hasta # veces}}. {held, plural, =0 {Todavía no ha habido ninguna} one {Ha habido una} other {Ha habido #}}.",
  "decisions.screen.meetings.why":
    "Una cuenta cuando ambas partes dicen que la hubo. Cuando ha habido todas, ya no se espera más: se puede votar por gran mayoría.",
  "decisions.screen.meetings.over":
    "Ya hubo todas las conversaciones. Presentad un texto que el bloqueo no pare, o votad por gran mayoría.",
  "decisions.screen.fallback.ready-early":
    "Ya hubo todas las conversaciones y el bloqueo sigue en pie. Ahora se puede contar lo que se dijo para este caso.",
  "decisions.screen.rule.meetings": "Las conversaciones para resolver un bloqueo en la carta",
  "decisions.screen.meetings.rule": "Cuántas, en la carta",
  "decisions.screen.meetings.with": "Con {names}",
  "decisions.screen.meetings.led": "La facilita {who}",
  "decisions.screen.meetings.state.ahead": "Por llegar",
  "decisions.screen.meetings.state.waits": "Aún no han dicho ambas partes que la hubo",
  "decisions.screen.meetings.state.held": "La hubo",
  "decisions.screen.meetings.state.missed": "No la hubo",
  "decisions.screen.meetings.said":
    "{came, select, closer {{who}: nos acercamos} reworded {{who}: hallamos otro texto} lifted {{who}: el bloqueo se puede retirar} apart {{who}: no nos acercamos} other {{who}: no la hubo}}",
  "decisions.screen.meetings.change": "Decir otra cosa",
  "decisions.screen.meetings.another": "Proponer otra fecha",
} satisfies Messages;
