import { expect, test } from "vitest";
import type { Attention } from "../../../kernel/practice.ts";
import { foldAlike } from "./alike.ts";

function lines(code: string, count: number, until?: number): Attention[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${code}:${at}`,
    practice: "members",
    title: { code },
    text: { code: "text" },
    goto: { screen: "waiting" },
    ...(until === undefined ? {} : { until }),
  }));
}

const told = (all: readonly Attention[]) =>
  foldAlike(all).map((line) => ("one" in line ? line.one.id : line.more.length));

test("of many that ask the same the first few are told and the rest is counted, so that other things are found", () => {
  expect(told([...lines("vouch", 20), ...lines("report", 1)])).toEqual([
    "vouch:0",
    "vouch:1",
    "vouch:2",
    17,
    "report:0",
  ]);
});

test("a few are told one by one, and so is whatever has a day", () => {
  expect(told(lines("vouch", 4))).toHaveLength(4);
  expect(told(lines("say", 30, 7))).toHaveLength(30);
});

test("those that are alike stand together, where the first of them stood, and none is lost", () => {
  const [a, b] = [lines("vouch", 6), lines("close", 6)];
  const mixed = a.flatMap((one, at) => [one, ...b.slice(at, at + 1)]);
  expect(told(mixed)).toEqual(["vouch:0", "vouch:1", "vouch:2", 3, "close:0", "close:1", "close:2", 3]);
});
