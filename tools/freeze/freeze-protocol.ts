import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fromHex, toHex } from "../../src/kernel/bytes.ts";
import { inviteMessage } from "../../src/kernel/invite-proof.ts";
import { kindsOf } from "../../src/kernel/kinds.ts";
import {
  idOf,
  readCanonical,
  type SignedEvent,
  type Stand,
  signedBytes,
  writeCanonical,
} from "../../src/kernel/wire/canonical.ts";
import { toCbor } from "../../src/kernel/wire/cbor.ts";
import type { SenderView } from "../../src/kernel/wire/frame.ts";
import { packFrame } from "../../src/kernel/wire/pack-frame.ts";
import { practices } from "../../src/practices/index.ts";
import { shakeHands } from "../../src/replica/handshake.ts";
import type { Crypto, Link } from "../../src/replica/ports.ts";
import type { Replica } from "../../src/replica/replica.ts";
import { act, createPod, joined, type Pod } from "../../src/replica/testing/pod.ts";
import { writeBeacon, writeVector } from "../../src/replica/vector.ts";
import { blobVectors } from "./blob-vectors.ts";
import { branchVectors } from "./branch-vectors.ts";
import { carriedVectors } from "./carried-vectors.ts";
import type { Examples } from "./example.ts";
import { packetVectors } from "./packet-vectors.ts";
import { sealVectors } from "./seal-vectors.ts";
import { snapshotVectors } from "./snapshot-vectors.ts";
import { told } from "./told.ts";

/**
 * Vectors of everything in docs/protocol.md but single events: frames, beacons, vectors, hands, receipts, invites,
 * bundles, moving pictures. Keys are made from fixed seeds, so they come out the same each time.
 */
export async function protocolVectors(): Promise<Examples> {
  const pod = await createPod();
  const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
  await act(anya, "plots.plant", { bed: 1, what: "peas" });
  await act(anya, "plots.plant", { bed: 2, what: "beans" });
  return {
    ...sealVectors(pod.crypto),
    ...blobVectors(pod.crypto),
    ...frames(anya),
    ...idTakenOut(pod.crypto),
    ...(await branchVectors()),
    ...messages(anya, pod.seedOf("anya")),
    ...(await proofs(pod, anya, bela)),
    ...carriedVectors(anya, pod.crypto),
    ...packetVectors(),
    ...(await snapshotVectors()),
  };
}

function frames(anya: Replica): Examples {
  const events = anya.since(new Map(), 100);
  const written = (knows: boolean): string =>
    toHex(
      packFrame(
        events,
        anya.senderView(() => knows),
      ),
    );
  return {
    frame: {
      says: "all events, to a reader that knows no device",
      given: { community: anya.community, events: events.map(told) },
      hex: written(false),
    },
    "frame-known": {
      says: "the same, to a reader that has events of every device",
      given: "the events of frame.json",
      hex: written(true),
    },
  };
}

/** An event in the clear that names the one before it in its body: the id is taken out on the way, and put back. */
function idTakenOut(crypto: Crypto): Examples {
  const kinds = kindsOf(practices);
  const { publicKey, secretKey } = crypto.keyPair(new Uint8Array(32).fill(7));
  const [community, device] = ["c0".repeat(32), toHex(publicKey)];
  const first = writeCanonical(community, { device, seq: 0, prev: undefined, deps: [], minute: 28_619_040 }, 0, []);
  const before = idOf(first);
  const stand: Stand = { device, seq: 1, prev: before, deps: [], minute: 28_619_041 };
  const leave = writeCanonical(community, stand, LEAVE, [fromHex(before) ?? ""]);
  const events = [first, leave].map((canonical): SignedEvent => {
    const event = readCanonical(kinds, community, canonical);
    if ("code" in event) throw new Error(event.code);
    return { event, canonical, signature: crypto.sign(signedBytes(canonical), secretKey) };
  });
  const view: SenderView = { spotOf: () => undefined, isKnown: () => false };
  return {
    "frame-ids": {
      says: "two events, the second of which names the first in a body in the clear, to a reader that knows no device",
      given: { community, events: events.map(told) },
      hex: toHex(packFrame(events, view)),
    },
  };
}

const LEAVE = 14;

function messages(anya: Replica, seed: Uint8Array): Examples {
  const counts = Object.fromEntries([...anya.vector()].sort());
  const fingerprint = toHex(anya.fingerprint());
  const receipt = anya.signReceipt();
  const { community, device } = anya;
  return {
    beacon: {
      says: "a beacon",
      given: { counts, fingerprint },
      hex: toHex(writeBeacon(anya.vector(), anya.fingerprint())),
    },
    vector: {
      says: "the vector of a message of sort 2",
      given: { counts },
      hex: toHex(toCbor(writeVector(anya.vector()))),
    },
    receipt: {
      says: "how much Anya has",
      given: { community, device, seed: toHex(seed), minute: receipt.minute, counts },
      hex: toHex(receipt.bytes),
    },
  };
}

async function proofs(pod: Pod, anya: Replica, bela: Replica): Promise<Examples> {
  const { crypto, community } = pod;
  const [hello, proof] = await hands(crypto, anya, pod.seedOf("anya"), pod.seedOf("bela"), bela);
  const invite = crypto.keyPair(pod.seedOf("invite"));
  return {
    hello: {
      says: "Anya's hello, with a nonce of 32 bytes 7",
      given: { device: anya.device, community },
      hex: hello,
    },
    proof: {
      says: "Anya's proof over her hello and Bela's, whose nonce is the same",
      given: { hello, seed: toHex(pod.seedOf("anya")), other: bela.device },
      hex: proof,
    },
    "invite-proof": {
      says: "an invite's key vouches for Bela's device",
      given: { community, device: bela.device, key: toHex(invite.publicKey), seed: toHex(pod.seedOf("invite")) },
      hex: toHex(crypto.sign(inviteMessage(community, bela.device), invite.secretKey)),
    },
  };
}

/** Hello and proof of Anya to Bela, both with the same nonce. */
async function hands(
  crypto: Crypto,
  anya: Replica,
  anyaSeed: Uint8Array,
  belaSeed: Uint8Array,
  bela: Replica,
): Promise<[string, string]> {
  const said: Uint8Array[] = [];
  const still: Crypto = { ...crypto, random: (length) => new Uint8Array(length).fill(7) };
  const ends = pair((message) => said.push(message));
  const { community } = anya;
  const host = (replica: Replica, seed: Uint8Array) => () => ({
    community,
    device: replica.device,
    secretKey: crypto.keyPair(seed).secretKey,
  });
  await Promise.all([
    shakeHands(still, ends[0], host(anya, anyaSeed), () => undefined),
    shakeHands(still, ends[1], host(bela, belaSeed), () => undefined),
  ]);
  return [toHex(said[0] ?? new Uint8Array()), toHex(said[1] ?? new Uint8Array())];
}

/** Two ends of a link; `heard` gets what the first one sends. */
function pair(heard: (message: Uint8Array) => void): [Link, Link] {
  const make = (): Link => ({
    send: () => {},
    close: () => {},
    waiting: () => 0,
    onMessage: () => {},
    onClose: () => {},
  });
  const [a, b] = [make(), make()] as [Link & { send: Link["send"] }, Link & { send: Link["send"] }];
  const to = (other: Link, tell: (message: Uint8Array) => void) => (message: Uint8Array) => {
    tell(message);
    queueMicrotask(() => other.onMessage(message));
  };
  return [Object.assign(a, { send: to(b, heard) }), Object.assign(b, { send: to(a, () => {}) })];
}

/** Writes every vector to its file; says which differ from what stood there. */
export function freezeProtocol(folder: string, vectors: Examples): string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(vectors).flatMap(([name, vector]) => {
    const file = join(folder, `${name}.json`);
    const text = `${JSON.stringify(vector, undefined, 2)}\n`;
    const was = readdirSync(folder).includes(`${name}.json`) ? readFileSync(file, "utf8") : "";
    if (was === text) return [];
    writeFileSync(file, text);
    return [file];
  });
}
