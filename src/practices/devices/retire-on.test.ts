import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { foldAgain } from "../../kernel/testing/fold-again.ts";
import { deviceOf, type Story, type Told } from "../../kernel/testing/story.ts";
import { guest } from "../members/testing/neighbours.ts";
import { add, conclude, EVERYONE, know, pass, practices, recover, retire, start } from "./testing/start.ts";

const entryOf = (pod: Story, id: Id) => {
  const entry = pod.graph.get(id);
  if (entry === undefined) throw new Error("the act is not in the log");
  return entry;
};
const heads = (pod: Story) => pod.graph.heads().map(({ event }) => event.id);

/** Anya's phone and her tablet retire each other apart; neighbours hear of one of these first, each by themselves. */
function retireEachOther() {
  const pod = start();
  const anya = pod.person("anya");
  for (const one of ["tablet", "laptop"]) add(pod, "anya", one);
  const sees = heads(pod);
  const byPhone = retire(pod, "anya", "tablet", { sees });
  const byTablet = retire(pod, "tablet", "anya", { sees });
  const hears = (who: string, of: Told): Id => pod.act(who, "kernel.witness", {}, { sees: [of.id] }).id;
  const devices = () => pod.graph.joins.devicesOf(anya);
  return { pod, byPhone, byTablet, hears, devices };
}

describe("[DV-3, K-3] of two devices that retired each other, the one that stands", () => {
  test("retires the next, though it had heard what the other one said of it", () => {
    const { pod, byTablet, hears, devices } = retireEachOther();
    for (const who of ["sarah", "mark", "omar"]) hears(who, byTablet);
    expect(devices()).toEqual(["tablet", "laptop"].map(deviceOf));
    pod.pass(1, ...EVERYONE);
    expect(retire(pod, "tablet", "laptop").refusal).toBeUndefined();
    pod.pass(1, ...EVERYONE);
    expect(devices()).toEqual([deviceOf("tablet")]);
  });

  test("keeps those that the other one retired while it did not know that more had heard it first", () => {
    const { pod, byPhone, byTablet, hears, devices } = retireEachOther();
    const known = hears("sarah", byTablet);
    expect(retire(pod, "tablet", "laptop", { sees: [known, byPhone.id] }).refusal).toBeUndefined();
    for (const who of ["mark", "omar", "grace"]) hears(who, byPhone);
    expect(devices()).toEqual(["anya", "laptop"].map(deviceOf));
    const said = pod.act("laptop", "members.rename", { name: "Anya" });
    expect(said.refusal).toBeUndefined();
    const late = pod.events().filter(({ id }) => id === byPhone.id || pod.graph.seen(entryOf(pod, id), byPhone.id));
    const early = pod.events().filter((event) => !late.includes(event));
    const again = foldAgain(practices, pod.community, [early, late]);
    expect(writeState(again.folding.state())).toBe(writeState(pod.folding.state()));
  });
});

test("[DV-3] a device that was found again, and added anew, retires another one for good", () => {
  const pod = start();
  const anya = pod.person("anya");
  for (const one of ["tablet", "laptop"]) add(pod, "anya", one);
  retire(pod, "anya", "tablet");
  expect(add(pod, "anya", "tablet").refusal).toBeUndefined();
  expect(retire(pod, "tablet", "laptop").refusal).toBeUndefined();
  expect(pod.graph.joins.devicesOf(anya)).toEqual(["anya", "tablet"].map(deviceOf));
});

test("[DV-3, K-1, K-3] a device stays retired at each place that knew of it, though neighbours bound another one out of its reach", () => {
  const pod = start();
  const anya = pod.person("anya");
  for (const one of ["tablet", "laptop"]) add(pod, "anya", one);
  const recovery = recover(pod, "new phone", anya).id;
  const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, recovery).id);
  pass(pod, 73, ...EVERYONE);
  const sees = heads(pod);
  const byPhone = retire(pod, "anya", "tablet", { sees }).id;
  const place = () => entryOf(pod, pod.act("omar", "kernel.witness", {}, { sees: [byPhone] }).id);
  const before = place();
  expect(conclude(pod, "mark", recovery, vouchers, { sees }).refusal).toBeUndefined();
  for (const at of [before, place()])
    expect(pod.graph.joins.devicesOf(anya, at)).toEqual(["anya", "laptop"].map(deviceOf));
  expect(pod.graph.joins.devicesOf(anya)).toEqual([deviceOf("new phone")]);
});

test("[DV-3, DV-18] what a device wrote beyond its cut is of whom it spoke for there, and not of the guest that it was before", () => {
  const pod = start();
  const anya = pod.person("anya");
  guest(pod, "new phone", "mark");
  const recovery = pod.act("new phone", "devices.recover", { person: anya, name: "new phone", sort: "phone" }).id;
  pod.act("new phone", "members.leave");
  const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, recovery).id);
  pass(pod, 73, ...EVERYONE);
  expect(conclude(pod, "mark", recovery, vouchers).refusal).toBeUndefined();
  add(pod, "new phone", "tablet");
  const sees = heads(pod);
  const before = pod.act("new phone", "members.rename", { name: "Anya" }, { sees }).id;
  expect(pod.graph.joins.signerOf(entryOf(pod, before))).toBe(anya);
  retire(pod, "tablet", "new phone", { sees });
  expect(pod.setAside(before)?.code).toBe("lane.retired");
  expect(pod.graph.joins.signerOf(entryOf(pod, before))).toBe(anya);
});
