import { describe, expect, test } from "vitest";
import { writeState } from "../../kernel/state-codec.ts";
import type { Replica } from "../../replica/replica.ts";
import { act } from "../../replica/testing/pod.ts";
import { same } from "../../replica/testing/same.ts";
import { change, DAY, looksAfter, mine, seen, write } from "./testing/circle.ts";

const names = (some: readonly { readonly name: string }[] | undefined) => some?.map(({ name }) => name);
const takers = (one: Replica, circle: string) => seen(one, circle)?.open.map((row) => names(row.takers));

describe("a care circle", () => {
  test("[CC-1] is read by those in it, its name too, and by nobody else", async () => {
    const { anya, bela, carl, dora, circle, meet, everyone } = await looksAfter();
    await write(bela, circle, { what: "know", text: "The key is under the fern." });
    await write(carl, circle, { what: "say", text: "She slept well." });
    await meet();
    for (const one of [anya, bela, carl]) {
      expect(seen(one, circle)).toMatchObject({
        ...{ name: "Ruth, after her hip", hasKey: true, isOut: false },
        known: [{ text: "The key is under the fern.", by: { name: "bela" } }],
        says: [{ text: "She slept well.", by: { name: "carl" } }],
      });
    }
    expect([mine(dora), seen(dora, circle)]).toEqual([[], undefined]);
    expect(await write(dora, circle, { what: "say", text: "And I?" })).toMatch(/^kernel\./);
    for (const one of everyone) expect(writeState(one.state())).not.toMatch(/hip|fern|slept/);
    same(...everyone);
  });

  test("[CC-2] has whom anybody in it asks in, who reads what was written before, and all see who did that", async () => {
    const { anya, bela, carl, dora, circle, meet } = await looksAfter();
    await write(anya, circle, { what: "say", text: "Home since noon." });
    await change(bela, circle, anya, bela, carl, dora);
    await meet();
    expect(seen(dora, circle)).toMatchObject({ name: "Ruth, after her hip", says: [{ text: "Home since noon." }] });
    for (const one of [anya, dora]) {
      const [newest, first] = seen(one, circle)?.turns ?? [];
      expect([newest?.by.name, names(newest?.came), names(newest?.went)]).toEqual(["bela", ["dora"], []]);
      expect([first?.by.name, names(first?.came)]).toEqual(["Anya", ["Anya", "bela", "carl"]]);
    }
  });

  test("[CC-3] stays with somebody whom others left out as they knew it, and nothing newer does", async () => {
    const { anya, bela, carl, circle, meet } = await looksAfter();
    await write(anya, circle, { what: "say", text: "Before." });
    await meet();
    await change(anya, circle, anya, bela);
    await write(anya, circle, { what: "say", text: "After." });
    await meet();
    expect(seen(carl, circle)).toMatchObject({ isOut: true, dark: 1, says: [{ text: "Before." }] });
    expect(await write(carl, circle, { what: "say", text: "Why?" })).toMatch(/^kernel\./);
    expect(seen(bela, circle)?.says.map(({ text }) => text)).toEqual(["After.", "Before."]);
  });

  test("[CC-3] is gone from the devices of whoever leaves, and ends for all when whoever began it says so", async () => {
    const { anya, bela, carl, circle, meet } = await looksAfter();
    await act(bela, "kernel.part", { audience: circle, how: "leave" });
    await meet();
    expect([mine(bela), seen(bela, circle)]).toEqual([[], undefined]);
    expect(names(seen(carl, circle)?.people)).toEqual(["Anya"]);
    expect(seen(carl, circle)?.turns[0]).toMatchObject({ by: { name: "bela" }, went: [{ name: "bela" }] });
    await act(carl, "kernel.part", { audience: circle, how: "destroy" });
    await meet();
    expect(seen(anya, circle)?.name).toBe("Ruth, after her hip");
    await act(anya, "kernel.part", { audience: circle, how: "destroy" });
    await meet();
    expect([anya, carl].map(mine)).toEqual([[], []]);
  });

  test("[CC-3] whose maker left is ended by whoever of the others came first, and nobody else", async () => {
    const { anya, bela, carl, dora, circle, meet } = await looksAfter();
    await change(carl, circle, anya, dora, carl, bela);
    await meet();
    const enders = () => [anya, bela, carl, dora].map((one) => seen(one, circle)?.ender?.name);
    expect(enders()).toEqual(["Anya", "Anya", "Anya", "Anya"]);
    await act(anya, "kernel.part", { audience: circle, how: "leave" });
    await meet();
    expect(enders()).toEqual([undefined, "bela", "bela", "bela"]);
    expect([bela, carl].map((one) => seen(one, circle)?.iEnd)).toEqual([true, false]);
    for (const one of [carl, dora]) await act(one, "kernel.part", { audience: circle, how: "destroy" });
    await meet();
    expect(seen(bela, circle)?.name).toBe("Ruth, after her hip");
    await act(bela, "kernel.part", { audience: circle, how: "destroy" });
    await meet();
    expect([bela, carl, dora].map(mine)).toEqual([[], [], []]);
  });

  test("[CC-3] whose maker left the community is ended by the next, who says it anew without them", async () => {
    const { anya, bela, carl, circle, meet } = await looksAfter();
    await act(anya, "members.leave", {});
    await meet();
    expect(seen(bela, circle)).toMatchObject({ ender: { name: "bela" }, iEnd: true, holdsGone: true });
    await change(bela, circle, bela, carl);
    expect(seen(bela, circle)).toMatchObject({ iEnd: true, holdsGone: false });
    await act(bela, "kernel.part", { audience: circle, how: "destroy" });
    await meet();
    expect([bela, carl].map(mine)).toEqual([[], []]);
  });

  test("[CC-3] has somebody back who had left, once they are asked in again", async () => {
    const { anya, bela, carl, circle, meet } = await looksAfter();
    await act(bela, "kernel.part", { audience: circle, how: "leave" });
    await meet();
    await change(carl, circle, anya, bela, carl);
    await meet();
    expect(seen(bela, circle)).toMatchObject({ isOut: false, name: "Ruth, after her hip" });
    expect(names(seen(anya, circle)?.people)).toEqual(["bela", "carl"]);
  });
});

describe("help", () => {
  test("[CC-4] at several times is taken over for each by itself, by several, and each lets go of their own", async () => {
    const { anya, bela, carl, circle, meet, now } = await looksAfter();
    const [monday, tuesday] = [now() + DAY, now() + 2 * DAY];
    const dinner = await write(anya, circle, { what: "ask", text: "Dinner", times: [tuesday, monday] });
    await meet();
    expect(await write(bela, circle, { what: "take", of: dinner, times: [monday] })).not.toMatch(/^care/);
    expect(await write(carl, circle, { what: "take", of: dinner, times: [monday] })).not.toMatch(/^care/);
    await meet();
    expect(takers(anya, circle)?.map((some) => some?.toSorted())).toEqual([["bela", "carl"], []]);
    expect(await write(bela, circle, { what: "take", of: dinner, times: [monday] })).toBe("care.yours-already");
    expect(await write(bela, circle, { what: "leave", of: dinner, times: [tuesday] })).toBe("care.not-yours");
    await write(bela, circle, { what: "leave", of: dinner, times: [monday] });
    await meet();
    expect(takers(anya, circle)).toEqual([["carl"], []]);
  });

  test("[CC-4] names the time that is meant, where it has several, and none where it has no day", async () => {
    const { anya, circle, now } = await looksAfter();
    const dinner = await write(anya, circle, { what: "ask", text: "Dinner", times: [now() + DAY, now() + 2 * DAY] });
    const shoes = await write(anya, circle, { what: "ask", text: "Shoes without laces" });
    for (const times of [[], [now() + DAY, now() + 2 * DAY], [now() + 5 * DAY]])
      expect(await write(anya, circle, { what: "take", of: dinner, times })).toBe("care.which-time");
    expect(await write(anya, circle, { what: "take", of: shoes, times: [now()] })).toBe("care.which-time");
    expect(await write(anya, circle, { what: "take", of: shoes })).not.toMatch(/^care/);
    expect(await write(anya, circle, { what: "ask", text: "Twice", times: [now() + DAY, now() + DAY] })).toBe(
      "care.time-twice",
    );
    expect(await write(anya, circle, { what: "say", text: "At five", times: [now()] })).toBe("care.no-times");
  });

  test("[CC-4] that is closed is taken over no more, until it is asked for again", async () => {
    const { anya, bela, circle, meet } = await looksAfter();
    const shoes = await write(anya, circle, { what: "ask", text: "Shoes without laces" });
    await meet();
    expect(await write(bela, circle, { what: "reopen", of: shoes })).toBe("care.not-closed");
    await write(bela, circle, { what: "close", of: shoes });
    expect(await write(bela, circle, { what: "take", of: shoes })).toBe("care.closed");
    expect(await write(bela, circle, { what: "close", of: shoes })).toBe("care.closed");
    expect([seen(bela, circle)?.open, seen(bela, circle)?.past.map(({ text }) => text)]).toEqual([
      [],
      ["Shoes without laces"],
    ]);
    await write(bela, circle, { what: "reopen", of: shoes });
    expect(await write(bela, circle, { what: "take", of: shoes })).not.toMatch(/^care/);
    expect(takers(bela, circle)).toEqual([["bela"]]);
  });

  test("[CC-4] is one line with words in it, and what is meant has to be here", async () => {
    const { anya, circle } = await looksAfter();
    for (const what of ["name", "ask", "say"]) expect(await write(anya, circle, { what })).toBe("care.say-something");
    for (const text of ["two\nlines", "x".repeat(121)])
      for (const what of ["name", "ask"]) expect(await write(anya, circle, { what, text })).toBe("care.one-line");
    expect(await write(anya, circle, { what: "ask", text: "x".repeat(120) })).not.toMatch(/^care/);
    expect(await write(anya, circle, { what: "close" })).toBe("care.unknown");
    expect(await write(anya, circle, { what: "strike" })).toBe("care.unknown");
  });

  test("[CC-6] that somebody took over who left the circle, or the community, is free again", async () => {
    const { anya, bela, carl, circle, meet } = await looksAfter();
    const shoes = await write(anya, circle, { what: "ask", text: "Shoes without laces" });
    await meet();
    await write(bela, circle, { what: "take", of: shoes });
    await meet();
    expect([takers(anya, circle), mine(anya)[0]?.wanted]).toEqual([[["bela"]], 0]);
    await act(bela, "kernel.part", { audience: circle, how: "leave" });
    await meet();
    expect([takers(anya, circle), mine(anya)[0]?.wanted]).toEqual([[[]], 1]);
    await write(carl, circle, { what: "take", of: shoes });
    await meet();
    expect(takers(anya, circle)).toEqual([["carl"]]);
    await act(carl, "members.leave");
    await meet();
    expect([takers(anya, circle), names(seen(anya, circle)?.people)]).toEqual([[[]], []]);
  });
});

describe("out of reach of each other", () => {
  test("[CC-5] two who take over the same are both shown, and so is who takes over what was closed meanwhile", async () => {
    const { anya, bela, carl, circle, meet } = await looksAfter();
    const shoes = await write(anya, circle, { what: "ask", text: "Shoes without laces" });
    const soup = await write(anya, circle, { what: "ask", text: "Soup" });
    await meet();
    for (const one of [bela, carl]) await write(one, circle, { what: "take", of: shoes });
    await write(anya, circle, { what: "close", of: soup });
    await write(bela, circle, { what: "take", of: soup });
    await meet();
    for (const one of [anya, bela, carl]) {
      expect(names(seen(one, circle)?.open[0]?.takers)?.toSorted()).toEqual(["bela", "carl"]);
      expect(seen(one, circle)?.past).toMatchObject([{ text: "Soup", takers: [{ name: "bela" }] }]);
    }
  });

  test("[CC-5] two texts of what one should know both stand, until somebody who has read both writes it anew", async () => {
    const { anya, bela, carl, circle, meet } = await looksAfter();
    await write(anya, circle, { what: "know", text: "First." });
    await meet();
    await write(bela, circle, { what: "know", text: "Bela's." });
    await write(carl, circle, { what: "know", text: "Carl's." });
    await meet();
    const known = (one: Replica) => seen(one, circle)?.known.map(({ text }) => text);
    expect(known(anya)?.toSorted()).toEqual(["Bela's.", "Carl's."]);
    expect(known(bela)).toEqual(known(anya));
    await write(anya, circle, { what: "know", text: "Both." });
    await meet();
    expect([known(bela), known(carl)]).toEqual([["Both."], ["Both."]]);
    await write(anya, circle, { what: "know" });
    expect(known(anya)).toEqual([]);
  });
});

test("[CC-7] only whoever said something takes it back", async () => {
  const { anya, bela, circle, meet } = await looksAfter();
  const said = await write(anya, circle, { what: "say", text: "She is cross today." });
  await meet();
  expect(await write(bela, circle, { what: "strike", of: said })).toBe("care.not-your-words");
  await write(anya, circle, { what: "strike", of: said });
  await meet();
  expect(seen(bela, circle)?.says).toEqual([]);
});
