import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { Event, Id } from "../../kernel/event.ts";
import { choice, id, list } from "../../kernel/fields.ts";
import type { World } from "../../kernel/practice.ts";
import type { Members } from "../members/index.ts";

/** Practices that a community can do without. Their order is frozen: the wire carries the place, so new ones go last. */
export const OPTIONAL = ["skills", "groups", "documents", "meetings", "rotation", "comments"] as const;
export type Optional = (typeof OPTIONAL)[number];

/** What a practice cannot be without. */
export const NEEDS: Readonly<Partial<Record<Optional, Optional>>> = { rotation: "meetings" };

/** Something that a decision switched. */
export type Turn = {
  readonly act: Id;
  /** The agreed text. */
  readonly decision: Id;
  /** When it stood, the newest last: an agreement may be reopened and stand again. */
  readonly spells: readonly Spell[];
  readonly off: readonly Optional[];
  readonly on: readonly Optional[];
};

/**
 * The events that brought it into force, and the one by which it stands no more: whoever has seen one of the first and not the
 * last knows of it.
 */
type Spell = { readonly begun: readonly Id[]; readonly ended: Id | undefined };

/** What decisions switched, in the order in which they came into force first. */
export type Using = { readonly turns: readonly Turn[] };
export const everythingOn: Using = { turns: [] };

export type Others = { readonly members: Members };
export type Surroundings = World<Others>;

const some = list(choice(OPTIONAL), { max: OPTIONAL.length });

export const acts = defineActs("using", {
  turn: act(
    200,
    { off: some, on: some },
    {
      reversal: { by: "using.take-back", body: (e: Event) => ({ of: e.id }) },
      decided: { shownOn: "practices" },
    },
  ),
  "take-back": act(201, { of: id() }, { reversal: { none: "said-is-said" }, hidden: true }),
});

export type UsingEvent = EventOf<typeof acts>;
