import { openMemoryBlobs } from "../../src/edges/memory/memory-blobs.ts";
import { joinBytes, toHex } from "../../src/kernel/bytes.ts";
import type { Event } from "../../src/kernel/event.ts";
import { kindsOf } from "../../src/kernel/kinds.ts";
import { foundingKey } from "../../src/kernel/seal/bodies.ts";
import { commitmentOf, laneKeyOf } from "../../src/kernel/seal/epoch.ts";
import { openBlob, sealBlob } from "../../src/kernel/seal/sealed-blob.ts";
import { bodyOnWire, idOf, type Stand, writeCanonical } from "../../src/kernel/wire/canonical.ts";
import { type CborValue, fromCbor, toCbor } from "../../src/kernel/wire/cbor.ts";
import { practices } from "../../src/practices/index.ts";
import { blobId } from "../../src/replica/blobs/blobs.ts";
import { boxOf } from "../../src/replica/keys/boxing.ts";
import { meetThrough, restThrough, street } from "../../src/replica/testing/newcomer.ts";
import type { Pod } from "../../src/replica/testing/pod.ts";
import type { Examples } from "./example.ts";

const [SNAPSHOT, WHAT, HASH] = [14, 15, 16];
/** After so many of the checkpoint's events somebody asks for the hash of the state. */
const COUNT = 3;

/** What a newcomer is told by three households who signed a checkpoint, and the state that it speaks of. */
export async function snapshotVectors(): Promise<Examples> {
  const { pod, open, anya } = await street();
  const blobs = openMemoryBlobs();
  const dora = await open("dora", { blobs });
  let snapshot: CborValue[] = [];
  const { air, sessions } = meetThrough(dora, anya, (message) => {
    if (message[0] === SNAPSHOT) snapshot = message;
    return message;
  });
  await restThrough(air);
  for (const session of sessions) session.end();
  const { community } = pod;
  const key = foundingKey(anya.event(community) as Event, pod.seedOf("founder"));
  const parts = await Promise.all((snapshot[3] as Uint8Array[]).map((id) => blobs.get(toHex(id))));
  const blobsTold = parts.flatMap((part) => part ?? []);
  const held = joinBytes(...blobsTold.flatMap((part) => openBlob(pod.crypto, key, part) ?? []));
  const [canonical] = snapshot[1] as [Uint8Array];
  const checkpoint = idOf(canonical);
  const hash = anya.coSigning.hashAt(checkpoint, COUNT) ?? "";
  const asked = [joinBytes(Buffer.from(checkpoint, "hex")), COUNT];
  return {
    snapshot: {
      says: "a message of sort 14; the blobs that it names, and the text that they hold",
      given: { community, epochKey: toHex(key), blobs: blobsTold.map(toHex), text: fromCbor(held) },
      hex: toHex(toCbor(snapshot)),
    },
    "snapshot-door": throughDoor(pod, snapshot, key, held),
    what: {
      says: "the hash of the state after three events is asked for",
      given: { checkpoint, count: COUNT },
      hex: toHex(toCbor([WHAT, ...asked])),
    },
    hash: {
      says: "the answer",
      given: { checkpoint, count: COUNT, hash },
      hex: toHex(toCbor([HASH, ...asked, hash])),
    },
  };
}

/** The same said to somebody who comes by an invite and has no key but that: its state cut in two, and the invite. */
function throughDoor(
  { crypto, community, seedOf }: Pod,
  [sort, checkpoint, agreed]: readonly CborValue[],
  key: Uint8Array,
  held: Uint8Array,
): Examples[string] {
  const invite = crypto.keyPair(seedOf("invite"));
  const half = Math.ceil(held.length / 2);
  const epoch = commitmentOf(laneKeyOf(key));
  const blobs = [held.subarray(0, half), held.subarray(half)].map((part) => sealBlob(crypto, epoch, key, part));
  const ids = blobs.map((blob) => joinBytes(Buffer.from(blobId(blob), "hex")));
  const told = [sort, checkpoint, agreed, ids, inviteOf(crypto, community, toHex(invite.publicKey), key)];
  return {
    says: "the same, its state in two blobs, to whoever has the secret of the invite: their key is in its box",
    given: { community, inviteSeed: toHex(seedOf("invite")), blobs: blobs.map(toHex), text: fromCbor(held) },
    hex: toHex(toCbor(told as CborValue[])),
  };
}

/** An invite with the key of an epoch in its box, the first act of a device. */
function inviteOf(crypto: Pod["crypto"], community: string, key: string, epochKey: Uint8Array): Uint8Array {
  const kinds = kindsOf(practices);
  const none = "00".repeat(32);
  const stand: Stand = { device: "07".repeat(32), seq: 0, prev: none, deps: [], minute: 28_619_000 };
  const body = { key, uses: 1, until: 28_619_040, box: boxOf(crypto, key, epochKey) ?? "" };
  const number = kinds.byKind.get("members.invite")?.act.number ?? 0;
  return writeCanonical(community, stand, number, bodyOnWire(kinds, "members.invite", body, stand));
}
