/** Palabras de Hoy. */
export const todayEs = {
  "today.question": "¿Qué tengo pendiente?",
  "today.sub":
    "Hoy es {day}. {count, plural, =0 {Nada te espera.} one {Una cosa y ya está.} other {# cosas y ya está.}}",
  "today.nothing": "Hoy no tienes nada pendiente.",
  "today.nothing.text": "Cuando alguien pida tu opinión o tu ayuda, aparecerá aquí.",
  "today.until": "hasta el {day}",
  "today.was-until": "El plazo acabó el {day}",
  "today.alike": "{count, plural, one {Otra como estas} other {Otras # como estas}}",
  "today.set-aside": "Algo que escribiste no tiene efecto",
  "today.set-aside.text": "{what}. {why} Queda en el registro; nadie ha hecho nada mal.",
  "today.heard": "Qué saben los demás",
  "today.heard.all":
    "{households} de {of, plural, one {# hogar tiene} other {# hogares tienen}} todo lo que escribiste",
  "today.heard.none": "Lo que escribiste aún no ha llegado a ningún otro hogar.",
  "today.heard.nothing": "Todavía no has escrito nada.",
  "today.only-here":
    "Solo en este aparato: {count, plural, one {una cosa que escribiste} other {# cosas que escribiste}}",
  "today.only-here.text":
    "{hub, select, unkept {El nodo no puede guardarlo} full {Aquí ya no cabe más} enough {El nodo no toma hoy más de ti} other {El nodo no está al alcance}}, y nadie más lo tiene aún. Si este aparato se pierde ahora, eso se pierde con él. Sale por sí solo cuando eso pase, o a mano, con un archivo o de pantalla a cámara.",
  "today.only-here.carry": "Pasarlo a mano",
  "today.only-here.device": "Añadir un segundo aparato",
  "today.only-here.paper": "Una hoja que te trae de vuelta",
  "today.copy": "Tu última copia tiene dos meses",
  "today.copy.text": "Guarda otra, y llevará también lo escrito desde entonces.",
  "today.copy.do": "Guardar una copia",
  "today.copy.none": "Nadie más tiene una copia de {community}",
  "today.copy.none.text":
    "Todo está solo en tu hogar. Guarda una copia, por ejemplo en una memoria USB, para el día en que un aparato se estropee; doce palabras en papel la abren de nuevo. Cuando entre el vecindario, sus aparatos también serán copias.",
  "today.week": "Abre Kith al menos una vez por semana",
  "today.week.text":
    "Los navegadores de Apple borran lo que guarda una página si nadie la abre en una semana. Lo que tus vecinos oyeron sigue con ellos, pero este aparato ya no podría hablar por ti. Doce palabras en papel te traen de vuelta; en la pantalla de inicio eso no pasa.",
  "today.week.do": "Mis aparatos",
  "today.damaged": "Algo de lo que guardaba este aparato está dañado",
  "today.damaged.text":
    "{count, plural, =0 {Todo se muestra, pero de algunas anotaciones aquí ya no se puede probar quién las escribió, y los demás no aceptan lo que se apoyó en ellas.} one {Una anotación no puede mostrarse aquí por ahora; todas las demás están sanas.} other {# anotaciones no pueden mostrarse aquí por ahora; todas las demás están sanas.}} Lo que falta vuelve por sí solo en cuanto esté al alcance el nodo, o el aparato de alguien del vecindario que lo tenga. Hasta entonces puede que algo nuevo tenga que esperar.",
  "today.damaged.do": "De aparato a aparato",
  "today.coming": "Lo que viene",
  "today.new": "Nuevo",
  "today.new.all": "Todo lo que ha pasado",
  "today.guest": "Estás mirando. Para participar, abre un enlace de invitación de alguien del vecindario.",
  "already.former": "Este aparato habló por {name} hasta el {day}; ahora no habla por nadie",
  "already.former.text":
    "{how, select, recovered {El vecindario resolvió que tienes un aparato nuevo.} objected {El vecindario resolvió que tienes un aparato nuevo, y desde aquí se dijo que no eres tú: lo leen todas las personas con voz y voto.} other {Se dio de baja desde otro de tus aparatos.}} Lo que los demás ya habían oído de él se queda; lo que escriba desde ahora no tiene efecto. Sigue con el aparato que habla por ti. Si este ha vuelto a aparecer, añádelo desde allí; si no fuiste tú, dilo a tu vecindario, cara a cara o de viva voz.",
  "already.former.forked":
    "Se dio de baja, y su clave había ido por dos caminos. Lo que los demás ya habían oído de él se queda; lo que escriba desde ahora no tiene efecto. Sigue con el aparato que habla por ti. Este navegador tendrá una clave propia cuando lo vacíes; entonces añádelo de nuevo.",
  "already.gone-heard": "Otros tienen todo lo que escribiste aquí.",
  "already.former.go": "Añadir este otra vez",
  "today.asking": "Se pregunta a tu vecindario si eres {name}. Hasta que se resuelva puedes leer, y nada más.",
  "today.asking.go": "Ver cómo va",
  "today.month": "En un calendario",
  "today.street": "Hoja de la calle, para papel",
  "today.resting": "Estás descansando. No tienes nada pendiente hasta que vuelvas.",
  "today.rest": "{count, plural, one {Una cosa espera} other {# cosas esperan}} hasta el {until, time}",
};
