import { expect, test } from "vitest";
import { linkContract } from "../../replica/link.contract.ts";
import { memoryLinks } from "./memory-link.ts";

linkContract("memory", async () => ({
  open: async () => memoryLinks(),
  settled: () => new Promise((resolve) => setImmediate(resolve)),
  clear: async () => {},
}));

test("a simulation decides when messages get there, and what is under way counts as waiting", () => {
  const underway: (() => void)[] = [];
  const [one, other] = memoryLinks((work) => underway.push(work));
  const heard: number[] = [];
  other.onMessage = (message) => heard.push(message.length);
  one.send(new Uint8Array(3));
  one.send(new Uint8Array(4));
  expect([heard, one.waiting()]).toEqual([[], 7]);
  underway.shift()?.();
  expect([heard, one.waiting()]).toEqual([[3], 4]);
  underway.shift()?.();
  expect([heard, one.waiting()]).toEqual([[3, 4], 0]);
});
