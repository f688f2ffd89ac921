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
  "devices.screen.mine.key": "Su llave empieza por {key}.",
  "devices.screen.mine.gone": "{count, plural, one {Uno que diste de baja} other {# que diste de baja}}",
  "devices.screen.retire": "Dar de baja",
  "devices.screen.retire.named": "Dar de baja: {name}",
  "devices.screen.retire.question": "¿Dar de baja este aparato?",
  "devices.screen.retire.about":
    "Lo que ha escrito hasta ahora se queda. Lo que escriba desde ahora no tendrá efecto para nadie. Va firmado y otros pueden tenerlo enseguida, así que no se deshace; si el aparato aparece, se puede añadir de nuevo.",
  "devices.screen.retire.do": "Sí, dar de baja",
  "devices.screen.recoveries": "Aparatos nuevos",
  "devices.screen.recoveries.about": "Personas del vecindario que perdieron el teléfono y dicen que uno nuevo es suyo.",
  "devices.screen.recoveries.question": "¿Quién tiene un aparato nuevo?",
  "devices.screen.recoveries.sub": "A quien perdió el teléfono lo dejan volver a entrar quienes lo conocen.",
  "devices.screen.recoveries.empty": "Ahora nadie lo pide.",
  "devices.screen.recoveries.empty.who":
    "Quien perdió el teléfono abre una invitación en uno nuevo y dice: ya soy de aquí.",
  "devices.screen.recovery.row": "{name}, {household}",
  "devices.screen.recovery.device": "«{device}», desde el {minute, date}",
  "devices.screen.recovery.question": "{name} tiene un aparato nuevo: ¿es esa persona?",
  "devices.screen.recovery.sub": "«{device}» dice que es de {name}, de {household}, desde el {minute, date}.",
  "devices.screen.recovery.how":
    "Habla antes con {name}, en persona o de viva voz: un mensaje puede venir de cualquiera.",
  "devices.screen.recovery.yes": "Sé que es {name}",
  "devices.screen.recovery.no": "No es {name}",
  "devices.screen.recovery.settle": "Darlo por bueno",
  "devices.screen.recovery.settle.about": "Desde entonces el aparato nuevo habla por {name}, y los antiguos no.",
  "devices.screen.recovery.settled": "Resuelto: el aparato nuevo habla por {name}, y los antiguos ya no.",
  "devices.screen.recovery.opposed":
    "Un aparato antiguo de {name} dice que es otra persona, o hay otra petición. Por eso debe estar de acuerdo más gente: {needed, plural, one {una persona} other {# personas}} de otros hogares. Habla con {name}.",
  "devices.screen.recovery.progress": "Qué falta",
  "devices.screen.recovery.vouchers": "Quienes la conocen",
  "devices.screen.recovery.households": "De otros hogares",
  "devices.screen.recovery.of": "{count} de {needed}",
  "devices.screen.recovery.hours": "Tiempo para que objeten los aparatos antiguos",
  "devices.screen.recovery.hours.left": "{hours, plural, =0 {terminado} one {queda una hora} other {quedan # horas}}",
  "devices.screen.recovery.rule":
    "El tiempo cuenta desde que lo supo la mayoría de los hogares. Son números de la carta.",
  "devices.screen.recovery.rule.link": "Verlos o cambiarlos entre todos",
  "devices.screen.recovery.said": "Lo que dijo el vecindario",
  "devices.screen.recovery.knows": "{name}, de {household}, sabe que es esa persona.",
  "devices.screen.recovery.doubts": "{name} dice que no es esa persona.",
} satisfies Messages;
