import { no, type PersonId, type Verdict, yes } from "../../kernel/event.ts";
import { calledOff, type Meeting, meetingOf, whenOf } from "../meetings/index.ts";
import { hasSay, standing as standingOf } from "../members/index.ts";
import { awayFrom, type Knowing, sidesBetween, sidesOf, swapsOf, takersOf } from "./said.ts";
import { NO_TURNS, type Role, type Rotation, type RotationEvent, type Surroundings, type Turns } from "./words.ts";

/** The only place that says no. */
export function judge(state: Rotation, e: RotationEvent, world: Surroundings): Verdict {
  const where = standingOf(world.others.members, world.rights, world.by, world.seen);
  if (where === "stranger" || world.by === undefined) return no("rotation.join-first");
  switch (e.kind) {
    case "rotation.join":
      return new Set(e.body.roles).size === e.body.roles.length ? yes : no("rotation.role-twice");
    case "rotation.rest":
      return e.body.until === undefined || e.body.until > e.minute ? yes : no("rotation.rest-over");
    case "rotation.accompany":
      if (e.body.person === world.by) return no("rotation.oneself");
      if (!isHere(e.body.person, world)) return no("rotation.nobody");
      return sidesOf(state, e.body.person, world.by, world.seen).some(({ there }) => there)
        ? no("rotation.at-side")
        : yes;
    case "rotation.part":
      return sidesBetween(state, world.by, e.body.person, world.seen).some(({ there }) => there)
        ? yes
        : no("rotation.not-at-side");
    case "rotation.unsay":
      return mayUnsay(state, world.by, e.body, world);
    default: {
      const meeting = meetingOf(world.others.meetings, e.body.meeting);
      if (meeting === undefined) return no("rotation.unknown-meeting");
      if (calledOff(meeting, world.seen) !== undefined) return no("rotation.is-off");
      return ofTurn(state.turns.get(meeting.key) ?? NO_TURNS, e, {
        world,
        by: world.by,
        hasSay: hasSay(where),
        meeting,
      });
    }
  }
}

type Context = {
  readonly world: Surroundings;
  readonly by: PersonId;
  readonly hasSay: boolean;
  readonly meeting: Meeting;
};
type TurnEvent = Extract<RotationEvent, { body: { readonly meeting: string } }>;

function ofTurn(turns: Turns, e: TurnEvent, { world, by, hasSay: isTrusted, meeting }: Context): Verdict {
  const { seen } = world;
  switch (e.kind) {
    case "rotation.cannot":
      return awayFrom(turns, seen).has(by) ? no("rotation.away-already") : yes;
    case "rotation.can":
      return awayFrom(turns, seen).has(by) ? yes : no("rotation.not-away");
    case "rotation.take":
      return mayTake(turns, e.body.role, by, world);
    case "rotation.return":
      return takersOf(turns, e.body.role, knownTo(world)).includes(by) ? yes : no("rotation.not-yours");
    case "rotation.swap":
      if (e.body.with === by) return no("rotation.oneself");
      if (!isHere(e.body.with, world)) return no("rotation.nobody");
      return awayFrom(turns, seen).has(e.body.with) ? no("rotation.they-cannot", { who: e.body.with }) : yes;
    case "rotation.served": {
      const { person } = e.body;
      if (whenOf(meeting, seen).start > e.minute) return no("rotation.not-yet");
      // Whoever left or was removed since did there what they did.
      if (person !== undefined && !isKnown(person, world)) return no("rotation.nobody");
      return isTrusted || person === by ? yes : no("rotation.say-first");
    }
  }
}

/** A turn is free, or whoever has it asked just this person to take it. */
function mayTake(turns: Turns, role: Role, by: PersonId, world: Surroundings): Verdict {
  const takers = takersOf(turns, role, knownTo(world));
  if (takers.includes(by)) return no("rotation.yours-already");
  const asked = swapsOf(turns, role, knownTo(world)).flatMap((one) => (one.with === by ? [one.by] : []));
  const holder = takers.find((one) => !asked.includes(one));
  return holder === undefined ? yes : no("rotation.taken", { who: holder });
}

function knownTo(world: Surroundings): Knowing {
  return { seen: world.seen, isGone: (person) => !isHere(person, world) };
}

function isHere(person: PersonId, { others, rights, seen }: Surroundings): boolean {
  return standingOf(others.members, rights, person, seen) !== "stranger";
}

function isKnown(person: PersonId, { others, seen }: Surroundings): boolean {
  return others.members.people.has(person) && seen(person);
}

/** Whoever said it says that this was a slip, as long as nobody said anything else of it; nobody is put beside whoever left. */
function mayUnsay(state: Rotation, by: PersonId, { person, word }: UnsayBody, world: Surroundings): Verdict {
  const said = sidesBetween(state, by, person, world.seen).find((side) => side.id === word && side.by === by);
  if (said === undefined) return no("rotation.said-anew");
  return said.there || isHere(person, world) ? yes : no("rotation.nobody");
}

type UnsayBody = Extract<RotationEvent, { kind: "rotation.unsay" }>["body"];
