import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { DAY, PEOPLE, start } from "./testing/start.ts";
import type { CandidateRow } from "./views.ts";

const WEEKS = 52;
/** Ana cannot come then. */
const AWAY = new Set([5, 17, 33, 34]);
/** Cleo rests for so long. */
const REST = { from: 20, until: 28 };
/** Ben is at the side of Dina, who learns, for so long. */
const PAIRED = { from: 10, until: 40 };
/** Then whoever is asked asks the next one to take it. */
const SWAPS = new Set([8, 15, 25, 45]);

type Week = {
  readonly week: number;
  readonly led: string;
  readonly asked: string;
  readonly order: readonly CandidateRow[];
};

const is = ({ from, until }: { from: number; until: number }, week: number) => week >= from && week < until;

/** Four neighbours meet every week for a year, as life is: one cannot come, one rests, one learns, some swap. */
function aYear(): readonly Week[] {
  const pod = start();
  for (const who of ["ana", "ben", "cleo"]) pod.join(who, ["facilitator"]);
  pod.join("dina", ["facilitator"], "learning");
  const told: Week[] = [];
  for (let week = 0; week < WEEKS; week += 1) {
    if (week === PAIRED.from) pod.must("ben", "rotation.accompany", { person: pod.person("dina") });
    if (week === PAIRED.until) pod.must("ben", "rotation.part", { person: pod.person("dina") });
    // Her rest ends between two meetings.
    if (week === REST.from)
      pod.must("cleo", "rotation.rest", { until: pod.now() + ((REST.until - REST.from) * 7 + 3) * DAY });
    // It is a day since the last one.
    const meeting = pod.gather(6);
    if (AWAY.has(week)) pod.must("ana", "rotation.cannot", { meeting });
    told.push(held(pod, meeting, week));
  }
  return told;
}

/** Whoever is asked takes it, or the one to whom they hand it; then the evening is over, and a day. */
function held(pod: ReturnType<typeof start>, meeting: Id, week: number): Week {
  const { order, name = "" } = pod.turn(meeting);
  const [asked, next] = order.filter((one) => one.not === undefined).map((one) => one.name.toLowerCase());
  expect(name.toLowerCase()).toBe(asked);
  const role = "facilitator";
  const led = SWAPS.has(week) ? (next ?? "") : (asked ?? "");
  if (led !== asked) {
    pod.must(asked ?? "", "rotation.take", { meeting, role });
    pod.must(asked ?? "", "rotation.swap", { meeting, role, with: pod.person(led) });
  }
  pod.must(led, "rotation.take", { meeting, role });
  pod.pass(pod.rowOf(meeting).end - pod.now() + DAY, ...PEOPLE);
  return { week, led, asked: asked ?? "", order };
}

test("[RO-1, RO-2, RO-4, RO-5, RO-6, RO-8] a year of weeks with a decline, a rest, a swap and a learner stays fair, and shows why", () => {
  const year = aYear();
  const turns = (who: string, weeks = year) => weeks.filter(({ led }) => led === who).length;
  const numbers = ({ order }: Week, who: string) => {
    const { served = 0, meetings = 0, own = 0, not } = order.find((one) => one.name.toLowerCase() === who) ?? {};
    return { served, meetings, own, not };
  };
  for (const week of year) {
    if (AWAY.has(week.week)) expect([week.led === "ana", numbers(week, "ana").not]).toEqual([false, "away"]);
    if (is(REST, week.week)) expect([week.led, numbers(week, "cleo").not]).toEqual([week.led, "resting"]);
    if (is(REST, week.week)) expect(week.led).not.toBe("cleo");
    if (!is(PAIRED, week.week)) expect(week.led).not.toBe("dina");
  }
  // Nobody leads twice in a row.
  for (const { week, led } of year) expect(led).not.toBe(year[week - 1]?.led);
  // A rest costs nothing: the same numbers after it as before.
  const [before, after] = [year[REST.from], year[REST.until]].map((one) => one && numbers(one, "cleo"));
  expect([after?.served, after?.meetings]).toEqual([before?.served, before?.meetings]);
  // The proof counts what was: each meeting to who led it, swaps to who took them over.
  const last = year.at(-1);
  for (const who of PEOPLE) {
    const counted = last === undefined ? 0 : numbers(last, who).own;
    expect([who, counted]).toEqual([who, turns(who, year.slice(0, -1))]);
  }
  // Of those who can always come nobody is ever far ahead, and a swap evens out.
  expect(Math.abs(turns("ben") - turns("ana"))).toBeLessThanOrEqual(2);
  expect(turns("dina")).toBeGreaterThanOrEqual(6);
});
