import type { Messages } from "../../../kernel/practice.ts";

/** A vote to fall back on, what lapsed, and who carries out what was agreed, on screens. */
export const settlingEs = {
  "decisions.screen.entrust": "¿No estás? Que alguien responda por ti",
  "decisions.screen.entrust.about":
    "La persona en quien confías responde también por ti a este único texto, a la vista de todo el mundo. Puedes retirarlo, y tu propia respuesta siempre va antes. Un bloqueo nunca se dice por otra persona.",
  "decisions.screen.entrust.nobody": "Aquí nadie más puede hacerlo.",
  "decisions.screen.entrust.do": "Confiárselo",
  "decisions.screen.entrust.to": "{name} responde por ti",
  "decisions.screen.entrust.lost": "Dejaste que {name} respondiera por ti",
  "decisions.screen.entrust.counts": "Cuenta: {name} ha respondido.",
  "decisions.screen.entrust.silent": "{name} aún no ha respondido.",
  "decisions.screen.entrust.gone": "{name} ya no está. Responde tú, o confíaselo a otra persona.",
  "decisions.screen.entrust.block":
    "{name} bloquea, y eso nadie lo hace por otra persona. Responde tú, o faltará tu respuesta.",
  "decisions.screen.entrust.full":
    "{name} ya responde por otras personas, o lo confía a su vez a alguien. Responde tú, o faltará tu respuesta.",
  "decisions.screen.entrust.back": "Retirarlo",
  "decisions.screen.entrust.rule": "La regla",
  "decisions.screen.entrust.for": "Respondes también por {names}. Pregunta qué piensan.",
  "decisions.screen.through.tail": "a través de {whom}",
  "decisions.screen.home":
    "Aquí cada hogar tiene una respuesta. En tu casa están {names}: cuenta cuando dicen lo mismo quienes respondan.",
  "decisions.screen.torn":
    "{names} comparten hogar y dicen cosas distintas. Falta su respuesta hasta que se pongan de acuerdo.",
  "decisions.screen.state.lapsed": "Caducado",
  "decisions.screen.why-lapsed":
    "Respondieron muy pocas personas en el plazo, y también muy pocas en el tiempo añadido. Podéis seguir hablando y presentar otra vez un texto.",
  "decisions.screen.say.extended":
    "En el plazo respondieron muy pocas personas, así que hay otro tanto de tiempo para responder. Después caduca.",
  "decisions.screen.fallback.about":
    "Si un bloqueo sigue en pie {days} días, o tras {meetings, plural, one {una conversación} other {# conversaciones}} con quien bloquea, y no se halla otro texto, se cuentan estos votos: al menos el {percent} % de síes y noes tienen que ser síes.",
  "decisions.screen.fallback.choice":
    "Qué votaría cada cual si un bloqueo sigue en pie se pregunta ya ahora, para no necesitar otra ronda.",
  "decisions.screen.fallback.waits":
    "Si no se halla un texto que nadie bloquee, lo que se dijo para este caso se puede contar desde el {day}, o cuando haya habido todas las conversaciones.",
  "decisions.screen.fallback.ready":
    "El bloqueo siguió en pie {days} días. Ahora se puede contar lo que se dijo para este caso.",
  "decisions.screen.record.fell-back":
    "El bloqueo siguió en pie y no se halló otro texto, así que se contó lo que se había dicho para este caso.",
  "decisions.screen.stands.fallback":
    "{vote, select, yes {Si un bloqueo sigue: sí} no {Si un bloqueo sigue: no} other {Si un bloqueo sigue: se abstiene}}",
  "decisions.screen.lift": "Retiro mi bloqueo",
  "decisions.screen.lift.about":
    "Di otra respuesta en su lugar. Entonces el texto vuelve a estar abierto tal como está, y se cuenta de nuevo lo que dijeron todos.",
  "decisions.screen.lift.about-late": "Di otra respuesta en su lugar. Entonces el acuerdo vuelve a valer como estaba.",
  "decisions.screen.close.begun":
    "{mine, select, yes {Empezaste} other {{who} empezó}} a hacer que constara y no está completo: constan {listed} de {due} respuestas. Con un toque se escribe hasta el final.",
  "decisions.screen.close.go-on": "Seguir: hacer que conste",
  "decisions.screen.carrier": "Lo lleva a cabo {name}.",
  "decisions.screen.carrier.aside":
    "{name} iba a llevarlo a cabo y se hizo a un lado, así que hay que decir quién lo hace.",
  "decisions.screen.carrier.gone": "{name} iba a llevarlo a cabo y ya no está.",
  "decisions.screen.rule.resolve-days": "Los días para resolver un bloqueo",
  "decisions.screen.log.by.year": "Año",
  "decisions.screen.log.by.way": "Manera de decidir",
  "decisions.screen.log.by.standing": "En qué quedó",
  "decisions.screen.log.by.person": "Quién",
  "decisions.screen.log.by.as": "Qué tuvo que ver",
  "decisions.screen.log.as.framed": "lo trajo",
  "decisions.screen.log.as.answered": "respondió",
  "decisions.screen.log.as.affected": "le afecta",
  "decisions.screen.log.by.all": "{what, select, person {Todas las personas} way {Todas} year {Todos} other {Todo}}",
  "decisions.screen.log.standing.stands": "En pie",
  "decisions.screen.log.standing.reopened": "Abierto otra vez",
  "decisions.screen.log.standing.contested": "En disputa",
  "decisions.screen.log.standing.passed": "Sin vigor",
  "decisions.screen.say.for": "Anotar lo que dice {name}",
  "decisions.screen.say.theirs": "¿Qué opina {name}?",
  "decisions.screen.rule.people": "Cuántas pueden ser está en la carta.",
} satisfies Messages;
