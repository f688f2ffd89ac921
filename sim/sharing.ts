import { sameBytes } from "../src/kernel/bytes.ts";
import { type Body, type Event, type Id, type Refusal, SEALED } from "../src/kernel/event.ts";
import { kindsOf } from "../src/kernel/kinds.ts";
import type { RememberBody } from "../src/kernel/seal/bodies.ts";
import { type Reader, readCanonical } from "../src/kernel/wire/canonical.ts";
import { practices } from "../src/practices/index.ts";
import type { Crypto, KeyPair } from "../src/replica/ports.ts";

/**
 * What the same bytes mean, whether a signature holds, and what a key opens, is the same each time: many replicas in one process need
 * not work it out many times. Only this is shared, nothing that a replica makes of it; one seed in a hundred lives
 * without.
 */
export type Sharing = {
  readonly crypto: Crypto;
  readonly readerFor: (community: Id) => Reader | undefined;
  readonly rememberFor: () => RememberBody | undefined;
};

export function shareBetweenReplicas(crypto: Crypto): Sharing {
  return {
    crypto: rememberVerdicts(crypto),
    readerFor: (community) => rememberEvents(community),
    rememberFor: rememberBodies,
  };
}

export function shareNothing(crypto: Crypto): Sharing {
  return { crypto, readerFor: () => undefined, rememberFor: () => undefined };
}

function rememberVerdicts(crypto: Crypto): Crypto {
  const sound = rememberBy<boolean>();
  const pairs = rememberBy<KeyPair>();
  const publicKeys = new WeakMap<Uint8Array, Uint8Array>();
  const signatures = rememberBy<Uint8Array>();
  const verdicts = rememberBy<boolean>();
  const boxes = rememberBy<Uint8Array | undefined>();
  const unboxed = rememberBy<Uint8Array | undefined>();
  const opened = rememberBy<Uint8Array | undefined>();
  return {
    ...crypto,
    isKey: (key) => sound(key, [], () => crypto.isKey(key)),
    keyPair: (seed) => {
      const pair = pairs(seed, [], () => crypto.keyPair(seed));
      publicKeys.set(pair.secretKey, pair.publicKey);
      return pair;
    },
    // What somebody here signed with a key holds for that key: the verdict is known before anybody asks.
    sign: (message, key) =>
      signatures(message, [key], () => {
        const [signature, publicKey] = [crypto.sign(message, key), publicKeys.get(key)];
        if (publicKey !== undefined) verdicts(signature, [message, publicKey], () => true);
        return signature;
      }),
    verify: (signature, message, key) =>
      verdicts(signature, [message, key], () => crypto.verify(signature, message, key)),
    // Chance that is not told makes another box each time.
    box: (key, content, seed) =>
      seed === undefined ? crypto.box(key, content) : boxes(seed, [key, content], () => crypto.box(key, content, seed)),
    unbox: (seed, box) => unboxed(box, [seed], () => crypto.unbox(seed, box)),
    open: (key, nonce, beside, sealed) =>
      opened(sealed, [key, nonce, beside], () => crypto.open(key, nonce, beside, sealed)),
  };
}

type Known<T> = { readonly beside: readonly Uint8Array[]; readonly answer: T };

/** What was answered before for the same bytes: looked up by those that tell most apart, and then compared whole. */
function rememberBy<T>(): (by: Uint8Array, beside: readonly Uint8Array[], work: () => T) => T {
  const known = new Map<string, Known<T>[]>();
  return (by, beside, work) => {
    const name = textOf(by);
    const answers = known.get(name) ?? [];
    const same = answers.find((one) => one.beside.every((part, at) => sameBytes(part, beside[at] ?? part)));
    if (same !== undefined) return same.answer;
    const answer = work();
    known.set(name, [...answers, { beside: beside.map((part) => part.slice()), answer }]);
    return answer;
  };
}

/** Events are frozen, so that no replica can change what another one reads. */
function rememberEvents(community: Id): Reader {
  const kinds = kindsOf(practices);
  const events = new Map<string, Event | Refusal>();
  return (canonical) => {
    const asked = textOf(canonical);
    let known = events.get(asked);
    if (known === undefined) {
      known = frozen(readCanonical(kinds, community, canonical));
      events.set(asked, known);
    }
    // What a sealed body says depends on the keys of each replica.
    return "code" in known || known.body !== SEALED ? known : { ...known };
  };
}

/** Bodies are frozen too. */
function rememberBodies(): RememberBody {
  // One name made of both would be made, and added up, each time that somebody looks.
  const bodies = new Map<string, Map<Id, Body>>();
  return (event, epoch, open) => {
    const ofEpoch = bodies.get(epoch) ?? new Map<Id, Body>();
    bodies.set(epoch, ofEpoch);
    const known = ofEpoch.get(event);
    if (known !== undefined) return known;
    const body = frozen(open());
    ofEpoch.set(event, body);
    return body;
  };
}

/** A letter a byte: the fastest way to look bytes up in a map. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
