import fc from "fast-check";
import { expect, test } from "vitest";
import { packBody, unpackBody } from "./body-codec.ts";
import { checkFields } from "./check-fields.ts";
import type { Body, Id } from "./event.ts";
import type { Field, Fields } from "./fields.ts";
import { randomBody } from "./testing/random-body.ts";
import { diceOf } from "./testing/random-log.ts";
import { type CborValue, fromCbor, toCbor } from "./wire/cbor.ts";

const NAMES: readonly Id[] = ["aa", "bb", "cc", "dd"].map((pair) => pair.repeat(32));

const bare: fc.Arbitrary<Field> = fc.oneof(
  fc.record({
    type: fc.constant("text" as const),
    min: fc.nat(2),
    max: fc.integer({ min: 2, max: 30 }),
    lines: fc.boolean(),
  }),
  fc.record({ type: fc.constant("int" as const), min: fc.integer({ min: -300, max: 0 }), max: fc.nat(70_000) }),
  fc.record({ type: fc.constant("choice" as const), options: fc.constantFrom(["yes"], ["a", "b", "c"]) }),
  fc.constant({ type: "minute" as const }),
  fc.record({ type: fc.constant("bytes" as const), length: fc.nat(4) }),
  fc.constant({ type: "ref" as const, to: [] }),
  fc.constant({ type: "id" as const, to: [] }),
);
const optionalOf = (of: fc.Arbitrary<Field>): fc.Arbitrary<Field> =>
  fc.record({ type: fc.constant("optional" as const), of });
const listOf = (of: fc.Arbitrary<Field>): fc.Arbitrary<Field> =>
  fc.record({ type: fc.constant("list" as const), of, min: fc.nat(1), max: fc.integer({ min: 2, max: 4 }) });
const groupOf = (of: fc.Arbitrary<Field>): fc.Arbitrary<Field> =>
  fc.record({ type: fc.constant("group" as const), fields: fieldsOf(of) });
const fieldsOf = (of: fc.Arbitrary<Field>): fc.Arbitrary<Fields> =>
  fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), of, { minKeys: 1, maxKeys: 5, noNullPrototype: true });
const flat = fc.oneof(bare, optionalOf(bare));
const declaration = fieldsOf(fc.oneof(flat, listOf(bare), listOf(groupOf(fc.oneof(flat, listOf(bare))))));

const someBody = fc
  .tuple(declaration, fc.integer())
  .map(([fields, seed]) => {
    const dice = diceOf(seed);
    return { fields, body: randomBody(fields, dice, () => NAMES[Math.floor(dice() * NAMES.length)]) };
  })
  .filter((one): one is { fields: Fields; body: Body } => one.body !== undefined);

test("[K-2] every body that fits its declaration comes back from its bytes as it was", () => {
  fc.assert(
    fc.property(someBody, ({ fields, body }) => {
      expect(checkFields(fields, body)).toEqual({ body });
      const array = fromCbor(toCbor(packBody(fields, body, NAMES)));
      expect(unpackBody(fields, array as CborValue, NAMES)).toEqual(body);
    }),
    { numRuns: 500 },
  );
});

test("[K-2] an array that is read as a body is the one array that this body is written as", () => {
  fc.assert(
    fc.property(someBody, fc.integer(), ({ fields, body }, seed) => {
      const bent = bend(packBody(fields, body, NAMES), diceOf(seed));
      const read = unpackBody(fields, bent, NAMES);
      if (read !== undefined) expect(packBody(fields, read, NAMES)).toEqual(bent);
    }),
    { numRuns: 3000 },
  );
});

test("[K-11] whatever array comes, it is a body that fits or nothing, and never a crash", () => {
  const junk = fc.letrec<{ value: CborValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.maxSafeInteger(),
      fc.string(),
      fc.uint8Array({ maxLength: 33 }),
      fc.array(tie("value")),
    ),
  })).value;
  fc.assert(
    fc.property(declaration, junk, (fields, array) => {
      const read = unpackBody(fields, array, NAMES);
      if (read !== undefined) expect(packBody(fields, read, NAMES)).toEqual(array);
    }),
    { numRuns: 1000 },
  );
});

/** The array with one place changed: replaced, taken out, doubled, or with something after the end. */
function bend(array: CborValue[], dice: () => number): CborValue[] {
  const at = Math.floor(dice() * (array.length + 1));
  const inside = array[at];
  if (Array.isArray(inside) && dice() < 0.6) return array.with(at, bend(inside, dice));
  const others: CborValue[] = [[], 0, -1, 1, "", " x", "x ", "\r", new Uint8Array(), new Uint8Array(32), [[]], 9e15];
  const other = others[Math.floor(dice() * others.length)] ?? [];
  if (at >= array.length || dice() < 0.2) return [...array, other];
  return dice() < 0.2 ? array.toSpliced(at, 1) : array.with(at, other);
}
