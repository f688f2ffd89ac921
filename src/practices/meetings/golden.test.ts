import { expect, test } from "vitest";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import type { Rights } from "../../kernel/rights.ts";
import { isPosted, lastToPost } from "./notice.ts";
import { type Start, start } from "./testing/start.ts";
import { neededYes } from "./waiving.ts";

const minuteOf = (text: string) => Date.parse(`${text}Z`) / 60_000;
const rights = (numbers: Readonly<Record<string, number>> = {}) =>
  ({ numbers: new Map(Object.entries(numbers)) }) as unknown as Rights;
const people = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);
/** A council of so many, of whom so many came. */
const room = (all: number, present: number) => ({ all: people(all), present: people(present) });

test("[MT-6] Brown Act, section 54954.2 (a): a council in Fresno meets on Thursday 15 May 2025 at 18:00, so Monday 18:00 is in time and 18:01 is not", () => {
  const thursday = { start: minuteOf("2025-05-16T01:00"), offset: -7 * 60 };
  expect(lastToPost(thursday, rights())).toBe(minuteOf("2025-05-13T01:00"));
  expect(isPosted(minuteOf("2025-05-13T01:00"), thursday, rights())).toBe(true);
  expect(isPosted(minuteOf("2025-05-13T01:01"), thursday, rights())).toBe(false);
  expect(isPosted(undefined, thursday, rights())).toBe(false);
});

test("[MT-6] Local Government Act 1972, schedule 12: for a parish meeting on Thursday 15 May 2025 the notice hangs on Friday the 9th with five clear days, on Sunday the 11th with three", () => {
  const thursday = { start: minuteOf("2025-05-15T18:30"), offset: 60 };
  const last = (clear: number) => lastToPost(thursday, rights({ noticeClearDays: clear }));
  // Friday 9 May, 23:59 on British clocks: Saturday to Wednesday are five clear days.
  expect(last(5)).toBe(minuteOf("2025-05-09T22:59"));
  // Sunday 11 May, 23:59: Monday, Tuesday and Wednesday are clear.
  expect(last(3)).toBe(minuteOf("2025-05-11T22:59"));
  expect(isPosted(minuteOf("2025-05-11T22:59"), thursday, rights({ noticeClearDays: 3 }))).toBe(true);
  expect(isPosted(minuteOf("2025-05-11T23:00"), thursday, rights({ noticeClearDays: 3 }))).toBe(false);
});

test("[MT-8] Brown Act, section 54954.2 (b)(1): an emergency needs a majority of the whole body", () => {
  expect(neededYes("emergency", room(7, 4), rights())).toBe(4);
  expect(neededYes("emergency", room(8, 5), rights())).toBe(5);
});

test("[MT-8] Brown Act, section 54954.2 (b)(2): what came up too late needs two thirds of those present, and all where less than two thirds came", () => {
  expect(neededYes("urgent", room(7, 7), rights())).toBe(5);
  expect(neededYes("urgent", room(7, 6), rights())).toBe(4);
  expect(neededYes("urgent", room(7, 5), rights())).toBe(4);
  expect(neededYes("urgent", room(7, 4), rights())).toBe(4);
  expect(neededYes("urgent", room(6, 4), rights())).toBe(3);
  expect(neededYes("urgent", room(5, 0), rights())).toBe(1);
});

test("[MT-8] Brown Act, section 54954.2 (b)(3): what was posted and put off goes on within five days, and not on the sixth", () => {
  const goesOn = (days: number) => {
    const pod = start();
    const first = pod.gather("ana", 4);
    const posted = pod.must("ana", "meetings.item", { meeting: first, title: "Well", kind: "decision", minutes: 5 });
    pod.pass(60, "ben");
    pod.pass(4 * MINUTES_PER_DAY, "ana", "ben", "cleo", "dina");
    const later = pod.gather("ana", 4 + days);
    const again = pod.must("ana", "meetings.item", { meeting: later, title: "Well", kind: "decision", minutes: 5 });
    const waive = () => continued(pod, again, posted);
    const before = waive();
    pod.must("ana", "meetings.outcome", { item: posted, came: "put-off", text: "It got late." });
    return [before, waive()];
  };
  expect(goesOn(2)).toEqual(["meetings.not-continued", undefined]);
  expect(goesOn(5)[1]).toBeUndefined();
  expect(goesOn(6)[1]).toBe("meetings.not-continued");
});

function continued(pod: Start, item: string, from: string): string | undefined {
  const body = { item, ground: "continued", why: "It was put off.", yes: [], from };
  return pod.would("ana", "meetings.waive", body)?.code;
}
