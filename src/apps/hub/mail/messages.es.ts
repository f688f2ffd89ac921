import type { Messages } from "../../../kernel/practice.ts";

/** Lo que dicen las cartas y la página de su enlace. */
export const mailEs: Messages = {
  "mail.ask.subject": "¿Es tuya esta dirección? Cartas de {community}",
  "mail.ask.text":
    "Hola, {name}: en la página de Kith de {community} alguien pidió cartas a esta dirección. Si fuiste tú, abre este enlace desde la wifi de casa y di que sí:",
  "mail.ask.not-you": "Si no fuiste tú, no hagas nada: no llegará ninguna otra carta.",
  "mail.digest.subject":
    "{count, plural, =0 {Lo que viene en {community}} one {# cosa te espera en {community}} other {# cosas te esperan en {community}}}",
  "mail.digest.hello": "Hola, {name}: así están las cosas en {community}.",
  "mail.digest.foot":
    "Esta carta llega como mucho una vez por semana. Nunca lleva lo que se escribió solo para unas pocas personas.",
  "mail.deadlines.subject":
    "{community}: {count, plural, one {# cosa termina} other {# cosas terminan}} en menos de dos días",
  "mail.deadlines.hello": "Hola, {name}: esto termina pronto en {community}.",
  "mail.deadlines.foot":
    "De lo que termina en menos de dos días se te avisa una vez. Nunca lleva lo que se escribió solo para unas pocas personas.",
  "mail.waiting": "Te espera",
  "mail.coming": "Lo que viene",
  "mail.open": "Responde en Kith: {origin}",
  "mail.stop": "Para no recibir más cartas, desde la wifi de casa: {stop} O en Kith: Ajustes, Cartas por correo.",
  "mail.link.asked": "¿Quieres recibir cartas?",
  "mail.link.asked.text":
    "Alguien pidió en su página de Kith cartas a la dirección donde encontraste este enlace. Llega como mucho una por semana, y otra cuando algo termina en menos de dos días.",
  "mail.link.on": "Recibes cartas",
  "mail.link.on.text": "Puedes pararlas aquí, o en Kith: Ajustes, Cartas por correo.",
  "mail.link.yes": "Hecho: te llegarán cartas",
  "mail.link.yes.text": "Como mucho una por semana, y otra cuando algo termina en menos de dos días.",
  "mail.link.stopped": "Hecho: no llegarán más cartas",
  "mail.link.stopped.text": "Si algún día las quieres otra vez, están en Kith: Ajustes, Cartas por correo.",
  "mail.link.over": "Este enlace ya no vale",
  "mail.link.over.text": "Con él ya no llega ninguna carta. Cómo está ahora se ve en Kith: Ajustes, Cartas por correo.",
  "mail.link.do-yes": "Sí, esa persona soy yo",
  "mail.link.do-stop": "No quiero cartas",
};
