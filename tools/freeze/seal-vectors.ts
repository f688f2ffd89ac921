import { audienceCommitment, sealNarrow } from "../../src/kernel/audience/narrow-body.ts";
import { fromHex, joinBytes, toHex } from "../../src/kernel/bytes.ts";
import type { Id, Minute } from "../../src/kernel/event.ts";
import { kindsOf } from "../../src/kernel/kinds.ts";
import { foundingKey, nextEpochKey } from "../../src/kernel/seal/bodies.ts";
import { commitmentOf, laneKeyOf, sealingKey } from "../../src/kernel/seal/epoch.ts";
import { sealBody } from "../../src/kernel/seal/sealed-body.ts";
import { whispers } from "../../src/kernel/testing/whispers.ts";
import { besideBody, idOf, type Stand, writeCanonical } from "../../src/kernel/wire/canonical.ts";
import { type CborValue, toCbor } from "../../src/kernel/wire/cbor.ts";
import { boxOf } from "../../src/replica/keys/boxing.ts";
import type { Crypto } from "../../src/replica/ports.ts";
import type { Examples } from "./example.ts";

/** Keys, bodies and boxes, each step of the section on sealing by itself. */
export function sealVectors(crypto: Crypto): Examples {
  const key = new Uint8Array(32).fill(0x11);
  const [community, before, circle] = ["c0", "b1", "a2"].map((pair) => pair.repeat(32)) as [string, string, string];
  const device = toHex(crypto.keyPair(new Uint8Array(32).fill(7)).publicKey);
  const stand: Stand = { device, seq: 3, prev: before, deps: [circle], minute: 28_619_040 };
  const lane = laneKeyOf(key);
  const say = kindsOf([whispers]).byKind.get("whispers.say")?.act;
  if (say === undefined) throw new Error("no act that is sealed to an audience");
  const number = 9_002;
  const body: CborValue = ["to all"];
  const forAll = sealingKey(key, community, device);
  const forFew = sealingKey(key, circle, device);
  const few = sealNarrow(crypto, forFew, community, stand, say, { circle, text: "to a few" });
  const event = (kind: number, value: CborValue) => writeCanonical(community, stand, kind, value);
  const all = event(number, sealBody(crypto, forAll, stand, besideBody(community, stand, number), body));
  const given = { community, ...stand, key: toHex(key) };
  const epoch = commitmentOf(lane);
  const boxed = (content: Uint8Array): CborValue => [raw(device), raw(boxOf(crypto, device, content) ?? "")];
  return {
    "seal-keys": {
      says: "what an epoch's key makes, and the names of a key: hex is the sealing key",
      given: {
        ...given,
        lane: toHex(lane.key),
        mark: toHex(lane.mark),
        epoch,
        audience: audienceCommitment(key),
      },
      hex: toHex(forAll),
    },
    ...epochKeys(community, before, stand.minute),
    "seal-body": {
      says: "an event whose body is sealed to the community",
      given: { ...given, kind: number, body: toHex(toCbor(body)), id: idOf(all) },
      hex: toHex(all),
    },
    "seal-audience": {
      says: "an event whose body is sealed to an audience: the first of its deps",
      given: {
        ...given,
        kind: say.number,
        audience: circle,
        body: toHex(toCbor(["to a few"])),
        sealingKey: toHex(forFew),
      },
      hex: toHex(event(say.number, few)),
    },
    "seal-box": {
      says: "the one box of a key for a device",
      given: { device, key: toHex(key) },
      hex: boxOf(crypto, device, key) ?? "",
    },
    "seal-grant": {
      says: "an event of kind 900 that hands a device the key of an epoch, and its lane's key with its mark",
      given,
      hex: toHex(event(900, [raw(epoch), [boxed(key)], [boxed(joinBytes(lane.key, lane.mark))]])),
    },
  };
}

/** Keys that a device can always make again from its seed. */
function epochKeys(community: Id, prev: Id, minute: Minute): Examples {
  const seed = new Uint8Array(32).fill(7);
  const place = { name: "Elm “Street”", scale: "pod", timeZone: "Europe/Madrid", language: "es" } as const;
  const founding = { minute, body: { ...place, values: ["We share", "Nobody rules"] } };
  return {
    "seal-epoch": {
      says: "the key of an epoch that a device proposes after `prev`; hex is the key",
      given: { seed: toHex(seed), community, prev },
      hex: toHex(nextEpochKey(seed, community, prev)),
    },
    "seal-first": {
      says: "the key of the first epoch; hex is the key",
      given: { seed: toHex(seed), founding },
      hex: toHex(foundingKey(founding, seed)),
    },
  };
}

function raw(hex: string): Uint8Array {
  return fromHex(hex) ?? new Uint8Array();
}
