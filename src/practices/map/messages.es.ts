import type { Messages } from "../../kernel/practice.ts";
import { screenWordsEs } from "./screens/messages.es.ts";

export const es: Messages = {
  "map.join-first": "Únete primero; después puedes poner cosas en el plano.",
  "map.members-only": "El plano lo cambia quien tiene voz. Tú todavía estás de visita.",
  "map.not-your-household": "Su propia gente decide si un hogar está en el plano, y dónde.",
  "map.not-there": "Ese hogar no está en el plano.",
  "map.no-picture": "Esa imagen no está.",
  "map.where":
    "{part, select, tl {arriba a la izquierda} tm {arriba en el centro} tr {arriba a la derecha} ml {a la izquierda} mm {en el centro} mr {a la derecha} bl {abajo a la izquierda} bm {abajo en el centro} other {abajo a la derecha}}{near, select, yes {, junto a {beside}} other {}}",
  "map.draw.do": "Colgar una imagen de la calle",
  "map.draw.did": "{who} colgó otra imagen de la calle",
  "map.draw.elsewhere": "La imagen se elige en el plano.",
  "map.draw.field.photo": "Imagen",
  "map.draw.field.photoKey": "Clave de la imagen",
  "map.draw.field.alt": "Qué se ve en ella",
  "map.hang.do": "Volver a colgar un plano anterior",
  "map.hang.did": "{who} volvió a colgar un plano anterior de la calle",
  "map.hang.field.picture": "Imagen",
  "map.hang.hint.picture": "Sin ninguna, se muestra la calle sencilla.",
  "map.place.do": "Situar nuestro hogar",
  "map.place.did": "{who} situó {household} en el plano",
  "map.place.field.household": "Hogar",
  "map.place.field.x": "Desde la izquierda",
  "map.place.field.y": "Desde arriba",
  "map.place.hint.x": "0 es el borde izquierdo, 1000 el derecho.",
  "map.place.hint.y": "0 es el borde de arriba, 1000 el de abajo.",
  "map.remove.do": "Quitar nuestro hogar del plano",
  "map.remove.did": "{who} quitó {household} del plano",
  "map.remove.field.household": "Hogar",
  ...screenWordsEs,
};
