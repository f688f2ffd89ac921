import fc from "fast-check";
import { expect, test } from "vitest";
import type { Event, Id } from "../../kernel/event.ts";
import { allSteps } from "../../kernel/steps.ts";
import { type Again, batched, causalShuffle, foldAgain } from "../../kernel/testing/fold-again.ts";
import type { Throw } from "../../kernel/testing/random-body.ts";
import { diceOf } from "../../kernel/testing/random-log.ts";
import type { Story } from "../../kernel/testing/story.ts";
import type { Devices } from "../devices/words.ts";
import { known } from "./testing/alike.ts";
import { lived, steps } from "./testing/island-deeds.ts";
import { practices } from "./testing/islands.ts";

const eachAlone = (events: readonly Event[]): readonly (readonly Event[])[] => events.map((event) => [event]);

/** Something comes last of all, and with it what knew of it: till then there is a whole history without it. */
function lastOfAll({ graph, events }: Story, dice: Throw): readonly [readonly Event[], readonly Event[]] {
  const all = events();
  const late = all[Math.floor((0.3 + 0.7 * dice()) * all.length)]?.id ?? "";
  const knewIt = (id: Id): boolean => {
    const entry = graph.get(id);
    return id === late || (entry !== undefined && graph.seen(entry, late));
  };
  return [all.filter(({ id }) => !knewIt(id)), all.filter(({ id }) => knewIt(id))];
}

/** The power goes before a newer checkpoint is kept: the disk has more than that one knew. The rest comes after the restart. */
function afterRestart({ community, events }: Story, dice: Throw): Again {
  const all = causalShuffle(events(), dice);
  const [one = 0, other = 0] = [dice(), dice()].sort((a, b) => a - b).map((at) => 1 + Math.floor(at * all.length));
  const { folding: before } = foldAgain(practices, community, [all.slice(0, one)]);
  const markAt = (count: number) => {
    const last = before.ordered()[count - 1]?.event.id ?? "";
    return { count, state: before.stateAt(count), last };
  };
  const marks = [Math.ceil(one / 2), one].map(markAt);
  const again = foldAgain(practices, community, []);
  allSteps(again.folding.filling(all.slice(0, other).map(again.graph.add), marks));
  for (const batch of batched(all.slice(other), dice)) again.folding.add(batch.map(again.graph.add));
  return again;
}

function* tellings(pod: Story, dice: Throw): Generator<readonly [how: string, again: Again]> {
  const again = (batches: readonly (readonly Event[])[]) => foldAgain(practices, pod.community, batches);
  yield ["one by one", again(eachAlone(causalShuffle(pod.events(), dice)))];
  const [early, late] = lastOfAll(pod, dice);
  yield [`${late[0]?.kind} last`, again([early, ...(dice() < 0.5 ? [late] : eachAlone(late))])];
  yield ["after a restart", afterRestart(pod, dice)];
}

/** What is false of it that must never be; and what the lane has settled while the practice that shows it says otherwise. */
function brokenIn(pod: Story): readonly string[] {
  const broken = practices.flatMap(({ name, neverBroken }) => neverBroken?.(pod.look(name)) ?? []);
  const asked: Devices["recoveries"] = pod.state("devices").recoveries;
  const { recovering } = pod.look("devices").lane;
  const unlike = [...asked.values()].filter(({ id, settled }) => (recovering(id)?.settled === undefined) !== !settled);
  return [...broken, ...unlike.map(({ id }) => `settled for some: ${id}`)];
}

test("[CH-9, DV-10, MB-21, K-1, K-12] whatever people do where they do not hear each other, about who is in, who speaks for whom and what binds: in any order of arrival, and after a restart, all that is known of it is the same", () => {
  const seen = { outcomes: 0, settled: 0, retired: 0, forked: 0 };
  fc.assert(
    fc.property(steps, fc.integer(), (all, seed) => {
      const { pod, asked } = lived(all);
      const { lane } = pod.folding;
      const alike = known(pod);
      expect(brokenIn(pod)).toEqual([]);
      for (const [how, again] of tellings(pod, diceOf(seed)))
        for (const [name, text] of Object.entries(known(again))) expect(text, `${how}: ${name}`).toBe(alike[name]);
      seen.outcomes += lane.chain().length - 1;
      seen.settled += asked.filter((id) => lane.recovering(id, pod.graph.top(0))?.settled !== undefined).length;
      seen.retired += pod.events().filter(({ kind, id }) => kind === "devices.retire" && !pod.setAside(id)).length;
      seen.forked += pod.graph.devices().filter((device) => pod.graph.branches(device).length > 1).length;
    }),
    { numRuns: 50 },
  );
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(10);
}, 120_000);
