import { describe, expect, test } from "vitest";
import { toHex } from "../../kernel/bytes.ts";
import { deviceMessage } from "../../kernel/device-proof.ts";
import { type Id, SEALED } from "../../kernel/event.ts";
import { whispers } from "../../kernel/testing/whispers.ts";
import type { Replica } from "../replica.ts";
import { act, hand } from "../testing/pod.ts";
import { same } from "../testing/same.ts";
import { remove, street } from "../testing/street.ts";

const heard = (one: Replica): unknown => {
  const looked = one.look("whispers.heard");
  return "rows" in looked ? looked.rows : looked;
};

async function gathered(practice = whispers) {
  const life = await street([practice]);
  const [anya, bela, carl, dora] = life.everyone;
  const people = [anya, bela].map((one) => one.me() ?? "");
  const circle = await act(anya, "kernel.audience", { practice: "whispers", people, boxes: [] });
  const say = (by: Replica, text: string): Promise<Id> => act(by, "whispers.say", { circle, text });
  const share = () => life.share(...life.everyone);
  await share();
  return { ...life, anya, bela, carl, dora, circle, say, share };
}

describe("what is written to an audience", () => {
  test("[K-8] is read by its people, and by nobody else in the community", async () => {
    const { anya, bela, carl, dora, say, share, everyone } = await gathered();
    const said = await say(bela, "The hinge of the gate is loose.");
    await share();
    expect([anya, bela, carl, dora].map(heard)).toEqual([
      ["The hinge of the gate is loose."],
      ["The hinge of the gate is loose."],
      [],
      [],
    ]);
    for (const one of everyone) expect(one.event(said)?.body).toBe(SEALED);
    same(...everyone);
  });

  test("[K-12] is judged as it comes, and not again with each word after it; what comes late is, with all after it", async () => {
    let judged = 0;
    const within =
      whispers.within ??
      (() => {
        throw new Error("whispers are within");
      })();
    const judge: typeof within.judge = (...asked) => {
      judged += 1;
      return within.judge(...asked);
    };
    const { anya, bela, say } = await gathered({ ...whispers, within: { ...within, judge } });
    const WORDS = 30;
    for (let at = 0; at < WORDS; at++) {
      await say(anya, `word ${at}`);
      expect(heard(anya)).toHaveLength(at + 1);
    }
    // Once before it is signed, and once when it is there.
    expect(judged).toBeLessThanOrEqual(2 * WORDS);
    await say(bela, "at the same time as the first of them");
    await hand(anya, bela);
    await hand(bela, anya);
    expect(heard(bela)).toEqual(heard(anya));
    expect(heard(anya)).toHaveLength(WORDS + 1);
    expect(heard(anya)).not.toEqual([...(heard(anya) as string[])].sort());
  });

  test("[K-8, SS-4] does not hang where everybody passes, though its practice would let it", async () => {
    const { bela, say, share, everyone } = await gathered();
    await say(bela, "The hinge of the gate is loose.");
    await share();
    for (const one of everyone) expect(one.posted()).toEqual([]);
  });

  test("[K-8] is told to nobody as what waits for them, by a device that reads it", async () => {
    const { bela, say, share, everyone } = await gathered();
    await say(bela, "The hinge of the gate is loose.");
    await share();
    expect(bela.attention().filter(({ practice }) => practice === "whispers")).toHaveLength(1);
    const told = everyone.flatMap((one) => bela.waitingFor(one.me() ?? "").attention);
    expect(told.filter(({ practice }) => practice === "whispers")).toEqual([]);
  });

  test("[K-8] cannot be written by others, nor under the name of another practice", async () => {
    const { carl, anya, circle, share } = await gathered();
    expect(await carl.ask({ kind: "whispers.say", body: { circle, text: "Me too." } })).toMatchObject({
      refusal: { code: "kernel.no-key" },
    });
    const people = [anya.me()];
    const inside = await act(anya, "kernel.audience", { practice: "details", people, boxes: [] });
    // The first has no rules for it, the second nobody knows.
    for (const practice of ["skills", "mediations"]) {
      const other = await act(anya, "kernel.audience", { practice, people, boxes: [] });
      expect(await anya.ask({ kind: "whispers.say", body: { circle: other, text: "Hm." } })).toMatchObject({
        refusal: { code: "kernel.no-key" },
      });
    }
    await share();
    for (const [kind, body] of [
      ["whispers.say", { circle: inside, text: "Hm." }],
      ["details.write", { circle, phone: "112" }],
    ] as const)
      expect(await anya.ask({ kind, body })).toMatchObject({ refusal: { code: "kernel.other-audience" } });
  });

  test("has rules of its own practice, which say why not", async () => {
    const { anya, circle } = await gathered();
    expect(anya.would({ kind: "whispers.say", body: { circle, text: "…" } })).toMatchObject({
      refusal: { code: "whispers.nothing" },
    });
  });

  test("[K-8] is read on a new device of one of them, and by somebody who comes to it, from the beginning", async () => {
    const { anya, bela, carl, say, share, circle, open } = await gathered();
    await say(anya, "One.");
    const tablet = await open("tablet");
    await share();
    const proof = toHex(tablet.sign(deviceMessage(tablet.community, bela.me() ?? "", tablet.device)));
    await act(bela, "devices.add", { key: tablet.device, proof, name: "Tablet", sort: "tablet" });
    await hand(bela, tablet);
    expect(heard(tablet)).toEqual(["One."]);
    const people = [anya, bela, carl].map((one) => one.me());
    await act(anya, "kernel.audience", { of: circle, people, boxes: [] });
    await share();
    await say(carl, "Two.");
    await share();
    for (const one of [anya, bela, carl]) expect(heard(one)).toEqual(["One.", "Two."]);
  });

  test("[K-8] is not read any more by who left: the next who writes changes the key first", async () => {
    const { anya, bela, carl, say, share, circle } = await gathered();
    await say(bela, "Before.");
    await act(bela, "kernel.part", { audience: circle, how: "leave" });
    const count = bela.count();
    expect(await bela.ask({ kind: "whispers.say", body: { circle, text: "One more." } })).toMatchObject({
      refusal: { code: "kernel.not-in-audience" },
    });
    expect(bela.count()).toBe(count);
    await share();
    await say(anya, "After.");
    await share();
    expect([anya, bela, carl].map(heard)).toEqual([["Before.", "After."], ["Before."], []]);
    expect(await bela.ask({ kind: "whispers.say", body: { circle, text: "Still here?" } })).toHaveProperty("refusal");
  });

  test("[K-8] is not read any more by who was removed from the community", async () => {
    const { anya, bela, carl, dora, say, circle } = await gathered();
    await act(anya, "kernel.audience", { of: circle, people: [anya, bela, dora].map((one) => one.me()), boxes: [] });
    const here = [anya, bela, carl];
    const share = async () => {
      for (const from of here) for (const to of here) if (from !== to) await hand(from, to);
    };
    await share();
    await hand(anya, dora);
    await say(anya, "Before.");
    await hand(anya, dora);
    await remove(dora, anya, [bela, carl, anya], share);
    await say(bela, "After.");
    await share();
    await hand(anya, dora);
    expect([anya, bela, carl, dora].map(heard)).toEqual([
      ["Before.", "After."],
      ["Before.", "After."],
      [],
      ["Before."],
    ]);
  });

  test("[K-8] is not boxed to who was removed, though somebody names them in a circle that begins afterwards", async () => {
    const { anya, bela, carl, dora } = await gathered();
    const here = [anya, bela, carl];
    const share = async () => {
      for (const from of here) for (const to of here) if (from !== to) await hand(from, to);
    };
    await remove(dora, anya, [bela, carl, anya], share);
    const people = [anya, bela, dora].map((one) => one.me());
    const circle = await act(anya, "kernel.audience", { practice: "whispers", people, boxes: [] });
    const made = anya.event(circle)?.body as { readonly boxes: readonly { readonly to: Id }[] } | undefined;
    expect(made?.boxes.map(({ to }) => to).sort()).toEqual([anya, bela].map(({ device }) => device).sort());
  });

  test("[K-8] is not written any more by somebody whom a newer circle leaves out", async () => {
    const { anya, bela, circle } = await gathered();
    const people = [anya.me()];
    await act(anya, "kernel.audience", { of: circle, people, boxes: [] });
    await hand(anya, bela);
    expect(await bela.ask({ kind: "whispers.say", body: { circle, text: "Hm?" } })).toHaveProperty("refusal");
  });
});

describe("a circle that two change without knowing of each other", () => {
  /** Anya leaves Carl out while Bela, out of reach, brings Dora in; whichever of the two stands last in order. */
  test.each(["who leaves out", "who brings in"])("[K-8, K-1] keeps what both said, with %s last", async (last) => {
    const { everyone, share: shareAmong } = await street([whispers]);
    const [anya, bela, carl, dora] = everyone;
    const idsOf = (...some: readonly Replica[]) => some.map((one) => one.me() ?? "");
    const people = idsOf(anya, bela, carl);
    const circle = await act(anya, "kernel.audience", { practice: "whispers", people, boxes: [] });
    const share = () => shareAmong(...everyone);
    await share();
    for (const _ of [1, 2, 3]) await act(last === "who leaves out" ? anya : bela, "kernel.witness");
    await act(anya, "kernel.audience", { of: circle, people: idsOf(anya, bela), boxes: [] });
    await act(bela, "kernel.audience", { of: circle, people: idsOf(anya, bela, carl, dora), boxes: [] });
    await share();
    for (const one of everyone) expect(one.lookAt("whispers").audiences()[0]?.people).toEqual(idsOf(anya, bela, dora));
    for (const one of everyone) await one.keepTime();
    await share();
    await act(bela, "whispers.say", { circle, text: "Carl must not hear this." });
    await share();
    for (const one of everyone) await one.keepTime();
    await share();
    const said = ["Carl must not hear this."];
    expect([anya, bela, carl, dora].map(heard)).toEqual([said, said, [], said]);
    expect(await carl.ask({ kind: "whispers.say", body: { circle, text: "Hm." } })).toHaveProperty("refusal");
    const next = await act(dora, "kernel.audience", { of: circle, people: idsOf(anya, bela, carl, dora), boxes: [] });
    await share();
    expect(carl.lookAt("whispers").audiences()[0]?.people).toContain(carl.me());
    expect(next).toBeDefined();
    same(...everyone);
  });

  test("[K-8] leaves out whom one of them left out, though the other one asked them back without knowing of that", async () => {
    const { everyone, share } = await street([whispers]);
    const [anya, bela, carl, dora] = everyone;
    const idsOf = (...some: readonly Replica[]) => some.map((one) => one.me() ?? "");
    const all = idsOf(anya, bela, carl, dora);
    const circle = await act(anya, "kernel.audience", { practice: "whispers", people: all, boxes: [] });
    await share(...everyone);
    const without = idsOf(anya, bela, dora);
    await act(anya, "kernel.audience", { of: circle, people: without, boxes: [] });
    await hand(anya, bela);
    await act(bela, "kernel.audience", { of: circle, people: all, boxes: [] });
    await act(dora, "kernel.audience", { of: circle, people: without, boxes: [] });
    await share(...everyone);
    for (const one of everyone) expect(one.lookAt("whispers").audiences()[0]?.people).toEqual(without);
    expect(await carl.ask({ kind: "whispers.say", body: { circle, text: "Hm." } })).toHaveProperty("refusal");
    same(...everyone);
  });
});
