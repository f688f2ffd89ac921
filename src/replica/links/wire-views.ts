import { sha256 } from "@noble/hashes/sha2.js";
import { fromHex, joinBytes, toHex } from "../../kernel/bytes.ts";
import type { DeviceId, Event, Id } from "../../kernel/event.ts";
import { type Graph, namedBy } from "../../kernel/graph.ts";
import { NAME_BYTES, type ReceiverView, type SenderView } from "../../kernel/wire/frame.ts";
import { BRANCHES_MAX } from "../log/branch-bound.ts";
import { FINGERPRINT_BYTES } from "../vector/vector.ts";

/** What may be left out for a peer that `knows` these devices. */
export function senderView(graph: Graph, knows: (device: DeviceId) => boolean): SenderView {
  return {
    spotOf: (id: Id, by: Event) => {
      const other = graph.get(id)?.event;
      const entry = graph.get(by.id);
      if (other === undefined || entry === undefined) return undefined;
      const isSeen = namedBy(by).includes(id) || graph.seen(entry, id);
      const isOnlyOne = graph.allAt(other.device, other.seq).length === 1;
      return isSeen && isOnlyOne ? { device: other.device, seq: other.seq } : undefined;
    },
    prevOf: ({ device, prev }) => (graph.branches(device).length > 1 ? prev : undefined),
    isKnown: (device) => knows(device) && devicesBy(graph, device.slice(0, 2 * NAME_BYTES)).length === 1,
  };
}

export function receiverView(graph: Graph): ReceiverView {
  return {
    idAt: (device, seq) => graph.at(device, seq)?.event.id,
    has: (id) => graph.get(id) !== undefined,
    deviceBy: (name) => {
      const found = devicesBy(graph, toHex(name));
      return found.length === 1 ? found[0] : undefined;
    },
  };
}

/**
 * 8 bytes over the ends of all branches. Lengths alone would call two histories of one device the same. Of a device with
 * as many branches as are kept, two replicas may keep different ones for good: its ends tell nothing.
 */
export function fingerprintOf(graph: Graph): Uint8Array {
  const ends = graph
    .devices()
    .sort()
    .flatMap((device) => {
      const branches = graph.branches(device);
      if (branches.length >= BRANCHES_MAX) return [];
      return branches.flatMap(({ entries }) => entries.at(-1)?.event.id ?? []).sort();
    })
    .map((id) => fromHex(id) ?? new Uint8Array());
  return sha256(joinBytes(...ends)).slice(0, FINGERPRINT_BYTES);
}

function devicesBy(graph: Graph, name: string): DeviceId[] {
  return graph.devices().filter((device) => device.startsWith(name));
}
