import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Event } from "../../../kernel/event.ts";
import { createPulse, followed } from "./pulse.svelte.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Listeners = readonly [(() => void)[], (() => void)[], (() => void)[]];

/** A page that somebody looks at or not, and a replica to which things happen. */
function page() {
  const [changes, words, looks]: Listeners = [[], [], []];
  const told = (listeners: (() => void)[]) => (listener: () => void) => {
    listeners.push(listener);
    return () => undefined;
  };
  let isSeen = true;
  const clock = { now: 100, ms: 0 };
  const own: { id: string }[] = [];
  const pulse = createPulse({
    replica: {
      onChange: told(changes),
      onHeard: told(words),
      timesHeard: () => 0,
      wrongKeys: () => [],
      differences: () => [],
      written: () => own as unknown as readonly Event[],
      keeping: () => undefined,
    },
    clock: () => clock.now,
    whole: new Promise(() => undefined),
    seen: { is: () => isSeen, onChange: told(looks) },
    ms: () => clock.ms,
  });
  const all = (listeners: (() => void)[]) => () => {
    for (const listener of listeners) listener();
  };
  const show = (now: boolean) => {
    isSeen = now;
    all(looks)();
  };
  const act = (id: string) => {
    own.unshift({ id });
    all(changes)();
  };
  /** So long it takes to draw what changed, or nothing happens. */
  const pass = (long: number) => {
    clock.ms += long;
    vi.advanceTimersByTime(long);
  };
  return { pulse, clock, change: all(changes), word: all(words), show, act, pass };
}

test("[AN-1] a neighbour's word of how much they have is no change of what is shown", () => {
  const { pulse, change, word } = page();
  const before = pulse.version();
  word();
  expect([pulse.version(), pulse.words()]).toEqual([before, 1]);
  change();
  expect([pulse.version(), pulse.words()]).toEqual([before + 1, 1]);
});

test("[AN-1] only what asked how far something was heard is looked at again with such a word", () => {
  let times = 0;
  const read: string[] = [];
  const replica = { timesHeard: () => times };
  const look = <T>(work: () => T) =>
    followed(
      replica,
      () => read.push("changes"),
      () => read.push("words"),
      work,
    );
  expect(look(() => "who needs me")).toBe("who needs me");
  expect(read).toEqual(["changes"]);
  look(() => (times += 1));
  expect(read).toEqual(["changes", "changes", "words"]);
});

test("[AN-2] in a pocket nothing is worked out, and whoever looks sees all that came meanwhile at once", () => {
  const { pulse, clock, change, word, show } = page();
  show(false);
  const before = pulse.version();
  for (let minute = 0; minute < 30; minute++) {
    clock.now += 1;
    change();
    word();
    vi.advanceTimersByTime(60_000);
  }
  expect([pulse.version(), pulse.words(), pulse.now()]).toEqual([before, 0, 100]);
  show(true);
  expect([pulse.version(), pulse.words(), pulse.now()]).toEqual([before + 1, 1, 130]);
});

test("[AN-2] whoever brings what is here to the hub catches up first, and where nothing came nothing is worked out again", () => {
  const { pulse, change, show } = page();
  show(false);
  change();
  pulse.lookAgain();
  const after = pulse.version();
  expect(after).toBe(1);
  pulse.lookAgain();
  show(true);
  expect(pulse.version()).toBe(after);
});

test("[AN-4] where many act at once, what they did is drawn together and most of the time is left for fingers", () => {
  const { pulse, clock, change, act, pass } = page();
  change();
  expect(pulse.version()).toBe(1);
  // It took 300 ms to draw that.
  clock.ms += 300;
  vi.advanceTimersByTime(0);
  for (let vote = 0; vote < 10; vote++) {
    change();
    pass(100);
  }
  expect(pulse.version()).toBe(1);
  act("mine");
  expect(pulse.version()).toBe(2);
  pass(0);
  change();
  expect(pulse.version()).toBe(3);
  clock.ms += 60_000;
  vi.advanceTimersByTime(0);
  change();
  expect(pulse.version()).toBe(3);
  pass(4_999);
  expect(pulse.version()).toBe(3);
  pass(1);
  expect(pulse.version()).toBe(4);
});

test("[AN-4, AN-2] whoever looks again sees what was still to be drawn", () => {
  const { pulse, clock, change, show } = page();
  change();
  clock.ms += 300;
  vi.advanceTimersByTime(0);
  change();
  show(false);
  show(true);
  expect(pulse.version()).toBe(2);
  clock.ms += 10_000;
  vi.advanceTimersByTime(10_000);
  expect(pulse.version()).toBe(2);
});
