import { describe, expect, test } from "vitest";
import { acts, type Declared } from "./acts.ts";
import { house } from "./testing/good-house.ts";

describe("acts", () => {
  const borrow = { kind: "tools.borrow", number: 12, reversal: { by: "tools.return" } };
  const giveBack = { kind: "tools.return", number: 13, reversal: { none: "ends-by-itself" } };
  const members = { name: "members", after: [], acts: {} };
  const frozen = {
    "fixtures/wire/tools.borrow.json": '{ "kind": "tools.borrow", "number": 12, "hex": "80" }',
    "fixtures/wire/tools.return.json": '{ "kind": "tools.return", "number": 13, "hex": "80" }',
  };
  const tools = (changes: Declared["acts"] = {}): readonly Declared[] => [
    members,
    { name: "tools", after: ["members"], acts: { borrow, return: giveBack, ...changes } },
  ];
  const sayings = (practices: readonly Declared[], files: Readonly<Record<string, string | undefined>> = {}) =>
    acts(practices, house({ ...frozen, ...files })).map(({ says }) => says);

  test("in good order have no findings", () => {
    expect(sayings(tools())).toEqual([]);
  });

  test("turn red when none are listed", () => {
    expect(sayings([])).toEqual(["lists no practice with an act"]);
  });

  test("turn red on a wire number used twice, or none", () => {
    const lend = { kind: "tools.lend", number: 12, reversal: { none: "said-is-said" } };
    expect(sayings(tools({ lend }))).toContain("tools.lend and tools.borrow both have the wire number 12");
    expect(sayings(tools({ lend: { ...lend, number: 0.5 } }))).toContain("tools.lend has the wire number 0.5");
  });

  test("turn red on a number that is not the frozen one, a kind not frozen, and a frozen kind gone", () => {
    expect(sayings(tools({ borrow: { ...borrow, number: 14 } }))).toEqual([
      "freezes tools.borrow as 12, but it is now 14",
    ]);
    expect(sayings(tools(), { "fixtures/wire/tools.return.json": undefined })).toEqual([
      "holds no frozen event of tools.return",
    ]);
    const gone = '{ "kind": "tools.sell", "number": 15, "hex": "80" }';
    expect(sayings(tools(), { "fixtures/wire/tools.sell.json": gone })).toEqual([
      "freezes tools.sell, which is no act any more: kinds are for ever",
    ]);
  });

  test("turn red on a reversal that is not said or leads nowhere", () => {
    expect(sayings(tools({ borrow: { kind: "tools.borrow", number: 12 } }))).toEqual([
      "tools.borrow says neither its reversal nor why none",
    ]);
    expect(sayings(tools({ borrow: { ...borrow, reversal: { by: "tools.undo" } } }))).toEqual([
      "tools.borrow is reversed by tools.undo, which is no act",
    ]);
  });

  test("turn red on a kind that is not practice.verb, and on a practice listed before those it reads", () => {
    expect(sayings(tools({ borrow: { ...borrow, kind: "tools.take" } }))).toContain(
      'its act borrow is of the kind "tools.take"',
    );
    expect(sayings([...tools()].reverse())).toContain(
      "comes after members, but src/practices/index.ts does not list that one before it",
    );
  });
});
