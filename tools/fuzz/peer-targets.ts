import { fromBase45, toBase45 } from "../../src/edges/moving-code/base45.ts";
import { createFilming, showMoving } from "../../src/edges/moving-code/moving-code.ts";
import { fromHex, sameBytes, toHex } from "../../src/kernel/bytes.ts";
import { deviceMessage } from "../../src/kernel/device-proof.ts";
import { signedAs } from "../../src/kernel/testing/random-log.ts";
import { type CborValue, fromCbor, toCbor } from "../../src/kernel/wire/cbor.ts";
import { shakeHands } from "../../src/replica/links/handshake.ts";
import { answerPairing, offerPairing } from "../../src/replica/links/pairing.ts";
import { createSnapshotExchange } from "../../src/replica/newcomers/snapshot-exchange.ts";
import type { Told } from "../../src/replica/newcomers/snapshots.ts";
import type { Crypto, Link } from "../../src/replica/ports.ts";
import { readReceipt, writeReceipt } from "../../src/replica/receipts/receipts.ts";
import type { Target } from "./target.ts";

/** Bytes of a seed: each of these is somebody's. */
const named = (seed: number, by: number, length = 32): Uint8Array => new Uint8Array(length).fill(seed * 7 + by);

/** Signatures are made up: everybody's of the same words are the same. */
const CRYPTO = {
  random: (length: number) => named(5, 1, length),
  sign: (message: Uint8Array) => signedAs(message),
  verify: (signature: Uint8Array, message: Uint8Array) => sameBytes(signature, signedAs(message)),
  isKey: () => true,
} as unknown as Crypto;

/** What somebody says who stands at the other end of a link, or shows a code. */
export function peerTargets(seed: number): readonly Target[] {
  return [handshakeTarget(seed), pairingTarget(seed), receiptTarget(seed), snapshotTarget(seed), movingTarget(seed)];
}

/** The two messages of a handshake, as a list: a link is let in only for one hello and one proof of it. */
function handshakeTarget(seed: number): Target {
  const [community, ours, theirs] = [1, 2, 3].map((by) => named(seed, by)) as [Uint8Array, Uint8Array, Uint8Array];
  const invite = { publicKey: named(seed, 4), secretKey: named(seed, 5) };

  /** What comes of two messages: what we said to them, and whether the peer was let in. */
  function meet(messages: readonly Uint8Array[], greets: Uint8Array, as = ours) {
    const said: Uint8Array[] = [];
    let isIn = false;
    const link: Link = {
      send: (message) => void said.push(message),
      close: () => {},
      waiting: () => 0,
      onMessage: () => {},
      onClose: () => {},
    };
    const greeting = { community: toHex(community), device: toHex(as), secretKey: as };
    const host = () => (sameBytes(as, ours) ? greeting : { ...greeting, invite });
    const admit = () => {
      isIn = true;
      return undefined;
    };
    void shakeHands(CRYPTO, link, () => (greets.length > 0 ? host() : undefined), admit);
    for (const message of messages) link.onMessage(message);
    return { said, isIn };
  }

  const [ourHello = ours] = meet([], community).said;
  const { said } = meet([ourHello], community, theirs);
  return {
    name: "handshake",
    share: 2,
    samples: [toCbor(said)],
    wrong: (bytes) => {
      const messages = fromCbor(bytes);
      if (!Array.isArray(messages) || !messages.every((one) => one instanceof Uint8Array)) return undefined;
      const { isIn } = meet(messages, community);
      const [hello, proof] = messages.map((one) => fromCbor(one));
      if (!isIn) return undefined;
      const [, whose, , , by] = hello as Uint8Array[];
      if (!sameBytes(whose ?? ours, community)) return "somebody of another community was let in";
      const words = [Buffer.from("kith link"), messages[0], ourHello] as Uint8Array[];
      const signature = signedAs(Buffer.concat(words));
      const once = [signature, by?.length === 0 ? new Uint8Array() : signature];
      return sameBytes(toCbor(once), toCbor(proof ?? 0)) ? undefined : "a second writing of a proof";
    },
  };
}

/** An offer, an answer or a reveal between two devices of one person. */
function pairingTarget(seed: number): Target {
  const [community, person, device] = [1, 2, 3].map((by) => toHex(named(seed, by))) as [string, string, string];
  const own = { publicKey: named(seed, 4), secretKey: named(seed, 5) };
  const offer = offerPairing(CRYPTO, community, person, device);
  const answer = answerPairing(CRYPTO, own, offer.message, { name: "Tablet", sort: "tablet" });
  const reveal = offer.take(answer?.message ?? own.publicKey)?.reveal ?? own.publicKey;
  return {
    name: "pairing",
    share: 2,
    samples: [offer.message, answer?.message ?? own.publicKey, reveal],
    wrong: (bytes) => {
      const said = fromCbor(bytes);
      const answered = answerPairing(CRYPTO, own, bytes, { name: "Tablet", sort: "tablet" });
      const [, , asked, whose] = Array.isArray(said) ? said : [];
      if (answered !== undefined && !(isHex(answered.community, asked) && isHex(answered.person, whose)))
        return "an offer was read as another";
      const taken = offer.take(bytes);
      const words = taken && deviceMessage(community, person, taken.key);
      if (taken !== undefined && words !== undefined && toHex(signedAs(words)) !== taken.proof)
        return "a key was taken without its proof";
      const code = answer?.take(bytes);
      return code !== undefined && !sameBytes(bytes, reveal) ? "a second reveal was taken" : undefined;
    },
  };
}

function isHex(hex: string, value: CborValue | undefined): boolean {
  return value instanceof Uint8Array && toHex(value) === hex;
}

/** A signed word of how much a device has, which is passed on by all. */
function receiptTarget(seed: number): Target {
  const [community, device] = [toHex(named(seed, 1)), toHex(named(seed, 2))];
  const has = new Map([2, 3, 4].map((by) => [toHex(named(seed, by)), by * 40]));
  const sample = writeReceipt(CRYPTO, named(seed, 9), community, device, 30_000_000, has).bytes;
  /** With whatever stands in it signed by its device, as one of bad will does. */
  const resigned = (bytes: Uint8Array): Uint8Array => {
    const outer = fromCbor(bytes);
    const words = Array.isArray(outer) ? outer[0] : undefined;
    if (!Array.isArray(outer) || outer.length < 2 || !(words instanceof Uint8Array)) return bytes;
    const signed = Buffer.concat([Buffer.from("kith receipt"), fromHex(community) ?? words, words]);
    return toCbor(outer.with(1, signedAs(signed)));
  };
  return {
    name: "receipt",
    share: 2,
    samples: [sample],
    wrong: (bytes) => {
      for (const one of [bytes, resigned(bytes)]) {
        const read = readReceipt(CRYPTO, community, one);
        if (read === undefined) continue;
        const again = writeReceipt(CRYPTO, named(seed, 9), community, read.device, read.minute, read.has);
        if (!sameBytes(again.bytes, one)) return `a second writing of a receipt: ${toHex(one)}`;
      }
      return undefined;
    },
  };
}

/** What is said of a newcomer's snapshot; whether it is true is asked elsewhere. */
function snapshotTarget(seed: number): Target {
  const signed: CborValue = [named(seed, 1, 120), named(seed, 2, 64)];
  const id = named(seed, 3);
  return {
    name: "snapshot",
    share: 1,
    samples: [
      toCbor([13, [id]]),
      toCbor([14, signed, [signed, signed], [id, id], named(seed, 4, 90)]),
      toCbor([15, id, 300]),
      toCbor([16, id, 300, "1:00"]),
    ],
    wrong: (bytes) => {
      const message = fromCbor(bytes);
      if (!Array.isArray(message)) return undefined;
      let took: Told | undefined;
      const snapshots = {
        tell: async () => undefined,
        asks: () => [],
        take: async (told: Told) => {
          took = told;
          return false;
        },
        hashAt: () => undefined,
        shown: () => undefined,
        door: () => undefined,
        alarm: () => undefined,
        agreed: () => undefined,
      };
      const sent: unknown[] = [];
      createSnapshotExchange(snapshots, (...parts) => void sent.push(parts)).hear(message);
      if (sent.length > 2) return "one message was answered by many";
      return took !== undefined && took.parts.length + took.agreed.length > 1_000 ? "too much was taken" : undefined;
    },
  };
}

/** Codes that are filmed from another phone's screen. */
function movingTarget(seed: number): Target {
  const whole = Uint8Array.from({ length: 900 }, (_, at) => (at * 31 + seed) % 256);
  const shown = showMoving(whole, 60);
  const samples = [0, 1, shown.round, shown.round + 9].map((place) => fromBase45(shown.codeAt(place).slice(2)));
  return {
    name: "moving code",
    share: 1,
    samples: samples.flatMap((one) => one ?? []),
    wrong: (bytes) => {
      const filming = createFilming();
      for (let place = 0; place < shown.round; place++) filming.see(shown.codeAt(place));
      const seen = filming.see(`K1${toBase45(bytes)}`);
      if (seen?.whole !== undefined && !sameBytes(seen.whole, whole) && !isItself(seen.whole, bytes))
        return "something else was shown whole";
      return undefined;
    },
  };
}

/** A code of one piece may be whole by itself, when its sum fits. */
function isItself(whole: Uint8Array, code: Uint8Array): boolean {
  return sameBytes(whole, code.slice(14, 14 + whole.length));
}
