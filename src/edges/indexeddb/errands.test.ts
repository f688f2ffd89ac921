import { afterEach, expect, test } from "vitest";
import type { Draft } from "../../kernel/event.ts";
import type { Answer } from "../../replica/answers.ts";
import { createErrands, type ErrandMessage } from "./errands.ts";

const SOW: Draft = { kind: "plots.plant", body: { bed: 1, what: "peas" } };
const DONE = { refusal: { code: "done", about: {} } } satisfies Answer;
const { port1: here, port2: there } = new MessageChannel();

afterEach(() => here.close());

test("[K-4] what the other tab took while this one was too busy to hear of it is not done a second time", async () => {
  const errands = createErrands(({ id }) => {
    there.postMessage({ is: "took", id } satisfies ErrandMessage);
    setTimeout(() => there.postMessage({ is: "answer", id, answer: DONE } satisfies ErrandMessage), 1_500);
  });
  here.onmessage = ({ data }: MessageEvent<ErrandMessage>) => errands.hear(data);
  const asked = errands.ask(SOW);
  // An old phone that draws a long page.
  for (const begun = performance.now(); performance.now() - begun < 1_200; );
  expect(await asked).toEqual(DONE);
});
