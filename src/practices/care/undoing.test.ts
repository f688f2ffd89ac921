import { expect, test } from "vitest";
import type { Body } from "../../kernel/event.ts";
import { act } from "../../replica/testing/pod.ts";
import { putBack } from "./put-back.ts";
import { DAY, looksAfter, seen, write } from "./testing/circle.ts";

/** Does something, then what puts back how it was; what is seen before and afterwards. */
async function undone(pod: Awaited<ReturnType<typeof looksAfter>>, body: Body) {
  const { anya, circle } = pod;
  const shown = () => {
    const { name, known, open, past } = seen(anya, circle) ?? {};
    const help = [...(open ?? []), ...(past ?? [])].map(({ key, isClosed, takers }) => ({ key, isClosed, takers }));
    return { name, known: known?.map(({ text }) => text), help };
  };
  const before = shown();
  const back = putBack(anya.lookAt("care") as never, { kind: "care.write", body: { times: [], ...body, circle } });
  expect(await write(anya, circle, body)).not.toMatch(/^care/);
  expect(shown()).not.toEqual(before);
  for (const draft of back ?? []) expect(await anya.ask(draft)).toHaveProperty("event");
  return { before, after: shown(), count: back?.length };
}

test("[CC-4, CC-5] what is done in a circle is put back as it was: taking over, letting go, closing, its name, its words", async () => {
  const pod = await looksAfter();
  const { anya, circle, now } = pod;
  const at = now() + DAY;
  const of = await write(anya, circle, { what: "ask", text: "A walk", times: [at, at + DAY] });
  const soup = await write(anya, circle, { what: "ask", text: "Soup" });
  const steps: Body[] = [
    { what: "take", of, times: [at] },
    { what: "close", of },
    { what: "close", of: soup },
    { what: "name", text: "Ruth" },
    { what: "know", text: "The key is under the fern." },
  ];
  const isPutBack = async (body: Body) => {
    const { before, after, count } = await undone(pod, body);
    expect([count, after]).toEqual([1, before]);
  };
  for (const body of steps) await isPutBack(body);
  await write(anya, circle, { what: "know", text: "The key is under the fern." });
  for (const body of [{ what: "know", text: "Tom has the key." }, { what: "know" }]) await isPutBack(body);
  await write(anya, circle, { what: "take", of, times: [at] });
  expect(await undone(pod, { what: "leave", of, times: [at] })).toMatchObject({ count: 1 });
  await write(anya, circle, { what: "close", of: soup });
  const again = await undone(pod, { what: "reopen", of: soup });
  expect(again.after).toEqual(again.before);
});

test("[CC-4] what changed nothing is not put back: closing what is closed, a name where there was none, what is not known here", async () => {
  const { anya, bela, dora, circle, meet } = await looksAfter();
  const soup = await write(anya, circle, { what: "ask", text: "Soup" });
  const people = [anya.me(), bela.me()];
  const bare = await act(anya, "kernel.audience", {
    practice: "care",
    lasts: "shared-until-destroyed",
    people,
    boxes: [],
  });
  await write(anya, circle, { what: "close", of: soup });
  await meet();
  const back = (body: Body, by = anya) =>
    putBack(by.lookAt("care") as never, { kind: "care.write", body: { times: [], circle, ...body } });
  expect(back({ what: "reopen", of: soup })).toHaveLength(1);
  for (const body of [
    { what: "close", of: soup },
    { what: "take", of: soup },
    { what: "take", of: "ab".repeat(32) },
    { what: "say", text: "Hello.", of: soup },
    { what: "name", text: "Ruth", circle: bare },
  ])
    expect(back(body)).toBeUndefined();
  expect(back({ what: "name", text: "Ruth" }, dora)).toBeUndefined();
});
