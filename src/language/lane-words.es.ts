import type { laneEn } from "./lane-words.en.ts";

/** Lo mismo en español. */
export const laneEs = {
  "lane.bound-already": "El primer padrón ya está acordado; desde ahora la comunidad decide quién está en él.",
  "lane.confirmed-already": "Ya has confirmado una lista.",
  "lane.counted-wrong": "El recuento nombra votos que no son suyos.",
  "lane.founded-already": "Esta comunidad ya está fundada.",
  "lane.joined-already": "Este aparato ya se ha unido.",
  "lane.moved-on": "Mientras tanto la comunidad ha decidido otra cosa. Propónlo de nuevo.",
  "lane.not-enough": "{yes} han dicho que sí; hacen falta {needed} de {of}.",
  "lane.not-on-list": "No estás en esta lista de nombres. Pide una en la que estés.",
  "lane.not-on-roll": "En esto solo opina quien está en el padrón.",
  "lane.built-on-rival":
    "Te apoyaste en otro resultado, al que este adelantó. Espera a que más gente se apoye en este; entonces podrás tú también.",
  "lane.one-yes-each": "Ya has dicho que sí a otro cambio en este punto.",
  "lane.unknown-list": "Esa lista de nombres aún no ha llegado aquí.",
  "lane.unknown-motion": "Esa propuesta aún no ha llegado aquí.",
  "lane.unknown-parent": "La decisión en que se apoya aún no ha llegado aquí.",
  "lane.unknown-person": "Esa persona aún no se ha unido aquí.",
  "lane.beyond-invite":
    "Otra persona agotó la invitación por la que viniste antes de que te contaran. Pide una invitación nueva.",
  "lane.invite-needed": "Para entrar aquí hace falta una invitación.",
  "lane.invite-unknown": "Esa invitación aún no ha llegado aquí.",
  "lane.left": "Has dejado esta comunidad.",
  "lane.not-joined": "Todavía no te has unido aquí.",
  "lane.not-your-guest": "Eso solo puede hacerlo quien le invitó o alguien del padrón.",
  "lane.on-roll": "Está en el padrón; eso solo lo cambia una decisión de todos.",
  "lane.proof-wrong": "Esta invitación se hizo para otro aparato. Abre el enlace otra vez.",
  "lane.too-many-values": "Una carta tiene como mucho {max} valores. Quita uno antes.",
  "lane.withdrawn": "Tu invitación se retiró.",
} satisfies Record<keyof typeof laneEn, string>;
