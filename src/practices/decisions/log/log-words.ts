import type { Messages } from "../../../kernel/practice.ts";

/**
 * The words that stand in the log itself and in its files, in the language that the community writes in, whatever the
 * one who looks reads. They are data of the view, so they do not live with the words of the screens.
 */
export const logWordsEn = {
  "decisions.log.column.date": "Date",
  "decisions.log.column.decision": "Decision",
  "decisions.log.column.rationale": "Rationale",
  "decisions.log.column.approved": "Who Approved",
  "decisions.log.column.outcome": "Outcome Notes",
  "decisions.log.column.text": "Agreed Text",
  "decisions.log.consensus": "Consensus",
  "decisions.log.consensus-of": "Consensus {count}",
  "decisions.log.aside": "{count} aside",
  "decisions.log.abstain": "{count} abstained",
  "decisions.log.reopened": "reopened",
  "decisions.log.contested": "Contested",
  "decisions.log.blocked": "Blocked by {count}",
  "decisions.log.not-agreed": "Not agreed, {count} of {of}",
  "decisions.log.no-objection": "No objection",
  "decisions.log.objected": "Objected to by {count}",
  "decisions.log.vote": "Vote {yes}–{no}",
  "decisions.log.straw": "Straw poll {yes}–{no}",
  "decisions.log.not-passed": "not passed",
  "decisions.log.consent": "Consent {count}",
  "decisions.log.approval": "Approval of {count}",
  "decisions.log.ranked": "Order of {count}",
  "decisions.log.budget": "Divided by {count}",
} satisfies Messages;

export const logWordsEs = {
  "decisions.log.column.date": "Fecha",
  "decisions.log.column.decision": "Decisión",
  "decisions.log.column.rationale": "Motivo",
  "decisions.log.column.approved": "Quién aprobó",
  "decisions.log.column.outcome": "Resultado",
  "decisions.log.column.text": "Texto acordado",
  "decisions.log.consensus": "Consenso",
  "decisions.log.consensus-of": "Consenso {count}",
  "decisions.log.aside": "{count} a un lado",
  "decisions.log.abstain": "{count} en abstención",
  "decisions.log.reopened": "abierto otra vez",
  "decisions.log.contested": "En disputa",
  "decisions.log.blocked": "Bloqueado por {count}",
  "decisions.log.not-agreed": "Sin acuerdo, {count} de {of}",
  "decisions.log.no-objection": "Sin objeciones",
  "decisions.log.objected": "Con objeción de {count}",
  "decisions.log.vote": "Votación {yes}–{no}",
  "decisions.log.straw": "Sondeo {yes}–{no}",
  "decisions.log.not-passed": "no sale",
  "decisions.log.consent": "Consentimiento {count}",
  "decisions.log.approval": "Aprobación de {count}",
  "decisions.log.ranked": "Orden de {count}",
  "decisions.log.budget": "Repartido por {count}",
} satisfies Messages;
