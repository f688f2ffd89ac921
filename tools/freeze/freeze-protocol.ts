import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BUNDLE_MARK } from "../../src/edges/bundle/records.ts";
import { writePart } from "../../src/edges/bundle/write-bundle.ts";
import { emptyDrive } from "../../src/edges/memory/memory-log.ts";
import { showMoving } from "../../src/edges/moving-code/moving-code.ts";
import { joinBytes, toHex } from "../../src/kernel/bytes.ts";
import { inviteMessage } from "../../src/kernel/invite-proof.ts";
import type { SignedEvent } from "../../src/kernel/wire/canonical.ts";
import { toCbor } from "../../src/kernel/wire/cbor.ts";
import { packFrame } from "../../src/kernel/wire/pack-frame.ts";
import { shakeHands } from "../../src/replica/handshake.ts";
import type { Crypto, Link } from "../../src/replica/ports.ts";
import type { Replica } from "../../src/replica/replica.ts";
import { act, createPod, joined, type Pod } from "../../src/replica/testing/pod.ts";
import { writeBeacon, writeVector } from "../../src/replica/vector.ts";

import { sealVectors } from "./seal-vectors.ts";

/** One way of writing something down, for programs in any language: what goes in, and the bytes or words that come out. */
type Example = { readonly says: string; readonly given: unknown } & (
  | { readonly hex: string }
  | { readonly text: string }
);

/**
 * Vectors of everything in docs/protocol.md but single events: frames, beacons, vectors, hands, receipts, invites,
 * bundles, moving pictures. Keys are made from fixed seeds, so they come out the same each time.
 */
export async function protocolVectors(): Promise<Readonly<Record<string, Example>>> {
  const pod = await createPod();
  const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
  await act(anya, "plots.plant", { bed: 1, what: "peas" });
  await act(anya, "plots.plant", { bed: 2, what: "beans" });
  return {
    ...sealVectors(pod.crypto),
    ...frames(anya),
    ...(await branches()),
    ...messages(anya),
    ...(await proofs(pod, anya, bela)),
    ...carried(anya),
  };
}

function frames(anya: Replica): Readonly<Record<string, Example>> {
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

/** A device of which an old copy went on by itself: both histories in one frame. */
async function branches(): Promise<Readonly<Record<string, Example>>> {
  const pod = await createPod();
  const [drive, old] = [emptyDrive(), emptyDrive()];
  const anya = await pod.open("anya", drive);
  await act(anya, "members.join");
  await act(anya, "plots.plant", { bed: 1, what: "peas" });
  old.disk = drive.disk;
  const copy = await pod.open("anya", old);
  await act(anya, "plots.plant", { bed: 2, what: "beans" });
  await act(copy, "plots.plant", { bed: 2, what: "kale" });
  const others = copy.since(new Map(), 100);
  const events = [...anya.since(new Map(), 100), ...others.slice(-1)];
  await anya.receive(others);
  return {
    "frame-branches": {
      says: "two histories of one device in one frame, to a reader that knows no device",
      given: { community: anya.community, events: events.map(told) },
      hex: toHex(
        packFrame(
          events,
          anya.senderView(() => false),
        ),
      ),
    },
  };
}

function told({ event: { id, device, seq }, canonical, signature }: SignedEvent) {
  const signed = signature === undefined ? null : toHex(signature);
  return { id, device, seq, canonical: toHex(canonical), signature: signed };
}

function messages(anya: Replica): Readonly<Record<string, Example>> {
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
      given: { community, device, minute: receipt.minute, counts },
      hex: toHex(receipt.bytes),
    },
  };
}

async function proofs(pod: Pod, anya: Replica, bela: Replica): Promise<Readonly<Record<string, Example>>> {
  const { crypto, community } = pod;
  const [hello, proof] = await hands(crypto, anya, pod.seedOf("anya"), pod.seedOf("bela"), bela);
  const invite = crypto.keyPair(pod.seedOf("invite"));
  return {
    hello: {
      says: "Anya's hello, with a nonce of 32 bytes 7",
      given: { device: anya.device, community },
      hex: hello,
    },
    proof: { says: "Anya's proof over her hello and Bela's, whose nonce is the same", given: { hello }, hex: proof },
    "invite-proof": {
      says: "an invite's key vouches for Bela's device",
      given: { community, device: bela.device, key: toHex(invite.publicKey) },
      hex: toHex(crypto.sign(inviteMessage(community, bela.device), invite.secretKey)),
    },
  };
}

function carried(anya: Replica): Readonly<Record<string, Example>> {
  const bytes = toCbor(["kith", 1, 2, 3]);
  const picture = showMoving(bytes, 8);
  return {
    bundle: {
      says: "a bundle with one part of all events",
      given: "the events of frame.json",
      hex: toHex(joinBytes(BUNDLE_MARK, ...writePart(anya, { since: new Map() }))),
    },
    "moving-code": {
      says: "the first codes of a moving picture, pieces of 8 bytes",
      given: { bytes: toHex(bytes), pieceBytes: 8, round: picture.round },
      text: [0, 1, 2, 3, 4].map(picture.codeAt).join("\n"),
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
export function freezeProtocol(folder: string, vectors: Readonly<Record<string, Example>>): string[] {
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
