import { expect, test } from "vitest";
import { fromHex, toHex } from "../bytes.ts";
import { kindsOf } from "../kinds.ts";
import { allotment } from "../testing/allotment.ts";
import { signedAs } from "../testing/random-log.ts";
import { bodyOnWire, readCanonical, type SignedEvent, type Stand, writeCanonical } from "./canonical.ts";
import { type CborValue, fromCbor, toCbor } from "./cbor.ts";
import { createPointers, type ReceiverView, TABLE_MAX } from "./frame.ts";
import { openFrame } from "./open-frame.ts";
import { packFrame } from "./pack-frame.ts";

const [FERN, ANYA, FIRST, SECOND, THIRD, FOURTH] = ["fe", "a1", "b1", "b2", "b3", "b4"].map((pair) =>
  pair.repeat(32),
) as [...[string, string, string, string, string, string]];
const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array();
const kinds = kindsOf([...allotment().practices]);
const here: Readonly<Record<string, { device: string; seq: number }>> = {
  [FIRST]: { device: ANYA, seq: 12 },
  [SECOND]: { device: ANYA, seq: 11 },
  [THIRD]: { device: ANYA, seq: 10 },
  [FOURTH]: { device: ANYA, seq: 9 },
};
const view: ReceiverView = {
  idAt: (device, seq) => Object.keys(here).find((id) => here[id]?.device === device && here[id]?.seq === seq),
  has: (id) => id in here,
  deviceBy: (name) => (ANYA.startsWith(toHex(name)) ? ANYA : undefined),
};

function planting(more: Partial<Stand> = {}): SignedEvent {
  const stand = { device: ANYA, seq: 13, prev: FIRST, deps: [], minute: 28_619_040, ...more };
  const number = kinds.byKind.get("plots.plant")?.act.number ?? 0;
  const body = bodyOnWire(kinds, "plots.plant", { bed: 1, what: "peas" }, stand);
  const canonical = writeCanonical(FERN, stand, number, body);
  const event = readCanonical(kinds, FERN, canonical);
  if ("code" in event) throw new Error(event.code);
  return { event, canonical, signature: signedAs(canonical) };
}

const packed = (...events: SignedEvent[]) =>
  packFrame(events, { spotOf: (id) => here[id], isKnown: () => true, prevOf: ({ prev }) => prev });
const [version, [name], [head, stretch]] = fromCbor(packed(planting())) as [
  number,
  [Uint8Array],
  [CborValue[], Uint8Array],
];
const [one, signature] = fromCbor(stretch) as [CborValue[], Uint8Array];
const opened = (...parts: CborValue[]) => openFrame(toCbor(parts), FERN, view);
const codeOf = (...parts: CborValue[]) => opened(...parts).refusal?.code;
const codeOfOne = (event: CborValue[], table: CborValue[] = [name]) =>
  codeOf(version, table, [head, toCbor([event, signature])]);

test("[K-2] this frame is sound, and so is one of an event that names as many others as it may", () => {
  expect(codeOf(version, [name], [head, stretch])).toBeUndefined();
  const many = planting({ deps: [SECOND, THIRD, FOURTH] });
  const { events, refusal } = openFrame(packed(many), FERN, view);
  expect(refusal).toBeUndefined();
  expect(events.map(({ canonical }) => toHex(canonical))).toEqual([toHex(many.canonical)]);
});

test("[K-10] a frame mentions so many devices and no more, known or not", () => {
  const table = (length: number) =>
    Array.from({ length }, (_, at) => new Uint8Array([0xff, 0, at >> 8, at & 255]) as CborValue);
  expect(codeOf(version, table(TABLE_MAX))).toBeUndefined();
  expect(codeOf(version, table(TABLE_MAX + 1))).toBe("wire.shape");
});

test("[K-2, K-10] a device goes by its whole key or by four bytes of it, and by nothing between", () => {
  expect(codeOf(version, [bytes(ANYA)], [head, stretch])).toBeUndefined();
  for (const length of [0, 3, 5, 31]) {
    const events = opened(version, [bytes(ANYA).slice(0, length)], [head, stretch]);
    expect(events).toEqual({ events: [], refusal: { code: "wire.device", about: {} } });
  }
  for (const bent of [7, "a".repeat(32), "aaaa"] as const)
    expect(codeOf(version, [bent], [head, stretch])).toBe("wire.device");
});

test("[K-2, K-11] where a run begins is a seq, or a seq and an id, whatever else stands there", () => {
  const id = bytes(FIRST);
  for (const bent of [
    [13, 7],
    [13, id.slice(1)],
    [13, Array.from(id)],
    [-1, id],
    ["13", id],
    [id, 13],
    [13],
    [],
  ] as CborValue[])
    expect(codeOf(version, [name], [bent, stretch])).toBe("wire.shape");
});

test("[K-2, K-11] an event has a minute, a kind and a body, and names others by numbers and whole ids", () => {
  const id = bytes(FIRST);
  for (const bent of [
    one.slice(0, 2),
    [...one.slice(0, 3), id.slice(1)],
    [...one.slice(0, 3), "b1"],
    [...one, [id.slice(1)]],
    [...one, [Array.from({ length: 32 }, () => 1)]],
  ])
    expect(codeOfOne(bent)).toBe("wire.shape");
});

test("[K-2, K-11] what stands in the place of a signature is one, or the run ends there", () => {
  for (const bent of [7, "a".repeat(64), Array.from(signature), signature.slice(1)] as CborValue[])
    expect(opened(version, [name], [head, toCbor([one, bent])])).toEqual({
      events: [],
      refusal: { code: "wire.shape", about: {} },
    });
});

test("[K-2] an event that names one of a device that is not known here is refused for that", () => {
  const table = [name, new Uint8Array([0xff, 0, 0, 1])];
  const pointer = createPointers(2, [13]).write(1, 4);
  expect(codeOfOne([...one.slice(0, 3), pointer], table)).toBe("wire.device");
});

test("[K-6, K-2] a device that began twice has two runs, neither of which leaves anything", () => {
  const forked = packed(...[1, 2].map((minute) => planting({ seq: 0, prev: undefined, minute }) satisfies SignedEvent));
  const { events, refusal } = openFrame(forked, FERN, view);
  expect(refusal).toBeUndefined();
  expect(events.map(({ seq }) => seq)).toEqual([0, 0]);
});
