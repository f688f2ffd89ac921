import { expect, test } from "vitest";
import { signerOf } from "./crypto.ts";
import { canonicalOf, readEvent } from "./event.ts";
import { protocolFixture } from "./fixtures.ts";
import { openGrant, writeGrant } from "./grant.ts";
import { epochName, laneKey } from "./sealing.ts";
import { hex, list, unhex } from "./shapes.ts";

interface Given {
  readonly community: string;
  readonly device: string;
  readonly seq: number;
  readonly prev: string;
  readonly deps: readonly string[];
  readonly minute: number;
  readonly key: string;
}

// The seed of the device that the vectors name.
const device = signerOf(new Uint8Array(32).fill(7));

test("both boxes of a grant are opened by the device that they are for, and by no other", () => {
  const { given, hex: made } = protocolFixture<Given>("seal-grant");
  const event = readEvent(unhex(made));
  const key = unhex(given.key);
  expect(openGrant(event.body, event, device)).toEqual({ key, lane: laneKey(key) });
  const other = signerOf(new Uint8Array(32).fill(8));
  expect(openGrant(event.body, event, other)).toEqual({ key: undefined, lane: undefined });
});

test("a grant is written as it is published", () => {
  const { given, hex: made } = protocolFixture<Given>("seal-grant");
  const { seq, minute } = given;
  const parts = { seq, minute, kind: 900, prev: unhex(given.prev), deps: given.deps.map(unhex) };
  const whose = { community: unhex(given.community), device: unhex(given.device) };
  const body = writeGrant(unhex(given.key), { keys: [device.key], lane: [device.key] }, parts);
  expect(hex(canonicalOf({ ...parts, ...whose, body }))).toBe(made);
});

test("a box with another key than the grant names is nothing, and so is one that cannot be opened", () => {
  const { given, hex: made } = protocolFixture<Given>("seal-grant");
  const event = readEvent(unhex(made));
  const [, keys = [], lane = []] = list(event.body);
  const other = epochName(new Uint8Array(32));
  expect(openGrant([other, keys, lane], event, device)).toEqual({ key: undefined, lane: undefined });
  const name = epochName(unhex(given.key));
  expect(openGrant([name, [], lane], event, device)).toEqual({ key: undefined, lane: laneKey(unhex(given.key)) });
  const broken = [device.key, new Uint8Array(80)];
  expect(openGrant([name, [broken], []], event, device)).toEqual({ key: undefined, lane: undefined });
  expect(openGrant([name, [broken, ...list(keys)], []], event, device).key).toEqual(unhex(given.key));
});
