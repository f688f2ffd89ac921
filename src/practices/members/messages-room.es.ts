import type { Messages } from "../../kernel/practice.ts";

/** Lo que se dice la tarde en que la gente entra: a quién se espera, quién está, el código de la pared. */
export const roomWordsEs = {
  "members.unknown-expected": "Ese nombre todavía no se conoce aquí.",
  "members.unexpected-already": "Ya nadie espera ese nombre.",
  "members.came-already":
    "Ya entró alguien como {name}. Si no eres tú, únete con tu propio nombre y díselo a un vecino.",
  "members.expect.do": "Apuntar a quién esperáis",
  "members.expect.did": "{who} apuntó a quién se espera",
  "members.expect.about":
    "Quien entre con una invitación tocará su nombre en lugar de escribirlo. Pon solo nombres que toda la calle conoce: se quedan en el registro.",
  "members.expect.field.names": "Nombres",
  "members.expect.hint.names": "Las personas de un hogar.",
  "members.expect.field.household": "Su hogar",
  "members.expect.field.householdName": "O pon nombre a un hogar nuevo",
  "members.unexpect.do": "Dejar de esperar un nombre",
  "members.unexpect.did": "{who} quitó un nombre de los que se esperaban",
  "members.unexpect.field.expected": "Qué nombres",
  "members.unexpect.field.place": "Cuál de ellos, desde 0; todos si lo dejas vacío",
  "members.came.do": "Decir que me esperabais",
  "members.came.did": "{who} llegó, como se esperaba",
  "members.came.elsewhere": "Quien entra con una invitación toca su nombre en la lista de quienes se esperan.",
  "members.came.field.expected": "Qué lista",
  "members.came.field.place": "Qué nombre, desde 0",

  "members.import.new": "{household} (nuevo): {names}",
  "members.import.known": "{household}: {names}",
  "members.import.same": "{household}: {names}. Ya está aquí, o en la lista.",
  "members.import.many-rows": "Esta lista tiene más de {max} líneas. Tráela por partes.",
  "members.import.broken": "Esta línea tiene más celdas que la tabla, o unas comillas sin cerrar.",
  "members.import.no-name": "{household} no tiene nombres en esta línea.",
  "members.import.no-household": "¿Dónde vive {name}? Falta el hogar.",
  "members.import.no-colon": "«{text}»: escribe el hogar, dos puntos y los nombres: «Casa Helecho: Ana, Benito».",
  "members.import.many-names": "{household} tiene más de {max} nombres. Divídelo en dos hogares.",
  "members.import.long": "En la línea de {household} hay un nombre o un hogar de más de 60 letras.",
  "members.import.unseen": "En la línea de {household} hay un nombre con caracteres que no se ven. Escríbelo a mano.",

  "members.screen.expected": "Nombres de antemano",
  "members.screen.expected.about": "Una lista de vecinos, que al entrar tocan su nombre",
  "members.screen.expected.question": "¿A quién esperáis?",
  "members.screen.expected.sub":
    "Trae una lista, y quien entre tocará su nombre en lugar de escribirlo. No da voz ni voto a nadie: eso viene de quienes le conocen.",
  "members.screen.expected.columns":
    "De una hoja de cálculo: una columna con los nombres y otra con los hogares. O una línea por hogar, con dos puntos.",
  "members.screen.expected.example": "Casa Helecho: Ana, Benito\nLa Tahona: Sara",
  "members.screen.expected.lines":
    "Cada hogar será una línea del registro. Pon solo nombres que toda la calle conoce: se quedan ahí.",
  "members.screen.expected.go": "Ver quién va entrando",

  "members.screen.arriving": "La puerta",
  "members.screen.arriving.about": "Quién entra esta tarde, en letra grande",
  "members.screen.arriving.question": "¿Quién va entrando?",
  "members.screen.arriving.in": "{people, plural, =0 {personas dentro} one {persona dentro} other {personas dentro}}",
  "members.screen.arriving.homes": "{households, plural, one {hogar} other {hogares}}",
  "members.screen.arriving.awaited": "{people, plural, =0 {por llegar} one {por llegar} other {por llegar}}",
  "members.screen.arriving.vouchers":
    "{people, plural, =0 {sin esperar a nadie} one {espera a quien le conozca} other {esperan a quien les conozca}}",
  "members.screen.arriving.here": "ha entrado",
  "members.screen.arriving.by-hand": "ha entrado, sin aparato",
  "members.screen.arriving.not-yet": "todavía no",
  "members.screen.arriving.missing":
    "ha entrado; {missing, plural, one {falta un hogar que le conozca} other {faltan # hogares que le conozcan}}",
  "members.screen.arriving.empty": "Quien escanee el código de la pared aparece aquí enseguida, con su hogar.",
  "members.screen.arriving.empty.who": "Alguien deja esta página abierta donde todos la vean y va abriendo la puerta.",
  "members.screen.arriving.empty.example": "Casa Helecho: Ana ha entrado, Benito todavía no.",
  "members.screen.arriving.wall": "Enseñar el código en la pared",
  "members.screen.arriving.names": "Apuntar nombres de antemano",
  "members.screen.arriving.no-phone": "Alguien no tiene móvil",
  "members.screen.arriving.no-phone.draft":
    "Está aquí igual que los demás. Primero confirmad juntos la lista de nombres; después le apuntáis desde esta página, y los vecinos dicen que le conocen.",
  "members.screen.arriving.no-phone.text":
    "Apúntale aquí: los demás anotarán lo que diga, con un recibo. Toca un nombre de vuestra lista o escribe otro.",
  "members.screen.arriving.no-phone.may": "A quien no tiene móvil le apunta alguien del padrón. Pídeselo.",
  "members.screen.arriving.enrol": "{name} no tiene móvil",
  "members.screen.arriving.enrol.other": "Otra persona sin móvil",
  "members.screen.arriving.not-coming": "Alguien no viene",
  "members.screen.arriving.strike": "{name} no viene",
  "members.screen.arriving.twice":
    "Dos personas tocaron el nombre {names}. Las dos están dentro. Quien lo tocó por error corrige su nombre en su propia página.",
  "members.screen.arriving.founding": "Fundadla entre todos",
  "members.screen.arriving.founding.wait":
    "En cuanto haya tres personas de dos hogares, escribid aquí la lista de nombres; cada cual la confirma en su móvil.",
  "members.screen.arriving.founding.done": "La lista de nombres vale.",
  "members.screen.arriving.vouch": "Decir a quién conozco",

  "members.screen.wall": "El código de la pared",
  "members.screen.wall.about": "Un código grande para toda la sala",
  "members.screen.wall.question": "Entra en {name}",
  "members.screen.wall.one": "Conéctate a la wifi de esta sala.",
  "members.screen.wall.two": "Apunta la cámara del móvil al código y toca lo que ofrece.",
  "members.screen.wall.three": "Toca tu nombre o escríbelo.",
  "members.screen.wall.left":
    "{used, plural, =0 {Aún no ha entrado nadie con él} one {Con él ha entrado una persona} other {Con él han entrado # personas}}; {left, plural, one {queda una plaza} other {quedan # plazas}}",
  "members.screen.wall.make": "Hacer el código para la sala",
  "members.screen.wall.make.about": "Deja entrar hasta a {uses} personas durante {hours} horas, y se puede retirar.",
  "members.screen.wall.full": "Llenar la pantalla",
  "members.screen.wall.back": "Volver a la puerta",
  "members.screen.wall.type":
    "¿Sin cámara? Abre {address} en un navegador y pon estas letras donde te pide una invitación:",
  "members.screen.wall.typing": "Preparando letras para escribir…",

  "members.screen.tour": "Enséñame esto",
  "members.screen.tour.about": "Tres cosas que conviene saber y la primera que hacer",
  "members.screen.tour.question": "Ya estás dentro. ¿Y ahora?",
  "members.screen.tour.sub": "Tres cosas que conviene saber en {name}",
  "members.screen.tour.today": "Hoy dice qué tienes pendiente",
  "members.screen.tour.today.text":
    "Ábrelo cuando tengas un rato. Solo está lo que te espera y lo que viene; nada suena.",
  "members.screen.tour.offline": "Funciona sin internet",
  "members.screen.tour.offline.text":
    "Lo que escribes queda enseguida en este aparato y pasa a los demás cuando están cerca. «Lo saben» dice quién lo tiene.",
  "members.screen.tour.say": "Aquí no manda nadie",
  "members.screen.tour.say.text":
    "Las cosas se deciden entre todos, cada persona con una voz. La tuya viene de los vecinos que dicen que te conocen.",
  "members.screen.tour.first": "Un buen comienzo: di una cosa que sepas hacer. Puede que alguien necesite justo eso.",
  "members.screen.tour.skill": "Decir qué sé hacer",
  "members.screen.tour.skip": "Luego: a Hoy",
  "members.screen.tour.again": "Encuentras esta página otra vez en Ajustes.",
} satisfies Messages;
