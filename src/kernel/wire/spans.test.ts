import { expect, test } from "vitest";
import { fromHex, toHex } from "../bytes.ts";
import { MINUTE_MAX } from "../event.ts";
import { kindsOf } from "../kinds.ts";
import { allotment } from "../testing/allotment.ts";
import { diceOf, randomLog } from "../testing/random-log.ts";
import { readCanonical, readKept, sealedPart } from "./canonical.ts";
import { type CborValue, fromCbor, fromOwnCbor, toCbor } from "./cbor.ts";
import { spansOf } from "./spans.ts";

const kinds = kindsOf(allotment().practices);
const { community, events } = randomLog(kinds, diceOf(7), 120);
const quick = readKept(kinds, community);
const parts = (canonical: Uint8Array): CborValue[] => fromCbor(canonical) as CborValue[];
const careful = (canonical: Uint8Array) => readCanonical(kinds, community, canonical, fromOwnCbor);

test("[K-2] what is read off one's own bytes is what a CBOR library reads, event by event", () => {
  const most = events.filter(({ canonical }) => spansOf(canonical) !== undefined);
  expect(most.length).toBe(events.length);
  for (const { canonical } of events) expect(quick(canonical)).toEqual(careful(canonical));
});

test("[K-2] bytes of which any was bent are read the same way, or refused for the same reason", () => {
  for (const { canonical } of events.slice(0, 12)) {
    for (let at = 0; at < canonical.length; at++) {
      for (const change of [1, 0x20, 0x80]) {
        const bent = canonical.with(at, (canonical[at] ?? 0) ^ change);
        expect(quick(bent)).toEqual(careful(bent));
      }
    }
    for (const cut of [1, 2, 40]) expect(quick(canonical.slice(0, -cut))).toEqual(careful(canonical.slice(0, -cut)));
  }
});

test("[K-2] what no event may say is refused alike: a time past the last one, and a body in more boxes than there may be", () => {
  const isPlain = (canonical: Uint8Array) => parts(canonical)[3] !== 0 && Array.isArray(parts(canonical).at(-1));
  const plain = events.find(({ canonical }) => isPlain(canonical))?.canonical ?? new Uint8Array();
  const nested = (depth: number): CborValue => (depth === 0 ? [] : [nested(depth - 1)]);
  const minuteAt = (minute: number) => toCbor(parts(plain).with(6, minute));
  const inBoxes = (depth: number) => toCbor(parts(plain).with(8, nested(depth)));
  expect([MINUTE_MAX, MINUTE_MAX + 1].map((minute) => "code" in quick(minuteAt(minute)))).toEqual([false, true]);
  const all = [0, 1, 2, 3, 4, 5, 6, 7, 60].map(inBoxes);
  for (const one of [...all, minuteAt(MINUTE_MAX), minuteAt(MINUTE_MAX + 1)]) expect(quick(one)).toEqual(careful(one));
  expect(["code" in quick(inBoxes(0)), "code" in quick(inBoxes(60))]).toEqual([false, true]);
});

test("[K-8] a sealed part is the last bytes, and what stands beside it all before them", () => {
  const sealed = events.flatMap(({ canonical }) => {
    const body = parts(canonical).at(-1);
    return body instanceof Uint8Array ? [{ canonical, body }] : [];
  });
  expect(sealed.length).toBeGreaterThan(0);
  for (const { canonical, body } of sealed)
    expect(toHex(sealedPart(canonical)?.sealed ?? new Uint8Array())).toBe(toHex(body));
  expect(events.filter(({ canonical }) => sealedPart(canonical) !== undefined)).toHaveLength(sealed.length);
});

test("hex is the same for few bytes and for many", () => {
  for (const length of [0, 1, 32, 64, 65, 200]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37) % 256);
    expect(fromHex(toHex(bytes))).toEqual(bytes);
  }
});
