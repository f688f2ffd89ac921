import { expect, test } from "vitest";
import { fromHex, toHex } from "../bytes.ts";
import { kindsOf } from "../kinds.ts";
import { allotment } from "../testing/allotment.ts";
import { signedAs } from "../testing/random-log.ts";
import { bodyOnWire, readCanonical, type Stand, writeCanonical } from "./canonical.ts";
import { type CborValue, fromCbor, toCbor } from "./cbor.ts";
import { createPointers, type ReceiverView, TABLE_MAX } from "./frame.ts";
import { openFrame } from "./open-frame.ts";
import { packFrame } from "./pack-frame.ts";
import type { SignedEvent } from "./signed-event.ts";

const [FERN, ANYA, MARK, FIRST, SECOND, THIRD, FOURTH, LATER] = [
  ...["fe", "a1", "a2", "b1", "b2", "b3", "b4", "c1"].map((pair) => pair.repeat(32)),
] as [string, string, string, string, string, string, string, string];
const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array();
const kinds = kindsOf([...allotment().practices]);
const here: Readonly<Record<string, { device: string; seq: number }>> = {
  [FIRST]: { device: ANYA, seq: 12 },
  [SECOND]: { device: ANYA, seq: 11 },
  [THIRD]: { device: ANYA, seq: 10 },
  [FOURTH]: { device: ANYA, seq: 9 },
  [LATER]: { device: ANYA, seq: 20 },
};
const view: ReceiverView = {
  idAt: (device, seq) => Object.keys(here).find((id) => here[id]?.device === device && here[id]?.seq === seq),
  has: (id) => id in here,
  deviceBy: (name) => [ANYA, MARK].find((device) => device.startsWith(toHex(name))),
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

test("[K-2] an event names one that is here behind what the frame holds of its device", () => {
  const behind = planting({ device: MARK, seq: 0, prev: undefined, deps: [LATER] });
  const { events, refusal } = openFrame(packed(planting({ seq: 13 }), behind), FERN, view);
  expect(refusal).toBeUndefined();
  expect(events.map(({ device }) => device)).toEqual([ANYA, MARK]);
});

/** Two events of one device at one place of its chain, in the order in which a frame has them. */
function forked(stem?: SignedEvent): SignedEvent[] {
  const seq = stem === undefined ? 13 : 14;
  const prev = stem?.event.id ?? FIRST;
  const said = ({ signature }: SignedEvent) => toHex(signature ?? new Uint8Array());
  return [1, 2].map((minute) => planting({ seq, prev, minute })).sort((a, b) => (said(a) < said(b) ? -1 : 1));
}

test("[K-6, K-2] what stands before the branches of a device is named by its id alone, and by no number", () => {
  const branches = forked();
  const naming = (dep: CborValue) => {
    const frame = fromCbor(packed(...branches, planting({ device: MARK, seq: 0, prev: undefined }))) as CborValue[];
    const [, table, , run] = frame as [number, CborValue[], CborValue[], [CborValue, Uint8Array]];
    const [event, mark] = fromCbor(run[1]) as [CborValue[], Uint8Array];
    expect(table).toHaveLength(2);
    return opened(...frame.with(3, [run[0], toCbor([[...event, dep], mark])])).refusal?.code;
  };
  expect(naming(bytes(FIRST))).toBeUndefined();
  expect(naming(createPointers(3, [13, 0, 13]).write(0, 12))).toBe("wire.gap");
});

test("[K-6, K-2] of two branches, damage behind the place where one leaves the other takes nothing from that one", () => {
  const stem = planting();
  const [first, second] = forked(stem) as [SignedEvent, SignedEvent];
  const [[head1, stretch1, ...more]] = [
    ((fromCbor(packed(stem, first, second)) as CborValue[])[2] ?? []) as CborValue[],
  ];
  const [onlyHead, onlyStem] = (fromCbor(packed(stem)) as [number, CborValue[], [CborValue, Uint8Array]])[2];
  expect(onlyHead).toEqual(head1);
  const [event, mark] = [onlyStem, (fromCbor(stretch1 as Uint8Array) as CborValue[]).at(-1)];
  const bent = [head1 as CborValue, event, toCbor([7, mark as Uint8Array]), ...more];
  const { events, refusal } = opened(version, [name], bent);
  expect(refusal?.code).toBe("wire.shape");
  expect(events.map(({ canonical }) => toHex(canonical))).toEqual(
    [stem, second].map(({ canonical }) => toHex(canonical)),
  );
});
