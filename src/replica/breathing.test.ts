import { describe, expect, test } from "vitest";
import { emptyDrive } from "../edges/memory/memory-log.ts";
import type { Breathe } from "./breathing.ts";
import type { Replica } from "./replica.ts";
import { act, createPod, hand, joined } from "./testing/pod.ts";
import { same } from "./testing/same.ts";

const pod = await createPod();
const PEAS = { kind: "plots.plant", body: { bed: 1, what: "peas" } };
const ROUNDS = 60;

/** A long log, of which another neighbour has the newer half and what this one never heard. */
async function longLog(name: string) {
  const drive = emptyDrive();
  const [bela] = (await joined(pod, `bela of ${name}`)) as [Replica];
  const anya = await pod.open(name, drive);
  await hand(bela, anya);
  await act(anya, "members.join");
  for (let round = 0; round < ROUNDS; round++) {
    await act(anya, "plots.plant", { bed: 1 + (round % 4), what: "kale" });
    await act(bela, "plots.plant", { bed: 1 + (round % 4), what: "peas" });
  }
  await hand(bela, anya);
  const count = anya.count();
  await anya.close();
  return { drive, bela, count };
}

/** Lets others have a turn after each step, and notes what there was to see then. */
function looking(see: () => unknown): { readonly breathe: Breathe; readonly seen: unknown[] } {
  const seen: unknown[] = [];
  const breathe = async () => {
    await new Promise((done) => setTimeout(done));
    seen.push(see());
  };
  return { breathe, seen };
}

describe("a long history is read step by step,", () => {
  test.each([
    ["folded afresh by new rules", "2"],
    ["gone on from", "1"],
  ])(
    "[K-1, K-12] and whoever looks in between sees what was shown before, and never a half: %s",
    async (_, edition) => {
      const { drive, bela, count } = await longLog(`anya ${edition}`);
      let again: Replica | undefined;
      const { breathe, seen } = looking(() => again && [again.hash(), again.would(PEAS)]);
      again = await pod.open(`anya ${edition}`, drive, { edition, breathe });
      const shown = [again.hash(), undefined];
      const asked = again.ask(PEAS);
      await again.ready();
      expect(await asked).toHaveProperty("event");
      expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(shown)]));
      // Rows, places, the lane and the fold; of what is gone on from only what the lane hears.
      expect(seen.length).toBeGreaterThan(edition === "2" ? 3 * count : 0);
      if (edition === "1") expect(seen.length).toBeLessThan(count);
      await hand(again, bela);
      await hand(bela, again);
      same(again, bela);
    },
  );
});

describe("a checkpoint is written down step by step,", () => {
  /** A history that was folded afresh, and nothing of it kept yet. */
  async function unkept(name: string, between: () => unknown) {
    const { drive, bela, count } = await longLog(name);
    let turns = 0;
    let isKeeping = false;
    const breathe = async () => {
      if (!isKeeping) return;
      turns += 1;
      await new Promise((done) => setTimeout(done));
      await between();
    };
    const anya = await pod.open(name, drive, { edition: "2", breathe });
    await anya.ready();
    isKeeping = true;
    return { anya, drive, bela, count, turns: () => turns };
  }

  test("[AN-3, K-4, K-12] and what is done meanwhile is in no half of it", async () => {
    let acts = 0;
    let anya: Replica | undefined;
    const asked: Promise<unknown>[] = [];
    const written = await unkept("anya keeps", () => {
      if (acts++ < 5) asked.push((anya as Replica).ask(PEAS));
      if (acts === 3) asked.push((anya as Replica).keepCheckpoint());
    });
    anya = written.anya;
    const before = anya.hash();
    await anya.keepCheckpoint();
    expect(written.turns()).toBeGreaterThan(written.count / 4);
    for (const one of await Promise.all(asked)) if (one !== undefined) expect(one).toHaveProperty("event");
    expect(anya.hash()).not.toBe(before);
    const now = anya.hash();
    await anya.close();
    const again = await pod.open("anya keeps", written.drive, { edition: "2" });
    // What the checkpoint says, before anything of the history is read; and what the history says.
    expect(again.hash()).toBe(now);
    await again.ready();
    expect(again.hash()).toBe(now);
    same(again, anya);
  });

  test("[K-4] and whoever is cut off in the middle of it has lost nothing", async () => {
    const cuts: { readonly disk: string }[] = [];
    const written = await unkept("anya is cut off", () => undefined);
    const { anya, drive } = written;
    const hash = anya.hash();
    const keeping = anya.keepCheckpoint();
    for (let more = 0; more < 20; more++) {
      await new Promise((done) => setTimeout(done));
      const other = await pod.open("anya is cut off", drive, { edition: "2" });
      await other.ready();
      expect(other.hash()).toBe(hash);
      cuts.push({ disk: other.hash() });
    }
    await keeping;
    expect(cuts).toHaveLength(20);
  });
});

describe("what a neighbour brings after weeks is taken in step by step,", () => {
  test("[AN-3, K-1, K-4] whoever looks in between sees a log that is whole, and what they do comes after it", async () => {
    const [bela] = (await joined(pod, "bela who was away")) as [Replica];
    let anya: Replica | undefined;
    const [seen, asked]: [{ graph: number; state: number }[], Promise<unknown>[]] = [[], []];
    const drive = emptyDrive();
    let isTaking = false;
    const breathe = async () => {
      if (!isTaking || anya === undefined) return;
      await new Promise((done) => setTimeout(done));
      const { plots, members } = anya.state().practices as Record<"plots" | "members", { size?: number }>;
      const planted = (plots as { plantings: { size: number } }).plantings.size;
      seen.push({ graph: anya.count(), state: planted + (members.size ?? 0) });
      if (asked.length < 3) asked.push(anya.ask(PEAS));
    };
    anya = await pod.open("anya who was away", drive, { breathe });
    await hand(bela, anya);
    await act(anya, "members.join");
    await hand(anya, bela);
    // The founding, and nothing else, is in the graph and in neither map.
    const beside = anya.count() - 2;
    for (let round = 0; round < 2 * ROUNDS; round++)
      await act(bela, "plots.plant", { bed: 1 + (round % 4), what: "leek" });
    const more = bela.since(anya.vector(), 10_000);
    isTaking = true;
    const received = anya.receive(more);
    expect((await received).kept).toBe(more.length);
    isTaking = false;
    expect(seen.length).toBeGreaterThan(more.length);
    for (const one of seen) expect(one.state + beside).toBe(one.graph);
    expect(new Set(seen.map(({ graph }) => graph)).size).toBeGreaterThan(5);
    const acts = (await Promise.all(asked)) as { readonly event: { readonly deps: readonly string[] } }[];
    expect(acts).toHaveLength(3);
    const last = more.at(-1)?.event.id;
    expect(anya.history().findIndex(({ event }) => event.id === last)).toBe(anya.count() - 4);
    await hand(anya, bela);
    same(anya, bela);
    const again = await pod.open("anya who was away", drive);
    await again.ready();
    same(again, bela);
  });
});
