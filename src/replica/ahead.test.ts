import { describe, expect, test } from "vitest";
import { emptyDrive } from "../edges/memory/memory-log.ts";
import type { Answer } from "./answers.ts";
import { Fault } from "./fault.ts";
import { createSession } from "./links/session.ts";
import type { Kept, Log, Row } from "./ports.ts";
import type { Replica } from "./replica.ts";
import { act, createPod, hand, joined } from "./testing/pod.ts";
import { same } from "./testing/same.ts";
import { CALM, createAir } from "./testing/weather.ts";

const pod = await createPod();
const PEAS = { kind: "plots.plant", body: { bed: 1, what: "peas" } };
const plantings = (replica: Replica): unknown[] => {
  const looked = replica.look("plots.bed", { bed: 1 });
  return "rows" in looked ? (looked.rows as unknown[]) : [];
};

/** A disk that answers when the test lets it, in the way that the test says. */
function slowDisk() {
  const waiting: (() => void)[] = [];
  let isSlow = false;
  let fails: Fault | undefined;
  const through = (log: Log): Log => ({
    ...log,
    append: async (rows: readonly Row[], known?: number): Promise<Kept> => {
      if (isSlow) await new Promise<void>((resolve) => waiting.push(resolve));
      if (fails !== undefined) throw fails;
      return log.append(rows, known);
    },
  });
  return {
    through,
    slow: () => {
      isSlow = true;
    },
    fail: (fault: Fault | undefined) => {
      fails = fault;
    },
    /** Lets the disk answer, once it was asked. */
    answer: async () => {
      while (waiting.length === 0) await rest();
      isSlow = false;
      for (const go of waiting.splice(0)) go();
    },
  };
}

const rest = () => new Promise((resolve) => setImmediate(resolve));

/** Someone who joined, on a disk that is slow from now on. */
async function onSlowDisk(name: string) {
  const disk = slowDisk();
  const drive = emptyDrive();
  const replica = await pod.open(name, drive, { through: disk.through });
  await act(replica, "members.join");
  disk.slow();
  return { disk, drive, replica };
}

describe("what is shown before it is kept", () => {
  test("[K-4] an act shows at once, is acknowledged only once the disk has it, and is then what was shown", async () => {
    const { disk, drive, replica } = await onSlowDisk("anya");
    const told: (string | undefined)[] = [];
    replica.onChange(() => told.push(replica.keeping()));
    let answer: Answer | undefined;
    const shown: string[] = [];
    const asked = replica.ask(PEAS, ({ id }) => shown.push(id)).then((one) => (answer = one));
    await rest();
    expect(plantings(replica)).toHaveLength(1);
    expect([answer, told, drive.disk.rows.length]).toEqual([undefined, shown, 2]);
    await disk.answer();
    expect(await asked).toMatchObject({ event: { id: shown[0] } });
    expect([told, replica.keeping()]).toEqual([[shown[0], undefined], undefined]);
    expect([plantings(replica).length, drive.disk.rows.length]).toEqual([1, 3]);
  });

  test("[K-4] no peer hears of it before the disk has it", async () => {
    const { disk, replica } = await onSlowDisk("anya");
    const bela = await pod.open("bela");
    const air = createAir(() => 0.5, CALM);
    const [left, right] = air.link();
    createSession(replica, left);
    createSession(bela, right);
    while (await air.deliver());
    const [vector, count, hash, print] = [replica.vector(), replica.count(), replica.hash(), replica.fingerprint()];
    const asked = replica.ask(PEAS, () => {});
    while (await air.deliver());
    const id = replica.keeping() ?? "";
    expect(id).not.toBe("");
    expect([replica.vector(), replica.count(), replica.hash(), replica.fingerprint()]).toEqual([
      vector,
      count,
      hash,
      print,
    ]);
    expect([replica.event(id), replica.signed(id), replica.since(vector, 10)]).toEqual([undefined, undefined, []]);
    expect(replica.signReceipt().has).toEqual(vector);
    expect(bela.count()).toBe(count);
    await disk.answer();
    await asked;
    while (await air.deliver());
    expect(bela.count()).toBe(count + 1);
    same(replica, bela);
  });

  test("[K-4] a disk that refuses takes it back, and the next act is as if it had never been", async () => {
    const { disk, drive, replica } = await onSlowDisk("anya");
    const before = replica.hash();
    const told: number[] = [];
    replica.onChange(() => told.push(plantings(replica).length));
    disk.fail(new Fault("disk-full", "no room"));
    const asked = replica.ask(PEAS, () => {}).catch((why: unknown) => why);
    await disk.answer();
    expect(await asked).toMatchObject({ code: "disk-full" });
    expect([told, plantings(replica), replica.keeping(), replica.hash()]).toEqual([[1, 0], [], undefined, before]);
    disk.fail(undefined);
    expect(await replica.ask(PEAS, () => {})).toMatchObject({ event: { seq: 1 } });
    expect(drive.disk.rows).toHaveLength(3);
  });

  test("[K-4] a place that another tab took meanwhile is judged again, and what was shown is taken back", async () => {
    const { disk, drive, replica } = await onSlowDisk("anya");
    const planting = await act(await pod.open("anya", drive), "plots.plant", PEAS.body);
    await replica.refresh();
    const pick = { kind: "plots.pick", body: { planting } };
    const shown: string[] = [];
    const asked = replica.ask(pick, ({ id }) => shown.push(id));
    await rest();
    expect(shown).toHaveLength(1);
    await act(await pod.open("anya", drive), "plots.pick", { planting, time: 5 });
    await disk.answer();
    expect(await asked).toMatchObject({ refusal: { code: "plots.picked" } });
    expect([shown.length, replica.keeping(), replica.count()]).toEqual([1, undefined, 4]);
  });

  test("[K-3] what the rights lane hears waits for the disk, and so does everyone who looks", async () => {
    const disk = slowDisk();
    const anya = await pod.open("anya", emptyDrive(), { through: disk.through });
    disk.slow();
    const shown: string[] = [];
    const asked = anya.ask({ kind: "members.join", body: {} }, ({ id }) => shown.push(id));
    await rest();
    expect([shown, anya.keeping(), anya.me()]).toEqual([[], undefined, undefined]);
    await disk.answer();
    await asked;
    expect(anya.me()).toBeDefined();
  });

  test("[K-4] what comes from others meanwhile waits its turn", async () => {
    const [bela] = (await joined(pod, "bela")) as [Replica];
    const { disk, replica } = await onSlowDisk("anya");
    const asked = replica.ask(PEAS, () => {});
    const heard = hand(bela, replica);
    await rest();
    expect(replica.count()).toBe(2);
    await disk.answer();
    await Promise.all([asked, heard]);
    expect([replica.count(), plantings(replica).length]).toEqual([4, 1]);
  });
});
