import type { PersonId } from "../../kernel/event.ts";
import { meetingOf } from "../meetings/index.ts";
import { sidesOf, standing } from "./said.ts";
import {
  NO_PART,
  NO_TURNS,
  type Part,
  type Rotation,
  type RotationEvent,
  type Said,
  type Side,
  type Surroundings,
  type Turns,
} from "./words.ts";

/** It happened; remember it. No rules, no exceptions. */
export function fold(state: Rotation, e: RotationEvent, world: Surroundings): Rotation {
  const by = world.by ?? "";
  switch (e.kind) {
    case "rotation.join": {
      const offer = { time: world.time, roles: e.body.roles, knows: e.body.knows === "yes" };
      return withPart(state, by, (part) => ({ ...part, offers: [...part.offers, offer] }));
    }
    case "rotation.rest": {
      const rest = { time: world.time, until: e.body.until ?? 0 };
      return withPart(state, by, (part) => ({ ...part, rests: [...part.rests, rest] }));
    }
    case "rotation.accompany":
      return sided(state, e, { learner: e.body.person, mentor: by, there: true }, world);
    case "rotation.part":
      return between(state, e, (side) => side.there, world);
    case "rotation.unsay": {
      const { word } = e.body;
      return between(state, e, ({ id }) => id === word, world);
    }
    default: {
      const key = meetingOf(world.others.meetings, e.body.meeting)?.key;
      if (key === undefined) return state;
      const turns = state.turns.get(key) ?? NO_TURNS;
      return { ...state, turns: state.turns.with(key, said(turns, e, { id: e.id, by, world })) };
    }
  }
}

function withPart(state: Rotation, person: PersonId, change: (part: Part) => Part): Rotation {
  return { ...state, parts: state.parts.with(person, change(state.parts.get(person) ?? NO_PART)) };
}

type BetweenEvent = Extract<RotationEvent, { kind: "rotation.part" | "rotation.unsay" }>;

/** Some of what was said of two people, whichever of them learns from the other, is the other way round from now on. */
function between(state: Rotation, e: BetweenEvent, isMeant: (side: Side) => boolean, world: Surroundings): Rotation {
  const { by = "", seen } = world;
  const { person } = e.body;
  let now = state;
  for (const [learner, mentor] of [[by, person] as const, [person, by] as const]) {
    const meant = sidesOf(state, learner, mentor, seen).find(isMeant);
    if (meant !== undefined) now = sided(now, e, { learner, mentor, there: !meant.there }, world);
  }
  return now;
}

type Pair = { readonly learner: PersonId; readonly mentor: PersonId; readonly there: boolean };

function sided(state: Rotation, e: RotationEvent, { learner, mentor, there }: Pair, world: Surroundings): Rotation {
  return withPart(state, learner, (part) => {
    const replaces = seenOf(part.sides, (one) => one.mentor === mentor, world);
    const side = { id: e.id, by: world.by ?? "", mentor, there, time: world.time, replaces };
    return { ...part, sides: [...part.sides, side] };
  });
}

type Context = { readonly id: string; readonly by: PersonId; readonly world: Surroundings };
type TurnEvent = Extract<RotationEvent, { body: { readonly meeting: string } }>;

function said(turns: Turns, e: TurnEvent, { id, by, world }: Context): Turns {
  switch (e.kind) {
    case "rotation.cannot": {
      // Whoever cannot come holds no turn any more; taking one again is a word of its own.
      return turned(absent(turns, { id, by, world, away: true, why: e.body.why }), { id, by, world });
    }
    case "rotation.can":
      return absent(turns, { id, by, world, away: false, why: undefined });
    case "rotation.take":
    case "rotation.return": {
      const { role } = e.body;
      const takes = e.kind === "rotation.take";
      // What is taken was free, or was offered to whoever takes it: then it is not the other's any more.
      const replaces = seenOf(turns.takes, (one) => one.role === role && (takes || one.by === by), world);
      const more = { ...turns, takes: [...turns.takes, { id, by, role, takes, replaces }] };
      return takes ? absent(more, { id, by, world, away: false, why: undefined }) : more;
    }
    case "rotation.swap": {
      const { role, with: other } = e.body;
      const replaces = seenOf(turns.swaps, (one) => one.role === role && one.by === by, world);
      return { ...turns, swaps: [...turns.swaps, { id, by, role, with: other, replaces }] };
    }
    case "rotation.served": {
      const { role, person } = e.body;
      const replaces = seenOf(turns.served, (one) => one.role === role, world);
      return { ...turns, served: [...turns.served, { id, by, role, person, replaces }] };
    }
  }
}

type AbsenceWord = Context & { readonly away: boolean; readonly why: string | undefined };

function absent(turns: Turns, { id, by, world, away, why }: AbsenceWord): Turns {
  const replaces = seenOf(turns.absences, (one) => one.by === by, world);
  return { ...turns, absences: [...turns.absences, { id, by, away, why, replaces }] };
}

/** Gives back all that somebody had taken. */
function turned(turns: Turns, { id, by, world }: Context): Turns {
  const mine = standing(turns.takes, world.seen).filter((one) => one.by === by && one.takes);
  const back = mine.map(({ role, id: take }) => ({ id, by, role, takes: false, replaces: [take] }));
  return { ...turns, takes: [...turns.takes, ...back] };
}

function seenOf<T extends Said>(all: readonly T[], isMeant: (one: T) => boolean, world: Surroundings): string[] {
  return standing(all.filter(isMeant), world.seen).map((one) => one.id);
}
