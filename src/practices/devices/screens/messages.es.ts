import type { Messages } from "../../../kernel/practice.ts";

/** What the screens and sheets of devices say. */
export const screenWordsEs = {
  "devices.screen.mine": "Mis aparatos",
  "devices.screen.mine.about":
    "Teléfonos, tabletas y papel que hablan por ti; añade uno o da de baja el que se perdió.",
  "devices.screen.mine.question": "¿Qué habla por ti?",
  "devices.screen.mine.sub": "Eres una persona con una sola voz, en tantos aparatos como quieras.",
  "devices.screen.mine.first": "El aparato con el que entraste",
  "devices.screen.mine.here": "Este, el que tienes en la mano.",
  "devices.screen.mine.joined": "Desde que entraste, el {since, date}.",
  "devices.screen.mine.added": "Añadido el {since, date}.",
  "devices.screen.mine.recovered": "Reconocido por tu vecindario el {since, date}.",
  "devices.screen.mine.retired": "De baja desde el {retired, date}: lo que escribió después no tiene efecto.",
  "devices.screen.mine.check": "Para quien quiera comprobarlo",
  "devices.screen.mine.check.about":
    "Cada aparato tiene una clave propia que nunca sale de él. Lo que firma lleva estas primeras cifras, y la línea de órdenes también las muestra; dos aparatos nunca tienen las mismas.",
  "devices.screen.mine.name": "Ponerle nombre",
  "devices.screen.mine.name.again": "Cambiar nombre",
  "devices.screen.mine.name.named": "Nombre: {name}",
  "devices.screen.mine.name.question": "¿Cómo lo llamas?",
  "devices.screen.mine.name.do": "Guardar el nombre",
  "devices.screen.mine.gone": "{count, plural, one {Uno que está de baja} other {# que están de baja}}",
  "devices.screen.retire": "Dar de baja",
  "devices.screen.retire.named": "Dar de baja: {name}",
  "devices.screen.retire.question": "¿Dar de baja este aparato?",
  "devices.screen.retire.about":
    "Lo que ha escrito hasta ahora se queda. Lo que escriba desde ahora no tendrá efecto para nadie. Quien lo tenga todavía puede leer lo que hay en él. Va firmado y otros pueden tenerlo enseguida, así que no se deshace; si el aparato aparece, se puede añadir de nuevo.",
  "devices.screen.retire.do": "Sí, dar de baja",
  "devices.screen.recoveries": "Aparatos nuevos",
  "devices.screen.recoveries.about": "Personas del vecindario que perdieron el teléfono y dicen que uno nuevo es suyo.",
  "devices.screen.recoveries.question": "¿Quién tiene un aparato nuevo?",
  "devices.screen.recoveries.sub": "A quien perdió el teléfono lo dejan volver a entrar quienes lo conocen.",
  "devices.screen.recoveries.empty": "Ahora nadie lo pide.",
  "devices.screen.recoveries.empty.who":
    "Quien perdió el teléfono abre una invitación en uno nuevo y elige «Ya soy de aquí».",
  "devices.screen.recovery.row": "{name}, {household}",
  "devices.screen.recovery.device": "«{device}», desde el {minute, date}",
  "devices.screen.recovery.question": "{name} tiene un aparato nuevo: ¿es esa persona?",
  "devices.screen.recovery.sub": "«{device}» dice que es de {name}, de {household}, desde el {minute, date}.",
  "devices.screen.recovery.wait":
    "Di a {needed, plural, one {una persona} other {# personas}} de {households, plural, =0 {cualquier otro hogar} one {otro hogar} other {otros # hogares}}, cara a cara o de viva voz, que eres tú: lo encuentran en su Hoy. Puedes cerrar la página; ábrela otra vez en este aparato para ver cómo va.",
  "devices.screen.recovery.wait.time":
    "Bastantes personas han dicho que eres tú. Lo que falta es tiempo: un aparato antiguo tuyo todavía podría decir que es otra persona. Hasta entonces no tienes que hacer nada; vuelve a abrir la página en este aparato para darlo por bueno.",
  "devices.screen.recovery.wait.time.first":
    "Bastantes personas han dicho que eres tú. Lo que falta es tiempo, para que todas lo oigan: ningún aparato tuyo podría decir que es otra persona. Hasta entonces no tienes que hacer nada; vuelve a abrir la página en este aparato para darlo por bueno.",
  "devices.screen.recovery.wait.settle":
    "Ya no falta nada. Pide a una persona del padrón que lo dé por bueno: lo encuentra en su Hoy. O añade este aparato desde otro tuyo.",
  "devices.screen.recovery.add":
    "Si eres tú, con «{device}» en la otra mano, no necesitas al vecindario: añádelo desde aquí.",
  "devices.screen.recovery.added":
    "«{device}» habla por {name}: lo añadió otro aparato suyo. Ya no se pregunta a nadie por él.",
  "devices.screen.recovery.how":
    "Habla antes con {name}, en persona o de viva voz: un mensaje puede venir de cualquiera.",
  "devices.screen.recovery.yes": "Sé que es {name}",
  "devices.screen.recovery.no": "No es {name}",
  "devices.screen.recovery.settle": "Darlo por bueno",
  "devices.screen.recovery.settle.about": "Desde entonces el aparato nuevo habla por {name}, y los antiguos no.",
  "devices.screen.recovery.settle.about.you": "Desde entonces este aparato habla por ti, y los antiguos no.",
  "devices.screen.recovery.settled.you": "Resuelto: «{device}» habla por ti, y tus aparatos antiguos ya no.",
  "devices.screen.recovery.settled": "Resuelto: el aparato nuevo habla por {name}, y los antiguos ya no.",
  "devices.screen.recovery.opposed":
    "Un aparato antiguo de {name} dice que es otra persona, o hay otra petición. Por eso debe estar de acuerdo más gente: {needed, plural, one {una persona} other {# personas}} de otros hogares. Habla con {name}.",
  "devices.screen.recovery.opposed.you":
    "Uno de tus aparatos antiguos dice que no eres tú, o hay otra petición. Por eso debe estar de acuerdo más gente: {needed, plural, one {una persona} other {# personas}} de otros hogares. Habla con ellas.",
  "devices.screen.recovery.objected":
    "Uno de tus aparatos ha dicho que no eres tú. Por eso {needed, plural, one {debe estar de acuerdo una persona} other {deben estar de acuerdo # personas}} de otros hogares antes de que ese aparato hable por ti. Si al final eras tú, díselo a tus vecinos.",
  "devices.screen.recovery.over.settled": "{name} tiene un aparato nuevo",
  "devices.screen.recovery.over.settled.you": "Tienes un aparato nuevo",
  "devices.screen.recovery.over.added": "Ya no hace falta preguntar a nadie",
  "devices.screen.recovery.over.passed": "Ya no se pregunta por este aparato",
  "devices.screen.recovery.passed":
    "Esta petición ha terminado: no se resolvió a tiempo, o se fue la persona de quien trata. Nada cambió por ella.",
  "devices.screen.recovery.late.old": "Dijiste que no eres tú",
  "devices.screen.recovery.late.old.text":
    "«{device}» habla por {name} desde antes, y nada cambió por sí solo. Todas las personas con voz y voto lo leen en su Hoy: habla con ellas, cara a cara o de viva voz. Si no eras tú, pide una invitación a alguien del vecindario, ábrela en este aparato y di quién eres; entonces lo resuelven dos tercios de los demás.",
  "devices.screen.recovery.vouchers.you": "Quienes dicen que eres tú",
  "devices.screen.recovery.knows.you": "{name}, de {household}, dice que eres tú.",
  "devices.screen.recovery.doubts.you": "{name} dice que no eres tú.",
  "devices.screen.recovery.progress": "Qué falta",
  "devices.screen.recovery.vouchers": "Quienes la conocen",
  "devices.screen.recovery.households": "De otros hogares",
  "devices.screen.recovery.of": "{count} de {needed}",
  "devices.screen.recovery.hours": "Tiempo para que objeten los aparatos antiguos",
  "devices.screen.recovery.hours.first": "Tiempo para que todos lo oigan",
  "devices.screen.recovery.first":
    "{name} no tiene ningún aparato que pudiera decir que es otra persona, así que el vecindario tiene este tiempo para darse cuenta. Si puedes, pregunta tú a {name}.",
  "devices.screen.recovery.hours.left": "{hours, plural, =0 {terminado} one {queda una hora} other {quedan # horas}}",
  "devices.screen.recovery.rule":
    "El tiempo cuenta desde que lo supo la mayoría de los hogares. Son números de la carta.",
  "devices.screen.recovery.rule.link": "Verlos o cambiarlos entre todos",
  "devices.screen.recovery.said": "Lo que dijo el vecindario",
  "devices.screen.recovery.knows": "{name}, de {household}, sabe que es esa persona.",
  "devices.screen.recovery.doubts": "{name} dice que no es esa persona.",
  "devices.screen.add": "Añadir un aparato",
  "devices.screen.add.question": "¿Qué aparato hablará también por ti?",
  "devices.screen.add.sub": "Coge el otro aparato en la otra mano, en la red del nodo.",
  "devices.screen.add.scan": "Escanea este código con la cámara del otro aparato.",
  "devices.screen.add.or-type": "O abre allí esta página, elige «Ya soy de aquí» y escribe:",
  "devices.screen.add.then": "Los dos muestran seis cifras. Compáralas aquí.",
  "devices.screen.add.nobody":
    "El código vale diez minutos y para un aparato. Quien lo vea no puede hacer nada sin tu sí.",
  "devices.screen.add.qr": "Código que escanea el otro aparato",
  "devices.screen.add.compare": "¿Muestran los dos las mismas seis cifras?",
  "devices.screen.add.compare.about": "Si no coinciden, hay alguien en medio: no digas que sí.",
  "devices.screen.add.same": "Sí, las mismas",
  "devices.screen.add.different": "No, empezar otra vez",
  "devices.screen.add.binds": "Desde entonces habla por ti. Puedes darlo de baja cuando quieras.",
  "devices.screen.add.unnamed": "Otro aparato",
  "devices.screen.add.done": "{name} ya habla por ti",
  "devices.screen.add.failed":
    "Los dos aparatos dejaron de oírse. Pasa cuando el nodo no está al alcance, cuando uno se para, sale de la red o espera demasiado.",
  "devices.screen.add.again": "Empezar otra vez",
  "devices.screen.add.only-here":
    "Este nodo solo responde en este ordenador. Otros aparatos no llegan hasta que se abra a la red.",
  "devices.screen.mine.lost": "¿Se perdió o te lo robaron?",
  "devices.screen.mine.lost.text":
    "Ya no habla por ti. Quien lo tenga puede leer aún lo que escribís, hasta que acordéis una clave nueva.",
  "devices.screen.mine.lost.go": "Pedir una clave nueva",
  "devices.screen.mine.already": "¿Ya estabas aquí antes?",
  "devices.screen.mine.already.text":
    "Si perdiste un teléfono y entraste de nuevo con este, di quién eres. Se pregunta a tu vecindario, como con todo teléfono nuevo, y te vas como la visita que eres ahora.",
  "devices.screen.mine.keeps.may-be-cleared":
    "Si falta sitio, este navegador puede borrar lo que guarda aquí. Lo que tus vecinos oyeron sigue con ellos.",
  "devices.screen.mine.keeps.a-week":
    "Los navegadores de Apple borran lo que guarda esta página si nadie la abre en una semana. En la pantalla de inicio no: allí Kith está vacío al principio, así que añádela como aparato, o trae las doce palabras de una hoja.",
  "devices.screen.mine.add": "Añadir un aparato",
  "devices.screen.mine.paper": "Una hoja para el cajón",
  "devices.screen.mine.paper.about":
    "Si pierdes todos los aparatos, doce palabras en papel te traen de vuelta enseguida.",
  "devices.screen.paper": "Hoja para el cajón",
  "devices.screen.paper.question": "¿Y si pierdes todos los aparatos?",
  "devices.screen.paper.sub":
    "Una hoja de papel también es un aparato: espera en un cajón y te trae de vuelta enseguida.",
  "devices.screen.paper.joined":
    "Ya estás dentro. Una cosa más: una hoja de papel en un cajón te trae de vuelta si se pierde este aparato.",
  "devices.screen.paper.later": "Más tarde",
  "devices.screen.paper.how":
    "Doce palabras y un código, impresos o copiados a mano. Quien tenga la hoja puede hablar como tú, así que guárdala como guardas la llave de tu casa.",
  "devices.screen.paper.make": "Hacer una hoja",
  "devices.screen.paper.another": "Hacer otra hoja",
  "devices.screen.paper.there":
    "Guardas una: «{name}». Sus palabras no se pueden mostrar otra vez. Si no la tienes en papel, dala de baja allí y haz otra.",
  "devices.screen.paper.revocable": "Está entre tus aparatos; dala de baja allí si se pierde.",
  "devices.screen.paper.name": "Hoja del {now, date}",
  "devices.screen.paper.once":
    "Las palabras se muestran esta vez y no se guardan en ningún sitio. Imprímelas o cópialas antes de dejar esta página.",
  "devices.screen.paper.kept": "La tengo en papel",
  "devices.screen.paper.whose": "{name} · {community} · {now, date}",
  "devices.screen.paper.use":
    "Cuando todos los aparatos se hayan perdido: abre {address} en uno nuevo, o allí donde tu vecindario abra Kith entonces. Elige «Ya soy de aquí» y escanea este código o escribe las doce palabras.",
  "devices.screen.paper.keep": "Guárdala donde guardas la llave de tu casa. Vale para una vez.",
  "devices.screen.paper.qr": "Lo mismo que las doce palabras, para escanear",
  "devices.screen.recovery.yours": "Se pregunta a tu vecindario si eres {name}",
} satisfies Messages;
