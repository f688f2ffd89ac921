import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { foldAgain } from "../../kernel/testing/fold-again.ts";
import { deviceOf, type Story, type Told } from "../../kernel/testing/story.ts";
import { podOf } from "../members/testing/neighbours.ts";
import { add, conclude, EVERYONE, know, pass, practices, recover, retire, start } from "./testing/start.ts";

const heads = (pod: Story) => pod.graph.heads().map(({ event }) => event.id);
const entryOf = (pod: Story, id: Id) => {
  const entry = pod.graph.get(id);
  if (entry === undefined) throw new Error("the act is not in the log");
  return entry;
};

/** Two recoveries of Anya that are settled apart: how many events come in between before each, and who hears each first. */
function settledApart(
  before: readonly [number, number],
  hear: readonly [readonly string[], readonly string[]] = [[], []],
  minutesLater = 0,
): { readonly pod: Story; readonly settled: readonly Told[] } {
  const pod = start();
  const asked = ["first phone", "second phone"].map((phone) => recover(pod, phone, pod.person("anya")).id);
  pass(pod, 73, ...EVERYONE);
  const sees = heads(pod);
  const settled = [
    ["mark", "sarah", "ines"],
    ["grace", "david", "omar"],
  ].map((whom, nth) => {
    const recovery = asked[nth] ?? "";
    const vouchers = whom.map((who) => know(pod, who, recovery, "yes", { sees }).id);
    const [by = ""] = whom;
    for (let more = 0; more < (before[nth] ?? 0); more++) pod.act(by, "kernel.witness", {}, { sees: [] });
    return conclude(pod, by, recovery, vouchers, {
      sees: vouchers,
      ...(minutesLater > 0 && { minute: pod.now() + minutesLater }),
    });
  });
  expect(settled.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
  for (const [nth, who] of hear.entries())
    for (const one of who) pod.act(one, "kernel.witness", {}, { sees: [settled[nth]?.id ?? ""] });
  pod.pass(1, ...EVERYONE);
  return { pod, settled };
}

/** Anya's, whom one phone of both speaks for. */
function devices(pod: Story): readonly Id[] {
  const anya = pod.person("first phone") || pod.person("second phone");
  return pod.graph.joins.devicesOf(anya);
}

describe("of two recoveries that were settled apart", () => {
  test("[DV-9, K-3] the one stands that more households heard first, also where it is the later one in the log", () => {
    const hear = [[], ["alex", "david", "omar", "ines"]] as const;
    expect(devices(settledApart([0, 9], hear).pod)).toEqual([deviceOf("second phone")]);
    expect(devices(settledApart([9, 0], [[...hear[1]], []]).pod)).toEqual([deviceOf("first phone")]);
  });

  test("[DV-9, K-1] and that as many heard first, the one with the lower id stands, whichever comes later in the log", () => {
    const standing = new Set<string>();
    for (const before of [
      [0, 9],
      [9, 0],
    ] as const)
      for (let more = 0; more < 6; more++) {
        const { pod, settled } = settledApart(before, undefined, more);
        const [one, other] = settled.map(({ id }) => id);
        const isFirst = (one ?? "") < (other ?? "");
        expect(devices(pod)).toEqual([deviceOf(isFirst ? "first phone" : "second phone")]);
        standing.add(`${before[0] < before[1] ? "in the order of the log" : "against it"} ${isFirst}`);
      }
    expect(standing.size).toBe(4);
  });
});

test("[DV-9, K-3] of three that were settled apart one stands at each place in the log, as far as it was known there", () => {
  const lives = { mark: "Willow", mo: "Willow", mia: "Willow", grace: "Hill", gus: "Hill", gil: "Hill" };
  const pod = podOf({ anya: "Fern", ...lives, omar: "Lime", ola: "Lime", oz: "Lime" }, practices);
  const phones = ["first phone", "second phone", "third phone"];
  const anya = pod.person("anya");
  const asked = phones.map((phone) => recover(pod, phone, anya).id);
  pass(pod, 73, ...Object.keys(lives), "omar", "ola", "oz");
  const sees = heads(pod);
  const settled = [
    ["mark", "mo", "gil"],
    ["grace", "gus", "oz"],
    ["omar", "ola", "mia"],
  ].map((whom, nth) => {
    const recovery = asked[nth] ?? "";
    const vouchers = whom.map((who) => know(pod, who, recovery, "yes", { sees }).id);
    // By the phones themselves: no household has heard of any before another one.
    return conclude(pod, phones[nth] ?? "", recovery, vouchers, { sees: vouchers });
  });
  expect(settled.map(({ refusal }) => refusal)).toEqual([undefined, undefined, undefined]);
  const known = settled.map(({ id }) => id);
  for (let not = 0; not < 3; not++) {
    const place = pod.act(`guest ${not}`, "kernel.witness", {}, { sees: known.filter((_, nth) => nth !== not) });
    const at = entryOf(pod, place.id);
    const there = pod.graph.joins.devicesOf(anya, at);
    expect(there).toHaveLength(1);
    expect(there).not.toEqual([deviceOf(phones[not] ?? "")]);
  }
});

describe("a device that was retired", () => {
  test("[DV-3, DV-5] stays so where neighbours bind another one later, and retire what retired it", () => {
    const pod = start();
    const anya = pod.person("anya");
    add(pod, "anya", "tablet");
    retire(pod, "anya", "tablet");
    const recovery = recover(pod, "new phone", anya).id;
    const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, recovery).id);
    pass(pod, 73, ...EVERYONE);
    expect(conclude(pod, "mark", recovery, vouchers).refusal).toBeUndefined();
    expect(pod.graph.joins.devicesOf(anya)).toEqual([deviceOf("new phone")]);
    expect(pod.graph.joins.personOf(deviceOf("tablet"))).toBeUndefined();
  });

  test("[DV-3, DV-5] speaks again once neighbours have bound it anew, though they had bound it before it was retired", () => {
    const pod = start();
    const anya = pod.person("anya");
    const bound = () => {
      const recovery = recover(pod, "found phone", anya).id;
      const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, recovery).id);
      pass(pod, 73, ...EVERYONE);
      return conclude(pod, "mark", recovery, vouchers).refusal;
    };
    expect(bound()).toBeUndefined();
    add(pod, "found phone", "tablet");
    expect(retire(pod, "tablet", "found phone").refusal).toBeUndefined();
    expect(pod.graph.joins.devicesOf(anya)).toEqual([deviceOf("tablet")]);
    expect(bound()).toBeUndefined();
    expect(pod.graph.joins.devicesOf(anya)).toEqual([deviceOf("found phone")]);
    const said = pod.act("found phone", "members.rename", { name: "Anya" });
    expect([said.refusal, pod.graph.joins.isCut(entryOf(pod, said.id))]).toEqual([undefined, false]);
  });

  test("[DV-5, DV-9, K-5] speaks no more once neighbours bound another one, also where most turn out to have heard first that it retired what retired it", () => {
    const pod = start();
    const anya = pod.person("anya");
    add(pod, "anya", "laptop");
    const far = ["alex", "david", "omar", "grace"];
    for (const who of far) add(pod, who, `${who} 2`);
    const sees = heads(pod);
    for (let more = 0; more < 3; more++) pod.act("laptop", "kernel.witness", {}, { sees });
    // The laptop retires the phone, which is stolen; then it is lost as well, and neighbours bind another phone.
    expect(retire(pod, "laptop", "anya").refusal).toBeUndefined();
    pod.pass(1, ...EVERYONE);
    const recovery = recover(pod, "new phone", anya).id;
    const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, recovery).id);
    pass(pod, 73, ...EVERYONE);
    expect(conclude(pod, "mark", recovery, vouchers).refusal).toBeUndefined();
    expect(pod.graph.joins.devicesOf(anya)).toEqual([deviceOf("new phone")]);
    // Out of reach of all that the phone had retired the laptop, and more households heard of it there.
    const apart = retire(pod, "anya", "laptop", { sees }).id;
    for (const who of far) pod.act(`${who} 2`, "kernel.witness", {}, { sees: [apart] });
    pod.pass(1, ...EVERYONE);
    expect(pod.graph.joins.devicesOf(anya)).toEqual([deviceOf("new phone")]);
    const said = pod.act("anya", "members.rename", { name: "Not Anya" });
    expect(said.refusal?.code).toBe("lane.retired");
  });

  test("[DV-3, DV-5] and that somebody else added since is theirs, also once neighbours bind another one for whom it was", () => {
    const pod = start();
    add(pod, "anya", "tablet");
    retire(pod, "anya", "tablet");
    expect(add(pod, "mark", "tablet").refusal).toBeUndefined();
    const recovery = recover(pod, "new phone", pod.person("anya")).id;
    const vouchers = ["sarah", "david", "omar"].map((who) => know(pod, who, recovery).id);
    pass(pod, 73, ...EVERYONE);
    expect(conclude(pod, "sarah", recovery, vouchers).refusal).toBeUndefined();
    expect(pod.graph.joins.personOf(deviceOf("tablet"))).toBe(pod.person("mark"));
    expect(pod.act("tablet", "members.rename", { name: "Mark of the tablet" }).refusal).toBeUndefined();
  });

  test("[DV-3, K-3] speaks still at each place in the log that did not know of it", () => {
    const pod = start();
    const anya = pod.person("anya");
    add(pod, "anya", "tablet");
    const before = entryOf(pod, pod.act("mark", "kernel.witness").id);
    retire(pod, "anya", "tablet");
    add(pod, "anya", "laptop");
    const { joins } = pod.graph;
    expect(joins.devicesOf(anya, before)).toEqual(["anya", "tablet"].map(deviceOf));
    expect(joins.allOf(anya, before)).toEqual(["anya", "tablet"].map(deviceOf));
    expect(joins.devicesOf(anya)).toEqual(["anya", "laptop"].map(deviceOf));
    expect(joins.allOf(anya)).toEqual(["anya", "tablet", "laptop"].map(deviceOf));
  });
});

test("[DV-3, DV-15] a device that two people added apart speaks on for the one who did not retire it, and nothing that it says is cut off", () => {
  for (const [who, other] of [
    ["anya", "mark"],
    ["mark", "anya"],
  ] as const) {
    const pod = start();
    const person = pod.person(who);
    const sees = heads(pod);
    const added = [who, other].map((one) => add(pod, one, "tablet", { sees }).id);
    expect(retire(pod, other, "tablet", { sees: added.slice(1) }).refusal).toBeUndefined();
    const said = pod.act("tablet", "kernel.witness", {}, { sees: added });
    pod.pass(1, ...EVERYONE);
    expect(pod.graph.joins.personOf(deviceOf("tablet"))).toBe(person);
    expect(pod.graph.joins.isCut(entryOf(pod, said.id))).toBe(false);
    expect(pod.graph.joins.signerOf(entryOf(pod, said.id))).toBe(person);
  }
});

test("[DV-9, K-1] of two that retire each other the same one stands whosever the one was first heard of, where two people added it apart", () => {
  const pod = start();
  const sees = heads(pod);
  const [added, alsoAdded] = ["anya", "mark"].map((one) => add(pod, one, "tablet", { sees }));
  const known = { sees: [added?.id ?? ""] };
  pod.act("tablet", "kernel.witness", {}, known);
  const gone = retire(pod, "anya", "tablet", known);
  const back = retire(pod, "tablet", "anya", known);
  // Mark's household heard that the tablet retired the phone before it heard the other way round.
  pod.act("mark", "kernel.witness", {}, { sees: [back.id] });
  const said = pod.act("tablet", "members.rename", { name: "Anya of the tablet" }, { sees: [] });
  expect([added, alsoAdded, gone, back, said].map((one) => one?.refusal)).toEqual(Array(5).fill(undefined));
  for (const one of [added, alsoAdded]) {
    const early = pod.events().filter(({ id }) => isBefore(pod, id, one));
    const late = pod.events().filter((event) => !early.includes(event));
    const again = foldAgain(practices, pod.community, [early, late]);
    expect(writeState(again.folding.state())).toBe(writeState(pod.folding.state()));
  }
});

/** True of an act itself, and of all that it had seen. */
function isBefore(pod: Story, id: Id, told: Told | undefined): boolean {
  return id === told?.id || (told !== undefined && pod.graph.seen(entryOf(pod, told.id), id));
}
