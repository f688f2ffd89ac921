import { describe, expect, test } from "vitest";
import { onceALook } from "./once-a-look.ts";
import type { Look } from "./practice.ts";
import { allotment } from "./testing/allotment.ts";
import { story } from "./testing/story.ts";

describe("what views work out of a look", () => {
  function counted() {
    let worked = 0;
    const told = story(allotment().practices, "anya", { values: ["Share"] });
    const work = onceALook(({ me }: Look) => ({ me, place: ++worked }));
    return { told, work, worked: () => worked };
  }

  test("[K-12] is worked out once for all who ask at one moment, whichever object they look with", () => {
    const { told, work, worked } = counted();
    const look = told.look("plots", "anya");
    const first = work(look);
    expect(work({ ...look })).toBe(first);
    expect(work({ ...look, dayIn: () => "another calendar" })).toBe(first);
    expect(worked()).toBe(1);
  });

  test("[K-1, K-12] is worked out anew where anything differs that it may stand on", () => {
    const { told, work } = counted();
    const look = told.look("plots", "anya");
    const others: readonly Partial<Look>[] = [
      { me: "ben" },
      { device: "another" },
      { now: look.now + 1 },
      { time: look.time + 1 },
      { rights: { ...look.rights } },
      { state: {} },
      { others: {} },
      { lane: { ...look.lane } },
    ];
    const results = [{}, ...others].map((other) => work({ ...look, ...other }));
    expect(new Set(results.map(({ place }) => place)).size).toBe(others.length + 1);
    expect(results.slice(0, 2).map(({ me }) => me)).toEqual([look.me, "ben"]);
  });

  test("[K-10, K-12] is kept for a few who look at one moment in turns, and not for everybody", () => {
    const { told, work, worked } = counted();
    const look = told.look("plots", "anya");
    const turn = (people: number) => {
      for (let at = 0; at < people; at++) work({ ...look, me: `p${at}` });
    };
    turn(4);
    turn(4);
    expect(worked()).toBe(4);
    turn(40);
    const before = worked();
    work({ ...look, me: "p0" });
    expect(worked()).toBe(before + 1);
  });
});
