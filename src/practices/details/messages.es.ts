import type { Messages } from "../../kernel/practice.ts";
import { screenWordsEs } from "./screens/messages.es.ts";

export const es: Messages = {
  "details.not-yours": "Esto lo escribe cada cual sobre sí.",
  "details.write.do": "Anotar cómo localizarme",
  "details.write.did": "{who} escribió algo para unas pocas personas",
  "details.write.field.circle": "Quién puede leerlo",
  "details.write.field.phone": "Teléfono",
  "details.write.field.contact": "Correo u otra forma de escribirte",
  "details.write.field.address": "Dirección",
  "details.write.field.notes": "Qué más deberían saber",
  "details.write.hint.notes": "Por ejemplo, dónde está la llave de repuesto o a quién llamar si te pasa algo.",
  ...screenWordsEs,
};
