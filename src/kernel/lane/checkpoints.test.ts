import { describe, expect, test } from "vitest";
import { addDevice } from "../testing/allotment.ts";
import { foldAgain } from "../testing/fold-again.ts";
import { NOTHING } from "../testing/founded.ts";
import { rival, two, value } from "../testing/rival-outcomes.ts";
import { deviceOf } from "../testing/story.ts";

const STATE = { rules: 1, state: "00".repeat(32) };

describe("a co-signed checkpoint", () => {
  test("[K-6, K-7] makes the outcomes that it had seen final: no rival that comes later displaces them", () => {
    const told = two();
    const { lane } = told.tale.folding;
    const checkpoint = told.tale.act("anya", "kernel.checkpoint", STATE).id;
    expect(lane.isFinal(told.settled)).toBe(false);
    told.tale.act("bela", "kernel.agree", { checkpoint });
    expect(lane.checkpoints()).toMatchObject([{ of: 3, needed: 2, isCovered: false }]);
    told.tale.act("carl", "kernel.agree", { checkpoint });
    expect(lane.checkpoints()).toMatchObject([{ id: checkpoint, isCovered: true }]);
    expect(lane.isFinal(told.settled)).toBe(true);
    rival(told);
    expect(told.tip()).toBe(told.settled);
  });

  test("[K-3] says nothing of an outcome that it had not seen, and its signatures count only where they were seen", () => {
    const told = two();
    const { lane } = told.tale.folding;
    const blind = told.tale.act("emil", "kernel.checkpoint", STATE, { sees: [told.second] }).id;
    told.tale.act("carl", "kernel.agree", { checkpoint: blind });
    expect(lane.checkpoints()).toMatchObject([{ isCovered: true }]);
    expect(lane.isFinal(told.settled)).toBe(false);
    const late = rival(told);
    expect(told.tip()).toBe(late);
  });

  test("[K-1, K-3] binds only who had seen its signatures: what others had seen of two rivals stays what it was", () => {
    const told = two();
    const checkpoint = told.tale.act("anya", "kernel.checkpoint", STATE).id;
    told.tale.act("carl", "kernel.agree", { checkpoint });
    const late = rival(told);
    expect(told.tip()).toBe(told.settled);
    const on = (parent: string) =>
      told.tale.act("emil", "members.propose", { parent, ...NOTHING, ...value("Song") }, { sees: [checkpoint, late] });
    expect([on(late), on(told.settled)].map(({ refusal }) => refusal?.code)).toEqual([undefined, "lane.moved-on"]);
  });

  test("[K-1, K-6, K-7] that comes after a rival has displaced an outcome brings it back at once, and in any order", () => {
    const told = two();
    const late = rival(told);
    expect(told.tip()).toBe(late);
    const checkpoint = told.tale.act("anya", "kernel.checkpoint", STATE, { sees: [told.settled] }).id;
    told.tale.act("carl", "kernel.agree", { checkpoint }, { sees: [checkpoint] });
    expect(told.tip()).toBe(told.settled);
    const again = foldAgain(told.practices, told.community, [told.tale.events()]);
    expect(again.folding.lane.chain().at(-1)?.id).toBe(told.settled);
  });

  test("[K-1, K-7] that one household signs where nobody else is left brings an outcome back at once, and in any order", () => {
    const told = two();
    const added = addDevice(told, "emil", "emil 2", { sees: [told.second] });
    const late = rival(told);
    expect(told.tip()).toBe(late);
    const left = ["carl", "dora", "emil 2"].map(
      (who) => told.tale.act(who, "members.leave", {}, { sees: [told.settled, added] }).id,
    );
    const checkpoint = told.tale.act("anya", "kernel.checkpoint", STATE, { sees: left }).id;
    expect(told.tale.folding.lane.checkpoints()).toMatchObject([{ id: checkpoint, of: 1, isCovered: true }]);
    expect(told.tip()).toBe(told.settled);
    const events = told.tale.events().filter(({ id }) => id !== late);
    const again = foldAgain(told.practices, told.community, [
      events,
      told.tale.events().filter(({ id }) => id === late),
    ]);
    expect(again.folding.lane.chain().at(-1)?.id).toBe(told.settled);
  });

  test("[K-5] is signed by people on the roll, once a household", () => {
    const told = two();
    const checkpoint = told.tale.act("anya", "kernel.checkpoint", STATE).id;
    told.tale.act("guest", "members.join", {});
    expect(told.tale.would("guest", "kernel.checkpoint", STATE)?.code).toBe("lane.not-on-roll");
    expect(told.tale.would("guest", "kernel.agree", { checkpoint })?.code).toBe("lane.not-on-roll");
    told.tale.act("bela", "kernel.agree", { checkpoint });
    told.tale.act("bela 2", "kernel.agree", { checkpoint });
    expect(told.tale.folding.lane.checkpoints()).toMatchObject([{ households: [expect.any(String)] }]);
  });

  test("[K-5] waits for no household that everybody has left, and whoever left signs none", () => {
    const told = two();
    const { lane } = told.tale.folding;
    told.tale.act("emil", "members.leave");
    const checkpoint = told.tale.act("anya", "kernel.checkpoint", STATE).id;
    expect(lane.checkpoints()).toMatchObject([{ of: 2, needed: 2, isCovered: false }]);
    expect(told.tale.would("emil", "kernel.agree", { checkpoint })?.code).toBe("lane.left");
    told.tale.act("carl", "kernel.agree", { checkpoint });
    expect(lane.checkpoints()).toMatchObject([{ isCovered: true }]);
  });

  test("[K-5, K-6] is neither begun by whoever left, nor signed by a device with two histories, once both are known", () => {
    const told = two();
    const { lane } = told.tale.folding;
    const old = told.tale.graph.last(deviceOf("carl"))?.event.prev;
    const checkpoint = told.tale.act("anya", "kernel.checkpoint", STATE).id;
    if (old !== undefined) told.tale.act("carl", "kernel.witness", {}, { after: old, sees: [] });
    told.tale.pass(1, "anya", "dora");
    for (const [kind, body] of [["agree", { checkpoint }] as const, ["checkpoint", STATE] as const])
      expect(told.tale.would("carl", `kernel.${kind}`, body)?.code).toBe("kernel.forked");
    told.tale.act("emil", "members.leave");
    expect(told.tale.would("emil", "kernel.checkpoint", STATE)?.code).toBe("lane.left");
    told.tale.act("dora", "kernel.agree", { checkpoint });
    expect(lane.checkpoints()).toMatchObject([{ of: 3, isCovered: true }]);
  });
});
