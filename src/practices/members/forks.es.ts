import type { Messages } from "../../kernel/practice.ts";

/** What members say of devices with two histories. */
export const forkWordsEs = {
  "members.today.fork.mine": "Uno de tus aparatos tiene dos historias",
  "members.today.fork.mine.text":
    "Seguramente se puso en uso una copia antigua. No se ha perdido nada. Sus votos esperan: añade otro aparato tuyo y sigue desde él.",
  "members.today.fork.other": "Un aparato de {name} tiene dos historias",
  "members.today.fork.other.text":
    "Seguramente se puso en uso una copia antigua. Lo que escribió {name} se conserva; los votos de ese aparato no cuentan por ahora.",
  "members.screen.forks": "Dos historias",
  "members.screen.forks.question": "¿Y si un aparato tiene dos historias?",
  "members.screen.forks.sub": "Pasa a veces, y no dice nada de la honradez de nadie.",
  "members.screen.forks.why": "De dónde viene",
  "members.screen.forks.why.text":
    "Casi siempre de una copia de seguridad restaurada. Un aparato siguió desde una copia antigua de sí mismo sin saber lo que había escrito después, y su historia va por dos caminos. Lo mismo pasa con dos copias en uso a la vez.",
  "members.screen.forks.kept": "Qué se conserva",
  "members.screen.forks.kept.text":
    "Todo lo escrito, en ambas: lo que la gente sabe hacer, propuestas, preocupaciones, notas. Lo que se decidió antes de conocerse las dos sigue en pie, con sus votos.",
  "members.screen.forks.waits": "Qué queda en espera",
  "members.screen.forks.waits.text":
    "Los votos, las respuestas a un texto y los «les conozco» de ese aparato posteriores al punto en que se separan. Donde se conocen las dos historias no cuentan para ningún lado, y el aparato no puede dar otros nuevos.",
  "members.screen.forks.help": "Qué ayuda",
  "members.screen.forks.help.text":
    "Su dueño o dueña sigue con otro aparato: lo añade desde este, o vuelve con las doce palabras de una hoja. Cuenta del todo desde el primer momento; el antiguo se da de baja desde él. Quien no tiene ni lo uno ni lo otro pide a todo el padrón que diga qué historia sigue. Con una invitación, quien ya está aquí solo entraría de visita. No guardes device.key en las copias y usa una sola copia de cada aparato.",
  "members.screen.forks.which": "Qué aparatos",
  "members.screen.forks.none": "Aquí ningún aparato tiene dos historias.",
  "members.screen.forks.row":
    "Un aparato de {name} sin nombre ({device}): {branches, plural, one {# historia} other {# historias}}.",
  "members.screen.forks.called": "«{device}» de {name}: {branches, plural, one {# historia} other {# historias}}.",
  "members.screen.forks.settle": "Decir entre todos cuál sigue",
  "members.screen.forks.add": "Añadir otro aparato",
  "members.screen.forks.settled": "Todo el padrón ha dicho cuál sigue, así que sus votos vuelven a contar.",
  "members.screen.forks.other-goes-on":
    "Todas las personas del padrón han dicho que sigue la otra. El aparato sigue escribiendo en esta, así que sus votos esperan: sigue con otro aparato, o decid entre todas que sigue esta.",
  "members.screen.forks.retired": "Ya no se usa.",
} satisfies Messages;
