import { act } from "../../kernel/acts.ts";
import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { choice, id, list, optional, ref, text } from "../../kernel/fields.ts";
import type { Replaceable } from "./replaceable.ts";

/** A paragraph of the minutes. Each is written by itself, so that people who write at once write one text. */
export type Note = {
  readonly id: Id;
  readonly meeting: string;
  /** What it belongs to; the meeting as a whole when left out. */
  readonly item: Id | undefined;
  /** Its wordings; two stand where people changed it out of reach of each other. */
  readonly wordings: readonly Wording[];
};
/** Words of a paragraph; nothing where it was struck. */
export type Wording = Replaceable & {
  readonly by: PersonId;
  readonly minute: Minute;
  readonly text: string | undefined;
};

/** A later meeting found the minutes right, as far as whoever put that on record had seen them. */
export type Approval = {
  readonly id: Id;
  readonly by: PersonId;
  readonly minute: Minute;
  /** The key of the meeting at which. */
  readonly at: string;
  /** The wordings that it covers. */
  readonly covers: readonly Id[];
};

/** Somebody wants to speak. */
export type Hand = { readonly id: Id; readonly minute: Minute };

const meeting = ref("meetings.call", "meetings.gather");
const person = id("members.join", "members.enrol");
const paragraph = text({ max: 1500, lines: true });
const said = { none: "said-is-said" } as const;

export const recordActs = {
  note: act(
    117,
    { meeting, text: paragraph, item: optional(id("meetings.item")) },
    { reversal: { by: "meetings.strike", body: (e) => ({ note: e.id }) } },
  ),
  /** `on` names the wordings that were in view when somebody began to change it: what came meanwhile stands beside. */
  reword: act(
    118,
    {
      note: ref("meetings.note"),
      text: paragraph,
      on: optional(list(id("meetings.note", "meetings.reword"), { max: 8 })),
    },
    { reversal: { none: "replaced-by-newer" } },
  ),
  strike: act(119, { note: ref("meetings.note") }, { reversal: { none: "replaced-by-newer" } }),
  approve: act(
    120,
    { meeting, at: id("meetings.call", "meetings.gather") },
    { reversal: { none: "others-build-on-it" } },
  ),
  hand: act(121, { meeting, up: choice(["yes", "no"]), person: optional(person) }, { reversal: said, passing: true }),
  spoke: act(122, { meeting, person }, { reversal: said, passing: true }),
};
