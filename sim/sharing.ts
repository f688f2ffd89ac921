import { type Body, type Event, type Id, type Refusal, SEALED } from "../src/kernel/event.ts";
import { kindsOf } from "../src/kernel/kinds.ts";
import type { RememberBody } from "../src/kernel/seal/bodies.ts";
import { type Reader, readCanonical } from "../src/kernel/wire/canonical.ts";
import { practices } from "../src/practices/index.ts";
import type { Crypto } from "../src/replica/ports.ts";

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
  const verdicts = new Map<string, boolean>();
  const opened = new Map<string, { readonly plain: Uint8Array | undefined }>();
  const sound = new Map<string, boolean>();
  return {
    ...crypto,
    isKey: (key) => {
      const asked = textOf(key);
      const known = sound.get(asked) ?? crypto.isKey(key);
      sound.set(asked, known);
      return known;
    },
    verify: (signature, message, key) => {
      const asked = `${textOf(signature)} ${textOf(key)} ${textOf(message)}`;
      const known = verdicts.get(asked);
      if (known !== undefined) return known;
      const verdict = crypto.verify(signature, message, key);
      verdicts.set(asked, verdict);
      return verdict;
    },
    open: (key, nonce, beside, sealed) => {
      const asked = `${textOf(key)} ${textOf(nonce)} ${textOf(beside)} ${textOf(sealed)}`;
      const known = opened.get(asked) ?? { plain: crypto.open(key, nonce, beside, sealed) };
      opened.set(asked, known);
      return known.plain;
    },
  };
}

/** Events are frozen, so that no replica can change what another one reads. */
function rememberEvents(community: Id): Reader {
  const kinds = kindsOf(practices);
  const events = new Map<string, Event | Refusal>();
  return (canonical) => {
    const asked = textOf(canonical);
    const known = events.get(asked) ?? frozen(readCanonical(kinds, community, canonical));
    events.set(asked, known);
    // What a sealed body says depends on the keys of each replica.
    return "code" in known || known.body !== SEALED ? known : { ...known };
  };
}

/** Bodies are frozen too. */
function rememberBodies(): RememberBody {
  const bodies = new Map<string, Body>();
  return (event, epoch, open) => {
    const asked = event + epoch;
    const known = bodies.get(asked) ?? frozen(open());
    bodies.set(asked, known);
    return known;
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
