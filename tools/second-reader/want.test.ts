import { expect, test } from "vitest";
import { encode, Refused, type Value } from "./cbor.ts";
import { canonicalOf, readEvent, ZEROS } from "./event.ts";
import { protocolFixture } from "./fixtures.ts";
import { Log } from "./log.ts";
import { author, chain } from "./rows.ts";
import { hex, unhex } from "./shapes.ts";
import { readBare, readWant, takeBare, writeBare, writeWant } from "./want.ts";

test("what is wanted is written and read", () => {
  const { given, hex: made } = protocolFixture<{ device: string; from: number; to: number }>("want");
  const wanted = { places: [{ ...given, device: unhex(given.device) }], ids: [] };
  expect(hex(writeWant(wanted))).toBe(made);
  expect(readWant(unhex(made))).toEqual(wanted);
  const byIds = protocolFixture<{ ids: readonly string[] }>("want-ids");
  const ids = byIds.given.ids.map(unhex);
  expect(hex(writeWant({ places: [], ids }))).toBe(byIds.hex);
  expect(readWant(unhex(byIds.hex))).toEqual({ places: [], ids });
  const passedOn = { places: [], ids, isPassedOn: true } as const;
  expect(readWant(writeWant(passedOn))).toEqual(passedOn);
  expect(() => readWant(encode([6, [], ids, 2]))).toThrow(Refused);
});

test("bare events are written and read", () => {
  const { given, hex: made } = protocolFixture<{ canonical: readonly string[] }>("bare");
  expect(hex(writeBare(given.canonical.map(unhex)))).toBe(made);
  expect(readBare(unhex(made)).map(hex)).toEqual(given.canonical);
});

test("of bare events those are taken which others name, and nothing else", () => {
  const row = chain(5);
  const log = new Log(new Uint8Array(32).fill(1));
  const here = row[3];
  if (here === undefined) throw new Error("an event is missing");
  log.add(here);
  const bare = row.filter((event) => event !== row[1]).map(({ canonical }) => canonical);
  expect(takeBare(bare, log)).toEqual([row[2]]);
  expect(takeBare(bare, log)).toEqual([]);
  // The last of the row is named by nothing.
  expect(
    takeBare(
      [...row].map(({ canonical }) => canonical),
      log,
    ),
  ).toEqual([row[1], row[0]]);
  expect(log.count(author.key)).toBe(4);
  log.add(readEvent(canonicalOf({ ...here, device: new Uint8Array(32), deps: [row[4]?.id ?? ZEROS] })));
  expect(takeBare(bare, log)).toEqual([row[4]]);
});

test.each<[string, Value]>([
  ["65 ranges", [6, Array.from({ length: 65 }, () => [author.key, 0, 1])]],
  ["a short key", [6, [[author.key.subarray(0, 8), 0, 1]]]],
  ["1,025 events", [17, Array.from({ length: 1025 }, () => new Uint8Array(1))]],
  ["an event that is no bytes", [17, [0]]],
])("%s are refused", (_, message) => {
  for (const read of [readWant, readBare]) expect(() => read(encode(message))).toThrow(Refused);
});
