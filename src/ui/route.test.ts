import { expect, test } from "vitest";
import { addressOf, parseRoute } from "./route.ts";

test("no address is Today, and places have their names", () => {
  expect(["", "#", "#/", "#/today"].map((hash) => parseRoute(hash))).toEqual(
    Array(4).fill({ at: "place", place: "today" }),
  );
  expect(parseRoute("#/people")).toEqual({ at: "place", place: "people" });
});

test("an address of a screen is read as it was written, whatever its id holds", () => {
  for (const id of ["a", "a b", "ä/ö", "100 %", "a".repeat(64)]) {
    expect(parseRoute(addressOf("skills", "skill", id))).toEqual({
      at: "screen",
      practice: "skills",
      screen: "skill",
      id,
    });
  }
  expect(parseRoute(addressOf("skills", "decisions.matter", "m"))).toMatchObject({
    practice: "decisions",
    screen: "matter",
  });
  expect(parseRoute(addressOf("skills", "act:skills.claim"))).toEqual({
    at: "act",
    kind: "skills.claim",
    id: undefined,
  });
});

test("an invite's code is not touched", () => {
  expect(parseRoute("#/join/AbC-_09")).toEqual({ at: "join", payload: "AbC-_09" });
});

test("what nobody wrote is lost, not broken", () => {
  expect(["#/nowhere", "#/%E0%A4%A", "#//", "#/constructor"].map((hash) => parseRoute(hash).at)).toEqual([
    ...["lost", "lost", "place", "lost"],
  ]);
});
