import { openMemoryBlobs } from "../../src/edges/memory/memory-blobs.ts";
import { joinBytes, toHex } from "../../src/kernel/bytes.ts";
import type { Event } from "../../src/kernel/event.ts";
import { foundingKey } from "../../src/kernel/seal/bodies.ts";
import { openBlob } from "../../src/kernel/seal/sealed-blob.ts";
import { idOf } from "../../src/kernel/wire/canonical.ts";
import { type CborValue, fromCbor, toCbor } from "../../src/kernel/wire/cbor.ts";
import { meetThrough, restThrough, street } from "../../src/replica/testing/newcomer.ts";
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
