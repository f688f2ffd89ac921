import { expect, test } from "vitest";
import { act } from "../../replica/testing/pod.ts";
import { change, DAY, looksAfter, mine, seen, write } from "./testing/circle.ts";

const names = (some: readonly { readonly name: string }[] | undefined) => some?.map(({ name }) => name);

test("[CC-2, CC-3] whoever left and is asked back is told of as somebody who came, and who left is left out by nobody", async () => {
  const { anya, bela, carl, dora, circle, meet } = await looksAfter();
  await act(bela, "kernel.part", { audience: circle, how: "leave" });
  await meet();
  await change(anya, circle, anya, carl, dora);
  await meet();
  expect(seen(carl, circle)?.turns[0]).toMatchObject({ by: { name: "Anya" }, came: [{ name: "dora" }], went: [] });
  await change(carl, circle, anya, bela, carl, dora);
  await meet();
  for (const one of [anya, bela])
    expect(seen(one, circle)?.turns[0]).toMatchObject({ by: { name: "carl" }, came: [{ name: "bela" }], went: [] });
  await act(carl, "kernel.part", { audience: circle, how: "leave" });
  await meet();
  await change(anya, circle, anya, bela, carl, dora);
  await meet();
  expect(seen(dora, circle)?.turns[0]).toMatchObject({ by: { name: "Anya" }, came: [{ name: "carl" }], went: [] });
});

test("[CC-2] a new key for those who are in it already is no news", async () => {
  const { anya, bela, carl, circle, meet } = await looksAfter();
  await change(anya, circle, anya, bela, carl);
  await meet();
  expect(seen(bela, circle)?.turns).toHaveLength(1);
});

test("[CC-3] whom others left out is asked for nothing in it", async () => {
  const { anya, bela, carl, circle, meet } = await looksAfter();
  await write(anya, circle, { what: "ask", text: "Soup" });
  await meet();
  await change(anya, circle, anya, bela);
  await meet();
  expect([mine(bela)[0]?.wanted, mine(carl)[0]?.wanted]).toEqual([1, 0]);
});

test("[CC-4] help stands with the soonest first and what has no day last; two hours after its time it is over", async () => {
  const { anya, bela, circle, pass, now } = await looksAfter();
  const at = now() + DAY;
  const soup = await write(anya, circle, { what: "ask", text: "Soup" });
  for (const day of [3, 1, 2])
    await write(anya, circle, { what: "ask", text: `Walk ${day}`, times: [now() + day * DAY] });
  const texts = (rows: readonly { readonly text: string }[] | undefined) => rows?.map(({ text }) => text);
  const stands = () => [texts(seen(anya, circle)?.open), texts(seen(anya, circle)?.past)];
  expect(stands()).toEqual([["Walk 1", "Walk 2", "Walk 3", "Soup"], []]);
  pass(at + 119 - now());
  expect(stands()).toEqual([["Walk 1", "Walk 2", "Walk 3", "Soup"], []]);
  pass(1);
  expect([stands(), mine(anya)[0]?.wanted]).toEqual([[["Walk 2", "Walk 3", "Soup"], ["Walk 1"]], 3]);
  pass(DAY);
  await write(anya, circle, { what: "close", of: soup });
  expect(stands()).toEqual([["Walk 3"], ["Soup", "Walk 2", "Walk 1"]]);
  expect(seen(bela, circle)?.past).toEqual([]);
});

test("[CC-4] in the list of circles stands the soonest that somebody took over themselves, if it has a day", async () => {
  const { anya, bela, circle, meet, now } = await looksAfter();
  const [later, soon] = [now() + 3 * DAY, now() + 2 * DAY];
  const free = await write(anya, circle, { what: "ask", text: "Nobody's", times: [now() + DAY] });
  const soup = await write(anya, circle, { what: "ask", text: "Soup" });
  const walk = await write(anya, circle, { what: "ask", text: "A walk", times: [later, soon] });
  await meet();
  await write(bela, circle, { what: "take", of: soup });
  expect(mine(bela)[0]?.mine).toBeUndefined();
  for (const time of [later, soon]) await write(bela, circle, { what: "take", of: walk, times: [time] });
  expect(mine(bela)[0]?.mine).toMatchObject({
    text: "A walk",
    time: soon,
    isRepeated: true,
    takers: [{ name: "bela" }],
  });
  const isRepeated = seen(bela, circle)?.open.map((row) => [row.id, row.isRepeated]);
  expect(isRepeated).toEqual([
    [free, false],
    [walk, true],
    [walk, true],
    [soup, false],
  ]);
});

test("[CC-5] all that was said stands in the order in which it was said, the newest first", async () => {
  const { anya, circle } = await looksAfter();
  for (const text of ["one", "two", "three", "four", "five"]) await write(anya, circle, { what: "say", text });
  expect(seen(anya, circle)?.says.map(({ text }) => text)).toEqual(["five", "four", "three", "two", "one"]);
  expect(names(seen(anya, circle)?.says.map(({ by }) => by))).toEqual(Array(5).fill("Anya"));
});
