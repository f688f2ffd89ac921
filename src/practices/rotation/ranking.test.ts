import { expect, test } from "vitest";
import { beginning, ranked, reasonBefore, type Tally } from "./ranking.ts";

const of = (person: string, served: number, meetings: number, last?: number): Tally => ({
  ...{ person, served, meetings, own: served, last },
});
const order = (...tallies: readonly Tally[]) => ranked(tallies, "meeting").map(({ person }) => person);

test("[RO-2] two of ten meetings is a smaller share than one of two, and comes first", () => {
  const [often, seldom] = [of("ana", 2, 10, 9), of("ben", 1, 2, 1)];
  expect(order(seldom, often)).toEqual(["ana", "ben"]);
  expect(reasonBefore(often, seldom)).toBe("share");
});

test("[RO-2] of equal shares the longest time since the last turn comes first, and never before any", () => {
  const [lately, before, never] = [of("ana", 1, 4, 7), of("ben", 1, 4, 3), of("cleo", 2, 8)];
  expect(order(lately, before, never)).toEqual(["cleo", "ben", "ana"]);
  expect(reasonBefore(before, lately)).toBe("last");
});

test("[RO-2] where nothing tells them apart the draw does, whatever the order in which they are named", () => {
  const all = ["ana", "ben", "cleo", "dina"].map((one) => of(one, 0, 0));
  expect(order(...all)).toEqual(order(...all.reverse()));
  const [first = of("ana", 0, 0), second = of("ben", 0, 0)] = all;
  expect(reasonBefore(first, second)).toBe("draw");
});

test("[RO-3] a newcomer begins where the one in the middle is", () => {
  expect(beginning("eva", [of("ana", 3, 6), of("ben", 1, 6), of("cleo", 2, 6)])).toMatchObject({
    served: 2,
    meetings: 6,
    own: 0,
  });
});
