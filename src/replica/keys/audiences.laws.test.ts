import fc from "fast-check";
import { expect, test } from "vitest";
import { openMemoryLog } from "../../edges/memory/memory-log.ts";
import { type Id, SEALED } from "../../kernel/event.ts";
import { whispers } from "../../kernel/testing/whispers.ts";
import { practices } from "../../practices/index.ts";
import { openReplica } from "../open-replica.ts";
import type { Replica } from "../replica.ts";
import { createPod, hand } from "../testing/pod.ts";
import { street } from "../testing/street.ts";

const { crypto, seedOf } = await createPod();
const NAMES = ["anya", "bela", "carl", "dora"];

/** What somebody does next: who, what, and with whom, by numbers that are taken round. */
const step = fc.record({ who: fc.nat(3), what: fc.nat(9), mask: fc.integer({ min: 0, max: 15 }), which: fc.nat(5) });
type Step = { readonly who: number; readonly what: number; readonly mask: number; readonly which: number };

async function live(everyone: readonly Replica[], steps: readonly Step[]): Promise<readonly Id[]> {
  const circles: Id[] = [];
  for (const { who, what, mask, which } of steps) {
    const by = everyone[who] as Replica;
    const people = everyone.filter((_, at) => at === who || (mask >> at) & 1).map((one) => one.me());
    const circle = circles[which % Math.max(1, circles.length)] ?? "";
    const say = (kind: string, body: Record<string, unknown>) => by.ask({ kind, body });
    if (what === 0 || circles.length === 0) {
      const made = await say("kernel.audience", { practice: "whispers", people, boxes: [] });
      if ("event" in made) circles.push(made.event.id);
    } else if (what === 1) await say("kernel.audience", { of: circle, people, boxes: [] });
    else if (what === 2) await say("kernel.part", { audience: circle, how: "leave" });
    else if (what === 3) await say("whispers.aloud", { text: `to all ${which}` });
    else if (what < 7) await say("whispers.say", { circle, text: `secret ${mask}` });
    else await hand(by, everyone[which % 4] as Replica);
  }
  for (let round = 0; round < 2; round++)
    for (const from of everyone) for (const to of everyone) if (from !== to) await hand(from, to);
  return circles;
}

/** The same log, opened with the keys of some of its people. */
async function reader(log: Replica, names: readonly string[]): Promise<Replica> {
  const { community } = log;
  const pairs = names.map((name) => crypto.keyPair(seedOf(name)));
  const deps = { community, practices: [...practices, whispers], crypto, seed: seedOf("reader"), pairs };
  const one = await openReplica({ ...deps, log: openMemoryLog(), clock: () => 1, edition: "1" });
  await hand(log, one);
  return one;
}

/** Who belongs to which audience and was handed what, as a device knows it. */
function belonging(one: Replica): unknown {
  return one
    .lookAt("whispers")
    .audiences()
    .map(({ turns, leaves, openers, ...rest }) => {
      const plain = turns.map(({ entry: _, ...turn }) => turn);
      const left = leaves.map(({ entry: _, ...leave }) => leave);
      return { ...rest, openers: [...openers], turns: plain, leaves: left };
    });
}

test("[K-8, K-1] whatever is whispered, the community's state is the same with each narrower key, with all and with none", async () => {
  let whispered = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 16, maxLength: 26 }), async (steps) => {
      const { everyone } = await street([whispers]);
      await live(everyone, steps);
      const [anya] = everyone;
      const readers = [...NAMES.map((name) => [name]), NAMES].map((names) => reader(anya, names));
      const all = await Promise.all(readers);
      for (const one of [...everyone, ...all]) expect(one.hash()).toBe(anya.hash());
      // Whoever heard it act by act, in whatever order, knows the same circles as who was told all of it at once.
      for (const one of everyone) expect(belonging(one)).toEqual(belonging(all[0] as Replica));
      for (const one of all) {
        for (const { event } of one.history()) if (event.kind === "whispers.say") expect(event.body).toBe(SEALED);
        expect(JSON.stringify([one.state(), one.history()])).not.toContain("secret");
      }
      const heard = all.at(-1)?.look("whispers.heard") ?? {};
      if ("rows" in heard) whispered += (heard.rows as readonly unknown[]).length;
    }),
    { numRuns: 3 },
  );
  expect(whispered).toBeGreaterThan(0);
}, 60_000);
