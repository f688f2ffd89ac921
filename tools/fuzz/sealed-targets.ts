import { openCrypto } from "../../src/edges/sodium/sodium-crypto.ts";
import { AUDIENCE } from "../../src/kernel/audience/acts.ts";
import { openNarrow, sealNarrow } from "../../src/kernel/audience/narrow-body.ts";
import { packBody, unpackBody } from "../../src/kernel/body-codec.ts";
import { joinBytes, sameBytes, toHex } from "../../src/kernel/bytes.ts";
import { type Event, MISFIT, NO_ID } from "../../src/kernel/event.ts";
import type { Kinds } from "../../src/kernel/kinds.ts";
import { commitmentOf, laneKeyOf } from "../../src/kernel/seal/epoch.ts";
import { GRANT } from "../../src/kernel/seal/grant.ts";
import { type Cipher, openBody, padded, unpadded } from "../../src/kernel/seal/sealed-body.ts";
import { randomBody } from "../../src/kernel/testing/random-body.ts";
import { diceOf } from "../../src/kernel/testing/random-log.ts";
import { bodyOnWire, readCanonical, type Stand, writeCanonical } from "../../src/kernel/wire/canonical.ts";
import { type CborValue, toCbor } from "../../src/kernel/wire/cbor.ts";
import { createSealing } from "../../src/replica/keys/sealing.ts";
import type { Target } from "./target.ts";

const crypto = await openCrypto();
const TAG = new Uint8Array(16).fill(7);

/** Whoever has the key can seal anything: so here the lock holds, and what is in it is what is changed. */
const OPEN_DOOR: Cipher = {
  seal: (_, __, ___, plain) => joinBytes(plain, TAG),
  open: (_, __, ___, sealed) => (sealed.length < TAG.length ? undefined : sealed.subarray(0, -TAG.length)),
};

/** What people who have a key may put behind it. */
export function sealedTargets(kinds: Kinds, seed: number): readonly Target[] {
  return [bodyTarget(kinds, seed), grantTarget(kinds, seed)];
}

const STAND: Stand = { device: "ab".repeat(32), seq: 3, prev: "cd".repeat(32), deps: ["ef".repeat(32)], minute: 5 };
const NAMES = [STAND.prev, ...STAND.deps];

/** Plain bytes behind a lock: one padding of one encoding of one body is taken, and nothing else. */
function bodyTarget(kinds: Kinds, seed: number): Target {
  const dice = diceOf(seed);
  const acts = [...kinds.byKind.values()].map(({ act }) => act).filter(({ open, fields }) => open !== true && fields);
  const bodies = Array.from({ length: 20 }, (_, at) => {
    const act = acts[at % acts.length];
    const body = act && randomBody(act.fields, dice, () => STAND.deps[0]);
    return act === undefined || body === undefined ? [] : [toCbor(packBody(act.fields, body, NAMES))];
  });
  const isOnly = (plain: Uint8Array, value: CborValue): boolean => sameBytes(padded(toCbor(value)), plain);
  return {
    name: "sealed body",
    share: 4,
    samples: bodies.flat(),
    wrong: (bytes) => {
      for (const plain of [padded(bytes), bytes, joinBytes(padded(bytes), new Uint8Array(16))]) {
        const value = openBody(OPEN_DOOR, TAG, STAND, new Uint8Array(), joinBytes(plain, TAG));
        if (value !== undefined && !isOnly(plain, value)) return "a second padding or encoding of a body opened";
        if (value === undefined) continue;
        for (const { fields } of acts) {
          const body = unpackBody(fields, value, NAMES);
          if (body !== undefined && !sameBytes(toCbor(packBody(fields, body, NAMES)), toCbor(value)))
            return "a second writing of a body was taken";
        }
        const narrow = { audience: STAND.deps[0] ?? "", beside: new Uint8Array(), sealed: joinBytes(plain, TAG) };
        const act = { fields: AUDIENCE.opener.fields, number: 902, sealedTo: "audience" };
        const opened = openNarrow(OPEN_DOOR, TAG, { ...STAND } as unknown as Event, act, narrow);
        const again = opened && sealNarrow(OPEN_DOOR, TAG, NO_ID, STAND, act, opened);
        if (Array.isArray(again) && !sameBytes(again[1] as Uint8Array, narrow.sealed))
          return "a second writing of a narrow body was taken";
        if (unpadded(plain) !== undefined && plain.length > 70_000) return "too large a body was opened";
      }
      return undefined;
    },
  };
}

/** Whoever hands keys over may put anything into boxes that open: no key is taken but the one that is named. */
function grantTarget(kinds: Kinds, seed: number): Target {
  const pair = crypto.keyPair(new Uint8Array(32).fill(seed));
  const [key, other] = [1, 2].map((by) => new Uint8Array(32).fill(seed + by)) as [Uint8Array, Uint8Array];
  const lane = laneKeyOf(key);
  const to = toHex(pair.publicKey);
  const box = (content: Uint8Array): string => toHex(crypto.box(pair.publicKey, content) ?? content);
  const epoch = commitmentOf(lane);
  const bodies = [
    { epoch, keys: [{ to, box: box(key) }], lane: [] },
    { epoch, keys: [], lane: [{ to, box: box(joinBytes(lane.key, lane.mark)) }] },
    {
      epoch,
      keys: [
        { to, box: box(other) },
        { to, box: box(key) },
      ],
      lane: [{ to, box: box(joinBytes(key, other)) }],
    },
  ];
  const community = "11".repeat(32);
  return {
    name: "grant",
    share: 1,
    samples: bodies.map((body) =>
      writeCanonical(community, STAND, GRANT.number, bodyOnWire(kinds, GRANT.kind, body, STAND)),
    ),
    wrong: (bytes) => {
      const event = readCanonical(kinds, community, bytes);
      if ("code" in event || event.kind !== GRANT.kind || event.body === MISFIT) return undefined;
      const sealing = createSealing({
        kinds,
        community,
        crypto,
        canonicalOf: () => bytes,
        audienceKey: () => undefined,
      });
      sealing.add(pair);
      sealing.learn([event]);
      const taken = sealing.ring.epochs();
      if (taken.some((one) => one !== epoch)) return "a key was taken that nobody named";
      return taken.length > 0 && event.body.epoch !== epoch ? "a key was taken under another's name" : undefined;
    },
  };
}
