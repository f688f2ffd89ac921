import { calendarEs } from "./calendar.es.ts";
import { formsEs } from "./forms.es.ts";
import type { houseEn } from "./house.en.ts";
import { laneEs } from "./lane-words.es.ts";
import { lettersEs } from "./letters.es.ts";
import { carryingEs } from "./messages-carrying.es.ts";
import { photosEs } from "./photos.es.ts";
import { settingsEs } from "./settings.es.ts";
import { streetEs } from "./street.es.ts";
import { todayEs } from "./today.es.ts";
import { waysInEs } from "./ways-in.es.ts";
import { withoutHubEs } from "./without-hub.es.ts";

/** Las mismas palabras en español. */
export const houseEs = {
  ...carryingEs,
  ...calendarEs,
  ...lettersEs,
  ...formsEs,
  ...streetEs,
  "place.today": "Hoy",
  "place.decide": "Decidir",
  "place.people": "Gente",
  "place.know": "Saber",
  "scale.household": "hogar",
  "scale.pod": "vecindad",
  "scale.region": "comarca",
  "house.skip": "Saltar al contenido",
  "house.places": "Lugares",
  "house.in-this-place": "En este lugar",
  "house.subtitle": "{scale} · {households, plural, =0 {aún sin hogares} one {# hogar} other {# hogares}}",
  "house.switch": "Ir a otra comunidad",
  "house.somebody": "Alguien",
  "house.opening": "Abriendo…",
  "house.refused": "Ahora mismo no se puede ({code}).",
  "house.unknown-act": "Esta versión no conoce «{kind}». Quizá una más nueva sí.",
  "house.lost": "En esta dirección no hay nada",
  "house.lost.text": "Puede que el enlace sea de otra comunidad o que tenga una errata.",
  "house.to-today": "Ir a Hoy",
  "house.broken": "No se ha podido mostrar esta página",
  "house.broken.text": "No se ha perdido nada de lo que escribiste. Vuelve atrás o abre la página otra vez.",
  "house.again": "Probar otra vez",
  "house.not-here.away": "Esta página aún no ha llegado",
  "house.not-here.away.text":
    "Viene del nodo, que no está al alcance. Se abrirá sola cuando vuelva. Lo que escribiste está guardado, y las páginas que ya abriste funcionan mientras tanto.",
  "house.not-here.changed": "Vuelve a cargar la página para verla",
  "house.not-here.changed.text":
    "El nodo tiene ya otra versión de la página. Todo lo que dijiste está guardado; un formulario que aún no enviaste, no.",
  "house.part-away":
    "Para eso hace falta una parte de la página que aún no ha llegado, y el nodo no está al alcance. Prueba otra vez cuando vuelva.",
  "house.part-changed":
    "Para eso hace falta una parte de la página de la que el nodo ya tiene otra versión. Vuelve a cargar la página: todo lo que dijiste está guardado.",
  "house.load-anew": "Volver a cargar la página",
  "house.find": "Buscar",
  "house.settings": "Ajustes",
  "house.history": "Historia",
  "house.carry": "Pasarlo",
  "house.plain-http":
    "Esta página ha llegado por http sin cifrar: sin el nodo no puede arrancar ni instalarse. Todo lo demás funciona, y lo que escribes se guarda aquí.",
  "house.plain-http.how": "Cómo conseguirlo",
  "house.works-offline":
    "Funciona sin conexión. Lo que escribes se guarda en este aparato y pasa a los demás cuando están al alcance.",
  "house.all-screens": "Todo lo de {place}",

  "button.undo": "Deshacer",
  "button.close": "Cerrar",
  "button.cancel": "Ahora no",
  "button.remove": "Quitar",
  "button.add-another": "Añadir otro",
  "button.print": "Imprimir",
  "button.back": "Volver",
  "button.continue": "Seguir",
  "button.read": "Ya lo he leído",
  "button.copy": "Copiar",
  "house.not-by-hand": "Esto se hace en su lugar, no con un formulario.",
  "toast.undone": "Deshecho.",
  "toast.undo.keys": "Ctrl-Z lo deshace.",
  "toast.keeping": "guardando…",
  "toast.taken-back": "No se pudo guardar, así que no está hecho.",
  "toast.copied": "Copiado.",

  "heard.by": "Lo saben {households} de {of, plural, one {# hogar} other {# hogares}}",
  "heard.only-here": "De momento, solo en este aparato",
  "heard.nobody": "Todavía no lo sabe ningún otro hogar",
  "steps.label": "Por dónde va esta decisión",
  "steps.talk": "Hablar",
  "steps.say": "Decir",
  "steps.settled": "Resuelto",
  "steps.look-back": "Mirar atrás",
  "steps.done": "(hecho)",
  "squares.caption": "Cuántos hogares saben hacerlo",
  "squares.what": "Qué",
  "squares.households": "Hogares que saben",
  "squares.count": "{households, plural, =0 {ningún hogar} one {# hogar} other {# hogares}}",
  "empty.example": "Por ejemplo:",
  "print.fingerprint": "registro {fingerprint}",

  "reversal.said-is-said": "Una vez dicho, otros pueden haberlo oído: queda en el registro.",
  "reversal.others-build-on-it":
    "Otros se apoyarán en esto, así que no se puede deshacer; más adelante se puede cambiar.",
  "reversal.ends-by-itself": "Esto se acaba solo.",

  ...todayEs,

  "know.question": "¿Qué buscas?",
  "know.sub": "Personas, habilidades, decisiones: todo lo que está escrito aquí.",
  "search.label": "Buscar",
  "search.results": "{count, plural, =0 {Nada encontrado} one {# encontrado} other {# encontrados}}",
  "search.none": "Aquí nada se llama «{text}». Prueba con una palabra más corta.",
  "search.start": "Escribe un nombre, una habilidad o una palabra de una decisión.",

  "palette.title": "Buscar lo que sea",
  "palette.label": "¿Qué quieres hacer o encontrar?",
  "palette.acts": "Hacer",
  "palette.screens": "Ir a",
  "palette.records": "Encontrado",
  "palette.none": "Nada con ese nombre. Prueba otra palabra.",
  "palette.keys": "Flechas para elegir, Intro para abrir, Escape para cerrar.",
  "palette.count": "{count, plural, one {# resultado} other {# resultados}}",

  "act.sub": "Rellena lo que sepas.",
  "act.done": "Hecho. ¿Y ahora?",

  ...settingsEs,

  "history.question": "¿Qué ha pasado?",
  "history.sub": "Todo lo que consta, lo más nuevo primero.",
  "history.none": "Todavía no ha pasado nada.",
  "history.set-aside": "Sin efecto: {why}",
  "history.unknown": "{who} hizo algo que esta versión no conoce ({kind}).",
  "history.more": "Ver más antiguos",

  "welcome.question": "¿Quiénes son tus vecinos?",
  "welcome.sub":
    "Kith guarda lo que unos cuantos hogares comparten, deciden y saben hacer: en cada uno de vuestros aparatos, con o sin internet.",
  "welcome.demo": "Date una vuelta por {name}",
  "welcome.demo.text": "Una calle inventada con tres meses de vida. Haz lo que quieras: nadie vive allí.",
  "welcome.demo.whom": "¿Como quién?",
  "welcome.demo.do": "Dar una vuelta",
  "welcome.home-screen":
    "La pantalla de inicio es un lugar aparte: lo que guardaste en Safari no está aquí. Si ya estás dentro, añádela desde Safari en «Mis aparatos», o trae las doce palabras de tu hoja.",
  "welcome.found": "Empezar una comunidad",
  "welcome.found.text": "Tú le pones nombre; el vecindario se une con un enlace.",
  "welcome.join": "Unirte con una invitación",
  "welcome.join.text": "Abre el enlace o escanea el código. O pon aquí el enlace, o las ocho letras de la pared.",
  "welcome.join.field": "Enlace de invitación, u ocho letras",
  "welcome.join.bad": "Eso no es una invitación: un enlace con «#/join/», o las ocho letras de la pared.",
  "welcome.join.unknown":
    "El nodo no conoce esas letras, o ya no valen, o no está al alcance. Míralas otra vez en la pared.",

  "found.question": "¿Cómo os llamáis?",
  "found.sub":
    "Dos minutos. Todo esto se puede cambiar después entre todos; fundar no da a nadie más voz que a los demás.",
  "found.name": "Nombre de la comunidad",
  "found.name.hint": "Lo que la gente ya dice, como «Calle del Arce».",
  "found.scale": "¿Qué tamaño tiene?",
  "found.scale.household": "Un hogar",
  "found.scale.pod": "Una vecindad",
  "found.scale.region": "Una comarca",
  "found.scale.household.hint": "Personas que viven juntas",
  "found.scale.pod.hint": "De 5 a 15 hogares",
  "found.scale.region.hint": "De 3 a 10 vecindades",
  "found.zone": "Zona horaria",
  "found.language": "Idioma en que escribís",
  "found.you": "Tu nombre",
  "found.you.hint": "Como te llaman en el vecindario. Puedes cambiarlo.",
  "found.household": "Tu hogar",
  "found.household.hint": "Como «Casa Helecho» o «el número 12».",
  "found.others": "Otros hogares que esperáis",
  "found.others.hint": "Uno en cada línea. También pueden ponerse nombre al unirse.",
  "found.values": "Lo que tenéis en común",
  "found.values.hint":
    "Uno en cada línea. Quien bloquea una decisión nombra el valor que rompería. Cambiadlos a vuestro gusto.",
  "found.do": "Empezar",
  "found.next":
    "Hasta que tres personas de dos hogares confirmen una misma lista de nombres, es un borrador, y la página lo dice.",
  "found.failed": "No se ha podido guardar en este aparato. No se ha escrito nada. {why}",

  "join.question": "Únete a tu vecindario",
  "join.question.named": "Únete a {name}",
  "join.sub": "Entras de visita: ves y usas lo que está abierto. Gente de dos hogares que te conozca te hace miembro.",
  "join.waiting": "Trayendo lo que ha escrito el vecindario…",
  "join.reading":
    "Aquí está ya lo que acordaron los aparatos del vecindario. Lo anterior sigue llegando y se comprueba con ello. Ya puedes decir quién eres.",
  "join.kept": "De momento, solo en este aparato",
  "join.kept.text":
    "Te habrás unido en cuanto llegue lo anterior. Puedes cerrar esta página; seguirá cuando vuelvas a abrir tu invitación.",
  "join.waiting.text":
    "Hace falta tener al alcance el nodo o el aparato de algún vecino. Puedes dejar esta página abierta; sigue sola.",
  "join.you": "Tu nombre",
  "join.household": "¿Dónde vives?",
  "join.household.new": "En otro sitio",
  "join.household.name": "Nombre de tu hogar",
  "join.do": "Unirme",
  "join.bad": "Este enlace de invitación está dañado",
  "join.over": "Esta invitación ya no vale",
  "join.bad.text": "Le falta una parte o cambió por el camino. Pídelo otra vez o escanea el código.",
  "join.already": "En este aparato ya formas parte de esta comunidad.",

  "hub.looking": "Buscando el nodo. Sigue como siempre: lo que escribes se guarda.",
  "hub.connected": "En contacto con el nodo",
  "hub.away": "El nodo no está al alcance. Sigue como siempre: lo que escribes se guarda y se pasa después.",
  "hub.refused":
    "El nodo todavía no comparte esta comunidad con este aparato. Lo que escribes se guarda aquí; pregunta a quien cuida el nodo.",
  "hub.over": "El nodo ya no cuenta nada nuevo a este aparato: aquí ya no tiene voz. Lo que escribes se queda en él.",
  "update.ready": "Hay una versión nueva.",
  "update.reload": "Cargarla",
  "fault.disk-full":
    "En este aparato ya no cabe más. Lo que ya estaba guardado está a salvo; libera espacio y hazlo otra vez.",
  "fault.read-only": "Este aparato no deja escribir a la página. Lo que ya estaba guardado está a salvo.",
  "fault.damaged":
    "Lo que guardaba este aparato está dañado. Pide una copia nueva al nodo o al aparato de algún vecino.",
  "fault.missing": "El sitio donde se guardaba esto ya no está. Vuelve a cargar la página.",
  "fault.in-use": "Otro programa está usando los registros. Ciérralo y prueba otra vez.",
  "fault.too-new": "Aquí escribió una versión más nueva de Kith. Vuelve a cargar la página.",
  "fault.loose-key": "Otras personas de este equipo podrían leer la clave de este aparato.",
  "fault.closed": "Mientras tanto se cerraron los registros. Vuelve a cargar la página.",
  "fault.unavailable": "Este navegador no deja que la página guarde nada: puede que sea una ventana privada.",
  "fault.out-of-reach": "Una parte de la página viene del nodo, que no está al alcance. Prueba otra vez cuando vuelva.",
  "fault.cleared":
    "Este navegador ha tirado lo que te guardaba, quizá para hacer sitio. No se ha perdido nada de lo que oyeron los aparatos de tus vecinos. Pide una invitación a alguien y dile que eres la misma persona: este navegador tiene una clave nueva.",
  "fault.disk": "Este aparato no ha podido guardarlo. No se ha perdido nada de lo confirmado; prueba otra vez.",
  "invite.not-a-link": "Eso no es un enlace de invitación. Cópialo otra vez o pide uno nuevo.",
  "invite.damaged": "A este enlace le falta algo. Cópialo otra vez o pide uno nuevo.",
  "invite.version": "Esta invitación es de un Kith más nuevo. Vuelve a cargar la página.",
  "invite.expired": "Esta invitación terminó el {until, time}. Pide una nueva.",
  "link.invite": "Esta invitación ya no vale. Pide una nueva.",
  "link.invite-unheard":
    "El nodo aún no sabe de esta invitación. Que quien la hizo abra Kith al alcance del nodo; esta página sigue por sí sola.",
  "link.unknown-community": "El nodo de esta dirección no guarda esta comunidad.",
  "link.unknown-device":
    "El nodo aún no conoce este aparato. Abre otra vez tu invitación, o espera a que lo sepa por el aparato de alguien.",
  "link.other-hub": "Este nodo no es el que nombra tu invitación. Pide la dirección correcta a quien te invitó.",
  "link.closed": "La otra parte ha cortado. Prueba otra vez.",
  "link.hello": "Lo que responde allí no habla la lengua de Kith. ¿Está bien la dirección?",
  "link.gone": "La persona de este aparato ya no está en esta comunidad.",
  "link.other-community": "La otra parte guarda otra comunidad.",
  "link.proof":
    "La otra parte no ha podido demostrar quién es. Prueba otra vez y, si sigue igual, pregunta a quien cuida el nodo.",
  "link.retired":
    "Este aparato se dio de baja: ahora otro habla por su persona. Si eres tú y no fue cosa tuya, habla con tu vecindario: puede arreglarlo.",
  "link.self": "Ese es este mismo aparato.",

  "field.missing": "Rellena esto, por favor.",
  "field.text": "Aquí hacen falta palabras.",
  "field.short": "Un poco más largo, por favor: al menos {min} caracteres.",
  "field.long": "Un poco más corto, por favor: como mucho {max} caracteres, hay {length}.",
  "field.unseen": "Hay caracteres invisibles. Escríbelo a mano, por favor.",
  "field.int": "Un número entero de {min} a {max}, por favor.",
  "field.choice": "Elige una de estas, por favor.",
  "field.minute": "Pon un día y una hora, por favor.",
  "field.bytes": "Aquí hace falta un código de {length} bytes.",
  "field.id": "Elige uno de la lista, por favor.",
  "field.event": "Esto no puede tratar de eso. Hace falta uno de estos: {kinds}.",
  "field.list": "Aquí hace falta una lista.",
  "field.many": "Caben {max} como mucho; hay {length}.",
  "field.few": "Hacen falta al menos {min}; hay {length}.",
  "field.object": "Algo falla en cómo se ha enviado esto.",
  "field.unknown": "Esta parte no se conoce aquí. Se conocen: {known}.",
  "field.kind": "Esta aplicación no conoce el acto «{got}».",
  "field.large": "En conjunto es demasiado largo para viajar por radio. Acórtalo, por favor.",
  "field.view": "No existe esa página: {got}.",

  "kernel.misfit": "Lo escribió un programa que este no entiende. Vuelve a cargar la página: quizá uno más nuevo sí.",
  "kernel.busy": "Otra pestaña estaba escribiendo en ese momento. Prueba una vez más.",
  "kernel.damaged":
    "Algo de lo guardado en este aparato está dañado. En cuanto esté a su alcance el aparato de otra persona que lo tenga, se arreglará; hasta entonces aquí no se puede escribir nada nuevo.",
  "kernel.forked": "Este aparato tiene dos historias y por ahora su palabra no cuenta. Usa otro aparato tuyo.",
  "kernel.reading": "Tu aparato aún está leyendo lo anterior. Inténtalo de nuevo en un momento.",
  "kernel.head-unconfirmed":
    "Este aparato puede ser copia de otro más antiguo. Podrá votar cuando encuentre otro aparato que lo conozca.",
  "kernel.checkpoint.did": "El aparato de {who} dijo qué significa todo esto hasta ahora.",
  "kernel.agree.did": "En el aparato de {who} significa lo mismo.",
  "kernel.no-key": "La clave para esto aún no ha llegado a este aparato. Llega sola, con la próxima vecina o vecino.",
  "kernel.witness.did": "{who} pasó por aquí.",
  "kernel.grant.did": "{who} pasó la clave de la comunidad.",
  "kernel.audience.did": "{who} eligió quién puede leer algo que no es para todo el mundo.",
  "kernel.opener.did": "El aparato de {who} se preparó para leer algo que no es para todo el mundo.",
  "kernel.share.did": "{who} pasó la clave de algo que no es para todo el mundo.",
  "kernel.part.did": "{who} ya no lee algo, o lo retiró.",
  "kernel.other-audience": "Las personas a las que va dirigido se juntaron para otra cosa.",
  "kernel.not-in-audience": "Es para otras personas; tú no eres una de ellas.",

  ...laneEs,
  ...withoutHubEs,
  ...waysInEs,
  ...photosEs,

  "wire.canonical": "Llegó una anotación que podía leerse de dos maneras. No se ha guardado.",
  "wire.device": "Llegó una anotación de un aparato que nadie conoce. No se ha guardado.",
  "wire.foreign": "Llegó una anotación de otra comunidad. No se ha guardado.",
  "wire.format": "Llegó una anotación en una forma que esta versión no conoce.",
  "wire.gap": "Llegó una anotación a la que le faltan las anteriores.",
  "wire.key": "Llegó una anotación de una clave que nadie puede tener a solas. No se ha guardado.",
  "wire.shape": "Llegó una anotación dañada. No se ha guardado.",
  "wire.signature": "Llegó una anotación con una firma que no vale. No se ha guardado.",
  "wire.size": "Llegó una anotación más grande de lo permitido. No se ha guardado.",
  "wire.branches": "Un aparato envió una historia más de las que se guardan.",
} satisfies Record<keyof typeof houseEn, string>;
