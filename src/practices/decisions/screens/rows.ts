import type { Minute } from "../../../kernel/event.ts";
import type { Kith } from "../../../ui/screens.ts";
import type { EnactRow } from "../enact-rows.ts";
import type { BecameRow } from "../later/later-view.ts";
import type { LogRow, PartIn } from "../log/log.ts";
import type { ConcernRow, MatterRow } from "../matter-view.ts";
import type { MeetingRow, ResolvingRow } from "../resolving/meetings-view.ts";
import type { Step } from "../standing-outcome.ts";
import type { CloseRow, StanceRow, TextRow } from "../text-view.ts";
import type { MatterLine } from "../views.ts";

export type { ReviewRow } from "../review/review-view.ts";
export type {
  BecameRow,
  CloseRow,
  ConcernRow,
  EnactRow,
  LogRow,
  MatterLine,
  MatterRow,
  MeetingRow,
  PartIn,
  ResolvingRow,
  StanceRow,
  TextRow,
};

/** The one form that is open on a matter: two at once would be two thoughts at once. */
export type Opened =
  | { readonly what: "suggest" | "concern" | "put" | "reframe" | "note" }
  | { readonly what: "concern-about" | "answer" | "resolve" | "put-suggestion"; readonly of: string };

/** Where a matter stands on an agenda, as the meetings' view has it. */
export type AgendaPlace = { readonly item: string; readonly title: string; readonly start: Minute };

/** What is on an agenda, as the meetings' view has it. */
export type AgendaThing = { readonly item: { readonly id: string; readonly title: string; readonly text?: string } };

/** An act that was prepared for a text that is being written. */
export type PreparedHere = { readonly id: string; readonly words: string };

/** A text that stands for any other, to ask whether someone may say something at all. */
export const ANY_WORDS = "–";

const STEPS: readonly Step[] = ["talk", "say", "settled", "look-back"];

/** Where a step stands among the four that people see. */
export function placeOf(step: Step): 0 | 1 | 2 | 3 {
  return STEPS.indexOf(step) as 0 | 1 | 2 | 3;
}

/** Who approved, in the reader's language; of decisions from before in the words that were brought in. */
export function approvedIn({ approved, approval }: LogRow, say: Kith["say"]): string {
  return approval.length === 0 ? approved : approval.map(({ code, about }) => say(code, about)).join(", ");
}

/** The middle of a calendar day (YYYY-MM-DD), so that it is the same day in every time zone near it. */
export function noonOf(day: string): Minute {
  return Math.floor(Date.parse(`${day}T12:00:00Z`) / 60_000);
}
