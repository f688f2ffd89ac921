import { type Draft, no } from "../../kernel/event.ts";
import type { Answer } from "../../replica/answers.ts";
import { Fault, type FaultCode } from "../../replica/fault.ts";
import type { Elsewhere } from "../../replica/replica-deps.ts";

/** What one tab asks another to do, and what came of it. */
export type AskMessage = { readonly is: "ask"; readonly id: string; readonly at: number; readonly draft: Draft };
export type ErrandMessage =
  | { readonly is: "took"; readonly id: string }
  | { readonly is: "answer"; readonly id: string; readonly answer: Answer }
  | { readonly is: "fault"; readonly id: string; readonly code: FaultCode; readonly says: string };

export type Send<M> = (message: M) => void;

/** Acts that are under way in another tab. */
export type Errands = {
  readonly ask: Elsewhere;
  readonly hear: (message: ErrandMessage) => void;
  /** Nobody will answer any more. */
  readonly abandon: () => void;
};

/** A tab that sleeps this long is passed over; half of it makes an errand too old to be begun. */
const SLEEP_MS_MAX = 900;
/** What it said while this one was too busy to hear is heard first. */
const HEAR_MS = 100;
/** Once it has begun, it may take this long. */
const WORK_MS_MAX = 15_000;

type Waiting = {
  readonly end: (answer: Answer | "gone") => void;
  readonly fail: (fault: Fault) => void;
  readonly timer: ReturnType<typeof setTimeout>;
};

export function createErrands(send: Send<AskMessage>): Errands {
  const waiting = new Map<string, Waiting>();

  function ask(draft: Draft): Promise<Answer | "gone"> {
    const id = `${Date.now()} ${Math.random()}`;
    return new Promise((end, fail) => {
      const passOver = () => wait(id, { end, fail }, HEAR_MS, () => end("gone"));
      wait(id, { end, fail }, SLEEP_MS_MAX, passOver);
      send({ is: "ask", id, at: Date.now(), draft });
    });
  }

  function wait(id: string, one: Omit<Waiting, "timer">, ms: number, atLast: () => void): void {
    const over = () => taken(id) !== undefined && atLast();
    waiting.set(id, { ...one, timer: setTimeout(over, ms) });
  }

  /** Takes an errand off the list. */
  function taken(id: string): Waiting | undefined {
    const one = waiting.get(id);
    clearTimeout(one?.timer);
    waiting.delete(id);
    return one;
  }

  function hear(message: ErrandMessage): void {
    const one = taken(message.id);
    if (one === undefined) return;
    if (message.is === "answer") one.end(message.answer);
    else if (message.is === "fault") one.fail(new Fault(message.code, message.says));
    // Nobody knows whether it will be done yet, so it is not done a second time.
    else if (message.is === "took") wait(message.id, one, WORK_MS_MAX, () => one.end({ refusal: no("kernel.busy") }));
  }

  function abandon(): void {
    for (const id of [...waiting.keys()]) taken(id)?.end("gone");
  }

  return { ask, hear, abandon };
}

/** Does what another tab asked for, unless that tab must have given up on this one by now. */
export async function answerFor(
  { id, at, draft }: AskMessage,
  send: Send<ErrandMessage>,
  work: (draft: Draft) => Promise<Answer>,
): Promise<void> {
  if (Math.abs(Date.now() - at) > SLEEP_MS_MAX / 2) return;
  send({ is: "took", id });
  try {
    send({ is: "answer", id, answer: await work(draft) });
  } catch (cause) {
    send({ is: "fault", id, code: cause instanceof Fault ? cause.code : "disk", says: String(cause) });
  }
}
