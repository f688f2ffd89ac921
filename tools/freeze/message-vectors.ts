import { fromHex, toHex } from "../../src/kernel/bytes.ts";
import { idOf } from "../../src/kernel/wire/canonical.ts";
import { toCbor } from "../../src/kernel/wire/cbor.ts";
import { BARE, WANT } from "../../src/replica/links/wanting.ts";
import type { Replica } from "../../src/replica/replica.ts";
import { writeBeacon, writeVector } from "../../src/replica/vector/vector.ts";
import type { Examples } from "./example.ts";

const NEW = 13;

/** Messages of a link, and what stands in them, but for those about branches and snapshots. */
export function messageVectors(anya: Replica, seed: Uint8Array): Examples {
  const counts = Object.fromEntries([...anya.vector()].sort());
  const fingerprint = toHex(anya.fingerprint());
  const receipt = anya.signReceipt();
  const { community, device } = anya;
  const events = anya.since(new Map(), 100);
  const [first, second] = events.map(({ canonical }) => canonical) as [Uint8Array, Uint8Array];
  const raw = fromHex(device) ?? new Uint8Array();
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
    want: {
      says: "a message of sort 6: the second to the fourth event of Anya's device",
      given: { device, from: 1, to: 3 },
      hex: toHex(toCbor([WANT, [[raw, 1, 3]]])),
    },
    "want-ids": {
      says: "a message of sort 6 from a log that knows only how what it lost is called",
      given: { ids: [idOf(second)] },
      hex: toHex(toCbor([WANT, [], [fromHex(idOf(second)) ?? new Uint8Array()]])),
    },
    bare: {
      says: "a message of sort 17",
      given: { canonical: [first, second].map(toHex) },
      hex: toHex(toCbor([BARE, [first, second]])),
    },
    new: {
      says: "a message of sort 13",
      given: { keys: [device] },
      hex: toHex(toCbor([NEW, [raw]])),
    },
  };
}
