import { describe, expect, test } from "vitest";
import { checkFields } from "../../kernel/check-fields.ts";
import type { Id } from "../../kernel/event.ts";
import { deviceOf, type Story } from "../../kernel/testing/story.ts";
import { charter } from "../charter/index.ts";
import { members } from "../members/index.ts";
import { invite, PROOF, podOf, see, today } from "../members/testing/neighbours.ts";
import { askingBy, devices } from "./index.ts";
import { add, conclude, EVERYONE, know, pass, recover, retire, start } from "./testing/start.ts";

const NOTHING = { seats: [], addValues: [], dropValues: [], numbers: [], remove: [], dormant: [], adopt: [] };

describe("who counts as a neighbour on the roll", () => {
  test("[DV-5, K-5] the word of somebody who left since does not bind a device", () => {
    const pod = start();
    const recovery = recover(pod, "new phone", pod.person("anya")).id;
    const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, recovery).id);
    pod.act("sarah", "members.leave");
    pass(pod, 73, ...EVERYONE.filter((who) => who !== "sarah"));
    expect(known(pod, recovery)).toEqual(["ines", "mark"]);
    expect(conclude(pod, "mark", recovery, vouchers).refusal?.code).toBe("lane.counted-wrong");
    const again = know(pod, "david", recovery).id;
    expect(conclude(pod, "mark", recovery, [...vouchers.slice(1), again]).refusal).toBeUndefined();
  });

  test("[DV-5, K-5] nor that of somebody whom an outcome moved to the household that it is about", () => {
    const pod = podOf(HOMES, [members, devices, charter]);
    const recovery = recover(pod, "new phone", pod.person("anya")).id;
    const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, recovery).id);
    moved(pod, "sarah", "anya");
    pass(pod, 73, ...EVERYONE);
    expect(conclude(pod, "mark", recovery, vouchers).refusal?.code).toBe("lane.counted-wrong");
  });
});

test("[DV-5, K-5] a lost phone waits for no household whose people rest, and for one that is back", () => {
  const pod = podOf(HOMES, [members, devices, charter]);
  const anya = pod.person("anya");
  const awake = ["anya", ...EVERYONE].filter((who) => who !== "omar" && who !== "grace");
  for (let day = 0; day < 61; day++) pod.pass(24 * 60, ...awake);
  const parent = pod.look("charter").lane.chain.at(-1)?.id;
  const change = { ...NOTHING, dormant: ["omar", "grace"].map(pod.person) };
  const motion = pod.act("anya", "charter.propose", { parent, why: "Not seen for long", ...change }).id;
  const ballots = awake.map((who) => pod.act(who, "charter.say", { motion, yes: "yes" }).id);
  expect(pod.act("anya", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
  const settled = (device: string) => {
    const recovery = recover(pod, device, anya).id;
    const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, recovery).id);
    pass(pod, 73, "sarah", "mark", "ines");
    return conclude(pod, "mark", recovery, vouchers).refusal?.code;
  };
  expect(settled("new phone")).toBeUndefined();
  for (const who of ["omar", "grace"]) pod.act(who, "kernel.witness");
  expect(settled("newer phone")).toBe("lane.recovery-early");
});

describe("where fewer live than the charter asks for", () => {
  test("[DV-5] all who are still here are enough, and nobody waits for those who left", () => {
    const pod = podOf({ anya: "Fern House", sarah: "The Old Bakery", mark: "Willow Barn" }, [members, devices]);
    pod.act("mark", "members.leave");
    const recovery = recover(pod, "new phone", pod.person("anya"), "sarah").id;
    const voucher = know(pod, "sarah", recovery).id;
    pass(pod, 73, "sarah");
    expect(conclude(pod, "sarah", recovery, [voucher]).refusal).toBeUndefined();
  });
});

describe("one device that asks twice", () => {
  test("[DV-9] is no rival of itself: three neighbours are enough", () => {
    const pod = start();
    const anya = pod.person("anya");
    const first = recover(pod, "new phone", anya).id;
    const second = recover(pod, "new phone", anya).id;
    know(pod, "grace", first);
    const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, second).id);
    pass(pod, 73, ...EVERYONE);
    expect(conclude(pod, "mark", second, vouchers).refusal).toBeUndefined();
    expect(pod.person("new phone")).toBe(anya);
  });
});

test("[DV-7, K-1, K-3] an objection opposes what had heard of it, and nothing that was settled out of its reach", () => {
  const pod = start();
  const recovery = recover(pod, "new phone", pod.person("anya")).id;
  const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, recovery).id);
  pass(pod, 73, ...EVERYONE);
  const sees = pod.graph.heads().map(({ event }) => event.id);
  pod.act("anya", "devices.object", { recovery });
  expect(pod.would("mark", "devices.conclude", { recovery, vouchers })?.code).toBe("lane.recovery-opposed");
  expect(conclude(pod, "mark", recovery, vouchers, { sees }).refusal).toBeUndefined();
  expect(know(pod, "david", recovery, "no", { sees }).refusal).toBeUndefined();
  expect(pod.would("grace", "devices.know", { recovery, known: "yes" })?.code).toBe("lane.recovered-already");
});

test("[DV-5] is settled by a press also where nearly everyone of a long street knows somebody", () => {
  const people = Array.from({ length: 90 }, (_, at) => [`one${at}`, `House ${at % 15}`]);
  const pod = podOf({ anya: "Fern House", ...Object.fromEntries(people) }, [members, devices]);
  const recovery = recover(pod, "new phone", pod.person("anya"), "one1").id;
  for (const [who = ""] of people) know(pod, who, recovery);
  pass(pod, 73, ...people.slice(0, 15).map(([who = ""]) => who));
  const { conclude: draft } = see(pod, devices, "recovery", "one1", { recovery });
  expect(checkFields(devices.acts.conclude?.fields ?? {}, draft.body)).toEqual({ body: draft.body });
  expect(pod.act("one1", draft.kind, draft.body).refusal).toBeUndefined();
});

describe("what is told of it", () => {
  const YEAR = 365 * 24 * 60;

  test("[DV-7] the person is told and may object also while another request stands against it", () => {
    const pod = start();
    const anya = pod.person("anya");
    const [first, rival] = ["one phone", "other phone"].map((device) => recover(pod, device, anya).id);
    know(pod, "mark", first ?? "");
    know(pod, "ines", rival ?? "");
    expect(today(pod, devices, "anya").filter((code) => code === "devices.today.mine")).toHaveLength(2);
    pod.act("anya", "devices.object", { recovery: first });
    expect(today(pod, devices, "anya").filter((code) => code === "devices.today.mine")).toHaveLength(1);
    const objected = [first, rival].map((recovery) => see(pod, devices, "recovery", "anya", { recovery }).objected);
    expect(objected).toEqual([true, false]);
  });

  test("[DV-8] an old device that hears that it was retired is told, and says no on it; the new one is not asked", () => {
    const pod = start();
    const recovery = recover(pod, "new phone", pod.person("anya")).id;
    const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, recovery).id);
    pass(pod, 73, ...EVERYONE);
    add(pod, "anya", "lost tablet");
    retire(pod, "anya", "lost tablet");
    conclude(pod, "mark", recovery, vouchers);
    const asked = (who: string) => today(pod, devices, who).filter((code) => !/\.(paper|lost)$/.test(code));
    expect(asked("anya")).toEqual(["devices.today.retired"]);
    for (const who of ["new phone", "lost tablet", "sarah"]) expect(asked(who)).toEqual([]);
    const mayObject = (who: string) => see(pod, devices, "recovery", who, { recovery }).mayObject;
    expect(["anya", "new phone", "lost tablet", "sarah"].map(mayObject)).toEqual([true, false, false, false]);
    expect(see(pod, devices, "recoveries", "anya")).toMatchObject([{ id: recovery, state: "settled" }]);
    expect(pod.act("anya", "devices.object", { recovery }).refusal).toBeUndefined();
    expect(asked("sarah")).toEqual(["devices.today.late"]);
    expect([mayObject("anya"), asked("anya")]).toEqual([false, []]);
  });

  test("[DV-6] neighbours are asked whatever the clock of the new device says, and not for ever", () => {
    for (const off of [-YEAR, YEAR]) {
      const pod = start();
      const recovery = recoverWith(pod, off, pod.person("anya"), "new phone");
      expect(see(pod, devices, "recovery", "mark", { recovery }).state).toBe("open");
      expect(today(pod, devices, "mark")).toContain("devices.today.know");
      pass(pod, 46 * 24, ...EVERYONE);
      expect(today(pod, devices, "mark")).not.toContain("devices.today.know");
    }
  });

  test("[DV-16] nobody is asked about somebody who left, and whoever asks for them is told nothing more", () => {
    const pod = start();
    const asked = () => [
      today(pod, devices, "mark").includes("devices.today.know"),
      askingBy(look(), device).length > 0,
    ];
    const [look, device] = [() => pod.look("devices"), deviceOf("new phone")];
    recover(pod, "new phone", pod.person("omar"));
    expect(asked()).toEqual([true, true]);
    pod.act("omar", "members.leave");
    expect(asked()).toEqual([false, false]);
  });

  test("[DV-8] a later recovery answers an objection that came too late, whatever the clocks say", () => {
    const pod = start();
    const anya = pod.person("anya");
    const settle = (recovery: Id, about = pod.look("devices").lane.recovering(recovery)) =>
      conclude(pod, "mark", recovery, [...(about?.vouchers.values() ?? [])]).refusal;
    const first = recover(pod, "new phone", anya).id;
    for (const who of ["sarah", "mark", "ines"]) know(pod, who, first);
    pass(pod, 73, ...EVERYONE);
    expect(settle(first)).toBeUndefined();
    pod.act("anya", "devices.object", { recovery: first });
    const late = () => see(pod, devices, "recovery", "sarah", { recovery: first }).late;
    expect(today(pod, devices, "sarah")).toContain("devices.today.late");
    expect(late()).toBe(true);
    const second = recoverWith(pod, -YEAR, anya, "anya");
    for (const who of ["sarah", "mark", "ines"]) know(pod, who, second);
    pass(pod, 73, ...EVERYONE);
    expect(settle(second)).toBeUndefined();
    expect(late()).toBe(false);
  });

  test("[DV-8] an objection that nobody answers is told for 45 days, and stays on the page of what was settled", () => {
    const pod = start();
    const recovery = recover(pod, "new phone", pod.person("anya")).id;
    const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, recovery).id);
    pass(pod, 46 * 24, ...EVERYONE);
    conclude(pod, "mark", recovery, vouchers);
    pod.act("anya", "devices.object", { recovery });
    const isTold = () => today(pod, devices, "sarah").includes("devices.today.late");
    pass(pod, 44 * 24, ...EVERYONE);
    expect(isTold()).toBe(true);
    pass(pod, 2 * 24, ...EVERYONE);
    expect([isTold(), see(pod, devices, "recovery", "sarah", { recovery }).late]).toEqual([false, true]);
  });

  /** A new device whose clock is off says that it is somebody's; everyone else's goes on. */
  function recoverWith(pod: Story, off: number, person: Id, device: string): Id {
    const way = { invite: invite(pod, "mark").id, proof: PROOF };
    const then = pod.now();
    const body = { person, name: "phone", sort: "phone", ...way };
    const { id } = pod.act(device, "devices.recover", body, { minute: then + off });
    pod.act("mark", "kernel.witness", {}, { minute: then + 1 });
    return id;
  }
});

const HOMES = {
  ...{ anya: "Fern House", alex: "Fern House", sarah: "The Old Bakery", david: "The Old Bakery" },
  ...{ mark: "Willow Barn", ines: "Willow Barn", omar: "Lime Cottage", grace: "Hill Farm" },
};

/** Whose word the screen counts. */
const known = (pod: Story, recovery: Id): string[] =>
  see(pod, devices, "recovery", "mark", { recovery })
    .known.map((one: { name: string }) => one.name)
    .sort();

/** An outcome seats somebody in the household of another one. */
function moved(pod: Story, who: string, to: string): void {
  const { rights } = pod.look("charter");
  const household = rights.roll.get(pod.person(to)) as Id;
  const parent = pod.folding.lane.chain().at(-1)?.id ?? "";
  const change = { ...NOTHING, seats: [{ person: pod.person(who), household }] };
  const motion = pod.act("mark", "charter.propose", { parent, ...change, why: "Sarah moved" }).id;
  const ballots = Object.keys(HOMES).map((one) => pod.act(one, "charter.say", { motion, yes: "yes" }).id);
  expect(pod.act("mark", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
}

test("[DV-4] an invite that is over, was taken back or was used brings nobody back, also by a file", () => {
  const pod = start();
  const person = pod.person("anya");
  const inviteBy = (key: string) => {
    const body = { key: key.repeat(32), uses: 1, until: pod.now() + 9000 };
    return pod.act("mark", "members.invite", body).id;
  };
  const [over, back, used, open] = ["11", "12", "13", "14"].map(inviteBy);
  const ask = (device: string, by = over, how = {}) => {
    const body = { person, name: device, sort: "phone", invite: by, proof: "22".repeat(64) };
    return pod.act(device, "devices.recover", body, how);
  };
  expect(pod.act("sarah", "members.revoke-invite", { invite: back }).refusal).toBeUndefined();
  pod.act("guest", "members.join", { name: "Guest", householdName: "Elm", invite: used, proof: "22".repeat(64) });
  const early = pod.graph.heads().map(({ event }) => event.id);
  for (const [at, by] of [back, used].entries())
    expect(ask(`thief ${at}`, by).refusal?.code).toBe("lane.invite-closed");
  expect(ask("new phone", open).refusal).toBeUndefined();
  pod.pass(9001, ...EVERYONE, "anya");
  const late = ask("thief 3", over);
  expect(late.refusal?.code).toBe("lane.invite-closed");
  expect(know(pod, "sarah", late.id).refusal?.code).toBe("lane.unknown-recovery");
  expect(ask("who had not heard of the time", over, { sees: early }).refusal).toBeUndefined();
});

test("[DV-17] what a device wrote after a recovery retired it is told apart, the newest first, and nothing of any other", () => {
  const pod = start();
  const recovery = recover(pod, "new phone", pod.person("anya")).id;
  const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, recovery).id);
  pass(pod, 73, ...EVERYONE);
  const before = pod.graph.heads().map(({ event }) => event.id);
  conclude(pod, "mark", recovery, vouchers);
  const objection = pod.act("anya", "devices.object", { recovery }, { sees: before }).id;
  const renamed = pod.act("anya", "members.rename", { name: "Anya" }, { sees: [objection] }).id;
  const beyond = (who: string) => pod.look("devices").lane.beyondCut(deviceOf(who));
  expect(beyond("anya")).toEqual([renamed, objection]);
  expect([...beyond("new phone"), ...beyond("mark")]).toEqual([]);
});

test("[DV-5] what neighbours say of a new device stands by their names, to each as they said it, and settles it once nothing is missing", () => {
  const pod = start();
  const recovery = recover(pod, "new phone", pod.person("anya")).id;
  // biome-ignore lint/suspicious/noExplicitAny: rows of a view.
  const row = (who?: string): any => see(pod, devices, "recovery", who, { recovery });
  expect(["anya", "alex", "sarah"].map((who) => row(who).mine)).toEqual(["me", "watch", "say"]);
  for (const who of ["sarah", "david"]) expect(know(pod, who, recovery).refusal).toBeUndefined();
  expect(know(pod, "omar", recovery, "no").refusal).toBeUndefined();
  expect(["sarah", "omar", "mark"].map((who) => row(who).mine)).toEqual(["said-yes", "said-no", "say"]);
  expect(row()).toMatchObject({
    ...{ name: "anya", deviceName: "new phone", state: "open", opposed: false, objected: false, hoursLeft: 72 },
    ...{ neededVouchers: 3, neededHouseholds: 2, households: 1, doubted: [{ name: "omar" }], conclude: undefined },
  });
  const names = () =>
    row()
      .known.map((one: { name: string }) => one.name)
      .sort();
  expect(names()).toEqual(["david", "sarah"]);
  know(pod, "mark", recovery);
  pass(pod, 71, ...EVERYONE);
  expect(row()).toMatchObject({ households: 2, state: "open", hoursLeft: 1 });
  pod.pass(60, ...EVERYONE);
  expect(row()).toMatchObject({ state: "ready", hoursLeft: 0, conclude: { kind: "devices.conclude" } });
  expect(pod.act("grace", "devices.conclude", row().conclude.body).refusal).toBeUndefined();
  expect(row()).toMatchObject({ state: "settled", conclude: undefined });
});
