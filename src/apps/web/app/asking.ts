import type { NamedAct } from "../../../kernel/acts.ts";
import type { Body, Draft, Event, Id } from "../../../kernel/event.ts";
import type { AnyPractice } from "../../../kernel/practice.ts";
import type { Answer } from "../../../replica/answers.ts";
import { Fault } from "../../../replica/fault.ts";
import type { Replica } from "../../../replica/replica.ts";
import { withoutMarks } from "../../../ui/direction.ts";
import type { AskHow } from "../../../ui/screens.ts";
import type { Toasts } from "../../../ui/toasts.svelte.ts";
import { notDone } from "../../../ui/would.ts";
import { putBackOf, undoingOf } from "./undoing.ts";
import type { Voice } from "./voice.svelte.ts";

/** Doing things, with what is shown afterwards: what was done and "Undo", or why not. */
export type Asking = {
  readonly ask: (kind: string, body: Body, how?: AskHow) => Promise<Answer>;
  /** `shown` is told as soon as it can be seen, which is mostly before it is kept. */
  readonly askQuietly: (kind: string, body: Body, shown?: (event: Event) => void) => Promise<Answer>;
  readonly celebrate: (event: Event, done?: string) => void;
  /** How often something was asked here. */
  readonly asks: () => number;
};

export type AskingDeps = {
  readonly replica: Replica;
  readonly ready: () => Promise<void>;
  readonly acts: ReadonlyMap<string, NamedAct>;
  readonly practices: readonly AnyPractice[];
  readonly toasts: Toasts;
  readonly voice: Voice;
};

export function createAsking({ replica, ready, acts, practices, toasts, voice }: AskingDeps): Asking {
  let isReady = false;
  let asks = 0;
  /** What puts back how it was before the newest act. */
  let newest: { readonly event: Id; readonly putBack: readonly Draft[] | undefined } | undefined;

  async function askQuietly(kind: string, given: Body, shown: (event: Event) => void = () => {}): Promise<Answer> {
    const body = withoutMarks(given);
    let seen: Event | undefined;
    asks += 1;
    const putBack = putBackOf({ replica, practices, acts }, { kind, body });
    const show = (event: Event) => {
      newest = { event: event.id, putBack };
      shown(event);
    };
    const answer = await answerTo(kind, body, (event) => {
      seen = event;
      show(event);
    });
    if ("event" in answer) {
      if (seen?.id !== answer.event.id) show(answer.event);
    } else if (seen !== undefined) {
      toasts.show({ text: voice.say("toast.taken-back"), tone: "no" });
    }
    return answer;
  }

  /** A disk that is full or gone is told like a refusal: nothing was written, and it says what to do. */
  async function answerTo(kind: string, body: Body, shown: (event: Event) => void): Promise<Answer> {
    try {
      if (!isReady) await ready();
      isReady = true;
      return await replica.ask({ kind, body }, shown);
    } catch (cause) {
      if (cause instanceof Fault) return { refusal: { code: `fault.${cause.code}`, about: {} } };
      throw cause;
    }
  }

  async function ask(kind: string, body: Body, how: AskHow = {}): Promise<Answer> {
    if (how.quiet === true) return askQuietly(kind, body);
    let seen = false;
    const answer = await askQuietly(kind, body, (event) => {
      seen = true;
      celebrate(event, how.done);
    });
    if ("event" in answer) return answer;
    const why = notDone(voice, answer);
    toasts.show({ text: seen ? `${voice.say("toast.taken-back")} ${why}` : why, tone: "no" });
    return answer;
  }

  function celebrate(event: Event, done?: string): void {
    const text = done ?? voice.tell(event);
    const back = (newest?.event === event.id ? newest.putBack : undefined) ?? undoingOf(acts, event);
    if (back.length === 0) {
      toasts.show({ text, tone: "done", event: event.id });
      return;
    }
    const run = () => {
      toasts.dismiss();
      void undo(back);
    };
    toasts.show({ text, tone: "done", event: event.id, action: { label: voice.say("button.undo"), run } });
  }

  async function undo(back: readonly Draft[]): Promise<void> {
    const [only, ...more] = back;
    if (only !== undefined && more.length === 0) {
      await ask(only.kind, only.body, { done: voice.say("toast.undone") });
      return;
    }
    for (const { kind, body } of back) {
      const answer = await askQuietly(kind, body);
      if (!("event" in answer)) return toasts.show({ text: notDone(voice, answer), tone: "no" });
    }
    toasts.show({ text: voice.say("toast.undone"), tone: "done" });
  }

  return { ask, askQuietly, celebrate, asks: () => asks };
}
