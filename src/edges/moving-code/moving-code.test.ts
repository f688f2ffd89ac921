import fc from "fast-check";
import encodeQR from "qr";
import { expect, test } from "vitest";
import { fromBase45, toBase45 } from "./base45.ts";
import { createFilming, PIECE_BYTES, showMoving } from "./moving-code.ts";

const someBytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 131 + (at >> 8)) % 256);

test("base 45 reads back what it wrote, and knows RFC 9285's examples", () => {
  expect(toBase45(new TextEncoder().encode("Hello!!"))).toBe("%69 VD92EX0");
  expect(fromBase45("QED8WEX0")).toEqual(new TextEncoder().encode("ietf!"));
  expect(fromBase45("FGW")).toEqual(Uint8Array.of(255, 255));
  expect(fromBase45("GGW")).toBeUndefined();
  expect(fromBase45("a")).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(fromBase45(toBase45(bytes))).toEqual(bytes);
    }),
  );
});

test("whoever misses a third of the codes needs few more than there are pieces, in any order", () => {
  const bytes = someBytes(40_000);
  const { codeAt, round } = showMoving(bytes);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const { see } = createFilming();
      let [chance, filmed] = [seed, 0];
      for (let place = 0; place < 3 * round; place++) {
        chance = (Math.imul(chance, 1_103_515_245) + 12_345) >>> 0;
        if (chance % 100 < 33) continue;
        filmed += 1;
        const seen = see(codeAt(place));
        if (seen?.whole === undefined) continue;
        expect(seen.whole).toEqual(bytes);
        expect(filmed).toBeLessThanOrEqual(1.2 * round + 4);
        return;
      }
      throw new Error("never whole");
    }),
    { numRuns: 10 },
  );
});

test("the first round alone is enough when nothing is missed, and says how far it is", () => {
  const bytes = someBytes(7 * PIECE_BYTES - 5);
  const { codeAt, round } = showMoving(bytes);
  const { see } = createFilming();
  expect(round).toBe(7);
  expect(see(codeAt(3))).toEqual({ have: 1, of: 7 });
  expect(see(codeAt(3))).toEqual({ have: 1, of: 7 });
  for (const place of [0, 1, 2, 4, 5]) see(codeAt(place));
  expect(see(codeAt(6))?.whole).toEqual(bytes);
});

test("any different codes are enough, also far into the row", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 3000 }), fc.integer({ min: 0, max: 5000 }), (bytes, from) => {
      const { codeAt, round } = showMoving(bytes, 100);
      const { see } = createFilming();
      for (let place = from; place < from + round + 6; place++) {
        const whole = see(codeAt(place))?.whole;
        if (whole === undefined) continue;
        expect(whole).toEqual(bytes);
        return;
      }
      throw new Error("never whole");
    }),
  );
});

test("the same bytes in pieces of another size are another row of codes", () => {
  const bytes = someBytes(1900);
  const { see } = createFilming();
  see(showMoving(bytes, 200).codeAt(0));
  const finer = showMoving(bytes, 150);
  const seen = Array.from({ length: finer.round }, (_, place) => see(finer.codeAt(place)));
  expect(seen[0]).toEqual({ have: 1, of: 13 });
  expect(seen.at(-1)?.whole).toEqual(bytes);
});

test("codes of something else and damaged ones are passed over, and change nothing", () => {
  const { codeAt } = showMoving(someBytes(900));
  const { see } = createFilming();
  see(codeAt(0));
  for (const code of ["", "https://kith", "K1", "K1ABC", "K1$$$$", codeAt(1).slice(0, 40), codeAt(1).toLowerCase()]) {
    expect(see(code)).toBeUndefined();
  }
  expect(see(codeAt(1))).toEqual({ have: 2, of: 3 });
});

test("a code that a camera misread without noticing spoils nothing but the time it took", () => {
  const bytes = someBytes(900);
  const { codeAt, round } = showMoving(bytes);
  const { see } = createFilming();
  const wrong = codeAt(0).slice(0, -3) + toBase45(Uint8Array.of(1, 2));
  for (const code of [wrong, codeAt(1), codeAt(2)]) expect(see(code)?.whole).toBeUndefined();
  for (let place = 0; place < round; place++) see(codeAt(place));
  expect(see(codeAt(0))?.whole).toEqual(bytes);
});

test("a code of the usual size fits a QR code that old cameras read", () => {
  const { codeAt } = showMoving(someBytes(50_000));
  const rows = encodeQR(codeAt(500), "raw", { ecc: "low", encoding: "alphanumeric", border: 1 });
  expect(rows.length).toBeLessThanOrEqual(67);
});

test("two moving pictures that are in sight of one camera do not undo each other, and both become whole", () => {
  const [first, second] = [someBytes(3_000), someBytes(4_000).reverse()];
  const [one, other] = [showMoving(first), showMoving(second)];
  const { see } = createFilming();
  const whole: Uint8Array[] = [];
  for (let place = 0; place < other.round; place++) {
    for (const { codeAt } of [one, other]) {
      const seen = see(codeAt(place));
      if (seen?.whole !== undefined && !whole.includes(seen.whole)) whole.push(seen.whole);
    }
  }
  expect(whole).toEqual([first, second]);
});

test("[K-10] of many moving pictures only the few that were seen last are kept", () => {
  const { see } = createFilming();
  const { codeAt } = showMoving(someBytes(900));
  see(codeAt(0));
  for (let sort = 1; sort <= 3; sort++) see(showMoving(someBytes(900 + sort)).codeAt(0));
  expect(see(codeAt(1))).toEqual({ have: 2, of: 3 });
  for (let sort = 1; sort <= 40; sort++) see(showMoving(someBytes(900 + sort)).codeAt(0));
  expect(see(codeAt(2))).toEqual({ have: 1, of: 3 });
});
