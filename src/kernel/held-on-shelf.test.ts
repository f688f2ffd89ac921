import { expect, test } from "vitest";
import { createHolding, type Held } from "./held-on-shelf.ts";

/** Something that tells whether it is still here. */
function thing(): Held & { use: () => void; isHere: () => boolean } {
  let [used, here] = [false, true];
  return {
    wasUsed: () => {
      const was = used;
      used = false;
      return was;
    },
    letGo: () => {
      here = false;
    },
    use: () => {
      used = true;
    },
    isHere: () => here,
  };
}

test("[K-10] what was read on demand is let go of once it is too much, and first what nobody looked at since", () => {
  const holding = createHolding(100);
  const [one, other, third] = [thing(), thing(), thing()];
  holding.hold(one, 40);
  holding.hold(other, 40);
  one.use();
  holding.hold(third, 40);
  expect([one, other, third].map((each) => each.isHere())).toEqual([true, false, true]);
  expect(holding.bytes()).toBe(80);
});

test("[K-10] what is larger than all the room, or has grown, goes too", () => {
  const holding = createHolding(100);
  const [one, other] = [thing(), thing()];
  holding.hold(one, 101);
  expect([one.isHere(), holding.bytes()]).toEqual([false, 0]);
  holding.hold(other, 60);
  holding.hold(other, 60);
  expect([other.isHere(), holding.bytes()]).toEqual([false, 0]);
});
