import type { Id, Minute, PersonId } from "../../../kernel/event.ts";
import type { Heard } from "../../../kernel/practice.ts";
import { charterNumber } from "../../charter/index.ts";
import { byName, peopleHere } from "../../members/index.ts";
import { type DecisionLook, knownTo, nameOf } from "../reading.ts";
import { inPlace, type Outcome } from "../standing-outcome.ts";
import type { Matter } from "../words.ts";
import {
  areUsedUp,
  blockersWhoStand,
  blocksNow,
  heldWithEach,
  isReplaced,
  isTold,
  movedFrom,
  offBy,
  thoseIn,
  wordOf,
} from "./meetings.ts";
import type { Came, Meeting } from "./words-resolving.ts";

/** One conversation: when, with whom, and what each says came of it. */
export type MeetingRow = {
  id: Id;
  byName: string;
  at: Minute;
  where?: string;
  facilitator?: string;
  facilitatorId?: PersonId;
  /** When it was to be before it was moved. */
  before?: Minute;
  with: readonly string[];
  /** It is still to come, waits for words, was held by the word of both sides, was not, or was called off. */
  state: "ahead" | "waits" | "held" | "missed" | "off";
  off?: { readonly name: string; readonly why?: string };
  /** True for whoever offered it, as long as nobody has said what came of it. */
  isMyOffer: boolean;
  words: readonly { id: Id; name: string; came: Came; note?: string }[];
  /** True for somebody who was to be there; and whether they said something. */
  asksMe: boolean;
  mine: boolean;
  heard: Heard;
};

/** How a block is being resolved: conversations that were offered and held, and how many are left. */
export type ResolvingRow = {
  text: Id;
  meetings: readonly MeetingRow[];
  /** How many were held with each of those who block, of how many. */
  held: number;
  of: number;
  /** True for somebody who can offer one, and who could lead it. */
  canOffer: boolean;
  couldLead: readonly { person: PersonId; name: string }[];
};

/** While a block stops a matter; and afterwards as long as there is something to read. */
export function resolvingRow(look: DecisionLook, matter: Matter, outcome: Outcome): ResolvingRow | undefined {
  const known = knownTo(look);
  const blockers = blocksNow(matter, outcome, known).map(({ by }) => by);
  const text = matter.texts.get(outcome.close?.text ?? "");
  const isStopped = blockers.length > 0 && text !== undefined;
  if (!isStopped && matter.meetings.size === 0) return undefined;
  const of = charterNumber(look.rights, "resolveMeetings");
  const { me = "" } = look;
  const mayOffer = isStopped && (text.electorate.includes(me) || matter.by === me);
  const shown = inPlace(matter.meetings.values()).filter((one) => !isReplaced(one, known));
  const sides = new Set([...blockers, matter.by, text?.by]);
  return {
    text: text?.id ?? "",
    meetings: shown.map((one) => meetingRow(look, matter, one, blockers)),
    ...{ held: Math.min(of, heldWithEach(matter, blockersWhoStand(matter, known), known)), of },
    canOffer: mayOffer && !areUsedUp(matter, of, known),
    couldLead: peopleHere(look.others.members, look.rights)
      .filter(({ id }) => !sides.has(id))
      .map(({ id, name }) => ({ person: id, name })),
  };
}

function meetingRow(look: DecisionLook, matter: Matter, one: Meeting, blockers: readonly PersonId[]): MeetingRow {
  const known = knownTo(look);
  const people = thoseIn(matter, matter.texts.get(one.text), one, known);
  const words = [...one.words.keys()].flatMap((person) => wordOf(one, person, known) ?? []);
  const off = offBy(one, known);
  const before = movedFrom(matter, one, known);
  return {
    ...{ id: one.id, byName: nameOf(look, one.by), at: one.at },
    ...(one.where !== undefined && { where: one.where }),
    ...(one.facilitator !== undefined && {
      ...{ facilitator: nameOf(look, one.facilitator), facilitatorId: one.facilitator },
    }),
    ...(before !== undefined && before.at !== one.at && { before: before.at }),
    ...(off !== undefined && { off: { name: nameOf(look, off.by), ...(off.why !== undefined && { why: off.why }) } }),
    isMyOffer: one.by === look.me && off === undefined && words.length === 0,
    with: byName([...people].map((id) => ({ id, name: nameOf(look, id) }))).map(({ name }) => name),
    state: stateOf(look, matter, one, blockers),
    words: byName(
      words.map(({ id, by, came, note }) => ({
        id,
        name: nameOf(look, by),
        came,
        ...(note !== undefined && { note }),
      })),
    ),
    asksMe: look.me !== undefined && people.has(look.me) && one.at <= look.now && off === undefined,
    mine: words.some(({ by }) => by === look.me),
    heard: look.heard(one.id),
  };
}

function stateOf(look: DecisionLook, matter: Matter, one: Meeting, blockers: readonly PersonId[]): MeetingRow["state"] {
  const known = knownTo(look);
  if (offBy(one, known) !== undefined) return "off";
  const words = [...one.words.keys()].flatMap((person) => wordOf(one, person, known) ?? []);
  if (words.some(({ came }) => came === "missed")) return "missed";
  const isOver = blockers.length === 0 ? words.length > 0 : isTold(matter, one, blockers, known);
  if (isOver) return "held";
  return one.at > look.now ? "ahead" : "waits";
}
