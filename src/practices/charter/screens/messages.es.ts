import type { Messages } from "../../../kernel/practice.ts";

/** Lo que dicen las pantallas y hojas de la carta. */
export const screenWordsEs = {
  "charter.screen.charter": "Carta",
  "charter.screen.charter.about": "Valores básicos, números, y cómo cambiarlos entre todos",
  "charter.screen.charter.question": "¿Qué acordamos?",
  "charter.screen.charter.sub":
    "Lo que tenéis en común y los números por los que se rige Kith. Solo los cambia, junta, la gente del padrón.",
  "charter.screen.charter.draft": "Esta carta todavía no obliga",
  "charter.screen.charter.draft.text":
    "La comunidad es un borrador: empieza a contar cuando tres personas de dos hogares hayan confirmado una misma lista de nombres. Después se pueden proponer cambios aquí.",
  "charter.screen.charter.draft.go": "Confirmar una lista entre todos",
  "charter.screen.charter.motions": "Se pregunta a todo el padrón",
  "charter.screen.charter.missing": "Falta tu palabra.",
  "charter.screen.charter.values": "Valores básicos",
  "charter.screen.charter.values.about":
    "Un bloqueo en una decisión se apoya en uno de estos. Cada uno guarda su número para siempre.",
  "charter.screen.charter.value": "Valor básico",
  "charter.screen.charter.values.empty": "Todavía no habéis escrito qué tenéis en común.",
  "charter.screen.charter.values.empty.example": "«En los malos momentos, primero quienes más lo necesitan.»",
  "charter.screen.charter.numbers": "Números",
  "charter.screen.charter.numbers.about": "Cuando Kith dice «todavía no», detrás hay uno de estos.",
  "charter.screen.charter.ahead": "Acordado, y aún por llegar",
  "charter.screen.charter.ahead.about": "Hasta ese día vale el número de antes, para todas las personas.",
  "charter.screen.ahead.from": "Desde",
  "charter.screen.charter.together": "Cambiarla entre todos",
  "charter.screen.charter.together.about":
    "Propone cualquiera del padrón; todo el padrón dice sí o no. Nadie la cambia por su cuenta.",
  "charter.screen.charter.away":
    "{count, plural, one {A una persona no se la ve} other {A # personas no se las ve}} desde hace tiempo",
  "charter.screen.charter.apart": "{count, plural, one {Una anotación está} other {# anotaciones están}} aparte",
  "charter.screen.charter.roll": "Quién está en el padrón",

  "charter.screen.number.sayDays.source": "En una semana cada cual tiene una tarde libre.",
  "charter.screen.number.vouchersPerMonth.source": "Tan pocas que un hogar conoce de verdad a quien avala.",
  "charter.screen.number.recoverVouchers.source": "Es difícil engañar a tres que coinciden.",
  "charter.screen.number.recoverHouseholds.source": "Ningún hogar da de alta un aparato por sí solo.",
  "charter.screen.number.recoverHours.source": "Tres días: casi todo el mundo mira el teléfono una vez.",
  "charter.screen.number.constitutionalPercent.source": "Ningún grupo pequeño cambia las reglas de todos.",
  "charter.screen.number.dormantDays.source": "Dos meses: más que un viaje o una estancia en el hospital.",
  "charter.screen.number.dormantWarnDays.source": "Un mes, para que nadie falte sin que alguien lo note.",
  "charter.screen.number.usual": "Es el valor habitual; puede ir de {min} a {max}.",
  "charter.screen.number.set": "Lo habéis fijado vosotros; lo habitual es {usual} y puede ir de {min} a {max}.",
  "charter.screen.number.ahead": "Desde el {day}: {value}",
  "charter.screen.number.usual-choice": "Es lo habitual.",
  "charter.screen.number.set-choice": "Lo habéis fijado; lo habitual es: {usual}.",
  "charter.screen.number.change": "Proponer otro número",

  "charter.screen.numbers.find": "Buscar una regla",
  "charter.screen.numbers.example": "Por ejemplo: hogar, mandato, aparato",
  "charter.screen.numbers.deciding": "Decidir",
  "charter.screen.numbers.mending": "Reparar",
  "charter.screen.numbers.meeting": "Reunirse",
  "charter.screen.numbers.roles": "Cargos y grupos",
  "charter.screen.numbers.belonging": "Formar parte",
  "charter.screen.numbers.devices": "Aparatos perdidos",
  "charter.screen.preset": "Empezar por lo que ya usan otros",
  "charter.screen.preset.about":
    "Rellena los números de abajo. Veréis qué cambiaría, y todas las personas del padrón dicen sí o no.",
  "charter.screen.preset.differs":
    "{count, plural, =0 {Ya son vuestros números.} one {Cambiaría un número.} other {Cambiarían # números.}}",
  "charter.screen.preset.do": "Rellenar con estos",

  "charter.screen.outcomes": "Cómo se llegó hasta aquí",
  "charter.screen.outcomes.first": "Al principio",
  "charter.screen.outcomes.founding":
    "{count, plural, one {Una persona confirmó} other {# personas confirmaron}} la primera lista de nombres",
  "charter.screen.outcomes.seats": "{count} personas entraron en el padrón: {names}",
  "charter.screen.outcomes.yes": "Dijeron que sí {yes} de {of}.",
  "charter.screen.outcomes.from": "Desde el {day}: {what}",
  "charter.screen.outcomes.motion": "Qué se propuso",

  "charter.screen.change": "Proponer un cambio",
  "charter.screen.change.about": "Cambiar entre todos un valor básico o un número",
  "charter.screen.change.do": "Proponer un cambio",
  "charter.screen.change.question": "¿Qué debería cambiar?",
  "charter.screen.change.sub":
    "Cambia aquí lo que quieras. Nada cambia hasta que bastante gente del padrón haya dicho que sí.",
  "charter.screen.change.numbers": "Números",
  "charter.screen.change.number": "{about} Ahora {now}; puede ir de {min} a {max}.",
  "charter.screen.change.bounds": "Uno de los números se sale de lo posible.",
  "charter.screen.change.from": "Desde cuándo",
  "charter.screen.change.from.about":
    "Si lo dejas vacío, los números valen en cuanto suficientes personas digan que sí. Con un día, hasta entonces vale lo de ahora. Si los síes llegan después de ese día, valen enseguida.",
  "charter.screen.change.from.day": "A partir de este día",
  "charter.screen.change.drop": "Valores básicos que quitar",
  "charter.screen.change.drop.about":
    "Marca los que deberían irse. Para decir uno con otras palabras, quítalo y añade las nuevas.",
  "charter.screen.change.add": "Valores básicos que añadir",
  "charter.screen.change.add.about": "Una frase cada uno, como la diría un vecino. En una carta caben {max}.",
  "charter.screen.change.add.one": "Valor básico nuevo {number}",
  "charter.screen.change.add.do": "Añadir un valor básico",

  "charter.screen.propose.changes": "Qué cambiaría",
  "charter.screen.propose.nothing": "Nada todavía.",
  "charter.screen.propose.do": "Proponérselo a todo el padrón",
  "charter.screen.propose.done": "Propuesto. Ahora se pregunta a todo el padrón, también a ti.",
  "charter.screen.propose.thirds":
    "Tienen que decir que sí dos tercios de todo el padrón. Está en la carta, y nunca es menos.",
  "charter.screen.propose.half": "Más de la mitad de todo el padrón debe decir que sí, también de quienes descansan.",
  "charter.screen.propose.percent":
    "Tiene que decir que sí el {percent} % de todo el padrón: así lo pide vuestra carta.",

  "charter.screen.seats": "Nombres para el padrón",
  "charter.screen.seats.about": "Proponer personas para el padrón",
  "charter.screen.seats.do": "Llevar gente al padrón",
  "charter.screen.seats.question": "¿Quién debería estar en el padrón?",
  "charter.screen.seats.sub":
    "La gente del padrón decide sobre la carta y sobre quién forma parte, y puede responder por las visitas. Cada cual cuenta con un hogar.",
  "charter.screen.seats.who": "Quién",
  "charter.screen.seats.member": "miembro",
  "charter.screen.seats.guest": "de visita, todavía no le conocen dos hogares",
  "charter.screen.seats.household": "{name} cuenta con",
  "charter.screen.seats.asked":
    "Alguien de {household} tiene que decir que sí, salvo que lo proponga o haya invitado alguien de allí.",
  "charter.screen.seats.empty": "Todas las personas que están aquí están en el padrón.",
  "charter.screen.seats.empty.who": "Cuando quien llega lleva un tiempo aquí, alguien del padrón le propone.",
  "charter.screen.seats.invite": "Invitar a alguien",

  "charter.screen.motion": "Un cambio",
  "charter.screen.motion.question": "¿Queremos este cambio?",
  "charter.screen.motion.sub": "Lo propuso {who} el {day}, a todo el padrón.",
  "charter.screen.motion.none": "No hay ninguna propuesta en esta dirección",
  "charter.screen.motion.none.text": "Quizá todavía no ha llegado a este aparato.",
  "charter.screen.motion.why": "Por qué, dice {who}",
  "charter.screen.motion.progress": "Han dicho que sí {yes} de los {needed} que hacen falta.",
  "charter.screen.motion.thirds":
    "De quienes estaban en el padrón cuando se propuso siguen aquí {of}; dos tercios son {needed}.",
  "charter.screen.motion.percent":
    "De quienes estaban en el padrón cuando se propuso siguen aquí {of}; vuestra carta pide el {percent} %, que son {needed}.",
  "charter.screen.motion.removal":
    "Votan {of} personas; {needed} de ellas deben decir que sí: la parte que pide vuestra carta de quienes estaban en el padrón cuando se dio el aviso. No votan ni la persona en revisión ni las partes.",
  "charter.screen.remove.review": "La revisión en la que se apoya",
  "charter.screen.motion.rule": "La regla, en la carta",
  "charter.screen.motion.who": "Quién ha hablado",
  "charter.screen.motion.said-yes": "{count, plural, one {Un sí} other {# síes}}",
  "charter.screen.motion.said-no": "{count, plural, one {Un no} other {# noes}}",
  "charter.screen.motion.silent": "{count, plural, one {Falta: {names}} other {Faltan (#): {names}}}",
  "charter.screen.motion.ask": "¿Qué dices tú?",
  "charter.screen.motion.yes": "Sí",
  "charter.screen.motion.yes.hint": "Quiero este cambio",
  "charter.screen.motion.no": "No",
  "charter.screen.motion.no.hint": "Mejor dejarlo como está",
  "charter.screen.motion.note": "Una o dos frases. Todos las ven con tu nombre.",
  "charter.screen.motion.quote": "«{words}»",
  "charter.screen.motion.choose": "Elige sí o no.",
  "charter.screen.motion.do-what": "Decir sí o no",
  "charter.screen.motion.do": "{yes, select, yes {Decir: sí} other {Decir: no}}",
  "charter.screen.motion.said":
    "{yes, select, yes {Dijiste que sí.} other {Dijiste que no.}} Puedes cambiarlo hasta que conste.",
  "charter.screen.motion.mine": "{yes, select, yes {Dijiste que sí} other {Dijiste que no}}",
  "charter.screen.motion.change": "Cambiar lo que dije",
  "charter.screen.motion.enough": "{yes} dijeron que sí y hacen falta {needed}. Ya puede constar.",
  "charter.screen.motion.enough.waits":
    "{yes} dijeron que sí y hacen falta {needed}. Podrá constar cuando pase ese plazo.",
  "charter.screen.motion.not-asked":
    "En esto no votas. Votan quienes estaban en el padrón cuando se planteó, salvo la persona de la que se trata, las partes y quien descansaba.",
  "charter.screen.motion.enough.about":
    "Desde entonces vale. Otras cosas se apoyan en ello, así que solo lo cambia otra propuesta.",
  "charter.screen.motion.uncounted.rival":
    "No cuenta: a la vez dijo que sí a otra propuesta que no puede salir junto con esta. En cuanto retire uno de los dos, cuenta el otro.",
  "charter.screen.motion.uncounted.histories": "No cuenta: viene de un aparato que tiene dos historias.",
  "charter.screen.motion.begun":
    "{mine, select, yes {Empezaste} other {{who} empezó}} a hacer que constara y no está completo: constan {listed} de {yes} votos. Con un toque se escribe hasta el final.",
  "charter.screen.motion.go-on": "Seguir: hacer que conste",
  "charter.screen.motion.recorded": "Ya consta, y vale desde ahora.",
  "charter.screen.motion.concluded-from":
    "Está acordado: dijeron que sí suficientes personas. Vale desde el {day}; hasta entonces vale lo de ahora.",
  "charter.screen.motion.concluded": "Está acordado: bastante gente dijo que sí, y vale.",
  "charter.screen.motion.moved-on":
    "Antes se acordó otra cosa, así que esta ya no encaja. Nadie hizo nada mal; se puede proponer otra vez tal como están las cosas ahora.",
  "charter.screen.motion.again": "Proponerlo otra vez",

  "charter.screen.changes.caption": "Lo que hay ahora y lo que habría",
  "charter.screen.changes.what": "Qué",
  "charter.screen.changes.before": "Ahora",
  "charter.screen.changes.after": "Después",
  "charter.screen.changes.seat": "{name}",
  "charter.screen.changes.off-roll": "todavía no",
  "charter.screen.changes.on-roll": "en el padrón, con {household}",
  "charter.screen.changes.value-new": "Un valor básico nuevo",
  "charter.screen.changes.value": "Valor básico {number}",
  "charter.screen.changes.belongs": "forma parte, con {household}",
  "charter.screen.changes.removed": "de baja",
  "charter.screen.changes.waited": "se le espera",
  "charter.screen.changes.resting": "no se le espera hasta que se le vea",
  "charter.screen.changes.act": "{what}, de {name} ({day})",
  "charter.screen.changes.apart": "aparte",
  "charter.screen.changes.counts": "cuenta",
  "charter.screen.changes.key": "La clave de la comunidad",
  "charter.screen.changes.key-now": "la tienen todos los aparatos, también los perdidos",
  "charter.screen.changes.key-new": "una nueva, para los aparatos de quienes forman parte",
  "charter.screen.changes.rules": "Versión de las reglas",
  "charter.screen.changes.from": "desde el {day}",
  "charter.screen.changes.aside": "en lugar de {value} desde el {day}, como se había acordado",
  "charter.screen.changes.struck": "quitado",

  "charter.screen.remove": "¿Sigue alguien formando parte?",
  "charter.screen.remove.about-motion":
    "Se trata de una persona. Lo que {name} hizo antes se queda y cuenta. Lo que escriba sin saber de esto queda aparte, a la vista de todos, hasta que digáis que cuenta.",

  "charter.screen.key": "Una clave nueva",
  "charter.screen.key.about": "Pedir una clave nueva cuando un aparato se perdió o lo robaron",
  "charter.screen.key.question": "¿Nos hace falta una clave nueva?",
  "charter.screen.key.sub":
    "Lo que escribís se cierra con una clave que tiene cada uno de vuestros aparatos. Quien tenga uno perdido sigue leyendo hasta que las personas del padrón acuerden una nueva.",
  "charter.screen.key.first": "Primero: dar de baja el aparato perdido",
  "charter.screen.key.first.text":
    "Lo hace su dueña o dueño desde otro aparato suyo. A un aparato que aún habla por alguien se le entrega también la clave nueva.",
  "charter.screen.key.first.go": "Mis aparatos",
  "charter.screen.key.helps": "Para qué sirve",
  "charter.screen.key.helps.text":
    "Cuando más de la mitad de los hogares tenga la clave nueva, el aparato perdido no lee nada nuevo de lo que escribáis.",
  "charter.screen.key.cannot": "Para qué no sirve",
  "charter.screen.key.cannot.text":
    "Lo leído, leído está: todo lo escrito hasta entonces se puede leer en el aparato perdido mientras alguien lo tenga.",
  "charter.screen.key.then": "Qué hacéis después",
  "charter.screen.key.then.text":
    "El aparato que la propone entrega la clave nueva a los demás, así que abre Kith en él una vez más tras el último sí. Hasta que la tengáis los suficientes, todo sigue con la antigua. Las invitaciones que andan por ahí no abren nada nuevo: haced otras.",
  "charter.screen.key.asked": "{who} ya lo ha propuesto a todas las personas del padrón.",
  "charter.screen.key.asked.go": "Verlo y decir sí o no",
  "charter.screen.key.wrong": "{count, plural, one {Una clave que no encaja} other {# claves que no encajan}}",
  "charter.screen.key.wrong.about":
    "Tu aparato ha comparado las claves entregadas. En estas había algo distinto de la clave; casi siempre es un programa dañado o cambiado. La persona a la que iba no podía leer con el resto; los aparatos que lo notan le entregan la buena.",
  "charter.screen.key.wrong.community": "La clave de la comunidad, desde un aparato de {name}, {day}",
  "charter.screen.key.wrong.few":
    "La clave de algo que leen solo unas pocas personas, desde un aparato de {name}, {day}",
  "charter.screen.key.wrong.do":
    "Hablad primero y mirad juntos el aparato: Kith se puede instalar de nuevo, o se puede dar de baja el aparato. Si no sabéis a qué se debe, pedid abajo una clave nueva.",
  "charter.screen.key.wrong.do-few":
    "Una clave nueva para todo el mundo no alcanza a lo que leen solo unas pocas personas: quien lo escribió elige otra vez quién lo lee.",

  "charter.screen.away": "Sin señales desde hace tiempo",
  "charter.screen.away.about": "A quién nadie ha visto desde hace tiempo",
  "charter.screen.away.question": "¿A quién no hemos visto desde hace tiempo?",
  "charter.screen.away.sub":
    "Las decisiones corrientes dejan de esperar por sí solas. Para el padrón y la carta debe decirlo más de la mitad de todos. Basta con abrir Kith una vez para estar de vuelta.",
  "charter.screen.away.who": "¿A quién no deben esperar las propuestas hasta que se le vuelva a ver?",
  "charter.screen.away.warned":
    "Sin señales desde hace {days, plural, one {un día} other {# días}}. Las decisiones corrientes esperan {left, plural, one {un día más} other {# días más}}.",
  "charter.screen.away.dormant":
    "Sin señales desde hace {days, plural, one {un día} other {# días}}. Las decisiones corrientes ya no esperan.",
  "charter.screen.away.resting":
    "Sin señales desde hace {days, plural, one {un día} other {# días}}. Ninguna decisión espera.",
  "charter.screen.away.empty": "A todos se les ha visto hace poco.",
  "charter.screen.away.nobody": "Nadie del padrón lleva fuera lo bastante como para preguntarlo.",

  "charter.screen.apart": "Aparte",
  "charter.screen.apart.about": "Lo que escribió gente a la que entretanto se dio de baja",
  "charter.screen.apart.question": "¿Debe contar algo de esto?",
  "charter.screen.apart.sub":
    "Lo escribió gente a la que entretanto se dio de baja, sin que lo uno supiera de lo otro. Puede ser trabajo honrado fuera de alcance, o un intento de esquivar la decisión. Solo vosotros podéis saberlo.",
  "charter.screen.apart.who": "¿Qué debe contar después de todo?",
  "charter.screen.apart.when": "De {name}; su reloj decía {day}",
  "charter.screen.apart.empty": "No hay nada aparte.",

  "charter.screen.motion.reach":
    "De los {of} que tienen voz, aquí solo se ha oído a {reachable} en los últimos días, y {needed} deben decir que sí. Aquí podéis hablar y decir sí o no; se dejará apuntado cuando los demás vuelvan a estar al alcance.",
  "charter.screen.motion.unasked": "Falta todavía un sí de {households}: nadie se instala con otros sin preguntar.",
  "charter.screen.motion.half": "Hace falta más de la mitad de todo el padrón, también de quienes descansan: {needed}.",
  "charter.screen.motion.key-with":
    "{households, plural, =0 {Ningún hogar tiene} one {Un hogar tiene} other {# hogares tienen}} la clave nueva por ahora; cuenta cuando la {needed, plural, one {tenga uno} other {tengan #}}. Hasta entonces, lo que escribís se puede leer todavía con la antigua.",
  "charter.screen.motion.final": "La mayoría se ha apoyado en esto desde entonces. Ya nada lo desplaza.",

  "charter.screen.sheet": "La carta en papel",
  "charter.screen.sheet.about": "La carta para imprimir",
  "charter.screen.sheet.do": "Imprimir la carta",
  "charter.screen.sheet.title": "La carta de {name}",
  "charter.screen.sheet.sub":
    "{day} · {changes, plural, =0 {como empezó} one {cambiada una vez desde que empezó} other {cambiada # veces desde que empezó}} · registro {fingerprint}",
  "charter.screen.sheet.end": "Solo la cambia, junta, la gente del padrón: tienen que decir que sí dos tercios o más.",
} satisfies Messages;
