import type { Messages } from "../../../kernel/practice.ts";

/** A vote to fall back on, what lapsed, and who carries out what was agreed. */
export const settlingWordsEs = {
  "decisions.lapsed": "Respondieron muy pocas personas, también en el tiempo añadido. Preséntalo de nuevo, o déjalo.",
  "decisions.no-fallback": "Este texto se propuso sin una votación a la que recurrir.",
  "decisions.no-fallback-here":
    "Solo en el consenso se puede recurrir a una votación, y solo donde el asunto puede decidirse por gran mayoría.",
  "decisions.carrier-gone": "Ahora no hay nadie aquí con ese nombre. Elige a alguien que esté.",
  "decisions.stood-aside": "Se hizo a un lado o estaba en contra: le obliga, pero lo llevan a cabo otras personas.",
  "decisions.fall-back.do": "Contar lo que se dijo para este caso",
  "decisions.fall-back.did": "{who} hizo constar lo que se dijo para el caso de que el bloqueo siga",
  "decisions.fall-back.field.close": "Lo que paró el bloqueo",
  "decisions.carry.do": "Decir quién lo lleva a cabo",
  "decisions.carry.did": "{who} dijo que {person} lo lleva a cabo",
  "decisions.carry.field.text": "Texto",
  "decisions.carry.field.person": "¿Quién lo lleva a cabo?",
  "decisions.put.field.fallback": "Si un bloqueo sigue en pie",
  "decisions.put.option.fallback.most": "Contar una votación por gran mayoría",
  "decisions.put.field.carrier": "¿Quién lo lleva a cabo?",
  "decisions.put.none.carrier": "Nadie todavía",
  "decisions.say.field.fallback": "Si un bloqueo sigue en pie, ¿qué votarías?",
  "decisions.say.option.fallback.yes": "Sí",
  "decisions.say.option.fallback.no": "No",
  "decisions.say.option.fallback.abstain": "Me abstengo",
  "decisions.today.fall-back": "{title}",
  "decisions.today.fall-back-text":
    "El bloqueo siguió tras todos los días o conversaciones para resolverlo. Se puede contar lo que se dijo para este caso.",
  "decisions.today.carry": "{title}",
  "decisions.today.carry-text": "{who} se hizo a un lado. Di quién lo lleva a cabo en su lugar.",
  "decisions.today.carry-gone-text": "{who} ya no está. Di quién lo lleva a cabo en su lugar, o anota cómo resultó.",
} satisfies Messages;
