import fc from "fast-check";
import { expect, test } from "vitest";
import { writeState } from "../../kernel/state-codec.ts";
import { act, hand } from "../../replica/testing/pod.ts";
import { street } from "../../replica/testing/street.ts";
import { idOf, rows, seen, write } from "./testing/circle.ts";
import type { CircleRow } from "./views.ts";
import { WHATS } from "./words.ts";

const step = fc.record({
  who: fc.nat(3),
  what: fc.constantFrom(...WHATS, "people", "leave-it", "pass", "pass", "pass"),
  mask: fc.nat(15),
  which: fc.nat(),
});

test("[CC-1, CC-5, K-1, K-8] whatever people write and whomever they ask in, those in it read the same, and nobody else anything", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 30 }), async (steps) => {
      const { everyone, share } = await street();
      const [anya, bela] = everyone;
      const how = { practice: "care", lasts: "shared-until-destroyed", boxes: [] };
      const circle = await act(anya, "kernel.audience", { ...how, people: [anya, bela].map(idOf) });
      const meet = async () => {
        for (let round = 0; round < 3; round++) {
          await share(...everyone);
          for (const one of everyone) await one.keepTime();
        }
        await share(...everyone);
      };
      await meet();
      const written: string[] = [];
      for (const { who, what, mask, which } of steps) {
        const by = everyone[who] ?? anya;
        if (what === "pass") await hand(by, everyone[mask % 4] ?? by);
        else if (what === "people") {
          const people = everyone.filter((one, at) => one === by || (mask >> at) & 1).map(idOf);
          await by.ask({ kind: "kernel.audience", body: { of: circle, people, boxes: [] } });
        } else if (what === "leave-it") await by.ask({ kind: "kernel.part", body: { audience: circle, how: "leave" } });
        else {
          const of = written[which % written.length];
          const named = ["take", "leave", "close", "reopen", "strike"].includes(what) ? { of } : {};
          if ("of" in named && of === undefined) continue;
          const done = await write(by, circle, { what, text: `secret ${written.length}`, ...named }).catch(
            () => "none",
          );
          if (!done.includes(".") && done !== "none") written.push(done);
        }
      }
      await meet();
      const inside = everyone.filter((one) => rows<readonly CircleRow[]>(one, "care.mine").some(({ isOut }) => !isOut));
      const read = inside.map((one) => {
        const { people, iEnd, says, open, past, known, mine, ...rest } = seen(one, circle) ?? ({} as never);
        const all = [...says, ...open, ...past, ...known].map(({ isMine: _, ...row }) => ({
          ...row,
          iTake: undefined,
        }));
        return { ...rest, all };
      });
      for (const one of read) expect(one).toEqual(read[0]);
      for (const one of everyone) {
        expect(one.hash()).toBe(everyone[0].hash());
        expect(writeState(one.state())).not.toContain("secret");
      }
    }),
    { numRuns: 4 },
  );
}, 60_000);
