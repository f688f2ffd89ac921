import fc from "fast-check";
import { expect, test } from "vitest";
import { SEALED } from "../../kernel/event.ts";
import type { Replica } from "../../replica/replica.ts";
import { hand } from "../../replica/testing/pod.ts";
import { as, atOdds, caseOf, circleOf, mine } from "./testing/mediation.ts";
import { ROLES, WHATS } from "./words.ts";

const step = fc.record({
  who: fc.nat(4),
  what: fc.constantFrom("pass", "pass", "begin", "begin", ...WHATS),
  with: fc.integer({ min: 1, max: 31 }),
  which: fc.nat(5),
  level: fc.integer({ min: 2, max: 4 }),
  role: fc.constantFrom(...ROLES),
});

/** A request to one, or a talk of all, among people drawn by chance. */
async function begin(five: readonly Replica[], by: Replica, mask: number): Promise<string> {
  const others = five.filter((one, at) => one !== by && (mask >> at) & 1);
  const isTalk = others.length > 1;
  const circle = await circleOf(by, ...(isTalk ? others : five.filter((one) => one !== by).slice(0, 1)));
  const sides = isTalk ? others : five.slice(-1);
  const body = { what: isTalk ? "open" : "ask", level: 3, skip: "tried", people: as("party", ...sides), dates: [] };
  await by.ask({ kind: "conflict.write", body: { ...body, circle, text: `secret of ${circle}` } });
  return circle;
}

test("[CF-8, CF-2, K-8, K-1] whatever happens in cases, all hold the same state, and nobody reads one they do not sit in", async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 18, maxLength: 30 }), async (steps) => {
      const { five, share } = await atOdds();
      const circles: string[] = [];
      for (const { who, what, with: mask, which, level, role } of steps) {
        const by = five[who] ?? five[0];
        const others = five.filter((one, at) => one !== by && (mask >> at) & 1);
        if (what === "pass") await hand(by, five[which % 5] ?? by);
        else if (what === "begin" || circles.length === 0) circles.push(await begin(five, by, mask));
        else {
          const circle = circles[which % circles.length] ?? "";
          const people = as(what === "open" ? "party" : role, ...others);
          const body = { circle, what, level, people, text: `secret of ${circle}`, skip: "tried", dates: [2 + which] };
          if ("event" in (await by.ask({ kind: "conflict.write", body }))) written += 1;
        }
      }
      await share();
      for (const one of five) {
        expect(one.hash()).toBe(five[0].hash());
        expect(JSON.stringify([one.state(), one.history()])).not.toContain("secret of");
        for (const { event } of one.history()) if (event.kind === "conflict.write") expect(event.body).toBe(SEALED);
        for (const { id } of mine(one)) {
          const found = caseOf(one, id);
          for (const { text } of found?.lines ?? []) expect(text).toBe(`secret of ${id}`);
        }
      }
    }),
    { numRuns: 12 },
  );
  expect(written).toBeGreaterThan(0);
}, 90_000);
