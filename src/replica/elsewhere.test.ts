import { expect, test } from "vitest";
import { emptyDrive } from "../edges/memory/memory-log.ts";
import type { Answer } from "./answers.ts";
import type { Replica } from "./replica.ts";
import type { Elsewhere } from "./replica-deps.ts";
import { act, createPod } from "./testing/pod.ts";
import { same } from "./testing/same.ts";

const pod = await createPod();
const PEAS = { kind: "plots.plant", body: { bed: 1, what: "peas" } };
const RADISH = { kind: "plots.plant", body: { bed: 2, what: "radish" } };
const plantings = (replica: Replica): unknown[] => {
  const looked = replica.look("plots.bed", { bed: 1 });
  return "rows" in looked ? (looked.rows as unknown[]) : [];
};

/** Two tabs of one device: the first writes, the second asks through it as the test says. */
async function twoTabs(through: (lead: Replica) => Elsewhere | undefined) {
  const drive = emptyDrive();
  const lead = await pod.open("anya", drive);
  await act(lead, "members.join");
  const other = await pod.open("anya", drive, { elsewhere: () => through(lead) });
  await other.ready();
  return { drive, lead, other };
}

test("[K-4] what one tab asks, the tab that leads judges, signs and keeps; both show it, with what follows from it", async () => {
  const { drive, lead, other } = await twoTabs((one) => (draft) => one.ask(draft));
  const shown: number[] = [];
  const answer = await other.ask(PEAS, () => shown.push(plantings(other).length));
  expect(answer).toMatchObject({ event: { seq: 1, device: lead.device } });
  expect([shown, plantings(other).length, other.keeping()]).toEqual([[1], 1, undefined]);
  await other.ask(RADISH);
  expect(drive.disk.rows).toHaveLength(5);
  same(lead, other);
});

test("what the leading tab refuses is told as it says, and what was shown meanwhile is taken back", async () => {
  const refusal: Answer = { refusal: { code: "plots.somewhere", about: {} } };
  const { drive, other } = await twoTabs(() => async () => refusal);
  const shown: number[] = [];
  expect(await other.ask(PEAS, () => shown.push(plantings(other).length))).toEqual(refusal);
  expect([shown, plantings(other), drive.disk.rows.length]).toEqual([[1], [], 2]);
});

test("[K-4] a leading tab that went away after it had done it leaves it done once; one that had not, leaves it to us", async () => {
  let does = true;
  const { drive, lead, other } = await twoTabs((one) => async (draft) => {
    if (does) await one.ask(draft);
    return "gone";
  });
  expect(await other.ask(PEAS)).toMatchObject({ event: { seq: 1 } });
  expect(drive.disk.rows).toHaveLength(3);
  does = false;
  expect(await other.ask(PEAS)).toMatchObject({ event: { seq: 2 } });
  expect(drive.disk.rows).toHaveLength(4);
  await lead.refresh();
  same(lead, other);
});

test("[K-4] a fault in the leading tab is one here, and leaves nothing shown", async () => {
  const { other } = await twoTabs(() => () => Promise.reject(new Error("no room")));
  await expect(other.ask(PEAS, () => {})).rejects.toThrow("no room");
  expect([plantings(other), other.keeping()]).toEqual([[], undefined]);
});
