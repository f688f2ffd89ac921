import fc from "fast-check";
import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { toldAgain } from "../../kernel/testing/fold-again.ts";
import { whenOf } from "./meeting.ts";
import { DAY, next, PEOPLE, PRACTICES, type Start, start } from "./testing/start.ts";

const step = fc.record({
  who: fc.constantFrom(...PEOPLE, "gus"),
  what: fc.constantFrom(
    "call",
    "call",
    "gather",
    "move",
    "cancel",
    "hold",
    "mark",
    "stop",
    "item",
    "waive",
    "outcome",
    "assign",
    "finish",
    "note",
    "reword",
    "approve",
    "hand",
  ),
  which: fc.nat({ max: 20 }),
  /** Without having heard of what others did lately. */
  alone: fc.boolean(),
});
const life = fc.array(step, { minLength: 5, maxLength: 30, size: "max" });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

test("[MT-2, MT-3, K-1] any order in which the events arrive ends in the same state", () => {
  fc.assert(
    fc.property(life, fc.infiniteStream(fc.nat()), (steps, dice) => {
      const pod = lived(steps);
      expect(writeState(toldAgain(pod, PRACTICES, dice).state())).toBe(writeState(pod.folding.state()));
    }),
    { numRuns: 60 },
  );
});

test("[MT-2] a day of a series is never more than one meeting, whoever called it", () => {
  let crossed = 0;
  fc.assert(
    fc.property(life, (steps) => {
      const { meetings, keyOf } = lived(steps).state();
      const ofSeries = [...meetings.values()].filter((one) => one.series !== undefined);
      const days = ofSeries.map((one) => `${one.series} ${one.calls[0]?.start}`);
      expect(new Set(days).size).toBe(days.length);
      for (const [call, key] of keyOf) expect(meetings.get(key)?.calls.some((one) => one.id === call)).toBe(true);
      crossed += ofSeries.filter((one) => one.calls.length > 1).length;
    }),
    { numRuns: 120 },
  );
  expect(crossed).toBeGreaterThan(5);
});

test("[MT-3] whatever crossed, a meeting has one start that somebody gave it", () => {
  fc.assert(
    fc.property(life, (steps) => {
      for (const meeting of lived(steps).state().meetings.values()) {
        const given = [...meeting.calls, ...meeting.moves].map((one) => one.start);
        expect(given).toContain(whenOf(meeting, () => true).start);
      }
    }),
    { numRuns: 40 },
  );
});

test("[MT-1, MT-3, MT-4] an act that is refused changes nothing", () => {
  fc.assert(
    fc.property(life, step, (steps, last) => {
      const pod = lived(steps);
      const before = pod.state();
      const refusals = pod.events().filter((event) => pod.setAside(event.id)).length;
      const known = ids(pod);
      done(pod, last, known.series, known.calls);
      const after = pod.events().filter((event) => pod.setAside(event.id)).length;
      if (after > refusals) expect(pod.state()).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

function lived(steps: readonly Step[]): Start {
  const pod = start();
  const series = pod.weekly();
  const calls: Id[] = [pod.gather("ana", 3)];
  for (const one of steps) calls.push(...done(pod, one, series, calls));
  return pod;
}

function ids(pod: Start): { series: Id; calls: Id[] } {
  return { series: [...pod.state().series.keys()][0] ?? "", calls: [...pod.state().keyOf.keys()] };
}

function done(pod: Start, { who, what, which, alone }: Step, series: Id, calls: readonly Id[]): Id[] {
  const events = pod.events();
  const how = alone ? { sees: [events[events.length - 1 - (which % 5)]?.id ?? ""] } : {};
  const day = next("tue") + 7 * (which % 3);
  const at = { start: day * DAY + 17 * 60 };
  const meeting = calls[which % calls.length] ?? "";
  const one = (kind: string) =>
    events.filter((event) => event.kind === `meetings.${kind}`).at(-1 - (which % 3))?.id ?? "";
  const bodies: Record<string, Record<string, unknown>> = {
    call: { series, day, ...at },
    gather: { title: "Evening", ...at, offset: 120, minutes: 30 },
    move: { meeting, start: at.start + which, offset: 60 },
    cancel: { meeting },
    hold: { meeting },
    mark: { meeting, people: [pod.person(PEOPLE[which % 4] ?? "ana")], here: which % 2 === 0 ? "yes" : "no" },
    stop: { series },
    item: { meeting, title: "Well", kind: "decision", minutes: 5 },
    waive: { item: one("item"), ground: "urgent", why: "Now", yes: [pod.person(who)] },
    outcome: { item: one("item"), came: which % 2 === 0 ? "decided" : "talked", text: "Yes" },
    assign: { meeting, text: "Nails", owner: pod.person(who) },
    finish: { action: one("assign"), how: "done" },
    note: { meeting, text: `Paragraph ${which}` },
    reword: { note: one("note"), text: `Wording ${which}` },
    approve: { meeting: calls[0] ?? "", at: meeting },
    hand: { meeting, up: which % 3 === 0 ? "no" : "yes" },
  };
  if (bodies[what] === undefined || Object.values(bodies[what]).includes("")) return [];
  // A series that ends ends the story.
  if (what === "stop" && which < 18) return [];
  const { id, refusal } = pod.act(who, `meetings.${what}`, bodies[what], how);
  return refusal === undefined && (what === "call" || what === "gather") ? [id] : [];
}

test("[MT-6, MT-8] nothing is ever on record as decided in a room that was neither posted nor let through", () => {
  fc.assert(
    fc.property(life, (steps) => {
      const pod = lived(steps);
      const items = [...pod.state().items.values()];
      for (const item of items) {
        if (!item.outcomes.some((one) => one.came === "decided")) continue;
        const witnessed = pod.look("meetings").lane.witnessed(item.id);
        expect(witnessed !== undefined || item.waivers.length > 0).toBe(true);
        for (const one of item.outcomes.filter(({ came }) => came === "decided"))
          expect(one.present * 2).toBeGreaterThan(one.of);
      }
    }),
    { numRuns: 60 },
  );
});
