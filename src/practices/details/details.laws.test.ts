import fc from "fast-check";
import { expect, test } from "vitest";
import { writeState } from "../../kernel/state-codec.ts";
import { hand } from "../../replica/testing/pod.ts";
import { street } from "../../replica/testing/street.ts";
import type { DetailsRow } from "./rows.ts";

const step = fc.record({
  who: fc.nat(3),
  what: fc.constantFrom("make", "write", "write", "readers", "destroy", "pass", "pass"),
  mask: fc.nat(15),
});

test("[DT-2, DT-5, K-1] whatever people write and whom they choose, all hold the same state, and read only what is meant for them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 18 }), async (steps) => {
      const { everyone, share } = await street();
      const circles = new Map<number, string>();
      for (const { who, what, mask } of steps) {
        const by = everyone[who] ?? everyone[0];
        const people = everyone.filter((one, at) => one === by || (mask >> at) & 1).map((one) => one.me());
        const circle = circles.get(who);
        if (what === "make") {
          const how = { practice: "details", lasts: "until-destroyed", boxes: [] };
          const made = await by.ask({ kind: "kernel.audience", body: { ...how, people } });
          if ("event" in made) circles.set(who, made.event.id);
        } else if (what === "pass") await hand(by, everyone[mask % 4] ?? by);
        else if (circle !== undefined && what === "write")
          await by.ask({ kind: "details.write", body: { circle, notes: `secret of ${by.me()}` } });
        else if (circle !== undefined && what === "readers")
          await by.ask({ kind: "kernel.audience", body: { of: circle, people, boxes: [] } });
        else if (circle !== undefined)
          await by.ask({ kind: "kernel.part", body: { audience: circle, how: "destroy" } });
      }
      await share(...everyone);
      for (const one of everyone) await one.keepTime();
      await share(...everyone);
      for (const one of everyone) {
        expect(one.hash()).toBe(everyone[0].hash());
        expect(writeState(one.state())).not.toContain("secret of");
        const { rows } = one.look("details.all") as { rows: readonly DetailsRow[] };
        for (const { notes, person } of rows) expect(notes).toBe(`secret of ${person}`);
      }
    }),
    { numRuns: 3 },
  );
}, 60_000);
