import { describe, expect, test } from "vitest";
import type { Replica } from "../../replica/replica.ts";
import { act } from "../../replica/testing/pod.ts";
import { change, DAY, looksAfter, write } from "./testing/circle.ts";

const lines = (one: Replica, now?: number) => one.attention(now).filter(({ practice }) => practice === "care");
const codes = (one: Replica, now?: number) => lines(one, now).map(({ title }) => title.code);
const coming = (one: Replica, now?: number) => one.coming(now).filter(({ practice }) => practice === "care");

describe("Today", () => {
  test("[CC-8] tells those in a circle, in one line, what nobody has taken over for the next four days or for no day", async () => {
    const { anya, bela, dora, circle, meet, now } = await looksAfter();
    await write(anya, circle, { what: "ask", text: "In five days", times: [now() + 5 * DAY] });
    await meet();
    expect(codes(anya)).toEqual([]);
    const soon = await write(anya, circle, { what: "ask", text: "In three days", times: [now() + 3 * DAY] });
    await write(anya, circle, { what: "ask", text: "Some day" });
    await meet();
    const about = { more: 1, text: "In three days", circle: "Ruth, after her hip" };
    expect(lines(anya)).toMatchObject([{ title: { code: "care.today.wanted", about }, until: now() + 3 * DAY }]);
    expect(codes(dora)).toEqual([]);
    expect(lines(anya, now() + 3 * DAY + 121)[0]?.title.about).toMatchObject({ more: 1, text: "In five days" });
    await write(bela, circle, { what: "take", of: soon, times: [now() + 3 * DAY] });
    await meet();
    expect(lines(anya)[0]?.title.about).toMatchObject({ more: 0, text: "Some day" });
  });

  test("[CC-8] tells whoever took something over of it, a day before in Today and until then among what comes", async () => {
    const { anya, bela, circle, meet, now } = await looksAfter();
    const at = now() + 3 * DAY;
    const walk = await write(anya, circle, { what: "ask", text: "A walk", times: [at] });
    await meet();
    await write(bela, circle, { what: "take", of: walk, times: [at] });
    const about = { text: "A walk", circle: "Ruth, after her hip" };
    expect(coming(bela)).toMatchObject([{ at, title: { code: "care.coming", about }, goto: { id: circle } }]);
    expect(codes(bela)).not.toContain("care.today.mine");
    const near = at - DAY;
    expect(lines(bela, near)).toMatchObject([
      { until: at, title: { code: "care.today.mine", about: { text: "A walk" } } },
    ]);
    expect(coming(bela, near)).toEqual([]);
    expect([codes(bela, at + 119), codes(bela, at + 121)]).toEqual([["care.today.mine"], []]);
    for (const line of [...lines(bela, near), ...coming(bela)])
      expect(line.inCalendars).toEqual({ code: "care.in-calendars" });
    expect(coming(anya)).toEqual([]);
  });

  test("[CC-8] tells whoever took over what has no day, until it is done", async () => {
    const { anya, bela, circle, meet } = await looksAfter();
    const shoes = await write(anya, circle, { what: "ask", text: "Shoes without laces" });
    await meet();
    await write(bela, circle, { what: "take", of: shoes });
    expect(lines(bela)).toMatchObject([{ title: { code: "care.today.mine", about: { text: "Shoes without laces" } } }]);
    expect(lines(bela)[0]?.until).toBeUndefined();
    expect(coming(bela)).toEqual([]);
    await write(bela, circle, { what: "close", of: shoes });
    expect(codes(bela)).toEqual([]);
  });

  test("[CC-8] brings a circle to mind where nobody wrote for a month and nothing is asked for, until somebody writes", async () => {
    const { anya, dora, circle, meet, now, pass } = await looksAfter();
    const quiet = () => codes(anya, now() + 31 * DAY);
    expect([codes(anya, now() + 29 * DAY), quiet()]).toEqual([[], ["care.today.quiet"]]);
    const [line] = lines(anya, now() + 31 * DAY);
    expect(line).toMatchObject({ skippable: true, title: { about: { circle: "Ruth, after her hip", named: "yes" } } });
    expect(codes(dora, now() + 31 * DAY)).toEqual([]);
    pass(60);
    const walk = await write(anya, circle, { what: "ask", text: "A walk", times: [now() + 40 * DAY] });
    expect(quiet()).toEqual([]);
    await write(anya, circle, { what: "close", of: walk });
    await meet();
    const [later] = lines(anya, now() + 31 * DAY + 60);
    expect(later?.title.code).toBe("care.today.quiet");
    expect(later?.id).not.toBe(line?.id);
  });

  test("[CC-8] tells somebody that they were asked in, until they wrote there or two weeks are over", async () => {
    const { anya, bela, carl, dora, circle, meet, now, pass } = await looksAfter();
    expect([codes(anya), codes(bela)]).toEqual([[], ["care.today.in"]]);
    expect(lines(bela)[0]).toMatchObject({ skippable: true, goto: { screen: "circle", id: circle } });
    expect([codes(bela, now() + 13 * DAY), codes(bela, now() + 15 * DAY)]).toEqual([["care.today.in"], []]);
    await write(bela, circle, { what: "say", text: "I am here." });
    expect(codes(bela)).toEqual([]);
    pass(20 * DAY);
    await change(carl, circle, anya, bela, carl, dora);
    await meet();
    expect(lines(dora)[0]?.title.about).toMatchObject({ name: "carl", circle: "Ruth, after her hip", named: "yes" });
    expect([codes(anya), codes(bela), codes(carl)]).toEqual([[], [], []]);
  });

  test("[CC-8, CC-3] tells it again to whoever left and is asked back, whatever they wrote there before", async () => {
    const { anya, bela, carl, circle, meet, pass, now } = await looksAfter();
    const soup = await write(anya, circle, { what: "ask", text: "Soup" });
    await write(anya, circle, { what: "take", of: soup });
    await write(carl, circle, { what: "say", text: "Hello." });
    expect(codes(bela)).toEqual(["care.today.in"]);
    for (const one of [anya, bela]) await act(one, "kernel.part", { audience: circle, how: "leave" });
    await meet();
    pass(20 * DAY);
    await change(carl, circle, anya, bela, carl);
    await meet();
    for (const one of [anya, bela])
      expect(lines(one)[0]?.title).toMatchObject({ code: "care.today.in", about: { name: "carl" } });
    expect(codes(carl)).not.toContain("care.today.in");
    await write(anya, circle, { what: "leave", of: soup });
    expect(codes(anya)).not.toContain("care.today.in");
    expect(codes(bela, now() + 15 * DAY)).not.toContain("care.today.in");
  });

  test("[CC-8] of a circle without a name says so, and search does not find it", async () => {
    const { anya, bela, meet } = await looksAfter();
    const people = [anya, bela].map((one) => one.me());
    await act(anya, "kernel.audience", { practice: "care", lasts: "shared-until-destroyed", people, boxes: [] });
    await meet();
    expect(lines(bela).map(({ title }) => title.about?.named)).toContain("no");
    expect(bela.search().filter(({ practice }) => practice === "care")).toHaveLength(1);
  });

  test("[CC-8] tells nothing to whoever was left out, and nothing to a device that reads for somebody else", async () => {
    const { anya, bela, carl, circle, meet } = await looksAfter();
    await write(anya, circle, { what: "ask", text: "Some day" });
    await change(anya, circle, anya, bela);
    await meet();
    expect(codes(carl)).toEqual([]);
    const { attention } = bela.waitingFor(anya.me() ?? "");
    expect(attention.filter(({ practice }) => practice === "care")).toEqual([]);
    expect(anya.posted().filter(({ practice }) => practice === "care")).toEqual([]);
  });
});

test("[CC-9] search finds a circle by its name for those in it, and none of its words", async () => {
  const { anya, dora, circle, meet } = await looksAfter();
  await write(anya, circle, { what: "say", text: "Slept badly." });
  await meet();
  const found = (one: Replica) => one.search().filter(({ practice }) => practice === "care");
  expect(found(anya)).toMatchObject([{ title: "Ruth, after her hip", goto: { screen: "circle", id: circle } }]);
  expect(JSON.stringify(anya.search())).not.toContain("Slept");
  expect(found(dora)).toEqual([]);
  await act(anya, "kernel.part", { audience: circle, how: "destroy" });
  expect(found(anya)).toEqual([]);
});
