import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { foldAgain } from "../../kernel/testing/fold-again.ts";
import { deviceOf, type Story } from "../../kernel/testing/story.ts";
import { charter } from "../charter/index.ts";
import { members } from "../members/index.ts";
import { guest, podOf, see, today } from "../members/testing/neighbours.ts";
import { devices } from "./index.ts";
import {
  add,
  conclude,
  EVERYONE,
  know,
  pass,
  practices,
  recover,
  retire,
  settleApart,
  start,
} from "./testing/start.ts";

const keys = (pod: Story, who: string): string[] =>
  see(pod, devices, "mine", who)
    .filter((row: { retired?: number }) => row.retired === undefined)
    .map((row: { key: string }) => row.key);
/** What others wait for in Today: not the offers of a sheet and of a new key, which wait for nobody. */
const asked = (pod: Story, who: string): string[] =>
  today(pod, devices, who).filter((code) => !/\.(paper|lost)$/.test(code));
const heads = (pod: Story): Id[] => pod.graph.heads().map(({ event }) => event.id);

/** Anya's new phone has its three vouchers of two other households, and everyone has heard of it for 73 hours. */
function nearlyThere() {
  const pod = start();
  const anya = pod.person("anya");
  const recovery = recover(pod, "new phone", anya).id;
  const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, recovery).id);
  pass(pod, 73, ...EVERYONE);
  return { pod, anya, recovery, vouchers };
}

describe("several devices", () => {
  test("[DV-1] a device adds another, and both show one person", () => {
    const pod = start();
    expect(add(pod, "anya", "tablet").refusal).toBeUndefined();
    expect(pod.person("tablet")).toBe(pod.person("anya"));
    expect(keys(pod, "tablet").sort()).toEqual([deviceOf("anya"), deviceOf("tablet")].sort());
    expect(pod.act("tablet", "members.rename", { name: "Anya B." }).refusal).toBeUndefined();
    expect(pod.state("members").people.get(pod.person("anya")).name).toBe("Anya B.");
  });

  test("[DV-1] strangers and people who left add none", () => {
    const pod = start();
    expect(add(pod, "stranger", "tablet").refusal?.code).toBe("lane.not-joined");
    pod.act("omar", "members.leave");
    expect(add(pod, "omar", "tablet").refusal?.code).toBe("lane.left");
  });

  test("[DV-3] another device of the same person retires one; what it writes after that has no effect, with the reason", () => {
    const pod = start();
    add(pod, "anya", "tablet");
    const old = heads(pod);
    expect(retire(pod, "mark", "anya").refusal?.code).toBe("lane.not-your-device");
    expect(retire(pod, "tablet", "anya").refusal).toBeUndefined();
    const thief = pod.act("anya", "members.rename", { name: "Thief" }, { sees: old });
    expect(thief.refusal?.code).toBe("lane.retired");
    expect(pod.state("members").people.get(pod.person("tablet")).name).toBe("anya");
    expect(keys(pod, "tablet")).toEqual([deviceOf("tablet")]);
  });
});

describe("what a device is called", () => {
  const called = (pod: Story, who: string) => see(pod, devices, "mine", who).map((row: { name?: string }) => row.name);
  const name = (pod: Story, by: string, device: string, words: string) =>
    pod.act(by, "devices.name", { device: deviceOf(device), name: words }).refusal?.code;

  test("[DV-13] is said by its person, of the one they joined with and of retired ones too; the newest name counts", () => {
    const pod = start();
    add(pod, "anya", "tablet");
    expect(called(pod, "anya")).toEqual(["tablet", undefined]);
    expect(name(pod, "tablet", "anya", "Old phone")).toBeUndefined();
    expect(name(pod, "anya", "tablet", "Kitchen tablet")).toBeUndefined();
    retire(pod, "tablet", "anya");
    expect(name(pod, "tablet", "anya", "Lost on the bus")).toBeUndefined();
    expect(called(pod, "tablet")).toEqual(["Kitchen tablet", "Lost on the bus"]);
  });

  test("[DV-13] is said by nobody else, and not of a device that is nobody's", () => {
    const pod = start();
    expect(name(pod, "alex", "anya", "Thief")).toBe("devices.not-yours");
    expect(name(pod, "anya", "nobody's", "Mine")).toBe("devices.not-yours");
    expect(name(pod, "stranger", "stranger", "Mine")).toBe("devices.join-first");
    expect(called(pod, "anya")).toEqual([undefined]);
  });

  test("[DV-13] begins anew when it is bound again", () => {
    const pod = start();
    add(pod, "anya", "tablet");
    name(pod, "anya", "tablet", "Kitchen tablet");
    retire(pod, "anya", "tablet");
    add(pod, "anya", "tablet");
    expect(called(pod, "anya")[0]).toBe("tablet");
  });
});

test("[DV-2] one person has one ballot, whichever device casts it, and a retired one casts none", () => {
  const pod = podOf({ anya: "Fern House", sarah: "The Old Bakery", mark: "Willow Barn" }, [members, devices, charter]);
  const parent = pod.folding.lane.chain().at(-1)?.id ?? "";
  const nothing = { seats: [], dropValues: [], numbers: [], remove: [], dormant: [], adopt: [], why: "Because" };
  const motion = pod.act("sarah", "charter.propose", { parent, ...nothing, addValues: ["Rest"] }).id;
  const say = (who: string, yes: string) => pod.act(who, "charter.say", { motion, yes }).refusal;
  const yes = () => [...pod.folding.lane.yesOn(motion).keys()];
  add(pod, "anya", "tablet");
  for (const device of ["anya", "tablet"]) expect(say(device, "yes")).toBeUndefined();
  expect(yes()).toEqual([pod.person("tablet")]);
  retire(pod, "tablet", "anya");
  expect(say("tablet", "no")).toBeUndefined();
  expect(say("anya", "yes")?.code).toBe("lane.retired");
  expect(yes()).toEqual([]);
});

describe("a sheet of paper", () => {
  test("[DV-11] brings somebody back by itself, and is used up by it", () => {
    const pod = start();
    add(pod, "anya", "sheet");
    expect(add(pod, "sheet", "new phone").refusal).toBeUndefined();
    for (const old of ["anya", "sheet"]) expect(retire(pod, "new phone", old).refusal).toBeUndefined();
    expect(keys(pod, "new phone")).toEqual([deviceOf("new phone")]);
    for (const old of ["anya", "sheet"]) expect(add(pod, old, `thief of ${old}`).refusal?.code).toBe("lane.retired");
  });

  test("[DV-12] is offered in Today to whoever has a say and keeps none, until they have one again", () => {
    const pod = start();
    const offered = (who: string) => today(pod, devices, who).includes("devices.today.paper");
    expect([offered("anya"), offered("guest")]).toEqual([true, false]);
    add(pod, "anya", "sheet", {}, "paper");
    expect(offered("anya")).toBe(false);
    retire(pod, "anya", "sheet");
    expect(offered("anya")).toBe(true);
  });

  test("[DV-11] that was lost is retired like any device, and binds nothing after that", () => {
    const pod = start();
    add(pod, "anya", "sheet");
    const found = heads(pod);
    retire(pod, "anya", "sheet");
    expect(add(pod, "sheet", "finder", { sees: found }).refusal?.code).toBe("lane.retired");
    expect(pod.person("finder")).not.toBe(pod.person("anya"));
  });
});

describe("recovery by neighbours", () => {
  test("[DV-5] three neighbours of two other households and 72 hours bind the new device and retire the old ones", () => {
    const { pod, anya, recovery, vouchers } = nearlyThere();
    expect(today(pod, devices, "mark")).toContain("devices.today.ready");
    expect(conclude(pod, "mark", recovery, vouchers).refusal).toBeUndefined();
    expect(pod.person("new phone")).toBe(anya);
    expect(keys(pod, "new phone")).toEqual([deviceOf("new phone")]);
    expect(pod.act("anya", "members.rename", { name: "Old" }).refusal?.code).toBe("lane.retired");
    expect(pod.act("new phone", "members.rename", { name: "Anya" }).refusal).toBeUndefined();
  });

  test("[DV-5] two neighbours are too few, three of one household too, and so is one hour less", () => {
    const pod = start();
    const recovery = recover(pod, "new phone", pod.person("anya")).id;
    const two = ["sarah", "david"].map((who) => know(pod, who, recovery).id);
    pass(pod, 80, ...EVERYONE);
    expect(conclude(pod, "mark", recovery, two).refusal).toEqual({
      code: "lane.recovery-few",
      about: { vouchers: 2, needed: 3, households: 2 },
    });
    const late = recover(pod, "other phone", pod.person("omar")).id;
    const three = ["sarah", "mark", "anya"].map((who) => know(pod, who, late).id);
    pass(pod, 71, ...EVERYONE, "anya");
    expect(conclude(pod, "mark", late, three).refusal?.code).toBe("lane.recovery-early");
  });

  test("[DV-5] those who live with somebody do not vouch for them, and nobody for themselves", () => {
    const pod = start();
    const recovery = recover(pod, "new phone", pod.person("anya")).id;
    expect(know(pod, "alex", recovery).refusal?.code).toBe("lane.same-household");
    expect(know(pod, "anya", recovery).refusal?.code).toBe("lane.not-yourself");
  });

  test("[DV-6, K-3] the time starts when most households have heard of it, whatever old deps and clocks claim", () => {
    const pod = start();
    const anya = pod.person("anya");
    const invite = pod.act("mark", "members.invite", { key: "11".repeat(32), uses: 1, until: pod.now() + 9000 }).id;
    const old = heads(pod);
    pod.pass(200 * 60, ...EVERYONE, "anya");
    const body = { person: anya, name: "new phone", sort: "phone", invite, proof: "22".repeat(64) };
    const recovery = pod.act("new phone", "devices.recover", body, { sees: old }).id;
    const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, recovery).id);
    expect(conclude(pod, "mark", recovery, vouchers).refusal?.code).toBe("lane.recovery-early");
    pod.act("mark", "kernel.witness", {}, { minute: pod.now() + 365 * 24 * 60 });
    expect(conclude(pod, "mark", recovery, vouchers, { minute: pod.now() }).refusal?.code).toBe("lane.recovery-early");
  });

  test("[DV-5, K-5] a chain of vouched strangers binds nothing: only people on the roll know somebody", () => {
    const pod = start();
    for (const [at, who] of ["x", "y", "z"].entries()) guest(pod, who, at === 0 ? "mark" : "mark");
    const recovery = recover(pod, "new phone", pod.person("anya")).id;
    const codes = ["x", "y", "z", "new phone"].map((who) => know(pod, who, recovery).refusal?.code);
    expect(new Set(codes)).toEqual(new Set(["lane.not-on-roll"]));
    expect(recover(pod, "mark", pod.person("anya"), "sarah").refusal?.code).toBe("lane.device-known");
  });

  test("[DV-7] an old device objects and stops it; then two thirds of the others settle it", () => {
    const { pod, recovery, vouchers } = nearlyThere();
    expect(asked(pod, "anya")).toEqual(["devices.today.mine"]);
    expect(pod.act("mark", "devices.object", { recovery }).refusal?.code).toBe("lane.not-your-device");
    expect(pod.act("anya", "devices.object", { recovery }).refusal).toBeUndefined();
    expect(conclude(pod, "mark", recovery, vouchers).refusal).toEqual({
      code: "lane.recovery-opposed",
      about: { vouchers: 3, needed: 4, households: 2 },
    });
    const fourth = know(pod, "grace", recovery).id;
    expect(conclude(pod, "mark", recovery, [...vouchers, fourth]).refusal).toBeUndefined();
  });

  test("[DV-8, K-7] an objection that comes after the end undoes nothing by itself, and everyone with a say is told", () => {
    const { pod, anya, recovery, vouchers } = nearlyThere();
    const old = heads(pod);
    conclude(pod, "mark", recovery, vouchers);
    const late = pod.act("anya", "devices.object", { recovery }, { sees: old });
    expect(late.refusal).toBeUndefined();
    expect(pod.person("new phone")).toBe(anya);
    expect(asked(pod, "sarah")).toEqual(["devices.today.late"]);
    expect(asked(pod, "new phone")).toEqual(["devices.today.late-yours"]);
    const again = recover(pod, "anya", anya).id;
    expect(pod.setAside(again)).toBeUndefined();
    expect(asked(pod, "new phone")).toEqual(["devices.today.late-yours", "devices.today.mine"]);
    pod.act("new phone", "devices.object", { recovery: again });
    const words = ["sarah", "david", "mark", "ines"].map((who) => know(pod, who, again).id);
    pass(pod, 73, ...EVERYONE);
    expect(conclude(pod, "grace", again, words).refusal).toBeUndefined();
    expect(keys(pod, "anya")).toEqual([deviceOf("anya")]);
    expect(asked(pod, "sarah")).toEqual([]);
  });

  test("[DV-5, K-1] of a neighbour who spoke from two devices at once the same word stands, whichever came first", () => {
    const pod = start();
    const recovery = recover(pod, "new phone", pod.person("anya")).id;
    add(pod, "sarah", "tablet");
    const sees = heads(pod);
    const two = ["sarah", "tablet"].map((who) => know(pod, who, recovery, "yes", { sees }).id);
    const others = ["mark", "ines"].map((who) => know(pod, who, recovery).id);
    pass(pod, 73, ...EVERYONE);
    const counts = two.map(
      (one) => pod.would("mark", "devices.conclude", { recovery, vouchers: [one, ...others] })?.code,
    );
    expect(counts.filter((code) => code === undefined)).toHaveLength(1);
    const counted = two[counts.indexOf(undefined)] ?? "";
    expect(conclude(pod, "mark", recovery, [counted, ...others]).refusal).toBeUndefined();
    for (const first of two) {
      const early = pod.events().filter(({ id }) => id !== two.find((one) => one !== first));
      const isAfter = (at: number) => at > pod.events().findIndex(({ id }) => two.includes(id)) + 1;
      const before = early.filter((_, at) => !isAfter(at));
      const rest = pod.events().filter((event) => !before.includes(event));
      const again = foldAgain(practices, pod.community, [before, rest]);
      expect(writeState(again.folding.state())).toBe(writeState(pod.folding.state()));
    }
  });

  test("[DV-9] of two recoveries of one person, neighbours who believe in either make both wait for two thirds", () => {
    const { pod, anya, recovery, vouchers } = nearlyThere();
    const rival = recover(pod, "rival phone", anya).id;
    expect(pod.would("mark", "devices.conclude", { recovery, vouchers })).toBeUndefined();
    know(pod, "grace", rival);
    expect(conclude(pod, "mark", recovery, vouchers).refusal?.code).toBe("lane.recovery-opposed");
  });

  test("[DV-9, K-1] of two that were settled out of reach of each other, the one stands that more households heard first", () => {
    const { pod, anya, recovery, vouchers } = nearlyThere();
    settleApart(pod, recovery, vouchers);
    expect(pod.graph.joins.devicesOf(anya)).toEqual([deviceOf("new phone")]);
    expect(pod.act("rival phone", "members.rename", { name: "Rival" }).refusal?.code).toBe("lane.retired");
  });

  test("[DV-5] only vouchers that stand count, each once, and a neighbour may change their mind", () => {
    const { pod, recovery, vouchers } = nearlyThere();
    const [one = "", ...rest] = vouchers;
    expect(conclude(pod, "mark", recovery, [...rest, ...rest]).refusal?.code).toBe("lane.counted-wrong");
    know(pod, "sarah", recovery, "no");
    expect(conclude(pod, "mark", recovery, [one, ...rest]).refusal?.code).toBe("lane.counted-wrong");
  });

  test("[DV-4] who comes without an invite asks for nothing, and neither does a draft", () => {
    const pod = start();
    const body = { person: pod.person("anya"), name: "new phone", sort: "phone" };
    expect(pod.act("new phone", "devices.recover", body).refusal?.code).toBe("lane.invite-needed");
  });
});
