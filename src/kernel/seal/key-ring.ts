import type { DeviceId, Id } from "../event.ts";
import { type Commitment, commitmentOf, type LaneKey, laneKeyOf, sealingKey } from "./epoch.ts";

/** How far a key reaches: all that is written to the community, or the rights lane alone. */
export type Reach = "content" | "lane";

/** The keys that are at hand. A key is found by its commitment, so a wrong one can never stand in for the right one. */
export type KeyRing = {
  /** Adds an epoch's key; answers with the commitment that it belongs to. */
  readonly take: (epochKey: Uint8Array) => Commitment;
  /** Adds an epoch's lane key. */
  readonly takeLane: (key: LaneKey) => Commitment;
  /** The key under which a device seals in an epoch; nothing when it is not at hand. */
  readonly keyFor: (epoch: Commitment, reach: Reach, audience: Id, device: DeviceId) => Uint8Array | undefined;
  readonly epochKey: (epoch: Commitment) => Uint8Array | undefined;
  readonly laneKey: (epoch: Commitment) => LaneKey | undefined;
  /** Epochs of which some key is at hand. */
  readonly epochs: () => readonly Commitment[];
  /** What is at hand, as text: equal for equal keys. */
  readonly names: () => readonly string[];
};

type Derived = {
  readonly epoch: Commitment;
  readonly reach: Reach;
  readonly audience: Id;
  readonly key: Uint8Array;
};

export function createKeyRing(): KeyRing {
  const epochs = new Map<Commitment, Uint8Array>();
  const lanes = new Map<Commitment, LaneKey>();
  const derived = new Map<DeviceId, Derived[]>();

  function takeLane(key: LaneKey): Commitment {
    const commitment = commitmentOf(key);
    lanes.set(commitment, key);
    return commitment;
  }

  function take(epochKey: Uint8Array): Commitment {
    const commitment = takeLane(laneKeyOf(epochKey));
    epochs.set(commitment, epochKey);
    return commitment;
  }

  /** HKDF costs more than opening a ballot, so what it made is kept: by device, which has few. */
  function keyFor(epoch: Commitment, reach: Reach, audience: Id, device: DeviceId): Uint8Array | undefined {
    const ofDevice = derived.get(device) ?? [];
    const known = ofDevice.find((one) => one.epoch === epoch && one.reach === reach && one.audience === audience);
    if (known !== undefined) return known.key;
    const from = reach === "lane" ? lanes.get(epoch)?.key : epochs.get(epoch);
    if (from === undefined) return undefined;
    const key = sealingKey(from, audience, device);
    derived.set(device, [...ofDevice, { epoch, reach, audience, key }]);
    return key;
  }

  return {
    take,
    takeLane,
    keyFor,
    epochKey: (epoch) => epochs.get(epoch),
    laneKey: (epoch) => lanes.get(epoch),
    epochs: () => [...lanes.keys()].sort(),
    names: () => [...[...epochs.keys()].map((epoch) => `all ${epoch}`), ...lanes.keys()].sort(),
  };
}
