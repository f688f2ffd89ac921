import type { Messages } from "../../../kernel/practice.ts";

/** Palabras sobre un aparato con dos historias. */
export const settlingWordsEs = {
  "charter.screen.changes.history": "El aparato de {name}",
  "charter.screen.changes.two": "dos historias",
  "charter.screen.changes.goes-on": "sigue con la que llega al {day}",
  "charter.screen.changes.goes-on.last": "sigue con la que llega al {day}. La última anotación: {what}.",
  "charter.screen.settle": "Qué historia sigue",
  "charter.screen.settle.about": "Decir entre todos qué historia de un aparato sigue",
  "charter.screen.settle.question": "¿Qué historia sigue?",
  "charter.screen.settle.sub":
    "Con esto nadie pierde nada: lo escrito en una y en otra se queda. Solo se dice desde cuál sigue el aparato, para que sus votos vuelvan a contar.",
  "charter.screen.settle.first": "Hay un camino más corto",
  "charter.screen.settle.first.text":
    "Quien sigue con otro aparato cuenta del todo desde el primer momento, sin preguntar a nadie. Decididlo aquí solo si {name} no puede hacerlo.",
  "charter.screen.settle.first.mine":
    "Si sigues con otro aparato tuyo, cuentas del todo desde el primer momento, sin preguntar a nadie. Decididlo aquí solo si no puedes hacerlo.",
  "charter.screen.settle.which": "¿Cuál de las dos historias de {name} debe seguir?",
  "charter.screen.settle.ask": "Si podéis, preguntad a {name}: nadie sabe mejor cuál es la suya.",
  "charter.screen.settle.until": "La que llega al {day}",
  "charter.screen.settle.last":
    "{count, plural, one {Una anotación} other {# anotaciones}} desde que se separan. La última: {what}.",
  "charter.screen.settle.quiet":
    "{count, plural, one {Una anotación} other {# anotaciones}} desde que se separan, del propio aparato.",
  "charter.screen.settle.goes-on": "Esta ya sigue.",
  "charter.screen.settle.end": "El aparato sigue escribiendo en esta: sus votos vuelven a contar solo si sigue esta.",
  "charter.screen.settle.what":
    "Desde entonces vuelven a contar sus votos y respuestas posteriores a la separación. Los de la otra no, y nada de lo decidido entretanto cambia.",
  "charter.screen.settle.empty": "Ningún aparato en uso tiene aquí dos historias.",
  "charter.screen.settle.choose": "Un aparato de {name}",
} satisfies Messages;
