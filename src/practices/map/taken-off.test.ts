import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { members } from "../members/index.ts";
import { capitalised, homeOf, podOf } from "../members/testing/neighbours.ts";
import { map } from "./index.ts";
import { mapOf } from "./views.ts";

const HOMES = { ana: "House 10", ben: "House 10", cleo: "House 2" };
const spots = (pod: Story) => mapOf(pod.look("map", "cleo")).spots.map(({ x }) => x);

/** Ana and Ben's house is on the map, and all that is done from here on is done out of reach of each other. */
function start() {
  const pod = podOf(HOMES, [members, map], capitalised);
  const household = homeOf(pod, "ana");
  const heard = pod.act("ana", "map.place", { household, x: 100, y: 100 }).id;
  const apart = (who: string, verb: string, more: object = {}, sees: Id = heard) =>
    pod.act(who, `map.${verb}`, { household, ...more }, { sees: [sees] });
  return { pod, household, apart };
}

test("[HM-2, HM-7, K-3] of two who took their household off at once, either undoes their own word, and it is back with the second", () => {
  const { pod, household, apart } = start();
  const [one, two] = ["ana", "ben"].map((who) => apart(who, "remove"));
  expect([one?.refusal, two?.refusal]).toEqual([undefined, undefined]);
  expect(pod.act("ben", "map.put-back", { household, removal: two?.id }).refusal).toBeUndefined();
  expect(spots(pod)).toEqual([]);
  expect(pod.act("ana", "map.put-back", { household, removal: one?.id }).refusal).toBeUndefined();
  expect(spots(pod)).toEqual([100]);
});

test("[HM-2, K-3] who takes their household off stays off, though somebody did the same and undid it unaware of that", () => {
  const { pod, apart } = start();
  const removal = apart("ana", "remove").id;
  const back = apart("ana", "put-back", { removal }, removal);
  const other = apart("ben", "remove");
  expect([back.refusal, other.refusal]).toEqual([undefined, undefined]);
  expect(spots(pod)).toEqual([]);
  expect(pod.act("ben", "map.put-back", { household: homeOf(pod, "ben"), removal: other.id }).refusal).toBeUndefined();
  expect(spots(pod)).toEqual([100]);
});

test("[HM-7] where it was placed anew since, undoing that it was taken off leaves it there", () => {
  const { pod, household, apart } = start();
  const [one, two] = ["ana", "ben"].map((who) => apart(who, "remove"));
  pod.act("ana", "map.place", { household, x: 700, y: 700 });
  expect(spots(pod)).toEqual([700]);
  for (const [who, removal] of [
    ["ben", two?.id],
    ["ana", one?.id],
  ] as const)
    expect(pod.act(who, "map.put-back", { household, removal }).refusal).toBeUndefined();
  expect(spots(pod)).toEqual([700]);
  expect(pod.would("ana", "map.put-back", { household, removal: one?.id })?.code).toBe("map.not-taken-off");
  pod.act("ana", "map.remove", { household });
  expect(pod.would("ben", "map.remove", { household })?.code).toBe("map.not-there");
});

test("[HM-7, K-3] placing it without having heard that somebody took it off takes nothing from their word", () => {
  const { pod, household, apart } = start();
  expect(apart("ana", "remove").refusal).toBeUndefined();
  // Ben has not heard of Ana's word, and what he does comes after it in the order of the log.
  const busy = apart("ben", "place", { x: 1, y: 1 });
  const placed = apart("ben", "place", { x: 300, y: 300 }, busy.id);
  const removal = apart("ben", "remove", {}, placed.id);
  const back = apart("ben", "put-back", { removal: removal.id }, removal.id);
  expect([placed.refusal, removal.refusal, back.refusal]).toEqual([undefined, undefined, undefined]);
  expect(spots(pod)).toEqual([]);
  expect(pod.act("ben", "map.place", { household, x: 500, y: 500 }).refusal).toBeUndefined();
  expect(spots(pod)).toEqual([500]);
});
