import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";
import { toHex } from "./bytes.ts";
import { PersistentMap } from "./persistent-map.ts";
import type { State } from "./state.ts";
import { hashingState, stateHash, writeState } from "./state-codec.ts";

const long = Array.from({ length: 500 }, (_, at) => [`k${at}`, { says: `Ñandú 🌱 number ${at}`, of: [at] }] as const);
const state = {
  setAside: PersistentMap.empty,
  practices: { plots: { beds: PersistentMap.of(long), none: undefined, empty: {} }, abacus: [3, null], zinnia: "z" },
} as unknown as State;

test("[K-1] a state that is added up step by step has the hash of its text", () => {
  const steps = hashingState(state, 1);
  let [taken, last] = [0, steps.next()];
  for (; last.done !== true; last = steps.next()) taken += 1;
  expect(taken).toBeGreaterThan(2);
  expect(last.value).toBe(`1:${toHex(sha256(utf8ToBytes(writeState(state))))}`);
  expect(stateHash({ ...state }, 1)).toBe(last.value);
});
