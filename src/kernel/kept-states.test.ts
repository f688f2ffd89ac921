import { expect, test } from "vitest";
import { createKeptStates, type KeptStates } from "./kept-states.ts";
import type { State } from "./state.ts";

const STATE = {} as State;

function passed(states: KeptStates, from: number, to: number): void {
  for (let count = from; count <= to; count++) states.pass({ count, state: STATE });
}

test("[K-12] of the newest events more states are kept than of the older ones", () => {
  const states = createKeptStates(STATE);
  passed(states, 1, 1000);
  expect([999, 950, 800, 63].map((count) => states.upTo(count).count)).toEqual([992, 944, 768, 0]);
});

test("[K-12] the state of a checkpoint stays while nothing comes before it", () => {
  const states = createKeptStates(STATE);
  states.restore([{ count: 1000, state: STATE }]);
  passed(states, 1001, 1300);
  expect(states.upTo(1010).count).toBe(1000);
  expect(states.backTo(1030).count).toBe(1024);
  expect(states.upTo(1300).count).toBe(1024);
  expect(states.backTo(999).count).toBe(0);
});
