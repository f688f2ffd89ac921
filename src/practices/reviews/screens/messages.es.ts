/** Lo que dicen las pantallas de las revisiones. */
export const screenWordsEs = {
  "reviews.screen.reviews": "Si alguien sigue formando parte",
  "reviews.screen.reviews.about": "Las revisiones abiertas y las terminadas, y el camino que debe seguir cada una.",
  "reviews.screen.reviews.question": "¿Sigue alguien formando parte?",
  "reviews.screen.reviews.sub":
    "Lo más duro que os podéis preguntar. No es una manera de acabar una pelea. Lleva semanas, y nadie puede acortarlo.",
  "reviews.screen.reviews.empty": "No hay ninguna revisión, ni la hubo.",
  "reviews.screen.reviews.list": "Revisiones",
  "reviews.screen.reviews.way": "El camino",
  "reviews.screen.reviews.way.note": "Cada número está en vuestra carta, y solo cambia por una decisión.",
  "reviews.screen.way.circle":
    "Se ofreció un círculo restaurativo, o dos personas a quienes no les va nada en ello dicen que no es seguro.",
  "reviews.screen.way.notice":
    "Los motivos por escrito, {days, plural, one {un día} other {# días}} antes de la audiencia. Todo el mundo sabe que hay una revisión y por qué regla; no la historia.",
  "reviews.screen.way.hearing": "Una audiencia, con alguien a su lado. La persona habla el tiempo que necesite.",
  "reviews.screen.way.vote":
    "{percent} de cada cien de todo el padrón dicen que sí. Las partes no votan. Nada queda registrado antes de {days, plural, one {un día} other {# días}} tras la audiencia.",
  "reviews.screen.way.appeal":
    "Puede recurrir: tres personas a quienes no les va nada en ello lo miran otra vez. Eso lo detiene {days, plural, one {un día} other {# días}}, salvo que respondan antes.",
  "reviews.screen.way.back": "Las razones por escrito, y qué abriría otra vez la puerta.",
  "reviews.screen.reviews.go": "Abrir una revisión",
  "reviews.screen.reviews.first": "Antes: qué ayuda cuando hay un conflicto",
  "reviews.screen.reviews.leave": "Quien quiere irse se va por su cuenta, cuando quiera, en su propia página.",

  "reviews.screen.stage.backing": "espera a dos que digan que va primero la seguridad",
  "reviews.screen.stage.notice": "corre el plazo de aviso",
  "reviews.screen.stage.hearing": "puede haber audiencia",
  "reviews.screen.stage.vote": "ya hubo audiencia",
  "reviews.screen.stage.removed": "de baja",
  "reviews.screen.stage.over": "terminada, sigue formando parte",

  "reviews.screen.open": "Abrir una revisión",
  "reviews.screen.open.about": "El aviso con el que empieza una revisión.",
  "reviews.screen.open.question": "¿Qué planteas a todo el mundo?",
  "reviews.screen.open.sub": "Este es el aviso. Sus días corren desde que lo saben la mayoría de los hogares.",
  "reviews.screen.open.who": "Sobre quién",
  "reviews.screen.open.nobody": "Aquí no hay nadie más.",
  "reviews.screen.open.grounds": "Los motivos",
  "reviews.screen.open.grounds.hint":
    "Qué pasó, cuándo y qué acuerdo rompió. Hechos, y cómo los sabes. Qué se intentó, y qué salió.",
  "reviews.screen.open.readers":
    "Los motivos los leen {name} y quienes están en el padrón, y nadie más. Después no puedes cambiarlos. Entrégalos también en mano y en papel: la página siguiente los imprime.",
  "reviews.screen.open.readers.some": "la persona",
  "reviews.screen.open.missing": "Di sobre quién, por qué acuerdo, cuándo es la audiencia y con qué motivos.",
  "reviews.screen.open.soon":
    "El aviso dura {days, plural, one {un día} other {# días}}. Elige un día después del {day}.",
  "reviews.screen.open.do": "Dar el aviso",
  "reviews.screen.open.done": "El aviso está dado. Imprímelo y entrégalo en mano.",

  "reviews.screen.review": "Una revisión",
  "reviews.screen.review.none": "Esta revisión no está aquí",
  "reviews.screen.review.none.text": "Puede llegar más tarde.",
  "reviews.screen.review.question": "¿Sigue {name} formando parte?",
  "reviews.screen.review.question.me": "¿Sigues formando parte?",
  "reviews.screen.review.question.removed": "{name} está de baja",
  "reviews.screen.review.question.removed.me": "Estás de baja",
  "reviews.screen.review.question.over": "{name} sigue formando parte",
  "reviews.screen.review.question.over.me": "Sigues formando parte",
  "reviews.screen.review.sub": "El aviso es de {who}, del {day}. Se trata de: {rule}",
  "reviews.screen.review.me.title": "Lo que puedes hacer",
  "reviews.screen.review.me":
    "Leer todo lo que hay en tu contra. Responder aquí, en papel o de palabra. Traer a alguien a tu lado. Pedir otro día. Nombrar a quien lo vio. Recurrir. Nadie puede meterte prisa.",
  "reviews.screen.review.quiet": "No lo contéis fuera. Sigue siendo de vuestro vecindario.",
  "reviews.screen.review.away":
    "Dos personas a quienes no les va nada en ello ven que va primero la seguridad. Pueden pedir a {name} que se aleje hasta el {day} como mucho, y con eso no deciden nada.",
  "reviews.screen.next": "Lo que viene",
  "reviews.screen.next.backing":
    "{needed} personas de otros hogares deben decir que va primero la seguridad. {have, plural, =0 {Nadie lo ha dicho aún.} one {Lo ha dicho una.} other {Lo han dicho #.}} Hasta entonces no hay audiencia.",
  "reviews.screen.next.notice":
    "{days, plural, one {Un día más} other {# días más}} de aviso, y puede haber audiencia. Está prevista para el {day}.",
  "reviews.screen.next.hearing":
    "El plazo de aviso ha pasado. La audiencia está prevista para el {day}. Después alguien deja constancia de ella.",
  "reviews.screen.next.propose":
    "Quienes están en el padrón lo llevan a votación, o lo dejan estar. Si nadie lo hace en noventa días, se acaba.",
  "reviews.screen.next.vote": "Está en votación: {needed} de {voters} deben decir que sí.",
  "reviews.screen.next.waits":
    "Tras la audiencia, no puede quedar registrado hasta dentro de {days, plural, one {un día} other {# días}}.",
  "reviews.screen.next.appeal":
    "Un recurso lo detiene {days, plural, one {un día más} other {# días más}}, salvo que respondan antes las personas sorteadas.",
  "reviews.screen.next.removed":
    "Terminó. El camino de vuelta está abierto: quienes están en el padrón pueden nombrar a la persona otra vez.",
  "reviews.screen.next.removed.me":
    "Terminó. Lo que escribiste antes se queda, y lo que se escribe ahora ya no llega a este aparato. {told, select, yes {Las razones están abajo.} other {Tienes derecho a las razones: pídelas en papel.}} El camino de vuelta está abierto: quienes están en el padrón pueden nombrarte otra vez.",
  "reviews.screen.next.removed.hand":
    "Lo que se escribe después de una baja no llega a los aparatos de {name}. Imprime las razones y entrégalas en mano.",
  "reviews.screen.next.over": "Terminó, y ya nada se apoya en ella.",

  "reviews.screen.steps": "El camino hasta ahora",
  "reviews.screen.step.circle": "Lo que se ofreció antes",
  "reviews.screen.step.notice": "Aviso",
  "reviews.screen.step.notice.now":
    "Dado el {day}. {days, plural, =0 {Sus días han pasado.} one {Queda un día.} other {Quedan # días.}}",
  "reviews.screen.step.backed": "Va primero la seguridad, dicen: {names}.",
  "reviews.screen.step.hearing": "Audiencia",
  "reviews.screen.step.hearing.meant": "Prevista para el {day}.",
  "reviews.screen.step.hearing.was": "{spoke}. Consta desde el {day}, por {who}.",
  "reviews.screen.step.hearing.beside": "A su lado: {name}.",
  "reviews.screen.step.vote": "Votación",
  "reviews.screen.step.vote.how":
    "{needed} de {voters} deben decir que sí: {percent} de cada cien de quienes estaban en el padrón cuando se dio el aviso, sin contar a {name}.",
  "reviews.screen.step.vote.parties": "No votan: {names}.",
  "reviews.screen.step.vote.go": "Quién dijo qué",
  "reviews.screen.step.appeal": "Recurso",
  "reviews.screen.step.appeal.none": "Ninguno por ahora.",
  "reviews.screen.step.appeal.drawn": "El sorteo cayó en:",
  "reviews.screen.step.appeal.nobody": "No hay nadie ajeno a quien sortear; solo lo detienen los días.",
  "reviews.screen.step.appeal.stands": "puede seguir",
  "reviews.screen.step.appeal.falls": "acaba aquí",
  "reviews.screen.step.appeal.silent": "aún no ha respondido",
  "reviews.screen.step.reasons": "Las razones, y el camino de vuelta",
  "reviews.screen.step.reasons.none": "Se escriben después de una baja.",
  "reviews.screen.step.reasons.none.me":
    "Lo que se escribió después de la baja no llega a este aparato. Pídelo en papel.",
  "reviews.screen.step.reasons.by": "{who}: {text}",
  "reviews.screen.step.reasons.back": "El camino de vuelta: {text}",
  "reviews.screen.rule": "La regla",

  "reviews.screen.told": "Los motivos, y lo que se respondió",
  "reviews.screen.told.note": "Lo leen {name} y quienes estaban en el padrón cuando se dio el aviso.",
  "reviews.screen.told.closed":
    "Los motivos solo los leen {name} y quienes estaban en el padrón cuando se dio el aviso.",
  "reviews.screen.told.closed.me":
    "Los leías aquí mientras formabas parte; este aparato ya no los guarda. Pídelos en papel, junto con las razones.",
  "reviews.screen.told.gone": "Los motivos ya no están: quien abrió esto acabó con su clave, o pasó su tiempo.",
  "reviews.screen.told.none": "Los motivos aún no han llegado a este aparato.",
  "reviews.screen.told.write": "Escribir una respuesta",
  "reviews.screen.told.minutes": "Escribir el acta de la audiencia",
  "reviews.screen.told.send": "Enviar",

  "reviews.screen.do": "Tu parte",
  "reviews.screen.do.back.about": "No vives con ninguna de las partes. Dilo solo si lo has mirado tú.",
  "reviews.screen.do.hear.about":
    "La llevó alguien a quien no le va nada en ello, y tuvo a alguien a su lado si quiso.",
  "reviews.screen.do.propose": "Llevarlo a votación",
  "reviews.screen.do.propose.why": "Por qué, en una o dos frases para todo el mundo",
  "reviews.screen.do.propose.hint": "No la historia: qué acuerdo, y que se sopesaron salidas más suaves.",
  "reviews.screen.do.panel.about":
    "El sorteo cayó en ti. No eres de ningún lado. Pregunta a los dos antes de decir nada.",
  "reviews.screen.do.back-in": "Nombrar de nuevo para el padrón",
  "reviews.screen.do.sheet": "Imprimir el aviso",
  "reviews.screen.do.sheet.removed": "Imprimir las razones",

  "reviews.screen.sheet": "Aviso en papel",
  "reviews.screen.sheet.title": "Aviso: se revisa si {name} sigue formando parte",
  "reviews.screen.sheet.sub": "{community}, {day}. Para entregar en mano.",
  "reviews.screen.sheet.facts": "De qué se trata",
  "reviews.screen.sheet.removed.title": "Razones: por qué {name} ya no forma parte de la comunidad",
  "reviews.screen.sheet.put": "Se presentó a todo el mundo con estas palabras: {why}",
  "reviews.screen.sheet.reasons": "Las razones",
  "reviews.screen.sheet.back": "El camino de vuelta",
  "reviews.screen.sheet.back.open":
    "Quienes están en el padrón pueden nombrarte otra vez. Puedes pedírselo a cualquiera, cuando quieras.",
  "reviews.screen.sheet.by": "Lo pregunta {who}, el {day}",
  "reviews.screen.sheet.rule": "Por este valor o acuerdo: {rule}",
  "reviews.screen.sheet.hearing": "La audiencia está prevista para el {day}, no antes de que pasen los días de aviso",
  "reviews.screen.sheet.parties": "Partes, a quienes se escucha y que no votan: {names}",
  "reviews.screen.sheet.grounds": "Los motivos",
  "reviews.screen.sheet.rights": "Lo que puedes hacer",
  "reviews.screen.sheet.right.read": "Ver todo lo que hay en tu contra, en una lengua que leas.",
  "reviews.screen.sheet.right.answer":
    "Responder por escrito o de palabra. Si no tienes aparato, alguien puede anotar tus palabras.",
  "reviews.screen.sheet.right.beside": "Traer a alguien, que puede hablar. Pedir otro día. Nombrar a quien lo vio.",
  "reviews.screen.sheet.right.appeal":
    "Recurrir: tres personas a quienes no les va nada en ello lo miran otra vez, y nada queda registrado durante {days, plural, one {un día} other {# días}} salvo que respondan antes.",
  "reviews.screen.sheet.right.leave": "Irte por tu cuenta, cuando quieras. No debes explicaciones a nadie.",
  "reviews.screen.sheet.by-hand": "Motivos y respuestas, a mano:",
  "reviews.screen.sheet.handed": "Entregado el: ____________   por: ____________   recibido: ____________",
} as const;
