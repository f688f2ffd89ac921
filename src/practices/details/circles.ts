import { AUDIENCE_MAX } from "../../kernel/audience/acts.ts";
import type { Draft, Id, Minute, PersonId } from "../../kernel/event.ts";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import type { Look } from "../../kernel/practice.ts";
import { everything, hasSay, peopleHere, standing } from "../members/index.ts";
import { type Details, type Others, REACHES, type Reach, type Shown, type Written } from "./words.ts";

/** Newcomers are let in at most this often, so that a full evening does not change everybody's keys at each arrival. */
const NEWCOMERS_AFTER: Minute = MINUTES_PER_DAY;

/** One of my circles, and what it reads. */
export type OwnCircle = {
  readonly circle: Id;
  readonly reach: Reach;
  readonly written: Written | undefined;
  /** False on a device to which the key has not come yet. */
  readonly isHere: boolean;
  /** Who can read it, besides its person. */
  readonly readers: readonly PersonId[];
  /** When its readers were last changed, by the word of whoever did. */
  readonly since: Minute;
};

type Looking = Look<Details, Others>;

/** My circles, one of each sort: the newest whose key is here. */
export function ownCircles({ within, me }: Looking): readonly OwnCircle[] {
  const own = within().filter(({ audience }) => audience.by === me);
  return REACHES.flatMap((reach) => {
    const some = own.filter(({ state }) => (state as Shown).reach === reach);
    const newest = some.findLast(({ hasKey }) => hasKey) ?? some.at(-1);
    if (newest === undefined) return [];
    const turn = newest.audience.turns.at(-1);
    const readers = (turn?.people ?? []).filter((one) => one !== me);
    const { written } = newest.state as Shown;
    const since = turn?.entry.event.minute ?? 0;
    return [{ circle: newest.audience.id, reach, written, isHere: newest.hasKey, readers, since }];
  });
}

/**
 * Who "everyone here" or "my household" are now, besides me: those with a say. While the community is a draft nobody has
 * one yet, and all who came in are meant.
 */
export function readersNow({ others, rights, me }: Looking, reach: Exclude<Reach, "chosen">): readonly PersonId[] {
  const here = peopleHere(others.members, rights);
  const home = here.find(({ id }) => id === me)?.household;
  const isDraft = rights.roll.size === 0;
  return here
    .filter(({ id, household }) => id !== me && (reach === "everyone" || household === home))
    .filter(({ id }) => isDraft || hasSay(standing(others.members, rights, id, everything)))
    .map(({ id }) => id)
    .sort()
    .slice(0, AUDIENCE_MAX - 1);
}

/**
 * Keeps circles in step with who is here: whoever went is out at once, of people chosen by name too; newcomers come in in time
 * where "whoever is here" is meant.
 */
export function due(look: Looking): readonly Draft[] {
  const { me, now, others, rights } = look;
  const here = new Set(peopleHere(others.members, rights).map(({ id }) => id));
  if (me === undefined || !here.has(me)) return [];
  return ownCircles(look).flatMap(({ circle, reach, readers, isHere, written, since }) => {
    if (!isHere || written === undefined) return [];
    const wanted = reach === "chosen" ? readers.filter((one) => here.has(one)) : readersNow(look, reach);
    const isOut = readers.some((one) => !wanted.includes(one));
    const isMissing = wanted.some((one) => !readers.includes(one)) && now - since >= NEWCOMERS_AFTER;
    if (!isOut && !isMissing) return [];
    return [{ kind: "kernel.audience", body: { of: circle, people: [me, ...wanted], boxes: [] } }];
  });
}
