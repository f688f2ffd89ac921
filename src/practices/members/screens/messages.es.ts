import type { Messages } from "../../../kernel/practice.ts";

/** Lo que dicen las pantallas y hojas de miembros. */
export const screenWordsEs = {
  "members.screen.standing.guest": "De visita",
  "members.screen.standing.member": "Miembro",
  "members.screen.standing.roll": "En el padrón",
  "members.screen.standing.stranger": "Ya no está",
  "members.screen.standing.guest.about":
    "Ve y usa lo que está abierto. {missing, plural, =0 {Ya le conocen bastantes hogares.} one {Falta que un hogar más diga que le conoce; entonces tendrá voz y voto en las decisiones de cada día.} other {Faltan # hogares que digan que le conocen; entonces tendrá voz y voto en las decisiones de cada día.}}",
  "members.screen.standing.guest.draft":
    "Ve y usa lo que está abierto. La comunidad es todavía un borrador: cuando se confirme la primera lista de nombres, cada cual tendrá voz y voto.",
  "members.screen.standing.member.about":
    "Tiene voz y voto en las decisiones de cada día: gente de dos hogares dijo que le conoce.",
  "members.screen.standing.roll.about":
    "Tiene voz y voto en todo: en las decisiones de cada día, en la carta y en quién más forma parte. Cuenta con {household}.",
  "members.screen.standing.stranger.about": "Lo que escribió sigue en el registro.",

  "members.screen.people": "Personas",
  "members.screen.people.about": "Toda la gente, por hogares",
  "members.screen.people.question": "¿Quién está aquí?",
  "members.screen.people.sub":
    "{people, plural, =0 {Nadie todavía} one {Una persona} other {# personas}} de {households, plural, one {un hogar} other {# hogares}}.",
  "members.screen.people.find": "Buscar una persona o un hogar",
  "members.screen.people.none": "Aquí nadie se llama «{text}». Prueba con una palabra más corta.",
  "members.screen.people.found":
    "{count, plural, =0 {No aparece nadie} one {Aparece una persona} other {Aparecen # personas}}",
  "members.screen.people.you": "tú",
  "members.screen.people.needs":
    "{missing, plural, one {falta que le conozca un hogar más} other {falta que le conozcan # hogares}}",
  "members.screen.people.empty": "Aquí aparecen tus vecinos, cada cual con el hogar donde vive.",
  "members.screen.people.empty.who": "Lo normal es que quien empieza invite primero a dos o tres personas.",
  "members.screen.people.empty.example":
    "Ana, de Casa Helecho, en el padrón; David, de la Casita del Molino, de visita.",
  "members.screen.people.no-one": "Ahora no vive nadie aquí",
  "members.screen.people.draft": "Esta comunidad es un borrador",
  "members.screen.people.draft.text":
    "Empieza a contar cuando tres personas de dos hogares hayan confirmado una misma lista de nombres.",
  "members.screen.people.draft.go": "Confirmar una lista entre todos",
  "members.screen.people.counts": "Quién tiene voz y voto",
  "members.screen.people.waiting":
    "{count, plural, one {Alguien de visita espera a quien le conozca} other {# personas de visita esperan a quien las conozca}}",

  "members.screen.person": "Una persona",
  "members.screen.person.question": "¿Quién es {name}?",
  "members.screen.person.me": "¿Qué ven los demás de ti?",
  "members.screen.person.sub": "{name}, {household}",
  "members.screen.person.nobody": "No hay nadie en esta dirección",
  "members.screen.person.nobody.text": "Quizá su llegada todavía no se sabe en este aparato.",
  "members.screen.person.household": "Hogar",
  "members.screen.person.reach": "Cómo localizarle",
  "members.screen.person.standing": "Qué voz tiene",
  "members.screen.person.since": "Está aquí desde",
  "members.screen.person.invited": "Le dio paso",
  "members.screen.person.moved":
    "El padrón le sigue contando con {household}, hasta que otro acuerdo diga lo contrario.",
  "members.screen.person.left": "{name} se fue",
  "members.screen.person.removed": "La comunidad ha decidido que {name} ya no forma parte de ella",
  "members.screen.person.withdrawn": "{name} estaba de visita, y la visita se terminó",
  "members.screen.person.me.left":
    "Te has ido. Para volver, pide una invitación a un vecino y ábrela en otro navegador o en otro aparato.",
  "members.screen.person.me.removed":
    "La comunidad ha decidido que ya no formas parte de ella. Lo que escribiste antes se queda. Habla con la gente: una decisión suya puede traerte de vuelta.",
  "members.screen.person.me.withdrawn": "Tu visita se terminó. Si crees que fue un error, habla con quien te invitó.",
  "members.screen.person.vouchers": "Quién le conoce",
  "members.screen.person.vouchers.me": "Quién te conoce",
  "members.screen.person.vouchers.none": "Ningún hogar lo ha dicho todavía.",
  "members.screen.person.vouchers.of": "{name}, {household}",
  "members.screen.person.skills": "Qué sabe hacer",
  "members.screen.person.skills.me": "Qué sabes hacer",
  "members.screen.person.skills.none": "Todavía no hay nada apuntado.",
  "members.screen.person.skills.go": "Decir qué sé hacer",
  "members.screen.person.vouch": "Conozco a {name}",
  "members.screen.person.vouch.about":
    "Dices delante de todo el mundo que conoces a {name} en persona. Tu hogar puede hacerlo {left, plural, one {una vez más} other {# veces más}} este mes.",
  "members.screen.person.unvouch": "Retirar que le conozco",
  "members.screen.person.withdraw": "Terminar esta visita",
  "members.screen.person.withdraw.about":
    "Después ya no podrá participar aquí. No se puede deshacer; puede volver con otra invitación.",
  "members.screen.person.rename": "Corregir mi nombre",
  "members.screen.person.rename.label": "Tu nombre, como te llaman los vecinos",
  "members.screen.person.move": "Mudarme a otro hogar",
  "members.screen.person.move.to": "¿Dónde vives ahora?",
  "members.screen.person.move.new": "En un sitio que no está en la lista",
  "members.screen.person.move.name": "Nombre del hogar",
  "members.screen.person.move.do": "Me mudo ahí",
  "members.screen.person.move.choose": "Elige dónde vives ahora, o ponle nombre al hogar.",
  "members.screen.lost.me": "He perdido un aparato",
  "members.screen.lost.other": "{name} ha perdido un aparato",
  "members.screen.lost.me.retire": "Dalo de baja desde otro aparato: así ya no habla por ti.",
  "members.screen.lost.other.retire":
    "Con otro aparato o una hoja en un cajón, {name} da de baja el perdido por su cuenta.",
  "members.screen.lost.mine": "Mis aparatos",
  "members.screen.lost.me.none":
    "Sin otro aparato: las doce palabras de tu hoja te traen de vuelta enseguida. Sin hoja, alguien del vecindario te da una invitación; la abres en un aparato nuevo y eliges «Ya soy de aquí».",
  "members.screen.lost.other.none":
    "Sin lo uno ni lo otro, da a {name} una invitación. {name} la abre en un aparato nuevo y elige «Ya soy de aquí». Entonces se pregunta al vecindario si es quien dice ser.",
  "members.screen.lost.invite": "Hacer una invitación",
  "members.screen.lost.open": "Ver cómo va",
  "members.screen.lost.key": "Quien tenga el perdido puede leer aún, hasta que acordéis entre todos una clave nueva.",
  "members.screen.lost.key.go": "Pedir una clave nueva",
  "members.screen.person.photo": "Mostrar una foto tuya a unas pocas personas",
  "members.screen.person.leave": "Dejar la comunidad",
  "members.screen.person.leave.about":
    "Irse no se puede deshacer: los demás ya lo habrán oído. Lo que escribiste sigue en el registro. Puedes volver de visita con otra invitación.",
  "members.screen.person.leave.take": "Llévate lo tuyo antes de irte. Lo que contaste de ti se retira al irte.",
  "members.screen.person.leave.mine": "Guardar lo que di y dije",
  "members.screen.person.leave.pages": "Guardar las páginas de todo",
  "members.screen.person.leave.said": "Lo que hice y dije",
  "members.screen.person.leave.do": "Sí, me voy",
  "members.screen.person.print": "Imprimir esta página",

  "members.screen.households.question": "¿Quién vive dónde?",
  "members.screen.households.open": "Añadir un hogar",
  "members.screen.households.open.about": "Añade uno que esperáis, para que su gente lo pueda elegir al unirse.",
  "members.screen.household": "Un hogar",
  "members.screen.household.question": "¿Quién vive en {name}?",
  "members.screen.household.sub": "{people, plural, =0 {Nadie todavía.} one {Una persona.} other {# personas.}}",
  "members.screen.household.nobody": "No hay ningún hogar en esta dirección",
  "members.screen.household.nobody.text": "Quizá todavía no se sabe de él en este aparato.",
  "members.screen.household.empty": "Nadie ha dicho todavía que vive aquí.",
  "members.screen.household.empty.who": "La gente lo elige al unirse o al mudarse.",
  "members.screen.household.on-roll":
    "Cuenta como un hogar en el padrón y este mes {left, plural, =0 {ya no puede responder por nadie más} one {puede responder por una visita más} other {puede responder por # visitas más}}.",
  "members.screen.household.off-roll":
    "Nadie de este hogar está todavía en el padrón, así que no cuenta cuando se cuentan hogares.",
  "members.screen.household.limit": "Cuántas veces al mes: lo dice la carta",
  "members.screen.household.rename": "Corregir su nombre",
  "members.screen.household.rename.label": "Como lo llama todo el mundo",
  "members.screen.household.move-here": "Ahora vivo aquí",

  "members.screen.waiting": "¿Les conoces?",
  "members.screen.waiting.about": "Gente de visita que espera a quien la conozca",
  "members.screen.waiting.question": "¿Les conoces?",
  "members.screen.waiting.sub":
    "Quien está de visita tiene voz y voto cuando gente de dos hogares dice «le conozco». Dilo solo de personas que has tratado.",
  "members.screen.waiting.since": "Está aquí desde el {since, date}.",
  "members.screen.waiting.invited": "Le dio paso {by}.",
  "members.screen.waiting.known": "Le conocen: {names}.",
  "members.screen.waiting.missing": "{missing, plural, one {Falta un hogar más.} other {Faltan # hogares.}}",
  "members.screen.waiting.empty":
    "No espera nadie. Quien está de visita aparece aquí hasta que gente de dos hogares dice que le conoce.",
  "members.screen.waiting.empty.who": "Lo puede decir quien está en el padrón, unas pocas veces al mes por cada hogar.",
  "members.screen.waiting.empty.example":
    "David, de Casa Helecho, se ha unido; en Casa Roble le conocen y falta un hogar más.",
  "members.screen.waiting.draft":
    "En un borrador nadie tiene que esperar: quien confirma la primera lista de nombres está en el padrón.",
  "members.screen.waiting.rule": "El número está en la carta, y entre todos se puede cambiar.",
  "members.screen.waiting.roll": "Quién está en el padrón",
  "members.screen.waiting.yours": "Eres tú. Pide a un vecino que te conozca que abra esta página.",

  "members.screen.roll": "El padrón",
  "members.screen.roll.about": "Quién tiene voz y voto en todo",
  "members.screen.roll.question": "¿Quién tiene voz y voto en todo?",
  "members.screen.roll.sub":
    "Quien está en el padrón decide sobre la carta y sobre quién forma parte, y puede decir que conoce a alguien de visita. Los nombres llegan aquí por acuerdo de todos, nunca por una sola persona.",
  "members.screen.roll.name": "Nombre",
  "members.screen.roll.household": "Cuenta con",
  "members.screen.roll.since": "Desde",
  "members.screen.roll.founding": "la fundación",
  "members.screen.roll.moved": "ahora vive en {household}",
  "members.screen.roll.left": "se fue",
  "members.screen.roll.count":
    "{people, plural, one {Una persona} other {# personas}} de {households, plural, one {un hogar} other {# hogares}}",
  "members.screen.roll.empty": "Todavía no hay nadie en el padrón: la comunidad es un borrador.",
  "members.screen.roll.empty.who":
    "Tres personas de dos hogares confirman una misma lista de nombres, normalmente en la misma habitación.",
  "members.screen.roll.empty.example": "Ana y Benito de Casa Helecho, Clara de Casa Roble.",
  "members.screen.roll.change": "Poner a alguien en el padrón",
  "members.screen.roll.change.about": "Eso lo deciden todos los del padrón, en la carta.",

  "members.screen.person.leave.stay": "Me quedo",
  "members.screen.roll.change.go": "A la carta",
  "members.screen.invites": "Invitar",
  "members.screen.invites.about": "Enlaces y códigos para quien llega",
  "members.screen.invites.do": "Invitar a alguien",
  "members.screen.invites.question": "¿Quién va a entrar?",
  "members.screen.invites.sub":
    "Quien abre el enlace entra de visita. Tener voz y voto llega después, gracias a quienes le conocen.",
  "members.screen.invites.one": "Una persona",
  "members.screen.invites.one.about":
    "Un enlace para una sola persona; vale {days} días. Envíalo o deja que lo escanee.",
  "members.screen.invites.room": "Toda la sala",
  "members.screen.invites.room.about": "Un código en la pared o en papelitos: {hours} horas, hasta {uses} personas.",
  "members.screen.invites.make.one": "Hacer el enlace",
  "members.screen.invites.make.room": "Hacer el código para la sala",
  "members.screen.invites.failed": "Ahora mismo no se pudo hacer. Inténtalo otra vez.",
  "members.screen.invites.only-here":
    "Este enlace solo funciona en este ordenador. Arranca el nodo con --host y los móviles de la misma wifi podrán abrirlo.",
  "members.screen.invites.open": "Siguen abiertas",
  "members.screen.invites.over": "{count, plural, one {Una que terminó} other {# que terminaron}}",
  "members.screen.invites.for-one": "Para una persona",
  "members.screen.invites.for-room": "Para toda la sala",
  "members.screen.invites.until": "hasta el {until, time}",
  "members.screen.invites.left": "{left, plural, one {Queda una plaza} other {Quedan # plazas}} de {uses}.",
  "members.screen.invites.left-one": "Todavía no la ha usado nadie.",
  "members.screen.invites.by": "La hizo {by}.",
  "members.screen.invites.elsewhere":
    "El enlace está en el aparato donde se hizo la invitación. Abre esta página allí o haz otra.",
  "members.screen.invites.link": "Enlace",
  "members.screen.invites.qr": "Código para escanear con la cámara del móvil: abre el enlace de invitación",
  "members.screen.invites.show": "Enseñar el código",
  "members.screen.invites.share": "Enviar",
  "members.screen.invites.copy": "Copiar el enlace",
  "members.screen.invites.slips": "Imprimir papelitos",
  "members.screen.invites.revoke": "Retirarla",
  "members.screen.invites.revoke.about": "Una vez retirada ya no deja entrar a nadie; si hace falta, haz otra.",
  "members.screen.invites.was-revoked": "Retirada; entraron {used} de {uses}.",
  "members.screen.invites.was-used": "{uses, plural, one {Alguien entró con ella.} other {Se usaron las # plazas.}}",
  "members.screen.invites.was-over": "Terminó el {until, time}; entraron {used} de {uses}.",
  "members.screen.slips": "Papelitos de invitación",
  "members.screen.slips.question": "¿Quién recibe un papelito?",
  "members.screen.slips.sub":
    "{count, plural, one {Un papelito: imprímelo y entrégalo.} other {# papelitos por hoja: imprime las hojas que quieras y corta por las líneas. Todos llevan el mismo código.}}",
  "members.screen.slips.how":
    "Escanéalo con la cámara del móvil o escribe el enlace en un navegador. Pones tu nombre y ya estás dentro.",
  "members.screen.slips.over": "Esta invitación terminó o todavía no se conoce en este aparato. Haz otra.",
  "members.screen.founding": "Fundación",
  "members.screen.founding.about": "Confirmar la primera lista de nombres",
  "members.screen.founding.question": "¿Quiénes fundáis esto?",
  "members.screen.founding.sub":
    "Quienes estáis aquí confirmáis una misma lista de nombres. Vale en cuanto la confirman tres personas de dos hogares; nadie gana más voz que los demás.",
  "members.screen.founding.bound.sub":
    "La primera lista de nombres vale. Quien la ha confirmado tiene voz y voto en todo.",
  "members.screen.founding.here":
    "{people, plural, =0 {Todavía no hay nadie.} one {Hay una persona de un hogar.} other {Hay # personas de {households, plural, one {un hogar} other {# hogares}}.}}",
  "members.screen.founding.too-few":
    "Hacen falta tres personas de dos hogares. Deja entrar primero a los demás: irán apareciendo aquí.",
  "members.screen.founding.invite": "Dejar entrar a los demás",
  "members.screen.founding.early": "Escribir ya la lista",
  "members.screen.founding.tick": "¿Quién va en la lista?",
  "members.screen.founding.tick.about":
    "Quita a quien no funda. Quien llegue después tendrá voz y voto gracias a los vecinos que le conozcan.",
  "members.screen.founding.nobody-ticked": "Marca al menos a una persona.",
  "members.screen.founding.put": "Proponer esta lista: {count, plural, one {un nombre} other {# nombres}}",
  "members.screen.founding.another": "Escribir otra lista",
  "members.screen.founding.others": "{count, plural, one {Otra lista} other {Otras # listas}}",
  "members.screen.founding.to-roll": "Ver el padrón",
  "members.screen.founding.names": "Nombres de la lista",
  "members.screen.founding.confirmed": "confirmado",
  "members.screen.founding.open": "todavía no",
  "members.screen.founding.confirm": "Confirmo esta lista",
  "members.screen.founding.confirm-again": "Confirmar otra vez",
  "members.screen.founding.confirm.about":
    "Dices que estos nombres son los que son. Cada persona lo dice desde su propio aparato.",
  "members.screen.founding.missing":
    "{people, plural, one {Falta que confirme una persona más} other {Falta que confirmen # personas más}}{households, plural, =0 {} one {, al menos una de otro hogar} other {, de # hogares}}.",
  "members.screen.founding.missing-home": "Falta que confirme alguien de otro hogar.",
  "members.screen.founding.binds": "Hecho: esta lista vale y la comunidad empieza.",
  "members.screen.founding.awaited":
    "Todavía {count, plural, one {no ha confirmado} other {no han confirmado}}: {names}. No es tarde: con esa sola palabra {count, plural, one {tendrá} other {tendrán}} voz y voto en todo.",
  "members.screen.founding.crossed":
    "Ya confirmaron bastantes, pero a la vez y sin saberlo unos de otros. En cuanto alguien confirme otra vez, valdrá.",
  "members.screen.founding.passed": "Antes se confirmó otra lista, así que esta no tiene efecto.",
  "members.screen.founding.mine.waiting": "Has confirmado. Ahora les toca a los demás.",
  "members.screen.founding.mine.not-listed": "No estás en esta lista. Pide una en la que estés, o escríbela.",
  "members.screen.founding.mine.came-later":
    "Con esta lista empezó la comunidad; llegaste después o no estás en ella. Quien está en el padrón puede proponerte.",
  "members.screen.founding.mine.too-late":
    "Tu confirmación llegó cuando el padrón ya estaba cerrado. Alguien del padrón puede proponerte en la carta.",
  "members.screen.founding.mine.missed":
    "El padrón se cerró antes de que confirmaras. Alguien del padrón puede proponerte en la carta.",
  "members.screen.founding.by": "La propuso {by}, {minute, time}.",
  "members.screen.invites.made": "Hecha el {minute, date}.",
  "members.screen.by-hand.about":
    "{name} no tiene aparato. Le apuntó {by}; quienes están en el padrón anotan lo que dice {name}, en papel o por teléfono.",
  "members.screen.by-hand.enter": "Anotar algo por {name}",
  "members.screen.by-hand.entered": "Anotado a mano",
  "members.screen.by-hand.when": "{minute, time}, lo anotó {by}.",
  "members.screen.by-hand.contest": "{name} dice que está mal",
  "members.screen.by-hand.contested": "Se dijo que está mal.",
  "members.screen.receipt": "Recibo",
  "members.screen.receipt.question": "Lo que se anotó por {name}",
  "members.screen.receipt.sub": "Dáselo: dice qué consta en su nombre y quién lo anotó.",
  "members.screen.receipt.by": "Lo anotó",
  "members.screen.receipt.when": "Cuándo",
  "members.screen.receipt.minute": "{minute, time}",
  "members.screen.receipt.number": "Número",
  "members.screen.receipt.wrong":
    "¿Está mal? {name}, o quien viva con {name}, lo dice a alguien del vecindario, que pulsa «{name} dice que está mal» en la página de {name}. Se retira si se puede y, si no, queda marcado.",
} satisfies Messages;
