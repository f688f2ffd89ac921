import { describe, expect, test } from "vitest";
import { readBundle, records, writeBundle } from "./bundle.ts";
import { decode, Refused } from "./cbor.ts";
import { type Read, readEvent, signatureHolds } from "./event.ts";
import { type GivenEvents, protocolFixture } from "./fixtures.ts";
import { takeFrame, takeSound } from "./frame-read.ts";
import { writeFrame } from "./frame-write.ts";
import { Log } from "./log.ts";
import { hex, unhex } from "./shapes.ts";

describe("frames", () => {
  test("all events, to a reader that knows no device", () => {
    const { given, hex: made } = protocolFixture<GivenEvents>("frame");
    const all = eventsOf(given);
    expectEvents(takeFrame(unhex(made), new Log(unhex(given.community))).events, given);
    expect(hex(writeFrame(all))).toBe(made);
  });

  test("the same, to a reader that has events of every device", () => {
    const { given } = protocolFixture<GivenEvents>("frame");
    const made = protocolFixture("frame-known").hex;
    const log = new Log(unhex(given.community));
    expect(() => takeFrame(unhex(made), log)).toThrow(new Refused("wire.device"));
    const all = eventsOf(given);
    for (const event of all.events.slice(0, 3)) log.add(event);
    takeFrame(unhex(made), log);
    expect([...log.events.keys()].sort()).toEqual(given.events.map((event) => event.id).sort());
    expect(hex(writeFrame({ ...all, short: () => true }))).toBe(made);
  });

  test("what stands on something that is not here waits", () => {
    const all = eventsOf(protocolFixture<GivenEvents>("frame").given);
    const [founding, bela, ...anya] = all.events;
    const last = all.devices[2];
    if (founding === undefined || bela === undefined || last === undefined) throw new Error("events are missing");
    const log = new Log(founding.id);
    log.add(founding);
    const frame = writeFrame({ ...all, devices: [last], events: anya, has: (id) => log.get(id) });
    expect(takeSound(frame, log)).toMatchObject({ events: [], fault: "wire.gap" });
    log.add(bela);
    expect(takeSound(frame, log)).toMatchObject({ events: anya, fault: undefined });
  });

  test("two histories of one device", () => {
    const { given, hex: made } = protocolFixture<GivenEvents>("frame-branches");
    const log = new Log(unhex(given.community));
    expectEvents(takeFrame(unhex(made), log).events, given);
    // The signatures of what stands before the last event of a branch do not travel.
    const travelling = new Set(log.signatures.keys());
    const all = eventsOf(given);
    const signatures = new Map([...all.signatures].filter(([id]) => travelling.has(id)));
    expect(travelling.size).toBe(3);
    expect(hex(writeFrame({ ...all, signatures }))).toBe(made);
    expect(hex(writeFrame(all))).toBe(made);
  });
});

describe("further frames", () => {
  test("one branch of a device that forked, to a reader that has what it stands on", () => {
    const { given, hex: made } = protocolFixture<GivenEvents>("frame-branch");
    const log = new Log(unhex(given.community));
    const before = eventsOf(protocolFixture<GivenEvents>("frame-branches").given).events.slice(0, -1);
    for (const event of before) log.add(event);
    expectEvents(takeFrame(unhex(made), log).events, given);
    const { events } = eventsOf(given);
    expect(log.allAt(events[0]?.device ?? new Uint8Array(32), 2)).toEqual([before.at(-1), ...events]);
    const told = { short: () => true, forked: () => true };
    expect(hex(writeFrame({ ...eventsOf(given), ...told }))).toBe(made);
    expect(hex(writeFrame({ ...eventsOf(given), short: () => true }))).not.toBe(made);
  });

  test("an event that a body in the clear names", () => {
    const { given, hex: made } = protocolFixture<GivenEvents>("frame-ids");
    const { events } = takeFrame(unhex(made), new Log(unhex(given.community)));
    expectEvents(events, given);
    expect(events[1]?.body).toEqual([events[0]?.id]);
    const all = eventsOf(given);
    const last = events.at(-1);
    const signatures = new Map([...all.signatures].filter(([id]) => last && id === hex(last.id)));
    expect(hex(writeFrame({ ...all, signatures }))).toBe(made);
    expect(hex(writeFrame(all))).toBe(made);
  });
});

test("a bundle is read and written", () => {
  const { given } = protocolFixture<GivenEvents>("frame");
  const made = protocolFixture("bundle").hex;
  const bundle = readBundle(unhex(made));
  const log = bundle.logs.get(given.community);
  if (log === undefined) throw new Error("the community is missing");
  expectEvents([...log.events.values()], given);
  expect(bundle.told).toBe(5);
  const frame = writeFrame(eventsOf(given));
  expect(
    hex(
      writeBundle([
        [1, unhex(given.community), []],
        [2, frame],
        [3, 5],
      ]),
    ),
  ).toBe(made);
  expect(hex(writeBundle(records(unhex(made)).map((content) => decode(content))))).toBe(made);
});

function eventsOf({ events }: GivenEvents) {
  const read = events.map(({ canonical }) => readEvent(unhex(canonical)));
  const signatures = new Map(events.map(({ id, signature }) => [id, unhex(signature)]));
  read.forEach((event, at) => {
    const given = events[at];
    expect([hex(event.id), hex(event.device), event.seq]).toEqual([given?.id, given?.device, given?.seq]);
    expect(signatureHolds(event, unhex(given?.signature ?? ""))).toBe(true);
  });
  const devices = [...new Set(events.map(({ device }) => device))].map(unhex);
  return { devices, events: read, signatures };
}

function expectEvents(events: readonly Read[], given: GivenEvents): void {
  const found = events.map((event) => hex(event.canonical)).sort();
  expect(found).toEqual(given.events.map(({ canonical }) => canonical).sort());
}
