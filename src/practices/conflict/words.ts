import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { choice, group, id, int, list, minute, optional, ref, text } from "../../kernel/fields.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { Members } from "../members/index.ts";

/** Somebody who helps others to talk, when asked. */
export type Mediator = {
  readonly person: PersonId;
  readonly since: Minute;
  readonly note: string | undefined;
  /** Whom they are too close to for helping in what concerns them. */
  readonly near: readonly PersonId[];
  /** Not before this minute. */
  readonly restingUntil: Minute | undefined;
};

/** All that the community as a whole knows: who is there to help. Of cases it knows nothing. */
export type Conflict = { readonly pool: PersistentMap<Mediator> };

export const nothingYet: Conflict = { pool: PersistentMap.empty };

/** What this practice reads of others. */
export type Others = { readonly members: Members };

/** What is done in a case. The order is frozen. */
export const WHATS = [
  "ask",
  "accept",
  "decline",
  "say",
  "bring-in",
  "open",
  "propose",
  "agree",
  "move",
  "met",
  "withdraw",
] as const;
export type What = (typeof WHATS)[number];

/** As what somebody sits in a case; who helps is named by the case itself. */
export const ROLES = ["party", "supporter", "affected", "invited"] as const;
export type Role = (typeof ROLES)[number];

/** The levels that others take part in: mediation, a facilitated circle, a restorative circle. The first is never written down here. */
export const LEVELS = { mediation: 2, circle: 3, restorative: 4 } as const;

/** Why a level is skipped: safety, somebody with more power than the other, or that the one before was tried. */
export const SKIPS = ["safety", "power", "tried"] as const;

/** Longest text of one act: with all that stands beside it, one act fills one step of `WRITE_BYTES`, nearly always. */
const TEXT_MAX = 700;
/** What every act of a case is filled up to, so that a word of thanks is as long on the wire as a grievance. */
export const WRITE_BYTES = 1024;

const part = optional(text({ max: 220, lines: true }));

export const acts = defineActs("conflict", {
  /**
   * All that is done in a case, in one kind: whoever only sees that something was written cannot tell a request from an
   * agreement, or yes from no.
   */
  write: act(
    160,
    {
      circle: ref("kernel.audience"),
      what: choice(WHATS),
      level: optional(int({ min: LEVELS.mediation, max: LEVELS.restorative })),
      skip: optional(choice(SKIPS)),
      people: list(group({ person: id("members.join", "members.enrol"), as: choice(ROLES) }), { max: 16 }),
      text: optional(text({ max: TEXT_MAX, lines: true })),
      /** What is agreed, or what was answered to. */
      of: optional(ref("conflict.write")),
      harm: part,
      needs: part,
      duties: part,
      repair: part,
      dates: list(minute(), { max: 3 }),
    },
    { reversal: { none: "said-is-said" }, sealedTo: "circle", paddedTo: WRITE_BYTES, hidden: true },
  ),
  "stand-by": act(
    161,
    {
      note: optional(text({ max: 200 })),
      near: list(id("members.join", "members.enrol"), { max: 24 }),
      until: optional(minute()),
    },
    { reversal: { by: "conflict.stand-down", body: () => ({}) } },
  ),
  "stand-down": act(162, {}, { reversal: { none: "replaced-by-newer" } }),
});

export type ConflictEvent = EventOf<typeof acts>;
export type Writing = Extract<ConflictEvent, { kind: "conflict.write" }>;

/** One thing that was said or done in a case. */
export type Line = {
  readonly id: Id;
  readonly by: PersonId;
  readonly minute: Minute;
  readonly what: What;
  readonly body: Writing["body"];
};

/** What is put to the parties of a case: an agreement, or a move to another level. It stands once each of them said yes. */
export type Offer = Line & { readonly yes: readonly PersonId[]; readonly no: readonly PersonId[] };

/** A case as those see it who sit in it. Each has an audience, and so a key, of its own. */
export type Case = {
  readonly is: "empty" | "request" | "talk";
  readonly level: number;
  readonly roles: ReadonlyMap<PersonId, Role>;
  /** Of a request: whom the asker would like to be brought in, once they have said so. */
  readonly brought: Line | undefined;
  readonly accepted: readonly PersonId[];
  readonly declined: readonly PersonId[];
  readonly lines: readonly Line[];
  readonly offers: readonly Offer[];
  readonly ends: readonly Line[];
  /** Community time of the newest act, and the last day to come back to. */
  readonly time: Minute;
  readonly followUp: Minute;
};

export const noCase: Case = {
  is: "empty",
  level: 0,
  roles: new Map(),
  brought: undefined,
  accepted: [],
  declined: [],
  lines: [],
  offers: [],
  ends: [],
  time: 0,
  followUp: 0,
};
