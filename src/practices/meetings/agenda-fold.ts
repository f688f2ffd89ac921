import { PersistentMap } from "../../kernel/persistent-map.ts";
import { ownersOf } from "./agenda.ts";
import type { ActionWord, Item } from "./agenda-words.ts";
import { keep, seenOf, timeOf } from "./keeping.ts";
import { meetingOf } from "./meeting.ts";
import { neededYes, type Room, roomOf } from "./waiving.ts";
import type { AgendaEvent, Meetings, Surroundings } from "./words.ts";

/** It happened; remember it. */
export function foldAgenda(state: Meetings, e: AgendaEvent, world: Surroundings): Meetings {
  switch (e.kind) {
    case "meetings.item":
      return posted(state, e, world);
    case "meetings.assign":
      return assigned(state, e, world);
    case "meetings.finish":
    case "meetings.reopen":
      return finished(state, e, world);
    case "meetings.not-mine": {
      const item = state.items.get(state.itemOf.get(e.body.waiver) ?? "");
      if (item === undefined) return state;
      const word = { event: e.id, person: world.by ?? "" };
      const waivers = item.waivers.map((one) =>
        one.id === e.body.waiver ? { ...one, notMine: [...one.notMine, word] } : one,
      );
      return { ...state, items: state.items.with(item.id, { ...item, waivers }) };
    }
    default: {
      const item = state.items.get(e.body.item);
      if (item === undefined) return state;
      const itemOf = e.kind === "meetings.waive" ? state.itemOf.with(e.id, item.id) : state.itemOf;
      return { ...state, items: state.items.with(item.id, treated(state, item, e, world)), itemOf };
    }
  }
}

type Of<K extends AgendaEvent["kind"]> = Extract<AgendaEvent, { kind: K }>;

function posted(state: Meetings, e: Of<"meetings.item">, world: Surroundings): Meetings {
  const meeting = meetingOf(state, e.body.meeting);
  if (meeting === undefined) return state;
  const { title, kind, minutes, presenter, major, matter, text, from } = e.body;
  const item: Item = {
    ...{ id: e.id, meeting: meeting.key, by: world.by ?? "", minute: e.minute },
    ...{ title, kind, minutes, presenter, major: major === "yes", matter, text, from },
    ...{ dropped: [], waivers: [], outcomes: [], feels: PersistentMap.empty },
  };
  const kept = keep(state, { ...meeting, items: [...meeting.items, e.id] });
  return { ...kept, items: state.items.with(e.id, item) };
}

type TreatEvent = Of<"meetings.drop" | "meetings.waive" | "meetings.outcome" | "meetings.feel">;

function treated(state: Meetings, item: Item, e: TreatEvent, world: Surroundings): Item {
  const by = world.by ?? "";
  switch (e.kind) {
    case "meetings.drop":
      return { ...item, dropped: [...item.dropped, e.id] };
    case "meetings.waive": {
      const { ground, why, yes } = e.body;
      const from = ground === "continued" ? e.body.from : undefined;
      const room = roomFor(state, item, world);
      const needed = neededYes(ground, room, world.rights);
      return {
        ...item,
        waivers: [
          ...item.waivers,
          { id: e.id, by, ground, why, yes, from, present: room.present.length, needed, notMine: [] },
        ],
      };
    }
    case "meetings.outcome": {
      const { came, text } = e.body;
      const room = roomFor(state, item, world);
      const replaces = seenOf(item.outcomes, world);
      const outcome = {
        id: e.id,
        by,
        minute: e.minute,
        came,
        text,
        present: room.present.length,
        of: room.all.length,
        replaces,
      };
      return { ...item, outcomes: [...item.outcomes, outcome] };
    }
    case "meetings.feel": {
      const person = e.body.person ?? by;
      const before = item.feels.get(person) ?? [];
      const feel = { id: e.id, feels: e.body.feels, replaces: seenOf(before, world) };
      return { ...item, feels: item.feels.with(person, [...before, feel]) };
    }
  }
}

function roomFor(state: Meetings, item: Item, world: Surroundings): Room {
  const meeting = state.meetings.get(item.meeting);
  return meeting === undefined ? { all: [], present: [] } : roomOf(meeting, world);
}

function assigned(state: Meetings, e: Of<"meetings.assign">, world: Surroundings): Meetings {
  const meeting = meetingOf(state, e.body.meeting);
  if (meeting === undefined) return state;
  const by = world.by ?? "";
  const { text, owner, due, item } = e.body;
  const first = {
    id: e.id,
    by,
    state: "open",
    owner,
    minute: e.minute,
    time: timeOf(e, world),
    note: undefined,
    replaces: [],
  } as const;
  const action = { id: e.id, meeting: meeting.key, series: meeting.series, item, by, text, due, words: [first] };
  const kept = keep(state, { ...meeting, actions: [...meeting.actions, e.id] });
  return { ...kept, actions: state.actions.with(e.id, action) };
}

function finished(state: Meetings, e: Of<"meetings.finish" | "meetings.reopen">, world: Surroundings): Meetings {
  const action = state.actions.get(e.body.action);
  if (action === undefined) return state;
  const [first = action.by, ...others] = ownersOf(action, world.seen);
  const before = others.find((one) => one === world.by) ?? first;
  const is = e.kind === "meetings.reopen" ? "open" : e.body.how;
  const owner = e.kind === "meetings.finish" && is === "handed-over" ? (e.body.to ?? before) : before;
  const note = e.kind === "meetings.finish" ? e.body.note : undefined;
  const word: ActionWord = {
    ...{ id: e.id, by: world.by ?? "", state: is, owner, minute: e.minute, time: timeOf(e, world), note },
    replaces: seenOf(action.words, world),
  };
  return { ...state, actions: state.actions.with(action.id, { ...action, words: [...action.words, word] }) };
}
