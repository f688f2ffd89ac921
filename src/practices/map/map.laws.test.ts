import fc from "fast-check";
import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { toldAgain } from "../../kernel/testing/fold-again.ts";
import { members } from "../members/index.ts";
import { capitalised, homeOf, podOf } from "../members/testing/neighbours.ts";
import { map } from "./index.ts";

const PRACTICES = [members, map];
const HOMES = { ana: "Fern House", ben: "Oak House", cleo: "Elm House" };
const PEOPLE = ["ana", "ben", "cleo"] as const;
const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  what: fc.constantFrom("draw", "hang", "place", "place", "remove", "undo", "put-back", "move"),
  which: fc.nat(9),
  /** Without having heard of what others did lately. */
  alone: fc.integer({ min: 0, max: 4 }),
});

test("[HM-1, HM-2, K-1] any order in which acts arrive gives the same plan, and each place is by somebody who lived there", () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 8, maxLength: 25, size: "max" }),
      fc.infiniteStream(fc.nat()),
      (steps, dice) => {
        const pod = podOf(HOMES, PRACTICES, capitalised);
        const told: Id[] = [];
        const pictures: Id[] = [];
        const places: Id[] = [];
        const removals: Id[] = [];
        for (const { who, what, which, alone } of steps) {
          const before = told.at(-1 - alone);
          const how = before === undefined || alone < 2 ? {} : { sees: [before] };
          const household = homeOf(pod, what === "move" ? (PEOPLE[which % 3] ?? who) : who);
          if (what === "draw") {
            const body = { photo: `0${which}`.repeat(32), photoKey: "ab".repeat(32) };
            pictures.push(pod.act(who, "map.draw", body, how).id);
            told.push(pictures.at(-1) ?? "");
          } else if (what === "hang") {
            const picture = pictures[which];
            told.push(pod.act(who, "map.hang", picture === undefined ? {} : { picture }).id);
          } else if (what === "put-back") {
            const removal = removals.at(-1 - (which % 2));
            if (removal !== undefined) told.push(pod.act(who, "map.put-back", { household, removal }, how).id);
          } else if (what === "move") told.push(pod.act(who, "members.move", { household }).id);
          else {
            const placed = what === "undo" ? places.at(-1 - (which % 3)) : undefined;
            const off = placed === undefined ? { household } : { household, place: placed };
            const body = what === "place" ? { household, x: which, y: which } : off;
            const verb = what === "undo" ? (placed === undefined ? "remove" : "unplace") : what;
            told.push(pod.act(who, `map.${verb}`, body, how).id);
            if (what === "place") places.push(told.at(-1) ?? "");
            if (verb === "remove") removals.push(told.at(-1) ?? "");
          }
        }
        expect(writeState(toldAgain(pod, PRACTICES, dice).state())).toBe(writeState(pod.folding.state()));
        expect(map.neverBroken?.(pod.look("map"))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
