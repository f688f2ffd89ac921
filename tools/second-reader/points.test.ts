import { describe, expect, test } from "vitest";
import { decode, encode, Refused, type Value } from "./cbor.ts";
import { readEvent } from "./event.ts";
import { type GivenEvents, protocolFixture } from "./fixtures.ts";
import { Log } from "./log.ts";
import { answerPoints, type Points, pointsHere, readPoints, writePoints } from "./points.ts";
import { author, chain } from "./rows.ts";
import { hex, list, unhex } from "./shapes.ts";

interface Told {
  readonly seq: number;
  readonly id: string;
}

describe("points", () => {
  const { given: frame } = protocolFixture<GivenEvents>("frame-branches");
  const all = frame.events.map(({ canonical }) => readEvent(unhex(canonical)));
  const forked = all[1]?.device ?? new Uint8Array(32);

  test("of the ends of both histories are written and read", () => {
    const { given, hex: made } = protocolFixture<{ ends: readonly Told[] }>("points");
    expectBoth(0, given.ends, made);
  });

  test("of places before those ends are written and read", () => {
    const { given, hex: made } = protocolFixture<{ places: readonly Told[] }>("points-1");
    expectBoth(1, given.places, made);
  });

  test("that are not all here are answered with one's own, in the next round and no more than two", () => {
    const told = pointsHere(0, [forked], logOf(all.length));
    const log = logOf(all.length - 1);
    const points = [3, 2, 1].map((at) => ({ seq: all[at]?.seq, short: all[at]?.id.subarray(0, 16) }));
    expect(answerPoints(told, log)).toEqual({ round: 1, devices: [{ device: forked, points }] });
    expect(answerPoints({ ...told, round: 2 }, log)).toBeUndefined();
    expect(answerPoints(told, logOf(all.length))).toBeUndefined();
  });

  function expectBoth(round: number, told: readonly Told[], made: string): void {
    const points = told.map(({ seq, id }) => ({ seq, short: unhex(id) }));
    const expected: Points = { round, devices: [{ device: forked, points }] };
    expect(pointsHere(round, [forked], logOf(all.length))).toEqual(expected);
    expect(hex(encode(writePoints(expected)))).toBe(made);
    expect(contentOf(unhex(made))).toEqual(expected);
  }

  /** A log with so many of the events. */
  function logOf(count: number): Log {
    const log = new Log(unhex(frame.community));
    for (const event of all.slice(0, count)) log.add(event);
    return log;
  }
});

test("in later rounds the distances double, and the first event is told", () => {
  const log = new Log(new Uint8Array(32).fill(1));
  for (const event of chain(12)) log.add(event);
  const seqs = (round: number) => pointsHere(round, [author.key], log).devices[0]?.points.map(({ seq }) => seq);
  expect([0, 1, 2].map(seqs)).toEqual([[11], [11, 10, 9, 7, 3, 0], [11, 10, 9, 7, 3, 0]]);
});

test.each<[string, Value]>([
  ["in round 3", [7, 3, []]],
  ["of 513 devices", [7, 0, Array.from({ length: 513 }, () => [author.key, []])]],
  ["with 513 points", [7, 0, [[author.key, Array.from({ length: 513 }, () => [0, new Uint8Array(16)])]]]],
  ["with a whole id", [7, 0, [[author.key, [[0, new Uint8Array(32)]]]]]],
  ["with a part too many", [7, 0, [], 0]],
])("points %s are refused", (_, message) => {
  expect(() => contentOf(encode(message))).toThrow(Refused);
});

const contentOf = (message: Uint8Array): Points => readPoints(list(decode(message)).slice(1));
