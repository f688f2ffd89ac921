import type { Body, Minute, Refusal } from "../../../kernel/event.ts";
import type { Kith } from "../../../ui/screens.ts";
import type { CloseRow, ConcernRow, MatterRow, StanceRow, TextRow } from "../matter-view.ts";
import type { Step } from "../standing-outcome.ts";
import type { MatterLine } from "../views.ts";

export type { LogRow } from "../log.ts";
export type { CloseRow, ConcernRow, MatterLine, MatterRow, StanceRow, TextRow };

/** The one form that is open on a matter: two at once would be two thoughts at once. */
export type Opened =
  | { readonly what: "suggest" | "concern" | "put" | "reframe" | "note" }
  | { readonly what: "concern-about" | "answer" | "resolve" | "put-suggestion"; readonly of: string };

const ID = /^[0-9a-f]{64}$/;

/** True for what could be the id of a record; addresses can hold anything. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && ID.test(text);
}

/** Why an act would be refused now; nothing when it would be done, or when its fields are still to be filled in. */
export function whyNot(kith: Pick<Kith, "would">, kind: string, body: Body): Refusal | undefined {
  const answer = kith.would(kind, body);
  return answer !== undefined && "refusal" in answer ? answer.refusal : undefined;
}

/** True when an act would be done now. */
export function may(kith: Pick<Kith, "would">, kind: string, body: Body): boolean {
  const answer = kith.would(kind, body);
  return answer === undefined || "event" in answer;
}

/** A text that stands for any other, to ask whether someone may say something at all. */
export const ANY_WORDS = "–";

const STEPS: readonly Step[] = ["talk", "say", "settled", "look-back"];

/** Where a step stands among the four that people see. */
export function placeOf(step: Step): 0 | 1 | 2 | 3 {
  return STEPS.indexOf(step) as 0 | 1 | 2 | 3;
}

/** The middle of a calendar day (YYYY-MM-DD), so that it is the same day in every time zone near it. */
export function noonOf(day: string): Minute {
  return Math.floor(Date.parse(`${day}T12:00:00Z`) / 60_000);
}

/** True when a text holds the letters asked for, whatever their case and accents. */
export function fits(text: string, wanted: string): boolean {
  return bare(text).includes(bare(wanted));
}

function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
