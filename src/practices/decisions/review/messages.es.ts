import type { Messages } from "../../../kernel/practice.ts";

/** Mirar un bloqueo en común. */
export const reviewWordsEs = {
  "decisions.no-review": "Aquí no hay ningún bloqueo que mirar: vale según la carta, o ya se ha pasado a otra cosa.",
  "decisions.review-over":
    "Los días para mirar este bloqueo han pasado. Vale; busca con quien bloquea un texto que no pare.",
  "decisions.not-reviewing": "Si un bloqueo vale lo dicen quienes respondieron y no bloquean.",
  "decisions.review-why":
    "Di en pocas palabras por qué no cumple este criterio, para que quien bloquea pueda entenderlo.",
  "decisions.block-stands": "Muy pocas personas nombran un criterio que el bloqueo no cumpla, así que vale.",
  "decisions.resolve-first":
    "Hay un bloqueo que vale. Durante {days, plural, one {un día} other {# días}} se busca un texto que no pare: {left, plural, one {queda un día} other {quedan # días}}. Después, o tras {meetings, plural, one {una conversación} other {# conversaciones}} con quien bloquea, se puede decidir por gran mayoría.",
  "decisions.not-after-block":
    "En este asunto hubo un bloqueo que vale, así que no basta una mayoría simple. Buscad otro texto, o votad por gran mayoría cuando pase el tiempo para resolverlo.",

  "decisions.review.do": "Decir qué te parece",
  "decisions.review.did":
    "{finds, select, stands {A {who} le parece que el bloqueo vale} other {{who} nombró un criterio que el bloqueo no cumple}}",
  "decisions.review.field.close": "Lo que consta",
  "decisions.review.field.block": "Bloqueo",
  "decisions.review.field.finds": "¿Vale el bloqueo?",
  "decisions.review.field.note": "En pocas palabras",
  "decisions.review.hint.finds": "No si lo compartes: si trata de lo que acordamos como base común.",
  "decisions.review.hint.note": "Hace falta si nombras un criterio que no cumple. Todo el mundo lo ve con tu nombre.",
  "decisions.review.option.finds.stands": "Sí, vale",
  "decisions.review.option.finds.no-value": "No: el texto no va contra el valor que nombra",
  "decisions.review.option.finds.preference": "No: trata de lo que prefiere una persona",
  "decisions.review.option.finds.no-way": "No: no deja ningún camino para seguir en común",
  "decisions.weigh.do": "Hacer constar que el bloqueo cuenta como hacerse a un lado",
  "decisions.weigh.did": "{who} hizo constar que el bloqueo cuenta como hacerse a un lado",
  "decisions.weigh.field.close": "Lo que consta",
  "decisions.weigh.field.after": "Página anterior",
  "decisions.weigh.field.counted": "Palabras que cuentan",
  "decisions.weigh.hint.counted": "La palabra más reciente de cada persona; ya viene puesta.",

  "decisions.today.review": "¿Vale este bloqueo? {title}",
  "decisions.today.review-text": "Respondiste, así que se te pregunta qué te parece.",
  "decisions.today.weigh": "{title}",
  "decisions.today.weigh-text": "Bastantes personas nombran un criterio que el bloqueo no cumple. Puede constar.",
  "decisions.today.weigh-begun": "Incompleto: {title}",
  "decisions.today.weigh-begun-text":
    "{mine, select, yes {Empezaste} other {{who} empezó}} a hacer que constara y no está completo: constan {listed} de {due} respuestas. Con un toque se escribe hasta el final.",

  "decisions.screen.state.blockReview": "Se mira un bloqueo",
  "decisions.screen.review": "¿Vale el bloqueo?",
  "decisions.screen.review.about":
    "Hasta el {day}, quienes respondieron y no bloquean dicen qué les parece. Si {share} nombran un criterio que no cumple, cuenta como hacerse a un lado; sus palabras quedan.",
  "decisions.screen.review.over":
    "Los días para mirarlo han pasado. Habla con quien bloquea, y presentad un texto que el bloqueo no pare.",
  "decisions.screen.review.over.mine":
    "Los días para mirarlo han pasado, y tu bloqueo vale. Presenta un texto con el que podrías vivir, o retira el bloqueo.",
  "decisions.screen.review.stands-now": "El bloqueo vale",
  "decisions.screen.review.backers":
    "Necesita {count, plural, one {otra persona a quien le parezca} other {otras # personas a quienes les parezca}} que vale.",
  "decisions.screen.review.thirds": "dos tercios",
  "decisions.screen.review.percent": "el {percent} %",
  "decisions.screen.review.why": "Por qué así, y quién puede cambiarlo",
  "decisions.screen.review.stands": "{who}: vale",
  "decisions.screen.review.no-value": "{who}: el texto no va contra ese valor",
  "decisions.screen.review.preference": "{who}: trata de lo que prefiere una persona",
  "decisions.screen.review.no-way": "{who}: no deja ningún camino para seguir en común",
  "decisions.screen.review.nobody": "Nadie ha dicho nada todavía.",
  "decisions.screen.review.nobody.over": "En esos días nadie dijo qué le parece.",
  "decisions.screen.review.waiting": "{count, plural, one {Falta: {names}} other {Faltan #: {names}}}",
  "decisions.screen.review.mine":
    "Otras personas miran tu bloqueo. Puedes presentar otro texto con el que podrías vivir.",
  "decisions.screen.review.change": "Decir otra cosa",
  "decisions.screen.review.ready": "Bastantes personas nombran un criterio que no cumple.",
  "decisions.screen.record.weighed": "Un bloqueo se miró en común y cuenta como hacerse a un lado.",
  "decisions.screen.rule.resolve": "Los días para resolver un bloqueo, en la carta",
  "decisions.screen.rule.review": "La parte que aparta un bloqueo, en la carta",
  "decisions.put.field.againDays": "Volver a mirarlo después de",
  "decisions.put.hint.againDays": "En días desde el acuerdo, por ejemplo 180. Entonces vuelve a Hoy.",
  "decisions.note-outcome.field.againDays": "Volver a mirarlo después de",
  "decisions.note-outcome.hint.againDays": "En días desde hoy. Déjalo vacío si no queda nada que mirar.",
  "decisions.today.again": "Mirar atrás: {title}",
  "decisions.today.again-text": "Ha llegado el día en que queríais volver a mirarlo. ¿Cómo resultó?",
  "decisions.today.coming-again": "Mirar atrás: {title}",
  "decisions.screen.again.due":
    "Ha llegado el día de volver a mirarlo: {day}. Anota cómo resultó; si ha de cambiar o acabarse, tráelo otra vez.",
  "decisions.screen.again.coming": "Se vuelve a mirar el {day}.",
} satisfies Messages;
