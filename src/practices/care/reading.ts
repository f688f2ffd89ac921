import type { Audience } from "../../kernel/audience/circles.ts";
import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import type { Look } from "../../kernel/practice.ts";
import { everything, isGone } from "../members/index.ts";
import { isClosed, takersOf, timesOf } from "./help.ts";
import type { Care, Circle, Help, Others } from "./words.ts";

export type CareLook = Look<Care, Others>;

/** A care circle of the one who looks: they are in it, or were until others left them out. */
export type OwnCircle = {
  readonly id: Id;
  readonly audience: Audience;
  readonly state: Circle;
  /** False on a device to which the key has not come yet. */
  readonly hasKey: boolean;
  /** True for somebody whom others left out: they read what was written until then. */
  readonly isOut: boolean;
  /** What stays dark here: written after they were left out, or before the key came. */
  readonly dark: number;
};

/** My circles, the newest first. Whoever left one has none of it. */
export function circlesOf({ within, me = "" }: CareLook): readonly OwnCircle[] {
  return within()
    .filter(({ audience }) => audience.turns.some(({ people }) => people.includes(me)))
    .filter(({ audience }) => audience.present.includes(me) || audience.leaves.every(({ person }) => person !== me))
    .map(({ audience, state, hasKey, dark }) => {
      const isOut = !audience.present.includes(me);
      return { id: audience.id, audience, state: state as Circle, hasKey, isOut, dark };
    })
    .reverse();
}

/** Who is in it and in the community. */
export function peopleIn({ audience }: OwnCircle, { others, rights }: CareLook): readonly PersonId[] {
  return audience.present.filter((one) => {
    const known = others.members.people.get(one);
    return known !== undefined && !isGone(known, rights, everything);
  });
}

/** Help at one of its times. */
export type Occasion = {
  readonly help: Help;
  readonly time: Minute | undefined;
  readonly takers: readonly PersonId[];
};

/** How long after its time help is still spoken of: somebody may be late. */
const LATE_MINUTES: Minute = 120;

/** What is asked for and neither closed nor over, the soonest first and what has no time last. */
export function openHelp(circle: OwnCircle, look: CareLook): readonly Occasion[] {
  return occasionsIn(circle, look)
    .filter(({ help }) => !isClosed(help))
    .filter(({ time }) => time === undefined || time + LATE_MINUTES > look.now)
    .sort(bySoonest);
}

/** What was closed or is over, the newest first. */
export function pastHelp(circle: OwnCircle, look: CareLook): readonly Occasion[] {
  return occasionsIn(circle, look)
    .filter(({ help, time }) => isClosed(help) || (time !== undefined && time + LATE_MINUTES <= look.now))
    .sort((a, b) => bySoonest(b, a));
}

/** Whoever is not there any more does nothing in it: what they took over is free again. */
function occasionsIn(circle: OwnCircle, look: CareLook): Occasion[] {
  const here = new Set(peopleIn(circle, look));
  return [...circle.state.help.values()].flatMap((help) =>
    timesOf(help).map((time) => ({ help, time, takers: takersOf(help, time).filter((one) => here.has(one)) })),
  );
}

function bySoonest(a: Occasion, b: Occasion): number {
  const at = ({ time }: Occasion): number => time ?? Number.MAX_SAFE_INTEGER;
  return at(a) - at(b) || a.help.place - b.help.place;
}
