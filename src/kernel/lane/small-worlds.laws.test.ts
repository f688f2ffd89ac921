import { expect, test } from "vitest";
import type { Event, Id } from "../event.ts";
import { writeState } from "../state-codec.ts";
import { foldAgain } from "../testing/fold-again.ts";
import { type Founded, founded } from "../testing/founded.ts";
import { number } from "../testing/rival-outcomes.ts";
import { deviceOf } from "../testing/story.ts";

/**
 * Not by chance but all of it, in a small world: three neighbours, each with a phone here and a tablet elsewhere, and two motions.
 * On either side each says yes to one, to the other or to none, before the two sides meet.
 */
const PEOPLE = ["anya", "bela", "carl"] as const;
type Choice = 0 | 1 | undefined;
type Said = readonly [Choice, Choice, Choice];
type World = { readonly here: Said; readonly there: Said; readonly then: (typeof THEN)[number] };
/** What happens besides: nothing; whoever settles something goes on from there; or they do, and Anya leaves once all have met. */
const THEN = ["nothing", "built", "left"] as const;

const CHOICES: readonly Choice[] = [undefined, 0, 1];
const ALL: readonly Said[] = CHOICES.flatMap((one) =>
  CHOICES.flatMap((two) => CHOICES.map((three): Said => [one, two, three])),
);
/** The two motions are alike: whoever speaks first here speaks to the first. */
const UP_TO_NAMES = ALL.filter((said) => said.find((one) => one !== undefined) !== 1);
const WORLDS: readonly World[] = UP_TO_NAMES.flatMap((here) =>
  ALL.flatMap((there) => THEN.map((then) => ({ here, there, then }))),
);

type Lived = Founded & { readonly start: Id };

function lived({ here, there, then }: World): Lived {
  const told = founded("anya:1", "bela:2", "carl:3");
  for (const name of PEOPLE) told.secondDevice(name, `${name} 2`);
  const motions = [told.propose("anya", number("rest")), told.propose("bela", number("work"))];
  const start = told.tale.graph.heads()[0]?.event.id ?? "";
  side(told, motions, start, here, (name) => name, then !== "nothing");
  side(told, motions, start, there, (name) => `${name} 2`, then !== "nothing");
  if (then === "left") told.tale.act("anya", "members.leave");
  return { ...told, start };
}

/** One side: whose yes is enough puts it on record, as the app does, and goes on from there. */
function side(
  { tale, propose }: Founded,
  motions: readonly Id[],
  start: Id,
  said: Said,
  device: (name: string) => string,
  builds: boolean,
): void {
  const yes = new Map<Id, Id[]>();
  let last = start;
  const act = (name: string, kind: string, body: object): Id => {
    last = tale.act(device(name), kind, { ...body }, { sees: [last] }).id;
    return last;
  };
  for (const [at, name] of PEOPLE.entries()) {
    const motion = motions[said[at] ?? -1];
    if (motion === undefined) continue;
    const ballots = [...(yes.get(motion) ?? []), act(name, "members.vote", { motion, say: "yes" })];
    yes.set(motion, ballots);
    if (ballots.length !== 2) continue;
    const outcome = act(name, "members.conclude", { motion, ballots });
    if (builds) last = propose(device(name), { parent: outcome, ...number(`next ${name}`) }, { sees: [last] });
  }
}

/** The same, as somebody hears it who hears of the tablets first. */
function retold({ tale, practices, community, start }: Lived): string {
  const tablets = new Set(PEOPLE.map((name) => deviceOf(`${name} 2`)));
  const before = tale.graph.get(start);
  const isKnown = ({ id }: Event) => id === start || (before !== undefined && tale.graph.seen(before, id));
  const [known, fresh] = [tale.events().filter(isKnown), tale.events().filter((one) => !isKnown(one))];
  const [there, here] = [true, false].map((is) => fresh.filter(({ device }) => tablets.has(device) === is));
  const again = foldAgain(practices, community, [known, there ?? [], ...(here ?? []).map((one) => [one])]);
  return writeState(again.folding.state());
}

/** Whoever is here takes back what they said, and says yes to something new, until that is settled. */
function goesOn({ tale, tip, propose, yes, conclude }: Founded): boolean {
  const before = tip();
  const open = tale.events().filter(({ kind }) => kind === "members.propose");
  for (const name of PEOPLE) for (const { id } of open) tale.act(name, "members.vote", { motion: id, say: "no" });
  for (const name of PEOPLE) {
    const motion = propose(name, number(`new ${name}`));
    yes(motion, PEOPLE);
    for (const one of PEOPLE) {
      conclude(one, motion, [...tale.folding.lane.yesOn(motion).values()]);
      if (tip() !== before) return true;
    }
  }
  return false;
}

test("[K-1, K-5] in every small world those who are here go on from what the two sides settled, whatever the order of arrival", () => {
  const stuck: World[] = [];
  let rivals = 0;
  for (const world of WORLDS) {
    const told = lived(world);
    const { tale } = told;
    if (world.then !== "nothing") expect(retold(told)).toBe(writeState(tale.folding.state()));
    const settled = tale.events().filter(({ kind, id }) => kind === "members.conclude" && !tale.setAside(id));
    rivals += settled.length > 1 ? 1 : 0;
    if (!goesOn(told)) stuck.push(world);
  }
  expect(stuck).toEqual([]);
  expect(rivals).toBeGreaterThan(100);
});
