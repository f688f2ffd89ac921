import { fromHex, toHex } from "../../src/kernel/bytes.ts";
import { kindsOf } from "../../src/kernel/kinds.ts";
import { idOf, readCanonical, type Stand, signedBytes, writeCanonical } from "../../src/kernel/wire/canonical.ts";
import type { SenderView } from "../../src/kernel/wire/frame.ts";
import { packFrame } from "../../src/kernel/wire/pack-frame.ts";
import type { SignedEvent } from "../../src/kernel/wire/signed-event.ts";
import { practices } from "../../src/practices/index.ts";
import type { Crypto } from "../../src/replica/ports.ts";
import type { Replica } from "../../src/replica/replica.ts";
import type { Examples } from "./example.ts";
import { told } from "./told.ts";

/** Frames of one run a device. */
export function frameVectors(anya: Replica, crypto: Crypto): Examples {
  return { ...frames(anya), ...idTakenOut(crypto) };
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
