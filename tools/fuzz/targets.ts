import { createHash } from "node:crypto";
import { checkPart, openBundle } from "../../src/edges/bundle/open-bundle.ts";
import { BUNDLE_MARK, writeRecord } from "../../src/edges/bundle/records.ts";
import { END, EVENTS, PART } from "../../src/edges/bundle/write-bundle.ts";
import { toBase64url } from "../../src/edges/invite/base64url.ts";
import { readInviteLink, writeInviteLink } from "../../src/edges/invite/invite-link.ts";
import { PACKET_BYTES_MAX, readPacket, writePacket } from "../../src/edges/packets/packet.ts";
import { fromHex, joinBytes, sameBytes, toHex } from "../../src/kernel/bytes.ts";
import { type Body, EVENT_BYTES_MAX, FOUNDING_KIND, MISFIT, NO_ID, SEALED } from "../../src/kernel/event.ts";
import { kindsOf } from "../../src/kernel/kinds.ts";
import { allSteps } from "../../src/kernel/steps.ts";
import { allotment } from "../../src/kernel/testing/allotment.ts";
import { diceOf, randomLog, signedAs } from "../../src/kernel/testing/random-log.ts";
import { bodyOnWire, idOf, readCanonical, writeCanonical } from "../../src/kernel/wire/canonical.ts";
import { fromCbor, toCbor } from "../../src/kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX, type ReceiverView } from "../../src/kernel/wire/frame.ts";
import { openFrame } from "../../src/kernel/wire/open-frame.ts";
import { packFrame } from "../../src/kernel/wire/pack-frame.ts";
import { readFrame } from "../../src/kernel/wire/read-frame.ts";
import { type Run, runsOf } from "../../src/kernel/wire/runs.ts";
import type { SignedEvent } from "../../src/kernel/wire/signed-event.ts";
import { receiverView, senderView } from "../../src/replica/links/wire-views.ts";
import { createMemory } from "../../src/replica/log/memory.ts";
import type { Crypto } from "../../src/replica/ports.ts";
import { FINGERPRINT_BYTES, readBeacon, writeBeacon } from "../../src/replica/vector/vector.ts";
import { checkpointTarget } from "./checkpoint-target.ts";
import { peerTargets } from "./peer-targets.ts";
import { sealedTargets } from "./sealed-targets.ts";
import type { Target } from "./target.ts";

const { practices } = allotment();
const kinds = kindsOf(practices);
/** Bytes that may come of one byte of a frame: an event without a body takes five, and has a hundred and more. */
const GROWTH_MAX = 100;

/** Takes the made-up signatures of `randomLog`. */
const CRYPTO = {
  verify: (signature: Uint8Array, message: Uint8Array) => isSignedAs(signature, message),
  isKey: () => true,
} as unknown as Crypto;

export function targetsFor(seed: number): readonly Target[] {
  const log = randomLog(kinds, diceOf(seed), 60);
  const forked = randomLog(kinds, diceOf(seed + 1), 60, 4, 0.3);
  return [
    eventTarget(log),
    frameTarget("frame", 2, log),
    frameTarget("frame of branches", 1, forked),
    bundleTarget(log),
    beaconTarget(log),
    packetTarget(seed),
    inviteTarget(seed),
    ...peerTargets(seed % 30),
    ...sealedTargets(kinds, seed % 200),
    checkpointTarget(),
  ];
}

type Log = ReturnType<typeof randomLog>;

/** What is taken as an event has one encoding, and its body too. */
function eventTarget({ community, events }: Log): Target {
  return {
    name: "event",
    share: 10,
    samples: events.map((one) => one.canonical),
    wrong: (bytes) => {
      const event = readCanonical(kinds, community, bytes);
      if ("code" in event) return undefined;
      if (bytes.length > EVENT_BYTES_MAX) return "too large an event was taken";
      const value = fromCbor(bytes);
      if (value === undefined || !sameBytes(toCbor(value), bytes)) return "a second encoding of an event was taken";
      if (event.id !== idOf(bytes)) return "an event has an id that is not its hash";
      const act = kinds.byKind.get(event.kind)?.act;
      if (act === undefined || event.body === MISFIT || event.body === SEALED) return undefined;
      const within = act.number === FOUNDING_KIND ? NO_ID : community;
      const body = bodyOnWire(kinds, event.kind, event.body as Body, event);
      return sameBytes(writeCanonical(within, event, act.number, body), bytes)
        ? undefined
        : "a second encoding of a body was taken";
    },
  };
}

/** Of a frame nothing is taken that nobody signed, whatever was done to it. */
function frameTarget(name: string, share: number, log: Log): Target {
  const half = log.events.length / 2;
  const memory = createMemory({ practices, kinds, community: log.community, crypto: CRYPTO });
  for (const one of log.events.slice(0, half)) allSteps(memory.keeping([one]));
  const real = new Set(log.events.map(({ event }) => event.id));
  const view = senderView(log.graph, (device) => memory.graph.last(device) !== undefined);
  const strangers = senderView(log.graph, () => false);
  const rest = log.events.slice(half);
  return {
    ...{ name, share },
    samples: [packFrame(rest, view), packFrame(rest, strangers), packFrame(rest.slice(0, 4), view)],
    wrong: (bytes) => {
      const { events, refusal } = openFrame(bytes, log.community, receiverView(memory.graph));
      if (bytes.length > FRAME_BYTES_MAX && events.length > 0) return "too large a frame was taken";
      const size = events.reduce((sum, { canonical }) => sum + canonical.length, 0);
      if (size > GROWTH_MAX * (bytes.length + 1000)) return `${bytes.length} bytes became ${size}`;
      const { sound } = allSteps(memory.check(events));
      const isWhole = refusal === undefined && sound.length === events.length;
      if (new Set(events.map(({ canonical }) => idOf(canonical))).size < events.length) return "an event came twice";
      if (isWhole && !isAsWritten(bytes, sound, receiverView(memory.graph)))
        return "runs were taken that nobody writes so";
      return sound.every(({ event }) => real.has(event.id)) ? undefined : "an event was taken that nobody signed";
    },
  };
}

/** True when the runs of a frame are those as which its events are written. */
function isAsWritten(bytes: Uint8Array, events: readonly SignedEvent[], view: ReceiverView): boolean {
  const frame = readFrame(bytes, view);
  if ("code" in frame) return false;
  const written = runsOf(events);
  return [...written].every(([device, runs]) => {
    const told = frame.runs.filter((run) => run.device === device);
    return told.map((run) => `${run.seq} ${run.events.length}`).join() === runs.map(lengthOf).join();
  });
}

function lengthOf({ events }: Run): string {
  return `${events[0]?.event.seq} ${events.length}`;
}

/** The records of a bundle, each with a sum that holds: of what its check calls sound, nothing is anybody else's. */
function bundleTarget({ community, events, graph }: Log): Target {
  const real = new Set(events.map(({ event }) => event.id));
  const frame = packFrame(
    events,
    senderView(graph, () => false),
  );
  return {
    name: "bundle",
    share: 1,
    samples: [
      toCbor([
        [PART, fromHex(community) ?? 0, []],
        [EVENTS, frame],
        [END, events.length],
      ]),
    ],
    wrong: (bytes) => {
      const records = fromCbor(bytes);
      if (!Array.isArray(records)) return undefined;
      const file = joinBytes(BUNDLE_MARK, ...records.map((one) => writeRecord(Array.isArray(one) ? one : [one])));
      const { parts, damage } = openBundle(file);
      for (const part of parts) {
        const { wrong, unvouched } = checkPart(part, CRYPTO);
        if (damage.length > 0 || wrong.length > 0 || unvouched > 0 || !part.isWhole) continue;
        const isAll = part.frames.flat().every(({ canonical }) => real.has(idOf(canonical)));
        if (!isAll) return "a bundle with an event that nobody signed was called sound";
      }
      return undefined;
    },
  };
}

function isSignedAs(signature: Uint8Array, message: Uint8Array): boolean {
  return sameBytes(signature, signedAs(message.slice("kith event".length)));
}

function beaconTarget({ graph, events }: Log): Target {
  const own = new Map(graph.devices().map((device) => [device, events.length]));
  const fingerprint = new Uint8Array(FINGERPRINT_BYTES).fill(3);
  return {
    name: "beacon",
    share: 2,
    samples: [writeBeacon(own, fingerprint), writeBeacon(new Map([...own].slice(1)), fingerprint)],
    wrong: (bytes) => {
      const read = readBeacon(bytes, own);
      if (read?.vector === undefined) return undefined;
      return sameBytes(writeBeacon(read.vector, read.fingerprint), bytes) ? undefined : "a second writing of a beacon";
    },
  };
}

/** The bodies of packets, under a MAC that holds: outsiders do not get that far. */
function packetTarget(seed: number): Target {
  const key = new Uint8Array(32).fill(seed);
  const ends = { from: new Uint8Array(8).fill(1), to: new Uint8Array(8).fill(2) };
  const piece = { number: 70_000, part: "last", bytes: new Uint8Array(40).fill(9) } as const;
  const samples = [
    writePacket(key, ends, { sort: "piece", piece }),
    writePacket(key, ends, { sort: "got", next: 65_535, beyond: [65_536, 65_599] }),
  ];
  return {
    name: "packet",
    share: 1,
    samples,
    wrong: (bytes) => {
      const read = readPacket(key, ends, bytes);
      if (read === undefined) return undefined;
      if (bytes.length > PACKET_BYTES_MAX) return "too large a packet was taken";
      return sameBytes(writePacket(key, ends, read), bytes) ? undefined : "a second writing of a packet";
    },
  };
}

/** Codes of invites with a check that holds: a mistyped one does not get that far. */
function inviteTarget(seed: number): Target {
  const [community, secret, hub] = [32, 16, 16].map((length) => new Uint8Array(length).fill(seed)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const origin = "http://192.168.1.20:7400";
  return {
    name: "invite",
    share: 2,
    samples: [
      toCbor([1, community, secret, hub, 30_000_060]),
      toCbor([1, community, secret, new Uint8Array(), 30_000_060]),
    ],
    wrong: (bytes) => {
      const check = createHash("sha256").update(bytes).digest().subarray(0, 2);
      const link = `${origin}/#/join/${toBase64url(new Uint8Array([...bytes, ...check]))}`;
      const read = readInviteLink(link, 30_000_000);
      if ("code" in read) return undefined;
      return writeInviteLink(read) === link ? undefined : `a second writing of an invite: ${toHex(bytes)}`;
    },
  };
}
