import { type Id, no, type PersonId, type Verdict, yes } from "../../kernel/event.ts";
import { charterNumber, mostOf } from "../charter/index.ts";
import { hasSay, standing } from "../members/index.ts";
import { actionNow, hasCome, isDropped, isOpen, ownersOf, waives } from "./agenda.ts";
import type { Action, ActionWord, Item } from "./agenda-words.ts";
import { calledOff, meetingOf, whenOf } from "./meeting.ts";
import { mayBeNamed } from "./naming.ts";
import { isPosted, lastToPost } from "./notice.ts";
import { goesOnAt, neededYes, roomOf } from "./waiving.ts";
import type { AgendaEvent, Meeting, Meetings, Surroundings } from "./words.ts";

/** Most items of one meeting, and most things that people take on in one. */
const ITEMS_MAX = 60;

type Trusts = (meeting: Meeting) => boolean;
type BodyOf<K extends AgendaEvent["kind"]> = Extract<AgendaEvent, { kind: K }>["body"];

/** What may be put on an agenda, what may be decided there, and who takes what on. */
export function judgeAgenda(state: Meetings, e: AgendaEvent, world: Surroundings, trusts: Trusts): Verdict {
  switch (e.kind) {
    case "meetings.item":
      return mayPost(state, e.body, world);
    case "meetings.assign":
      return mayAssign(meetingOf(state, e.body.meeting), e.body, world, trusts);
    case "meetings.finish":
    case "meetings.reopen":
      return mayFinish(state, e, world, trusts);
    case "meetings.not-mine":
      return mayDisown(state, e.body.waiver, world);
    default: {
      const item = state.items.get(e.body.item);
      const meeting = state.meetings.get(item?.meeting ?? "");
      if (item === undefined || meeting === undefined) return no("meetings.unknown-item");
      if (isDropped(item, world.seen)) return no("meetings.item-dropped");
      return mayTreat(state, e, { item, meeting, world, trusted: trusts(meeting) });
    }
  }
}

function mayPost(state: Meetings, body: BodyOf<"meetings.item">, world: Surroundings): Verdict {
  const meeting = meetingOf(state, body.meeting);
  if (meeting === undefined) return no("meetings.unknown");
  if (calledOff(meeting, world.seen) !== undefined) return no("meetings.is-off");
  if (onAgenda(state, meeting, world).length >= ITEMS_MAX) return no("meetings.agenda-full", { max: ITEMS_MAX });
  const { matter, presenter, from } = body;
  if (from !== undefined && !mayGoOn(state.items.get(from), meeting, world)) return no("meetings.unknown-item");
  const absent = presenter === undefined ? yes : mayBeNamed(presenter, world);
  if (absent !== undefined) return absent;
  if (matter === undefined) return yes;
  return world.seen(matter) && world.others.decisions.matters.has(matter) ? yes : no("meetings.unknown-matter");
}

/** It goes on with something from another meeting that its author had heard of. */
function mayGoOn(from: Item | undefined, meeting: Meeting, { seen }: Surroundings): boolean {
  return from !== undefined && seen(from.id) && from.meeting !== meeting.key;
}

/** What was posted and not taken off, as far as an act had seen. */
function onAgenda({ items }: Meetings, meeting: Meeting, { seen }: Surroundings): readonly Item[] {
  const posted = meeting.items.filter(seen).flatMap((id) => items.get(id) ?? []);
  return posted.filter((item) => !isDropped(item, seen));
}

type Treated = {
  readonly item: Item;
  readonly meeting: Meeting;
  readonly world: Surroundings;
  readonly trusted: boolean;
};
type TreatEvent = Extract<
  AgendaEvent,
  { kind: "meetings.drop" | "meetings.waive" | "meetings.outcome" | "meetings.feel" }
>;

function mayTreat(state: Meetings, e: TreatEvent, treated: Treated): Verdict {
  const { item, world, trusted } = treated;
  switch (e.kind) {
    case "meetings.drop":
      if (hasCome(item, world.seen)) return no("meetings.came-already");
      return trusted || item.by === world.by ? yes : no("meetings.say-first");
    case "meetings.feel": {
      const person = e.body.person ?? world.by;
      if (person !== world.by && !trusted) return no("meetings.mark-yourself");
      return mayBeNamed(person ?? "", world);
    }
    case "meetings.waive":
      return trusted ? mayWaive(state, e.body, treated) : no("meetings.say-first");
    case "meetings.outcome":
      if (!trusted) return no("meetings.say-first");
      return e.body.came === "decided" ? mayDecide(treated) : yes;
  }
}

/** A guest puts no decision on record. Nothing is decided that was not posted, nor by a few, nor where nobody met; and what is major is decided by everyone. */
function mayDecide({ item, meeting, world }: Treated): Verdict {
  const { by, rights, seen, others } = world;
  if (!hasSay(standing(others.members, rights, by, seen))) return no("meetings.decided-by-say");
  if (calledOff(meeting, world.seen) !== undefined) return no("meetings.is-off");
  if (item.major) return no("meetings.major");
  const room = roomOf(meeting, world);
  const needed = mostOf(room.all.length, charterNumber(world.rights, "quorumPercent"));
  if (room.present.length < needed) return no("meetings.too-few", { present: room.present.length, needed });
  const when = whenOf(meeting, world.seen);
  if (isPosted(world.witnessed(item.id), when, world.rights)) return yes;
  if (item.waivers.some((one) => waives(one, world.seen))) return yes;
  return no("meetings.not-posted", { until: lastToPost(when, world.rights) });
}

function mayWaive(state: Meetings, body: BodyOf<"meetings.waive">, { item, meeting, world }: Treated): Verdict {
  if (isPosted(world.witnessed(item.id), whenOf(meeting, world.seen), world.rights)) return no("meetings.posted");
  const room = roomOf(meeting, world);
  const here = new Set(room.present);
  const said = new Set(body.yes);
  if (said.size < body.yes.length || body.yes.some((one) => !here.has(one))) return no("meetings.yes-not-here");
  if (body.ground === "continued") return mayContinue(state, state.items.get(body.from ?? ""), meeting, world);
  const needed = neededYes(body.ground, room, world.rights);
  return said.size >= needed
    ? yes
    : no("meetings.waive-needs", { yes: said.size, needed, present: room.present.length });
}

/** What was posted in time for a meeting a few days before, and put off there. */
function mayContinue(state: Meetings, from: Item | undefined, meeting: Meeting, world: Surroundings): Verdict {
  const before = state.meetings.get(from?.meeting ?? "");
  if (from === undefined || before === undefined || !world.seen(from.id)) return no("meetings.unknown-item");
  const [then, now] = [whenOf(before, world.seen), whenOf(meeting, world.seen)];
  if (goesOnAt(from, then, now, world)) return yes;
  return no("meetings.not-continued", { days: charterNumber(world.rights, "continueDays") });
}

function mayDisown(state: Meetings, id: Id, world: Surroundings): Verdict {
  const waiver = state.items.get(state.itemOf.get(id) ?? "")?.waivers.find((one) => one.id === id);
  if (waiver === undefined) return no("meetings.unknown-item");
  const said = waiver.notMine.some((one) => one.person === world.by && world.seen(one.event));
  return waiver.yes.includes(world.by ?? "") && !said ? yes : no("meetings.not-named");
}

function mayAssign(
  meeting: Meeting | undefined,
  body: BodyOf<"meetings.assign">,
  world: Surroundings,
  trusts: Trusts,
): Verdict {
  if (meeting === undefined) return no("meetings.unknown");
  if (meeting.actions.filter(world.seen).length >= ITEMS_MAX) return no("meetings.agenda-full", { max: ITEMS_MAX });
  const absent = mayBeNamed(body.owner, world);
  if (absent !== undefined) return absent;
  if (body.item !== undefined && !(meeting.items.includes(body.item) && world.seen(body.item))) {
    return no("meetings.unknown-item");
  }
  return body.owner === world.by || trusts(meeting) ? yes : no("meetings.take-on-yourself");
}

/** Of whoever has it, and of whoever wrote it down. */
function isTheirs(action: Action, { by = "", seen }: Surroundings): boolean {
  return action.by === by || ownersOf(action, seen).includes(by);
}

/** Whoever handed it over takes it again, while that is the newest word of it. */
function takesBack(e: FinishEvent, word: ActionWord, by: PersonId | undefined): boolean {
  const isOwn = e.kind === "meetings.finish" && e.body.how === "handed-over" && e.body.to === by;
  return isOwn && word.state === "handed-over" && word.by === by;
}

type FinishEvent = Extract<AgendaEvent, { kind: "meetings.finish" | "meetings.reopen" }>;

function mayFinish(state: Meetings, e: FinishEvent, world: Surroundings, trusts: Trusts): Verdict {
  const action = state.actions.get(e.body.action);
  const meeting = state.meetings.get(action?.meeting ?? "");
  const word = action === undefined ? undefined : actionNow(action, world.seen);
  if (action === undefined || meeting === undefined || word === undefined) return no("meetings.unknown-action");
  const isFor = isTheirs(action, world) || takesBack(e, word, world.by) || trusts(meeting);
  if (!isFor) return no("meetings.say-first");
  if (e.kind === "meetings.reopen") return isOpen(word) ? no("meetings.action-open") : yes;
  if (!isOpen(word)) return no("meetings.action-over");
  if (e.body.how !== "handed-over") return yes;
  return e.body.to === undefined ? no("meetings.to-whom") : mayBeNamed(e.body.to, world);
}
