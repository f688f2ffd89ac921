import { describe, expect, test } from "vitest";
import type { Entry } from "../../kernel/entry.ts";
import type { Id } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { foldAgain } from "../../kernel/testing/fold-again.ts";
import { deviceOf, type Story } from "../../kernel/testing/story.ts";
import { charter } from "../charter/index.ts";
import { members } from "../members/index.ts";
import { guest, homeOf, invite, PROOF, podOf } from "../members/testing/neighbours.ts";
import { reviews } from "../reviews/index.ts";
import { moved, walkGate } from "../reviews/testing/gate.ts";
import { devices } from "./index.ts";
import { neverBroken } from "./never-broken.ts";
import { add, conclude, EVERYONE, know, pass, practices, recover, retire, start } from "./testing/start.ts";

test("[DV-5, K-11] a word on what is no recovery is refused, and so is settling it", () => {
  const pod = start();
  const nothing = pod.act("mark", "kernel.witness").id;
  expect(know(pod, "sarah", nothing).refusal).toBeDefined();
  expect(pod.act("anya", "devices.object", { recovery: nothing }).refusal).toBeDefined();
  expect(conclude(pod, "mark", nothing, [nothing]).refusal).toBeDefined();
});

test("[DV-4, DV-18, K-5] the phone of somebody who was removed asks for nobody else", () => {
  const homes = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", eve: "Oak", fay: "Ash", gus: "Bay" };
  const pod = podOf(homes, [members, charter, reviews, devices]);
  const others = Object.keys(homes).filter((one) => one !== "eve");
  const way = { person: pod.person("anya"), name: "phone", sort: "phone", invite: invite(pod, "bo").id, proof: PROOF };
  expect(moved(pod, others, "eve", walkGate(pod, others, "eve")).conclude()).toBeUndefined();
  expect(pod.would("eve", "devices.recover", way)?.code).toBe("lane.device-known");
});

test("[DV-5, K-5] whoever lives with a guest does not vouch for them: their household is the one that they came into", () => {
  const pod = start();
  guest(pod, "gil", "mark", { household: homeOf(pod, "sarah") });
  const recovery = recover(pod, "new phone", pod.person("gil")).id;
  expect(know(pod, "sarah", recovery).refusal?.code).toBe("lane.same-household");
  const paper = pod.act("mark", "members.enrol", { name: "Rosa", household: homeOf(pod, "ines") }).id;
  const hers = recover(pod, "first phone", paper).id;
  expect(know(pod, "ines", hers).refusal?.code).toBe("lane.same-household");
  const vouchers = ["omar", "sarah", "grace"].map((who) => know(pod, who, hers).id);
  pass(pod, 73, "sarah", "omar", "grace");
  expect(conclude(pod, "omar", hers, vouchers).refusal).toBeUndefined();
});

/** What the app of somebody says by itself once they have moved. */
function movedIn(pod: Story, who: string, household: Id): void {
  const told = pod.act(who, "members.move", { household });
  const [draft] = members.followUps?.(pod.look("members", who), told.event as never) ?? [];
  if (draft === undefined) throw new Error(`the lane is not told where ${who} lives`);
  pod.act(who, draft.kind, draft.body);
}

describe("[DV-5, K-5] a guest who moves", () => {
  test("counts for the household that they live in now, in that of their neighbours and in none that they left", () => {
    const pod = start();
    guest(pod, "gil", "mark", { household: homeOf(pod, "sarah") });
    movedIn(pod, "gil", homeOf(pod, "ines"));
    expect(members.due?.(pod.look("members", "gil"))).toEqual([]);
    const recovery = recover(pod, "new phone", pod.person("gil")).id;
    expect(know(pod, "ines", recovery).refusal?.code).toBe("lane.same-household");
    expect(know(pod, "sarah", recovery).refusal).toBeUndefined();
  });

  test("and moved in with whoever vouched before does not get a device by their word", () => {
    const pod = start();
    guest(pod, "gil", "mark");
    const recovery = recover(pod, "new phone", pod.person("gil")).id;
    const vouchers = ["sarah", "grace", "omar"].map((who) => know(pod, who, recovery).id);
    pass(pod, 73, ...EVERYONE);
    const before = pod.graph.heads().map(({ event }) => event.id);
    movedIn(pod, "gil", homeOf(pod, "sarah"));
    expect(conclude(pod, "mark", recovery, vouchers).refusal?.code).toBe("lane.counted-wrong");
    expect(conclude(pod, "omar", recovery, vouchers, { sees: before }).refusal).toBeUndefined();
  });

  test("by a phone that was retired before lives where they lived", () => {
    const pod = start();
    guest(pod, "gil", "mark", { household: homeOf(pod, "sarah") });
    add(pod, "gil", "tablet");
    const shared = pod.graph.heads().map(({ event }) => event.id);
    const cut = retire(pod, "gil", "tablet").id;
    const household = homeOf(pod, "ines");
    const move = pod.act("tablet", "members.move", { household }, { sees: shared }).id;
    pod.act("tablet", "members.live", { household }, { sees: [move] });
    const recovery = recover(pod, "new phone", pod.person("gil")).id;
    expect(pod.graph.seen(pod.graph.get(recovery) as Entry, cut)).toBe(true);
    expect(know(pod, "sarah", recovery).refusal?.code).toBe("lane.same-household");
    expect(know(pod, "ines", recovery).refusal).toBeUndefined();
  });

  test("[K-1] from two devices at once lives in one household, whichever word came first", () => {
    const pod = start();
    guest(pod, "gil", "mark");
    const tablet = add(pod, "gil", "tablet").id;
    const apart = [homeOf(pod, "sarah"), homeOf(pod, "ines")].map((household, at) => {
      const by = at === 0 ? "gil" : "tablet";
      const move = pod.act(by, "members.move", { household }, { sees: [tablet] }).id;
      return [move, pod.act(by, "members.live", { household }, { sees: [move] }).id];
    });
    const recovery = recover(pod, "new phone", pod.person("gil")).id;
    const said = ["sarah", "ines"].map((who) => know(pod, who, recovery));
    expect(said.filter(({ refusal }) => refusal?.code === "lane.same-household")).toHaveLength(1);
    const [first = [], second = []] = apart;
    for (const later of [first, second]) {
      const after = pod.events().slice(pod.events().findIndex(({ id }) => id === second.at(-1)) + 1);
      const rest = pod.events().filter((event) => later.includes(event.id) || after.includes(event));
      const before = pod.events().filter((event) => !rest.includes(event));
      const again = foldAgain(practices, pod.community, [before, rest]);
      expect(writeState(again.folding.state())).toBe(writeState(pod.folding.state()));
    }
  });

  test("says so once, and only while they live there and the roll does not say it", () => {
    const pod = start();
    guest(pod, "gil", "mark");
    const sarahs = homeOf(pod, "sarah");
    expect(members.due?.(pod.look("members", "gil"))).toEqual([]);
    expect(pod.would("gil", "members.live", { household: sarahs })?.code).toBe("members.lives-elsewhere");
    expect(pod.would("gil", "members.live", { household: "ab".repeat(32) })).toBeDefined();
    expect(pod.would("stranger", "members.live", { household: sarahs })?.code).toBe("lane.not-joined");
    pod.act("gil", "members.move", { household: sarahs });
    expect(members.due?.(pod.look("members", "gil"))).toEqual([{ kind: "members.live", body: { household: sarahs } }]);
    pod.act("mark", "members.move", { household: sarahs });
    expect(members.due?.(pod.look("members", "mark"))).toEqual([]);
    expect(members.due?.(pod.look("members", "nobody"))).toEqual([]);
    pod.act("gil", "members.leave");
    expect(members.due?.(pod.look("members", "gil"))).toEqual([]);
  });
});

test("[DV-5, MB-20, K-5] a neighbour who enters a move for somebody without a device may vouch for them no sooner", () => {
  const pod = start();
  const rosa = pod.act("mark", "members.enrol", { name: "Rosa", household: homeOf(pod, "ines") }).id;
  pod.act("ines", "members.move", { householdName: "Elsewhere", enteredFor: rosa });
  const recovery = recover(pod, "first phone", rosa).id;
  expect(know(pod, "ines", recovery).refusal?.code).toBe("lane.same-household");
});

test("[DV-18] a guest who left with two devices is back by neighbours on either of them", () => {
  const pod = podOf({ anya: "Fern", bo: "Mill", cem: "Elm" }, practices);
  guest(pod, "gil", "bo");
  add(pod, "gil", "tablet");
  const ask = () =>
    pod.would("tablet", "devices.recover", {
      ...{ person: pod.person("anya"), name: "tablet", sort: "tablet" },
      ...{ invite: invite(pod, "bo").id, proof: PROOF },
    })?.code;
  expect(ask()).toBe("lane.device-known");
  pod.act("gil", "members.leave");
  expect(ask()).toBeUndefined();
});

test("[DV-9, DV-18] a guest to whom neighbours gave a device turns out to be somebody else: as that guest they have gone, and nothing is broken", () => {
  const pod = start();
  const [anya, gil] = [pod.person("anya"), guest(pod, "gil", "mark").id];
  const settle = (person: string) => {
    const asked = recover(pod, "new phone", person).id;
    const vouchers = ["sarah", "ines", "grace"].map((who) => know(pod, who, asked).id);
    if (person === anya) pod.act("new phone", "members.leave");
    pass(pod, 73, "mark", "sarah", "ines", "grace", "omar");
    return conclude(pod, "mark", asked, vouchers).refusal;
  };
  expect(settle(gil)).toBeUndefined();
  expect(settle(anya)).toBeUndefined();
  expect([pod.graph.joins.devicesOf(gil), pod.graph.joins.devicesOf(anya)]).toEqual([[], [deviceOf("new phone")]]);
  expect(neverBroken(pod.look("devices"))).toEqual([]);
});
