import type { Messages } from "../../../kernel/practice.ts";

/** What the meetings' screens and sheets say. */
export const screenWordsEs = {
  "meetings.screen.rule.week": "Cada {weekday} a las {clock}",
  "meetings.screen.rule.two-weeks": "Un {weekday} sí y otro no, a las {clock}",
  "meetings.screen.rule.month":
    "Cada mes, el {which, select, first {primer} second {segundo} third {tercer} fourth {cuarto} other {último}} {weekday} a las {clock}",
  "meetings.screen.off": "Suspendida",
  "meetings.screen.off.text": "{who} la suspendió{has, select, yes {: {why}} other {.}}",
  "meetings.screen.now": "Ahora",

  "meetings.screen.list": "Reuniones",
  "meetings.screen.list.about": "Cuándo nos reunimos y qué se dijo",
  "meetings.screen.list.question": "¿Cuándo nos reunimos?",
  "meetings.screen.list.sub": "La próxima: {title}, {when}.",
  "meetings.screen.list.sub.none": "No hay ninguna reunión prevista.",
  "meetings.screen.list.empty": "Aquí está cuándo os reunís, sobre qué y qué salió de ahí.",
  "meetings.screen.list.empty.who": "Cualquiera puede convocar una reunión: una vez, o cada cierto tiempo.",
  "meetings.screen.list.empty.example":
    "«Coordinación, cada martes a las 19:00, 15 minutos.» «Asamblea, cada primer domingo, dos horas.»",
  "meetings.screen.ahead": "Próximas",
  "meetings.screen.over": "Reuniones pasadas",
  "meetings.screen.over.all": "{count, plural, other {Ver las #}}",
  "meetings.screen.series": "Cada cierto tiempo",

  "meetings.screen.plan": "Convocar una reunión",
  "meetings.screen.plan.about": "Una vez, o cada cierto tiempo",
  "meetings.screen.plan.question": "¿Cuándo nos reunimos?",
  "meetings.screen.plan.sub": "Los días y las horas son los de donde vivís ({zone}), en verano y en invierno.",
  "meetings.screen.plan.first": "¿Cuándo empieza la primera vez?",
  "meetings.screen.plan.first.hint": "Por ejemplo, {example}. Después dices cada cuánto vuelve.",
  "meetings.screen.plan.once": "Solo una vez",
  "meetings.screen.plan.do": "Convocar",

  "meetings.screen.meeting": "Una reunión",
  "meetings.screen.meeting.none": "No hay ninguna reunión en esta dirección",
  "meetings.screen.meeting.none.text":
    "Quizá todavía no ha llegado a este dispositivo, o la serie no se reúne ese día.",
  "meetings.screen.two-times": "Dos personas la cambiaron a la vez",
  "meetings.screen.two-times.text":
    "Vale la hora más temprana hasta que alguien la vuelva a cambiar. La otra era {times}.",
  "meetings.screen.roll": "¿Quién está?",
  "meetings.screen.roll.count": "{count, plural, =0 {Nadie todavía} one {Una persona} other {# personas}} de {of}",
  "meetings.screen.roll.me": "Estoy aquí",
  "meetings.screen.roll.was": "¿Quién estuvo?",
  "meetings.screen.roll.me.was": "Yo estuve",
  "meetings.screen.roll.call": "Pasar lista",
  "meetings.screen.roll.call.about":
    "Marca a quien está en la sala, también a quien no tiene teléfono. Lo que alguien dice de sí vale.",
} satisfies Messages;
