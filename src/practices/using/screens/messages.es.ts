import type { Messages } from "../../../kernel/practice.ts";

export const usingScreenEs: Messages = {
  "using.screen.practices.about": "Qué prácticas están encendidas o apagadas, y cómo cambiarlo entre todos",
  "using.screen.practices.question": "¿Qué usamos?",
  "using.screen.practices.sub": "Una calle necesita poco al principio. Lo apagado no se ve, y nada se pierde.",
  "using.screen.practices.on": "en uso",
  "using.screen.practices.off": "fuera de uso por una decisión",
  "using.screen.practices.with": "va con: {practice}",
  "using.screen.practices.always":
    "La gente, los aparatos, la carta, las decisiones, los datos propios y la ayuda en conflictos están siempre: ninguna mayoría se los quita a nadie.",
  "using.screen.practices.change": "Proponer un cambio",
  "using.screen.practices.change.about":
    "Plantea un asunto; cuando presentes un texto a todo el mundo, abre «Lo que trae consigo» y elige qué se enciende o se apaga.",
  "using.screen.practices.frame": "Plantearlo",
  "using.screen.practices.sets": "O empezar con un conjunto",
  "using.screen.practices.set.small-pod": "Vecindad pequeña",
  "using.screen.practices.set.co-housing": "Covivienda",
  "using.screen.practices.set.tool-library": "Solo biblioteca de herramientas",
  "using.screen.practices.set.crisis": "Grupo de crisis",
  "using.screen.practices.set.uses": "Usa: {names}",
  "using.screen.practices.set.here": "Es lo que usáis ahora.",
  "using.screen.practices.set.take": "Proponer «{name}»",
  "using.screen.practices.set.title": "Qué usamos: {name}",
  "using.screen.practices.set.problem":
    "Usamos lo que hay en el conjunto «{name}» y apagamos lo demás.\nEncendidas: {on}.\nApagadas: {off}.",
  "using.screen.off.question": "Esto no lo usamos ahora",
  "using.screen.off.sub": "Una decisión lo apagó. Todo lo que había se conserva, y vuelve cuando se encienda.",
  "using.screen.off.decision": "La decisión",
  "using.screen.off.practices": "Qué usamos",
};
