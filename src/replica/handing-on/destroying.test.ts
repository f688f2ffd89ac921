import { describe, expect, test } from "vitest";
import { emptyDrive } from "../../edges/memory/memory-log.ts";
import { memoryOpeners } from "../../edges/memory/memory-openers.ts";
import { toHex } from "../../kernel/bytes.ts";
import { type Id, MINUTES_PER_DAY } from "../../kernel/event.ts";
import { whispers } from "../../kernel/testing/whispers.ts";
import type { Replica } from "../replica.ts";
import { act, hand } from "../testing/pod.ts";
import { same } from "../testing/same.ts";
import { street } from "../testing/street.ts";

const heard = (one: Replica): unknown => {
  const looked = one.look("whispers.heard");
  return "rows" in looked ? looked.rows : looked;
};

/** Anya wrote something to herself and Bela, under a key that can be destroyed. */
async function shared(lasts = "until-destroyed") {
  const life = await street([whispers]);
  const [anya, bela, carl] = life.everyone;
  const people = [anya, bela].map((one) => one.me() ?? "");
  const body = { practice: "whispers", people, lasts, boxes: [] };
  const circle = await act(anya, "kernel.audience", body);
  const say = (text: string): Promise<Id> => act(anya, "whispers.say", { circle, text });
  const share = async () => {
    for (let round = 0; round < 3; round++) {
      await life.share(...life.everyone);
      for (const one of life.everyone) await one.keepTime();
    }
  };
  await say("Third bell from the left.");
  await share();
  return { ...life, anya, bela, carl, circle, say, share };
}

/** The same person's log, opened anew with what is kept of their keys. */
async function again(
  life: Awaited<ReturnType<typeof shared>>,
  one: Replica,
  name: string,
  openers = life.openersOf(name),
) {
  const other = await life.open(name, emptyDrive(), openers);
  await hand(one, other);
  await other.refresh();
  return other;
}

describe("an audience whose key can be destroyed", () => {
  test("[K-8] is read by its people once their devices said to which key it goes, and by nobody else", async () => {
    const { anya, bela, carl, everyone } = await shared();
    expect([anya, bela, carl].map(heard)).toEqual([["Third bell from the left."], ["Third bell from the left."], []]);
    same(...everyone);
  });

  test("[K-8] ends with every key that this device ever said for it, also those that it said when it had lost sight of one", async () => {
    const { anya, bela, circle, share, openersOf } = await shared();
    const openers = openersOf("bela");
    const [first] = await openers.all();
    // A log that came out of a backup knows nothing of the first key, so the device said another.
    const seed = new Uint8Array(32).fill(3);
    await openers.keep(seed);
    await act(bela, "kernel.opener", { audience: circle, key: toHex(bela.crypto.keyPair(seed).publicKey) });
    await share();
    expect(await openers.all()).toContainEqual(first);
    await act(anya, "kernel.part", { audience: circle, how: "destroy" });
    await share();
    const left = await openers.all();
    expect(left).not.toContainEqual(first);
    expect(left.filter((one) => toHex(one) !== toHex(seed))).toEqual([]);
  });

  test("[K-10, K-8] is answered today though the clock once stood far ahead, when as many were answered as in a day", async () => {
    const { anya, bela, everyone, share, pass } = await shared();
    const people = [anya, bela].map((one) => one.me() ?? "");
    const body = { practice: "whispers", people, lasts: "until-destroyed", boxes: [] };
    const reads = async (text: string) => {
      const circle = await act(anya, "kernel.audience", body);
      await act(anya, "whispers.say", { circle, text });
      await share();
      return String(heard(bela)).includes(text);
    };
    pass(400 * MINUTES_PER_DAY);
    for (let at = 0; at < 8; at++) expect(await reads(`bell ${at}`)).toBe(true);
    expect(await reads("one too many")).toBe(false);
    pass(-400 * MINUTES_PER_DAY);
    expect(await reads("today")).toBe(true);
    same(...everyone);
  });

  test("[K-8] takes no other circle's key along, though its maker boxed theirs to what opens that one", async () => {
    const { anya, bela, carl, share, openersOf } = await shared();
    const [seed = new Uint8Array()] = await openersOf("bela").all();
    const to = toHex(bela.crypto.keyPair(seed).publicKey);
    const people = [carl, bela].map((one) => one.me() ?? "");
    const body = { practice: "whispers", people, lasts: "until-destroyed", boxes: [] };
    const trap = await act(carl, "kernel.audience", body);
    await act(carl, "kernel.share", { of: trap, boxes: [{ to, box: "00".repeat(80) }] });
    await share();
    await act(carl, "kernel.part", { audience: trap, how: "destroy" });
    await share();
    expect(await openersOf("bela").all()).toEqual([seed]);
    expect(heard(bela)).toEqual(heard(anya));
  });

  test("[K-8] is read again after a start, with the keys that are kept beside the log, and not without", async () => {
    const life = await shared();
    for (const name of ["anya", "bela"]) {
      const one = name === "anya" ? life.anya : life.bela;
      expect(heard(await again(life, one, name))).toEqual(["Third bell from the left."]);
      expect(heard(await again(life, one, name, memoryOpeners()))).toEqual([]);
    }
  });

  test("[K-8] is read by nobody any more once its maker destroys the key: the keys are gone, whoever still has log and seed", async () => {
    const life = await shared();
    const { anya, bela, circle, share, everyone } = life;
    await act(anya, "kernel.part", { audience: circle, how: "destroy" });
    expect(heard(anya)).toEqual([]);
    expect(await life.openersOf("anya").all()).toEqual([]);
    expect(await life.openersOf("bela").all()).toHaveLength(1);
    await share();
    expect(heard(bela)).toEqual([]);
    for (const name of ["anya", "bela"]) {
      expect(await life.openersOf(name).all()).toEqual([]);
      expect(heard(await again(life, anya, name))).toEqual([]);
    }
    expect(await anya.ask({ kind: "whispers.say", body: { circle, text: "Fourth." } })).toHaveProperty("refusal");
    same(...everyone);
  });

  test("[K-8] is destroyed by nobody but its maker", async () => {
    const { anya, bela, circle, share } = await shared();
    await act(bela, "kernel.part", { audience: circle, how: "destroy" });
    await share();
    expect([anya, bela].map(heard)).toEqual([["Third bell from the left."], ["Third bell from the left."]]);
  });

  test("[K-8, K-10] is read by its people however many their maker made: eight more each day, the newest first", async () => {
    const { anya, bela, share, pass } = await shared();
    const people = [anya, bela].map((one) => one.me() ?? "");
    for (let count = 1; count <= 11; count++) {
      const body = { practice: "whispers", people, lasts: "until-destroyed", boxes: [] };
      const circle = await act(anya, "kernel.audience", body);
      await act(anya, "whispers.say", { circle, text: `Note ${count}.` });
    }
    await share();
    // The first that was ever shared with her took one of today's answers.
    expect(heard(bela)).toHaveLength(8);
    expect(heard(bela)).toContain("Note 11.");
    expect(heard(bela)).not.toContain("Note 1.");
    pass(MINUTES_PER_DAY);
    await share();
    expect(heard(bela)).toHaveLength(12);
  });

  test("[K-8] that leaves somebody out takes the key from their devices too, and what is written then has another", async () => {
    const { anya, bela, carl, circle, say, share, openersOf } = await shared();
    const people = [anya, carl].map((one) => one.me());
    await act(anya, "kernel.audience", { of: circle, people, boxes: [] });
    await share();
    await say("Not that one.");
    await share();
    expect([anya, carl].map(heard)).toEqual([
      ["Third bell from the left.", "Not that one."],
      ["Third bell from the left.", "Not that one."],
    ]);
    expect(heard(bela)).toEqual([]);
    expect(await openersOf("bela").all()).toEqual([]);
  });
});

describe("an audience that is shared, whose key can be destroyed", () => {
  const sharedByAll = () => shared("shared-until-destroyed");

  test("[K-8] has whom anybody in it brings in, who reads what was written before, and goes on without its maker", async () => {
    const { bela, carl, anya, circle, share, everyone } = await sharedByAll();
    const people = [bela, carl].map((one) => one.me() ?? "");
    await act(bela, "kernel.audience", { of: circle, people, boxes: [] });
    await share();
    await act(carl, "whispers.say", { circle, text: "Fourth bell." });
    await share();
    expect([bela, carl].map(heard)).toEqual([
      ["Third bell from the left.", "Fourth bell."],
      ["Third bell from the left.", "Fourth bell."],
    ]);
    expect(heard(anya)).toEqual(["Third bell from the left."]);
    same(...everyone);
  });

  test("[K-8] is changed by nobody who is not in it", async () => {
    const { anya, carl, circle, share } = await sharedByAll();
    const people = [anya, carl].map((one) => one.me() ?? "");
    await act(carl, "kernel.audience", { of: circle, people, boxes: [] });
    await share();
    expect(heard(carl)).toEqual([]);
  });

  test("[K-8] is taken from nobody by one of them alone: whom others leave out keeps what they could read, and reads no more", async () => {
    const { anya, bela, circle, say, share, openersOf } = await sharedByAll();
    await act(anya, "kernel.audience", { of: circle, people: [anya.me() ?? ""], boxes: [] });
    await say("Without Bela.");
    await share();
    expect(heard(bela)).toEqual(["Third bell from the left."]);
    expect(await openersOf("bela").all()).toHaveLength(1);
    await act(bela, "kernel.part", { audience: circle, how: "destroy" });
    await share();
    expect(heard(anya)).toEqual(["Third bell from the left.", "Without Bela."]);
  });

  test("[K-8] ends on the devices of whoever leaves, and for all once its maker destroys the key, whom others left out too", async () => {
    const { anya, bela, carl, circle, share, openersOf } = await sharedByAll();
    await act(bela, "kernel.part", { audience: circle, how: "leave" });
    await share();
    expect([heard(bela), await openersOf("bela").all()]).toEqual([[], []]);
    const both = [anya, carl].map((one) => one.me() ?? "");
    await act(anya, "kernel.audience", { of: circle, people: both, boxes: [] });
    await share();
    await act(anya, "kernel.audience", { of: circle, people: [anya.me() ?? ""], boxes: [] });
    await share();
    expect(heard(carl)).toEqual(["Third bell from the left."]);
    await act(anya, "kernel.part", { audience: circle, how: "destroy" });
    await share();
    expect([heard(anya), heard(carl), await openersOf("carl").all()]).toEqual([[], [], []]);
  });

  test("[K-8] ends on the devices of somebody whom others left out, once they let go of what they kept", async () => {
    const { anya, bela, circle, share, openersOf } = await sharedByAll();
    await act(anya, "kernel.audience", { of: circle, people: [anya.me() ?? ""], boxes: [] });
    await share();
    await act(bela, "kernel.part", { audience: circle, how: "leave" });
    await share();
    expect([heard(bela), await openersOf("bela").all()]).toEqual([[], []]);
    expect(heard(anya)).toEqual(["Third bell from the left."]);
  });

  test("[K-8] is not destroyed by its maker once others left them out", async () => {
    const { anya, bela, circle, share } = await sharedByAll();
    await act(bela, "kernel.audience", { of: circle, people: [bela.me() ?? ""], boxes: [] });
    await share();
    await act(anya, "kernel.part", { audience: circle, how: "destroy" });
    await share();
    expect(heard(bela)).toEqual(["Third bell from the left."]);
  });
});
