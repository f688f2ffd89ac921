import { expect, test } from "vitest";
import { foldAgain } from "../../kernel/testing/fold-again.ts";
import { deviceOf, type Story } from "../../kernel/testing/story.ts";
import { guest, invite, PROOF, podOf } from "../members/testing/neighbours.ts";
import { add, conclude, EVERYONE, know, pass, practices, recover, retire, start } from "./testing/start.ts";

const heads = (pod: Story) => pod.graph.heads().map(({ event }) => event.id);

test("[DV-5, K-5] three neighbours of one household bind nothing: it takes somebody of another one", () => {
  const homes = { anya: "Fern House", sarah: "The Old Bakery", david: "The Old Bakery", nora: "The Old Bakery" };
  const pod = podOf({ ...homes, mark: "Willow Barn" }, practices);
  const recovery = recover(pod, "new phone", pod.person("anya")).id;
  const vouchers = ["sarah", "david", "nora"].map((who) => know(pod, who, recovery).id);
  pass(pod, 73, "sarah", "david", "nora", "mark");
  const few = conclude(pod, "sarah", recovery, vouchers).refusal;
  expect(few).toMatchObject({ code: "lane.recovery-few", about: { vouchers: 3, households: 2 } });
  const mine = know(pod, "mark", recovery).id;
  expect(conclude(pod, "sarah", recovery, [...vouchers, mine]).refusal).toBeUndefined();
});

test("[DV-5, K-5] what a stolen phone says of somebody counts no more, once whoever settles it knows that it was retired", () => {
  const pod = start();
  add(pod, "mark", "tablet");
  const recovery = recover(pod, "new phone", pod.person("anya"), "sarah").id;
  const [first = "", second = ""] = ["sarah", "ines"].map((who) => know(pod, who, recovery).id);
  const old = heads(pod);
  retire(pod, "tablet", "mark");
  const thiefs = know(pod, "mark", recovery, "yes", { sees: old }).id;
  pass(pod, 73, ...EVERYONE.filter((who) => who !== "mark"), "tablet");
  const vouchers = [first, second, thiefs];
  expect(conclude(pod, "sarah", recovery, vouchers).refusal?.code).toBe("lane.counted-wrong");
  const own = know(pod, "tablet", recovery).id;
  expect(conclude(pod, "sarah", recovery, [first, second, own]).refusal).toBeUndefined();
});

test("[DV-5, K-1, K-3] whoever settles it counts what they had heard, and no word that came from elsewhere before", () => {
  const pod = start();
  const recovery = recover(pod, "new phone", pod.person("anya")).id;
  const [first = "", second = ""] = ["sarah", "ines"].map((who) => know(pod, who, recovery).id);
  pass(pod, 73, ...EVERYONE);
  const sees = heads(pod);
  const unheard = know(pod, "grace", recovery, "yes", { sees }).id;
  const blind = conclude(pod, "mark", recovery, [first, second, unheard], { sees });
  expect(blind.refusal?.code).toBe("lane.counted-wrong");
  expect(conclude(pod, "mark", recovery, [first, second, unheard]).refusal).toBeUndefined();
});

test("[DV-5, K-5] a guest settles nothing, nobody who left knows anybody, and whoever has a say asks for nobody else", () => {
  const pod = podOf({ anya: "Fern", bo: "Mill", cem: "Elm", dee: "Oak", eve: "Ash" }, practices);
  guest(pod, "gil", "bo");
  const recovery = recover(pod, "new phone", pod.person("anya"), "bo").id;
  const vouchers = ["bo", "cem", "dee"].map((who) => know(pod, who, recovery).id);
  pass(pod, 73, "bo", "cem", "dee", "eve");
  expect(pod.would("gil", "devices.conclude", { recovery, vouchers })?.code).toBe("lane.not-on-roll");
  expect(pod.would("new phone", "devices.conclude", { recovery, vouchers })).toBeUndefined();
  pod.act("eve", "members.leave");
  expect(pod.would("eve", "devices.know", { recovery, known: "yes" })?.code).toBe("lane.left");
  const body = { person: pod.person("anya"), name: "phone", sort: "phone", invite: invite(pod, "bo").id, proof: PROOF };
  expect(pod.would("bo", "devices.recover", body)?.code).toBe("lane.device-known");
});

test("[DV-9, K-1] of two that were settled apart, and of which as many heard the one first as the other, exactly one stands", () => {
  const pod = start();
  const anya = pod.person("anya");
  const [one, other] = ["new phone", "rival phone"].map((device) => recover(pod, device, anya).id);
  pass(pod, 73, ...EVERYONE);
  const sees = heads(pod);
  const settled = (recovery: string, by: string, whom: readonly string[]) => {
    const vouchers = whom.map((who) => know(pod, who, recovery, "yes", { sees }).id);
    return conclude(pod, by, recovery, vouchers, { sees: vouchers });
  };
  const both = [
    settled(one ?? "", "mark", ["sarah", "mark", "ines"]),
    settled(other ?? "", "grace", ["david", "grace", "omar"]),
  ];
  expect(both.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
  const first = both[0] && both[1] && both[0].id < both[1].id ? "new phone" : "rival phone";
  expect(pod.graph.joins.devicesOf(anya)).toEqual([deviceOf(first)]);
  // The same where the one that stands comes last, and where it comes first.
  const [a, b] = both.map(({ id }) => id);
  const apart = pod.events().filter(({ id }) => id !== a && id !== b);
  for (const last of [a, b]) {
    const rest = pod.events().filter(({ id }) => (id === a || id === b) && id !== last);
    const again = foldAgain(practices, pod.community, [
      [...apart, ...rest],
      pod.events().filter(({ id }) => id === last),
    ]);
    expect(again.graph.joins.devicesOf(anya)).toEqual([deviceOf(first)]);
  }
});

test("[DV-5, K-5] the lost phone stays retired, also where the phone that settled it turns out to have been retired", () => {
  const pod = start();
  const anya = pod.person("anya");
  add(pod, "mark", "tablet");
  const recovery = recover(pod, "new phone", anya, "sarah").id;
  const vouchers = ["sarah", "ines", "grace"].map((who) => know(pod, who, recovery).id);
  pass(pod, 73, ...EVERYONE);
  const sees = heads(pod);
  const gone = retire(pod, "tablet", "mark", { sees }).id;
  for (const who of ["sarah", "david", "omar", "grace"]) pod.act(who, "kernel.witness", {}, { sees: [gone] });
  conclude(pod, "mark", recovery, vouchers, { sees });
  pod.pass(1, "sarah", "david", "omar", "grace");
  expect(pod.graph.joins.devicesOf(anya)).toEqual([deviceOf("new phone")]);
});

test("[DV-5, K-5] who says that they do not know somebody vouches for nothing, whoever counts them", () => {
  const pod = start();
  const recovery = recover(pod, "new phone", pod.person("anya")).id;
  const [yes = "", other = ""] = ["sarah", "ines"].map((who) => know(pod, who, recovery).id);
  const no = know(pod, "grace", recovery, "no").id;
  pass(pod, 73, ...EVERYONE);
  expect(conclude(pod, "mark", recovery, [yes, other, no]).refusal?.code).toBe("lane.counted-wrong");
});

test("[DV-9] a device that asked twice, and is vouched for twice, is no rival of itself; nor is one whom nobody believes", () => {
  const pod = start();
  const [first = "", again = ""] = [1, 2].map(() => recover(pod, "new phone", pod.person("anya")).id);
  const rival = recover(pod, "other phone", pod.person("anya")).id;
  const vouchers = ["sarah", "ines", "omar"].map((who) => know(pod, who, first).id);
  know(pod, "sarah", again);
  know(pod, "grace", rival, "no");
  pass(pod, 73, ...EVERYONE);
  expect(pod.would("mark", "devices.conclude", { recovery: first, vouchers })).toBeUndefined();
  know(pod, "grace", rival);
  expect(pod.would("mark", "devices.conclude", { recovery: first, vouchers })?.code).toBe("lane.recovery-opposed");
});
