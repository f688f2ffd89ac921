import { describe, expect, test } from "vitest";
import type { Body, Id } from "../event.ts";
import { founded } from "../testing/founded.ts";
import type { How } from "../testing/story.ts";
import { circlesOf } from "./circles.ts";

/** Anya, Bela and Carl have a circle; what is asked is worked out from the log alone. */
function circle() {
  const { tale } = founded("anya:1", "bela:2", "carl:3", "dora:4");
  const gather = (who: string, people: readonly string[], more: Body, how?: How): Id => {
    const body = { people: people.map((one) => tale.person(one)), key: "ab".repeat(32), boxes: [], ...more };
    return tale.act(who, "kernel.audience", body, how).id;
  };
  const made = gather("anya", ["anya", "bela", "carl"], { practice: "plots" });
  const said = () =>
    tale
      .events()
      .filter(({ kind }) => kind === "kernel.audience" || kind === "kernel.part")
      .flatMap(({ id, device }) => {
        const entry = tale.graph.get(id);
        return entry === undefined ? [] : [{ entry, by: tale.graph.joins.personOf(device) ?? "" }];
      });
  return {
    made,
    turn: (who: string, people: readonly string[], ...sees: readonly Id[]) =>
      gather(who, people, { of: made }, { sees }),
    /** Somebody who had heard of just this. */
    hears: (who: string, one: Id) => tale.act(who, "kernel.witness", {}, { sees: [one] }).id,
    /** Whom all who know everything see in it. */
    present: () => {
      const known = circlesOf(tale.graph, said()).get(made);
      return ["anya", "bela", "carl", "dora"].filter((who) => known?.present.includes(tale.person(who)));
    },
    leave: (who: string) => tale.act(who, "kernel.part", { audience: made, how: "leave" }).id,
    gather,
    person: tale.person,
    all: () => circlesOf(tale.graph, said()).all(),
    /** Who is in, as far as an event had seen, or as far as all is known. */
    inside: (at?: Id) => {
      const circles = circlesOf(tale.graph, said());
      const entry = (at === undefined ? undefined : tale.graph.get(at)) ?? tale.graph.top(tale.now());
      return ["anya", "bela", "carl", "dora"].filter((who) => circles.isIn(made, tale.person(who), entry));
    },
  };
}

describe("whoever leaves a circle", () => {
  test("[K-1, K-8] is out, also for a newer circle that names them and did not know; and in again by one that did", () => {
    const { made, turn, hears, leave, inside, present } = circle();
    expect(inside()).toEqual(["anya", "bela", "carl"]);
    const left = leave("bela");
    expect([inside(), present()]).toEqual([
      ["anya", "carl"],
      ["anya", "carl"],
    ]);
    const crossed = turn("anya", ["anya", "bela", "carl", "dora"], made);
    expect([inside(), inside(hears("dora", crossed))]).toEqual([
      ["anya", "carl", "dora"],
      ["anya", "bela", "carl", "dora"],
    ]);
    const back = turn("carl", ["anya", "bela", "carl"], left);
    expect([inside(hears("carl", back)), inside(hears("bela", left))]).toEqual([
      ["anya", "bela", "carl"],
      ["anya", "carl"],
    ]);
    expect(inside()).toEqual(["anya", "bela", "carl", "dora"]);
    expect(present()).toEqual(inside());
  });
});

describe("circles that changed out of reach of each other", () => {
  test("[K-8] somebody who was left out and asked back is in, whatever another one says who had heard of neither", () => {
    const { made, turn, inside } = circle();
    const out = turn("anya", ["anya", "carl"], made);
    turn("anya", ["anya", "bela", "carl"], out);
    turn("carl", ["anya", "bela", "carl", "dora"], made);
    expect(inside()).toEqual(["anya", "bela", "carl", "dora"]);
  });

  test("[K-8] somebody whom one of them left out is out, though the other one named them again", () => {
    const { made, turn, inside } = circle();
    turn("anya", ["anya", "carl"], made);
    turn("carl", ["anya", "bela", "carl", "dora"], made);
    expect(inside()).toEqual(["anya", "carl", "dora"]);
  });
});

test("[K-5, K-8] nobody makes a circle that they are not in, that names somebody twice, or changes one of others", () => {
  const { made, gather, turn, all, inside } = circle();
  gather("dora", ["anya", "bela"], { practice: "plots" });
  gather("dora", ["dora", "bela", "bela"], { practice: "plots" });
  turn("dora", ["dora", "anya"], made);
  expect(all().map(({ id }) => id)).toEqual([made]);
  expect(inside()).toEqual(["anya", "bela", "carl"]);
});

test("[K-5, K-8] a circle names people who are here, and whoever left it names nobody for it any more", () => {
  const { made, person, gather, turn, leave, all, inside } = circle();
  gather("anya", [], { practice: "plots", people: [person("anya"), made] });
  const left = leave("bela");
  turn("bela", ["anya", "bela", "carl", "dora"], left);
  expect(inside()).toEqual(["anya", "carl"]);
  expect(all().map(({ id }) => id)).toEqual([made]);
});
