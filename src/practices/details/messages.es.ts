import type { Messages } from "../../kernel/practice.ts";
import { screenWordsEs } from "./screens/messages.es.ts";

export const es: Messages = {
  "details.not-yours": "Esto lo escribe cada cual sobre sí.",
  "details.half-photo": "Una foto viene con la llave que la abre.",
  "details.write.do": "Anotar cómo localizarme",
  "details.write.did": "{who} escribió algo para unas pocas personas",
  "details.write.field.circle": "Quién puede leerlo",
  "details.write.field.phone": "Teléfono",
  "details.write.field.contact": "Correo u otra forma de escribirte",
  "details.write.field.address": "Dirección",
  "details.write.field.notes": "Qué más deberían saber",
  "details.write.hint.notes": "Por ejemplo, dónde está la llave de repuesto o a quién llamar si te pasa algo.",
  "details.write.field.photo": "Una foto tuya",
  "details.write.field.photoKey": "Llave de la foto",
  "details.write.field.photoAlt": "Qué se ve en ella",
  "details.write.hint.photoAlt": "Una línea para quien no la ve. Sin ella, se dice de quién es.",
  ...screenWordsEs,
};
