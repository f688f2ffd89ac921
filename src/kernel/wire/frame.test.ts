import { describe, expect, test } from "vitest";
import { practices } from "../../practices/index.ts";
import { fromHex, toHex } from "../bytes.ts";
import type { Event } from "../event.ts";
import { kindsOf } from "../kinds.ts";
import { allotment } from "../testing/allotment.ts";
import { signedAs } from "../testing/random-log.ts";
import { bodyOnWire, readCanonical, type SignedEvent, type Stand, writeCanonical } from "./canonical.ts";
import { type CborValue, fromCbor, toCbor } from "./cbor.ts";
import { FRAME_BYTES_MAX, openFrame, packFrame, type ReceiverView, type SenderView } from "./frame.ts";

const [FERN, ANYA, MARK, HEAD, SUBJECT, HIDDEN] = ["fe", "a1", "a2", "b1", "b2", "b3"].map((pair) =>
  pair.repeat(32),
) as [string, string, string, string, string, string];
const kinds = kindsOf([...allotment().practices]);
const spots: Readonly<Record<string, { device: string; seq: number }>> = {
  [HEAD]: { device: ANYA, seq: 12 },
  [SUBJECT]: { device: MARK, seq: 300 },
};
const sender: SenderView = { spotOf: (id) => spots[id], isKnown: () => true };
const receiver: ReceiverView = {
  idAt: (device, seq) => Object.keys(spots).find((id) => spots[id]?.device === device && spots[id]?.seq === seq),
  deviceBy: (prefix) => [ANYA, MARK].find((device) => device.startsWith(toHex(prefix))),
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

  test("has at most 120 bytes without a note", () => {
    expect(say().length).toBeLessThanOrEqual(120);
  });
  test("has at most 171 bytes with a note of 40 bytes", () => {
    expect(new TextEncoder().encode(note.slice(0, 39))).toHaveLength(40);
    expect(say(note.slice(0, 39)).length).toBeLessThanOrEqual(171);
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
    expect(packFrame([one], sender).length).toBeGreaterThan(170);
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
  const parts = fromCbor(frame) as [number, CborValue[], CborValue[][]];
  const bent = (at: number, value: CborValue) => opened(toCbor((parts as CborValue[]).with(at, value))).refusal?.code;
  const eventWith = (at: number, value: CborValue) => bent(2, [parts[2][0]?.with(at, value) ?? []]);

  test("an event that is named and not here", () => {
    expect(opened(frame, { ...receiver, idAt: () => undefined }).refusal).toEqual({ code: "wire.gap", about: {} });
    expect(eventWith(1, 9)).toBe("wire.gap");
    expect(eventWith(4, 301)).toBe("wire.gap");
  });
  test("a device that is not known here, or that two could be", () => {
    expect(opened(frame, { ...receiver, deviceBy: () => undefined }).refusal).toEqual({
      code: "wire.device",
      about: {},
    });
    expect(eventWith(0, 7)).toBe("wire.device");
    expect(eventWith(0, -1)).toBe("wire.device");
    expect(bent(1, [new Uint8Array(9), "anya"])).toBe("wire.device");
  });
  test("another version, and other shapes", () => {
    expect(bent(0, 2)).toBe("wire.format");
    expect(bent(1, 7)).toBe("wire.shape");
    expect(bent(2, 7)).toBe("wire.shape");
    expect(bent(2, [7])).toBe("wire.shape");
    expect(bent(2, [[]])).toBe("wire.shape");
    expect(
      bent(
        1,
        Array.from({ length: 1025 }, () => fromHex(ANYA) ?? 0),
      ),
    ).toBe("wire.shape");
    expect(eventWith(2, "noon")).toBe("wire.shape");
    expect(eventWith(5, [])).toBe("wire.shape");
    expect(eventWith(6, new Uint8Array(63))).toBe("wire.shape");
    expect(opened(new Uint8Array([0x07])).refusal?.code).toBe("wire.canonical");
  });
  test("[K-10] more bytes than a frame may have", () => {
    expect(opened(new Uint8Array(FRAME_BYTES_MAX + 1)).refusal).toEqual({ code: "wire.size", about: {} });
  });
  test("and what came before it is still given", () => {
    const both = toCbor([parts[0], parts[1], [parts[2][0] ?? [], [7]]]);
    expect(opened(both).events).toHaveLength(1);
    expect(opened(both).refusal?.code).toBe("wire.shape");
  });
});
