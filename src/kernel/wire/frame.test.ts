import { describe, expect, test } from "vitest";
import { practices } from "../../practices/index.ts";
import { fromHex, toHex } from "../bytes.ts";
import type { Event } from "../event.ts";
import { kindsOf } from "../kinds.ts";
import { allotment } from "../testing/allotment.ts";
import { signedAs } from "../testing/random-log.ts";
import { bodyOnWire, readCanonical, type Stand, writeCanonical } from "./canonical.ts";
import { type CborValue, fromCbor, toCbor } from "./cbor.ts";
import { createPointers, FRAME_BYTES_MAX, type ReceiverView, type SenderView, STRETCH_EVENTS } from "./frame.ts";
import { openFrame } from "./open-frame.ts";
import { packFrame } from "./pack-frame.ts";
import type { SignedEvent } from "./signed-event.ts";

const [FERN, ANYA, MARK, HEAD, SUBJECT, HIDDEN] = ["fe", "a1", "a2", "b1", "b2", "b3"].map((pair) =>
  pair.repeat(32),
) as [string, string, string, string, string, string];
const MARKS = { device: MARK, seq: 301, prev: SUBJECT, deps: [] };
const kinds = kindsOf([...allotment().practices]);
const spots: Readonly<Record<string, { device: string; seq: number }>> = {
  [HEAD]: { device: ANYA, seq: 12 },
  [SUBJECT]: { device: MARK, seq: 300 },
};
const sender: SenderView = { spotOf: (id) => spots[id], isKnown: () => true };
const receiver: ReceiverView = {
  idAt: (device, seq) => Object.keys(spots).find((id) => spots[id]?.device === device && spots[id]?.seq === seq),
  has: (id) => id in spots,
  deviceBy: (name) => [ANYA, MARK].find((device) => device.startsWith(toHex(name))),
};

function write(kind: string, body: Event["body"], more: Partial<Stand> = {}, by = kinds): SignedEvent {
  const stand = { device: ANYA, seq: 13, prev: HEAD, deps: [SUBJECT], minute: 28_619_040, ...more };
  const number = by.byKind.get(kind)?.act.number ?? 0;
  const canonical = writeCanonical(FERN, stand, number, bodyOnWire(by, kind, body, stand));
  const event = readCanonical(by, FERN, canonical);
  if ("code" in event) throw new Error(event.code);
  return { event, canonical, signature: signedAs(canonical) };
}

const opened = (bytes: Uint8Array, view = receiver) => openFrame(bytes, FERN, view);
const rebuilt = (one: SignedEvent) => {
  const { events, refusal } = opened(packFrame([one], sender));
  expect(refusal).toBeUndefined();
  expect(events.map(({ canonical }) => toHex(canonical))).toEqual([toHex(one.canonical)]);
};

describe("[K-9] a ballot with one dep, to a peer that knows both devices, in a frame of its own", () => {
  const real = kindsOf(practices);
  const say = (note?: string) =>
    packFrame(
      [write("decisions.say", { text: SUBJECT, stance: "agree", ...(note === undefined ? {} : { note }) }, {}, real)],
      sender,
    );
  const note = "Only if the school keeps its keys, añjo!";

  test("has at most 110 bytes without a note", () => {
    expect(say().length).toBeLessThanOrEqual(110);
  });
  test("has at most 152 bytes with a note of 40 bytes", () => {
    expect(new TextEncoder().encode(note.slice(0, 39))).toHaveLength(40);
    expect(say(note.slice(0, 39)).length).toBeLessThanOrEqual(152);
  });
});

describe("[K-9] an id in a body", () => {
  const everything = { lines: "", count: 0, when: 0, key: "00ff00ff", blank: "", rows: [] };
  const rows = [{ ids: [SUBJECT, HIDDEN, HEAD] }, { label: "x", ids: [SUBJECT] }];

  test("is left out where the receiver can look it up, and comes back", () => {
    const one = write("members.list", { seats: [{ person: SUBJECT, household: HEAD }] });
    expect(packFrame([one], sender).length).toBeLessThan(130);
    rebuilt(one);
    rebuilt(write("members.list", { seats: [{ person: HIDDEN, household: SUBJECT }] }));
  });
  test("is sent whole where it might not be there", () => {
    const one = write("members.list", { seats: [{ person: HIDDEN, household: HIDDEN }] });
    expect(packFrame([one], sender).length).toBeGreaterThan(160);
    rebuilt(one);
  });
  test("is sent whole beside bytes that are empty by themselves, which would look left out", () => {
    rebuilt(write("plots.everything", { ...everything, rows }));
    rebuilt(write("plots.everything", everything));
  });
  test("that a dep has too is the same event", () => {
    rebuilt(write("plots.everything", { ...everything, about: SUBJECT, who: SUBJECT }));
  });
});

describe("[K-2] what cannot be rebuilt is refused with its reason", () => {
  const frame = packFrame([write("plots.plant", { bed: 1, what: "peas" })], sender);
  const [version, table, [seq, stretch]] = fromCbor(frame) as [number, CborValue[], [number, Uint8Array]];
  const [one, signature] = fromCbor(stretch) as [CborValue[], Uint8Array];
  const bent = (...parts: CborValue[]) => opened(toCbor(parts)).refusal?.code;
  const stretched = (...parts: CborValue[]) => bent(version, table, [seq, toCbor(parts)]);
  const eventWith = (at: number, value: CborValue) => stretched(one.with(at, value), signature);

  test("an event that is named and not here", () => {
    expect(opened(frame, { ...receiver, idAt: () => undefined }).refusal).toEqual({ code: "wire.gap", about: {} });
    expect(bent(version, table, [9, stretch])).toBe("wire.gap");
    expect(eventWith(3, createPointers(2, [13]).write(1, 301))).toBe("wire.gap");
    expect(eventWith(3, new Uint8Array(32).fill(7))).toBe("wire.gap");
  });
  test("a device that is not known here, or that two could be", () => {
    expect(opened(frame, { ...receiver, deviceBy: () => undefined }).refusal?.code).toBe("wire.device");
    expect(bent(version, [new Uint8Array(9), "anya"], [seq, stretch])).toBe("wire.device");
  });
  test("another version, and other shapes", () => {
    const key = fromHex(ANYA) ?? 0;
    expect(bent(1, table, [seq, stretch])).toBe("wire.format");
    expect(bent(version, 7, [seq, stretch])).toBe("wire.shape");
    expect(bent(version, table, 7)).toBe("wire.shape");
    expect(bent(version, table, [-1, stretch])).toBe("wire.shape");
    expect(bent(version, [], [seq, stretch])).toBe("wire.shape");
    expect(bent(version, [key, key], [seq, stretch], [seq, stretch])).toBe("wire.shape");
    expect(
      bent(
        version,
        Array.from({ length: 1025 }, () => key),
      ),
    ).toBe("wire.shape");
    expect(bent(version, table, [seq, 7])).toBe("wire.shape");
    expect(bent(version, table, [seq, new Uint8Array([0x18, 1])])).toBe("wire.canonical");
    expect(stretched()).toBe("wire.shape");
    expect(stretched(signature)).toBe("wire.shape");
    expect(stretched(one, new Uint8Array(63))).toBe("wire.shape");
    expect(stretched(7, signature)).toBe("wire.shape");
    expect(eventWith(0, "noon")).toBe("wire.shape");
    expect(eventWith(1, -1)).toBe("wire.shape");
    expect(eventWith(3, -1)).toBe("wire.shape");
    expect(stretched([...one, []], signature)).toBe("wire.shape");
    expect(stretched([...one.slice(0, 3), 1, 1, 1, 1], signature)).toBe("wire.shape");
    expect(stretched([...one, Array.from({ length: 249 }, () => 1)], signature)).toBe("wire.shape");
    expect(opened(new Uint8Array([0x07])).refusal?.code).toBe("wire.canonical");
  });
  test("[K-10] more bytes than a frame may have", () => {
    expect(opened(new Uint8Array(FRAME_BYTES_MAX + 1)).refusal).toEqual({ code: "wire.size", about: {} });
  });
  test("and the stretches before it are still given", () => {
    const both = toCbor([version, table, [seq, stretch, new Uint8Array([7])]]);
    expect(opened(both).events).toHaveLength(1);
    expect(opened(both).refusal?.code).toBe("wire.canonical");
  });
  test("as are the runs of others", () => {
    const both = [
      write("plots.plant", { bed: 1, what: "peas" }),
      write("plots.plant", { bed: 2, what: "kale" }, MARKS),
    ];
    const [, , first, second] = fromCbor(packFrame(both, sender)) as CborValue[][];
    const bentFirst = toCbor([version, table, [seq, new Uint8Array([7])], second ?? []]);
    expect(first).toHaveLength(2);
    expect(opened(bentFirst).events.map(({ device }) => device)).toEqual([MARK]);
  });
});

describe("[K-9] a run", () => {
  /** A chain of so many plantings by one device, each signed. */
  function chain(count: number, what = "peas"): SignedEvent[] {
    const events: SignedEvent[] = [];
    for (let at = 0; at < count; at++) {
      const prev = events.at(-1)?.event.id ?? HEAD;
      const minute = 28_619_040 + at;
      events.push(write("plots.plant", { bed: 1, what: `${what} ${at}` }, { seq: 13 + at, prev, deps: [], minute }));
    }
    return events;
  }
  const signedAt = (events: readonly SignedEvent[]) =>
    opened(packFrame(events, sender)).events.flatMap(({ seq, signature }) =>
      signature === undefined ? [] : [seq - 13],
    );

  test("carries one signature, at its end", () => {
    expect(signedAt(chain(5))).toEqual([4]);
    expect(packFrame(chain(5), sender).length).toBeLessThan(190);
  });
  test("and one every 64 events", () => {
    expect(signedAt(chain(130))).toEqual([STRETCH_EVENTS - 1, 2 * STRETCH_EVENTS - 1, 129]);
  });
  test("or every 16 KiB", () => {
    expect(signedAt(chain(100, "x".repeat(500)))).toEqual([25, 51, 77, 99]);
  });
  test("or where there is one, when they are further apart", () => {
    const events = chain(200).map((one, at) => ([99, 120, 199].includes(at) ? one : { ...one, signature: undefined }));
    expect(signedAt(events)).toEqual([99, 120, 199]);
  });
  test("ends at a signature: what nothing vouches for is not sent", () => {
    const events = chain(10).map((one, at) => (at === 6 ? one : { ...one, signature: undefined }));
    expect(opened(packFrame(events, sender)).events).toHaveLength(7);
    expect(opened(packFrame(events.slice(7), sender))).toEqual({ events: [] });
  });
});

describe("[K-2, K-6, K-10] several runs of one device in one frame", () => {
  const at = (seq: number, prev: SignedEvent | undefined, what: string, deps: readonly SignedEvent[] = []) =>
    write(
      "plots.plant",
      { bed: 1, what },
      { seq, prev: prev?.event.id ?? HEAD, deps: deps.map(({ event }) => event.id) },
    );
  /** A common beginning, and two ends that leave it at its first event; the one that goes on has the smaller signature. */
  const stem = at(13, undefined, "leek");
  const ends = ["peas", "kale"].map((what) => at(14, stem, what)).sort((a, b) => (said(a) < said(b) ? -1 : 1));
  const [first, second] = ends as [SignedEvent, SignedEvent];
  const forked = (...events: SignedEvent[]) => packFrame(events, { ...sender, prevOf: ({ prev }) => prev });
  const entryOf = (frame: Uint8Array) => (fromCbor(frame) as CborValue[])[2] as CborValue[];
  const table = [fromHex(ANYA) ?? 0];
  const codeOf = (...entry: CborValue[]) => opened(toCbor([2, table, entry])).refusal?.code;
  const [head, stretch, head2, stretch2] = entryOf(forked(stem, first, second)) as [
    CborValue[],
    Uint8Array,
    CborValue[],
    Uint8Array,
  ];

  function said({ signature }: SignedEvent): string {
    return toHex(signature as Uint8Array);
  }

  test("come whole, each where it leaves the one before", () => {
    const { events, refusal } = opened(forked(stem, first, second));
    expect(refusal).toBeUndefined();
    expect(events.map(({ canonical }) => toHex(canonical))).toEqual(
      [stem, first, second].map(({ canonical }) => toHex(canonical)),
    );
    expect(head).toEqual([13, fromHex(HEAD)]);
    expect(head2).toEqual([14, fromHex(stem.event.id)]);
    expect(codeOf(head, stretch, head2, stretch2)).toBeUndefined();
  });
  test("are one frame whatever was given first", () => {
    expect(forked(stem, second, first)).toEqual(forked(stem, first, second));
  });
  test("cost nothing where there is one", () => {
    expect(entryOf(packFrame([stem, first], sender))).toHaveLength(2);
  });
  test("name each other by places of their own, and what stands before them by its id", () => {
    const mark = write("plots.plant", { bed: 2, what: "corn" }, { ...MARKS, deps: [second.event.id, HEAD] });
    const { events, refusal } = opened(forked(stem, first, second, mark));
    expect(refusal).toBeUndefined();
    expect(events).toHaveLength(4);
    const [packed] = fromCbor(
      ((fromCbor(forked(stem, first, second, mark)) as CborValue[])[3] as Uint8Array[])[1] as Uint8Array,
    ) as CborValue[][];
    expect(packed?.slice(3)).toEqual([2, fromHex(HEAD)]);
  });
  test("that are not in the order of their signatures are refused", () => {
    const view = { ...receiver, has: (id: string) => id === stem.event.id };
    const [one, two, ...more] = entryOf(forked(first, second)) as [CborValue, CborValue, ...CborValue[]];
    const codeOn = (...entry: CborValue[]) => openFrame(toCbor([2, table, entry]), FERN, view).refusal?.code;
    expect(codeOn(one, two, ...more)).toBeUndefined();
    expect(codeOn(...more, one, two)).toBe("wire.shape");
  });
  test("of which one holds an event of another are refused", () => {
    const twice = entryOf(forked(stem, second)) as [CborValue, Uint8Array];
    expect(codeOf(head, stretch, ...twice)).toBe("wire.shape");
    expect(codeOf(head, stretch, head, stretch)).toBe("wire.shape");
  });
  test("of which one only goes on where another ends are refused", () => {
    const laters = Array.from({ length: 99 }, (_, turn) => at(15, second, `corn ${turn}`));
    const later = laters.find((one) => said(one) > said(second)) as SignedEvent;
    const alone = entryOf(forked(later)) as [CborValue, Uint8Array];
    const [seq2, run2] = entryOf(forked(stem, second)) as [CborValue, Uint8Array];
    expect(codeOf(seq2, run2, ...alone)).toBe("wire.shape");
    expect(opened(forked(stem, second, later)).refusal).toBeUndefined();
  });
  test("of which one leaves a later one are refused: there is one way to write them", () => {
    const [seq2, run2] = entryOf(forked(stem, second)) as [CborValue, Uint8Array];
    const [seq1, run1] = entryOf(forked(first)) as [CborValue, Uint8Array];
    expect(codeOf(seq1, run1, seq2, run2)).toBe("wire.shape");
  });
  test("that do not all say where they begin, or say it twice, or hold nothing, are refused", () => {
    expect(codeOf(13, stretch, head2, stretch2)).toBe("wire.shape");
    expect(codeOf(head, stretch, 14, stretch2)).toBe("wire.shape");
    expect(codeOf([0, fromHex(HEAD) as Uint8Array], stretch)).toBe("wire.shape");
    expect(codeOf(head)).toBe("wire.shape");
    expect(codeOf(head, head2, stretch2)).toBe("wire.shape");
    expect(codeOf(head, stretch, head2)).toBe("wire.shape");
    expect(codeOf(stretch, head, stretch)).toBe("wire.shape");
    expect(codeOf(head, stretch, [14, fromHex(HEAD) as Uint8Array, 0], stretch2)).toBe("wire.shape");
  });
  test("lose no more than what was bent, and what stands on it", () => {
    const bent = stretch.with(0, 7);
    const view = { ...receiver, has: (id: string) => id === stem.event.id || receiver.has(id) };
    const { events, refusal } = openFrame(toCbor([2, table, [head, bent, head2, stretch2]]), FERN, view);
    expect(refusal).toBeDefined();
    expect(events.map(({ canonical }) => toHex(canonical))).toContain(toHex(second.canonical));
  });
});
