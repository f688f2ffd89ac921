import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Id } from "../event.ts";
import { writeState } from "../state-codec.ts";
import { addDevice, retire, seats, type Told, tell } from "../testing/allotment.ts";
import { batched, causalShuffle, foldAgain } from "../testing/fold-again.ts";
import { deviceOf } from "../testing/story.ts";
import { DEVICES_MAX } from "./devices.ts";

const FIVE = ["anya:1", "bela:1", "carl:2", "dora:2", "emil:3"] as const;

function founded(...people: readonly string[]): Told {
  const told = tell(...people);
  const list = told.tale.act("anya", "members.list", { seats: seats(told, ...people) }).id;
  for (const one of people) told.tale.act(one.split(":")[0] ?? "", "members.confirm", { list });
  return told;
}

const plant = ({ tale }: Told, who: string, sees?: readonly Id[]) =>
  tale.act(who, "plots.plant", { bed: 1, what: "peas" }, sees === undefined ? {} : { sees });
const heads = ({ tale }: Told) => tale.graph.heads().map(({ event }) => event.id);
const whoPlanted = ({ tale }: Told, id: Id) => tale.state("plots").plantings.get(id)?.by;

describe("several devices", () => {
  test("[K-3] a device speaks for the person whose device added it, from the event on that added it", () => {
    const told = founded(...FIVE);
    const early = plant(told, "tablet");
    expect(early.refusal?.code).toBe("plots.join-first");
    addDevice(told, "anya", "tablet");
    const planted = plant(told, "tablet");
    expect(planted.refusal).toBeUndefined();
    expect(whoPlanted(told, planted.id)).toBe(told.tale.person("anya"));
    expect(told.tale.person("tablet")).toBe(told.tale.person("anya"));
    expect(plant(told, "shed", [planted.id]).refusal?.code).toBe("plots.join-first");
  });

  test("[K-3] what a device writes without having seen that it was added is nobody's, though it comes later", () => {
    const told = founded(...FIVE);
    const [first] = told.tale.events();
    addDevice(told, "anya", "tablet");
    expect(plant(told, "tablet", [first?.id ?? ""]).refusal?.code).toBe("plots.join-first");
  });

  test("one person, one say: two devices of a person are one ballot, and the newer one counts", () => {
    const told = founded(...FIVE);
    addDevice(told, "anya", "tablet");
    const parent = told.tale.folding.lane.chain().at(-1)?.id ?? "";
    const nothing = { seats: [], addValues: ["Rest"], dropValues: [], numbers: [] };
    const motion = told.tale.act("anya", "members.propose", { parent, ...nothing }).id;
    told.tale.act("anya", "members.vote", { motion, say: "yes" });
    const again = told.tale.act("tablet", "members.vote", { motion, say: "yes" });
    expect(told.tale.folding.lane.yesOn(motion)).toEqual(new Map([[told.tale.person("anya"), again.id]]));
    told.tale.act("tablet", "members.vote", { motion, say: "no" });
    expect(told.tale.folding.lane.yesOn(motion).size).toBe(0);
  });

  test("strangers add none, nobody adds a device of somebody else, and a person has a bounded number", () => {
    const told = founded(...FIVE);
    const code = (by: string, device: string) => told.tale.setAside(addDevice(told, by, device))?.code;
    expect(code("stranger", "tablet")).toBe("lane.not-joined");
    expect(code("anya", "bela")).toBe("lane.device-known");
    expect(code("anya", "anya")).toBe("lane.device-known");
    for (let at = 1; at < DEVICES_MAX; at++) expect(code("anya", `phone ${at}`)).toBeUndefined();
    expect(code("anya", "one more")).toBe("lane.too-many-devices");
    told.tale.act("dora", "members.leave");
    expect(code("dora", "new phone")).toBe("lane.left");
  });

  test("only another device of the same person retires one", () => {
    const told = founded(...FIVE);
    addDevice(told, "anya", "tablet");
    const code = (by: string, device: string) => told.tale.setAside(retire(told, by, device))?.code;
    expect(code("bela", "tablet")).toBe("lane.not-your-device");
    expect(code("stranger", "tablet")).toBe("lane.not-joined");
    expect(code("tablet", "tablet")).toBe("lane.not-this-device");
    expect(code("anya", "tablet")).toBeUndefined();
    expect(code("anya", "tablet")).toBe("lane.not-your-device");
  });
});

describe("a retired device", () => {
  test("[K-3] keeps what the retiring event had seen of it; what it writes with old deps has no effect and is explained", () => {
    const told = founded(...FIVE);
    addDevice(told, "anya", "tablet");
    const before = plant(told, "anya");
    const old = heads(told);
    retire(told, "tablet", "anya");
    const stolen = plant(told, "anya", old);
    expect(stolen.refusal?.code).toBe("lane.retired");
    expect(plant(told, "anya").refusal?.code).toBe("lane.retired");
    expect(told.tale.setAside(before.id)).toBeUndefined();
    expect(plant(told, "tablet").refusal).toBeUndefined();
  });

  test("[K-1] also when the retiring comes to light after what was written beyond it", () => {
    const told = founded(...FIVE);
    addDevice(told, "anya", "tablet");
    const old = heads(told);
    const stolen = plant(told, "anya");
    expect(stolen.refusal).toBeUndefined();
    retire(told, "tablet", "anya", { sees: old });
    expect(told.tale.setAside(stolen.id)?.code).toBe("lane.retired");
    expect(whoPlanted(told, stolen.id)).toBeUndefined();
  });

  test("[K-3] adds no device with old deps: what is bound beyond the cut speaks for nobody", () => {
    const told = founded(...FIVE);
    const anya = told.tale.person("anya");
    addDevice(told, "anya", "tablet");
    const old = heads(told);
    retire(told, "tablet", "anya");
    const added = addDevice(told, "anya", "thief", { sees: old });
    expect(told.tale.setAside(added)?.code).toBe("lane.retired");
    expect(plant(told, "thief", [added]).refusal?.code).toBe("lane.retired");
    expect(told.tale.graph.joins.devicesOf(anya)).toEqual([deviceOf("tablet")]);
  });

  test("[K-3, K-5] takes no say from its person: a leaving with old deps has no effect", () => {
    const told = founded(...FIVE);
    addDevice(told, "anya", "tablet");
    const old = heads(told);
    retire(told, "tablet", "anya");
    const left = told.tale.act("anya", "members.leave", {}, { sees: old });
    expect(left.refusal?.code).toBe("lane.retired");
    const { lane } = told.tale.folding;
    expect(lane.hasLeft(told.tale.graph.top(0), told.tale.person("anya"))).toBe(false);
    const parent = lane.chain().at(-1)?.id ?? "";
    const nothing = { seats: [], addValues: ["Rest"], dropValues: [], numbers: [] };
    const motion = told.tale.act("tablet", "members.propose", { parent, ...nothing });
    expect(motion.refusal).toBeUndefined();
    expect(lane.motion(motion.id)?.electorate).toHaveLength(5);
  });

  test("a ballot beyond the cut is not counted by an outcome that knew, and stays counted in one that did not", () => {
    const told = founded(...FIVE);
    addDevice(told, "anya", "tablet");
    const parent = told.tale.folding.lane.chain().at(-1)?.id ?? "";
    const nothing = { seats: [], addValues: ["Rest"], dropValues: [], numbers: [] };
    const motion = told.tale.act("bela", "members.propose", { parent, ...nothing }).id;
    const ballots = ["bela", "carl", "dora"].map(
      (who) => told.tale.act(who, "members.vote", { motion, say: "yes" }, { sees: [motion] }).id,
    );
    const stolen = told.tale.act("anya", "members.vote", { motion, say: "yes" }, { sees: [motion] }).id;
    retire(told, "tablet", "anya", { sees: [motion] });
    const counted = [...ballots, stolen];
    const knew = told.tale.act("bela", "members.conclude", { motion, ballots: counted });
    expect(knew.refusal?.code).toBe("lane.counted-wrong");
    const not = told.tale.act(
      "carl",
      "members.conclude",
      { motion, ballots: counted },
      { sees: counted.slice(0, 1).concat(counted.slice(2)) },
    );
    expect(not.refusal).toBeUndefined();
  });

  test("may be added again by another device of its person", () => {
    const told = founded(...FIVE);
    addDevice(told, "anya", "tablet");
    retire(told, "tablet", "anya");
    expect(plant(told, "anya").refusal?.code).toBe("lane.retired");
    addDevice(told, "tablet", "anya");
    expect(plant(told, "anya").refusal).toBeUndefined();
  });
});

describe("two devices that retire each other", () => {
  const quarrel = () => {
    const told = founded(...FIVE);
    addDevice(told, "anya", "tablet");
    return { told, old: heads(told), anya: told.tale.person("anya") };
  };

  test("are both retired while nobody has heard either: neighbours must say who is who", () => {
    const { told, old, anya } = quarrel();
    retire(told, "tablet", "anya", { sees: old });
    retire(told, "anya", "tablet", { sees: old });
    expect(told.tale.graph.joins.devicesOf(anya)).toEqual([]);
  });

  test("[K-5] what most households heard first stands, so a stolen phone with old deps takes nothing back months later", () => {
    const { told, old, anya } = quarrel();
    const mine = retire(told, "tablet", "anya", { sees: old });
    const planted = plant(told, "tablet", [mine]);
    for (const who of ["carl", "emil"]) told.tale.act(who, "kernel.witness", {}, { sees: [planted.id] });
    const theirs = retire(told, "anya", "tablet", { sees: old });
    for (const who of ["carl", "dora", "emil"]) told.tale.act(who, "kernel.witness");
    expect(told.tale.graph.joins.devicesOf(anya)).toEqual([deviceOf("tablet")]);
    expect(told.tale.setAside(planted.id)).toBeUndefined();
    expect(told.tale.setAside(theirs)?.code).toBe("lane.retired");
  });

  test("[K-1] in any order of arrival the same devices speak", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 99 }), { minLength: 12, maxLength: 40 }), fc.boolean(), (rolls, first) => {
        const { told, old } = quarrel();
        const one = retire(told, first ? "tablet" : "anya", first ? "anya" : "tablet", { sees: old });
        told.tale.act("carl", "kernel.witness", {}, { sees: [one] });
        retire(told, first ? "anya" : "tablet", first ? "tablet" : "anya", { sees: old });
        for (const who of ["tablet", "anya", "emil", "bela"]) plant(told, who);
        let at = 0;
        const dice = () => (rolls[at++ % rolls.length] ?? 0) / 100;
        const batches = batched(causalShuffle(told.tale.events(), dice), dice, 4);
        const again = foldAgain(told.practices, told.community, batches);
        expect(writeState(again.folding.state())).toBe(writeState(told.tale.folding.state()));
      }),
      { numRuns: 60 },
    );
  });
});
