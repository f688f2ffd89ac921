import { expect, test } from "vitest";
import type { Refusal } from "../../../kernel/event.ts";
import { PersistentMap } from "../../../kernel/persistent-map.ts";
import type { Replica } from "../../../replica/replica.ts";
import { act, createPod, hand, joined } from "../../../replica/testing/pod.ts";
import { newestFirst, setAsideOf } from "./newest-first.ts";

/** Two who plant without hearing each other, and then do. */
async function twoGardeners() {
  const pod = await createPod();
  const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
  await act(anya, "plots.plant", { bed: 1, what: "peas" });
  await act(bela, "plots.plant", { bed: 1, what: "beans" });
  await hand(anya, bela);
  await hand(bela, anya);
  return [anya, bela] as const;
}

test("told from its end, a past is the same as told in order, and no more of it is read than is asked for", async () => {
  const [anya] = await twoGardeners();
  expect([...newestFirst(anya)]).toEqual([...anya.history()].reverse());
  let read = 0;
  const eventAt: typeof anya.eventAt = (place) => {
    read += 1;
    return anya.eventAt(place);
  };
  for (const { event } of newestFirst({ ...anya, eventAt })) {
    expect(event).toEqual(anya.history().at(-1)?.event);
    break;
  }
  expect(read).toBe(1);
});

test("what was written here is told from the end of its chain on, and is nobody else's", async () => {
  for (const one of await twoGardeners()) {
    const own = one.history().filter(({ event }) => event.device === one.device);
    expect([...one.written()].map(({ id }) => id)).toEqual(own.map(({ event }) => event.id).reverse());
    expect(own.length).toBeGreaterThan(1);
  }
});

test("whoever wrote what has no effect is told, and nobody else", async () => {
  const [anya, bela] = await twoGardeners();
  const planted = anya.history().filter(({ event }) => event.kind === "plots.plant");
  const why = { code: "plots.mint-spreads", about: {} };
  const none = PersistentMap.empty as PersistentMap<Refusal>;
  const setAside = planted.reduce((all, { event }) => all.with(event.id, why), none);
  const told = [anya, bela].map((one) => setAsideOf({ ...one, state: () => ({ ...one.state(), setAside }) }));
  expect(told.map((rows) => rows.map(({ event }) => event.body.what))).toEqual([["peas"], ["beans"]]);
  expect(told.flat().map((row) => row.why)).toEqual([why, why]);
});
