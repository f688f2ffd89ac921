import { describe, expect, test } from "vitest";
import { isClosed, takersOf } from "./help.ts";
import type { Change, Help } from "./words.ts";

/** Help of which people said so, in this order: who, what, for which time. */
function help(...said: readonly (readonly [by: string, what: Change["what"], time?: number])[]): Help {
  const changes = said.map(([by, what, time], at) => ({ id: `${at}`, by, what, time, minute: at }));
  return { id: "help", by: "anya", minute: 0, text: "Soup", place: 0, times: [], changes };
}

describe("two devices of one person, out of reach of each other", () => {
  test("[CC-5] that both take something over are one who does, and one word lets go of it", () => {
    const twice = help(["bela", "take"], ["bela", "take"]);
    expect(takersOf(twice, undefined)).toEqual(["bela"]);
    expect(takersOf({ ...twice, changes: [...twice.changes, ...help(["bela", "leave"]).changes] }, undefined)).toEqual(
      [],
    );
  });

  test("[CC-4, CC-5] that both let go of something let go of their own, and of nobody else's", () => {
    const said = [
      ["bela", "take"],
      ["carl", "take"],
      ["bela", "leave"],
      ["bela", "leave"],
    ] as const;
    expect(takersOf(help(...said), undefined)).toEqual(["carl"]);
  });
});

test("[CC-4, K-3] what somebody had not heard of is nothing to them, and closing says nothing of who takes over", () => {
  const one = help(["bela", "take"], ["carl", "close"], ["carl", "reopen"], ["carl", "take"], ["bela", "take", 5]);
  const heard =
    (...ids: readonly string[]) =>
    (id: string) =>
      ids.includes(id);
  expect(takersOf(one, undefined)).toEqual(["bela", "carl"]);
  expect([
    takersOf(one, undefined, heard("0", "1", "2")),
    takersOf(one, undefined, heard("1", "2")),
    takersOf(one, 5),
  ]).toEqual([...[["bela"], [], ["bela"]]]);
  expect([isClosed(one), isClosed(one, heard("0", "1"))]).toEqual([false, true]);
});
