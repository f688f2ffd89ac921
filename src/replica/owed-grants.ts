import type { DeviceId, Draft } from "../kernel/event.ts";
import type { Commitment } from "../kernel/seal/epoch.ts";
import { grantDrafts } from "./granting.ts";
import type { Memory } from "./memory.ts";
import type { Crypto } from "./ports.ts";

/**
 * What this device hands over by itself: the key of each epoch that it has, to every device and open invite that may
 * have it and got none yet. Those who come later get the older keys too.
 */
export function owedGrants(crypto: Pick<Crypto, "box">, memory: Memory, holders: readonly DeviceId[]): Draft[] {
  const epochs = memory.folding.lane.epochs();
  return epochs.flatMap((epoch, at) => {
    if (memory.sealing.ring.epochKey(epoch) === undefined) return [];
    const keys = holders.filter((one) => !hasGot(memory, epoch, one) && !isOlder(memory, epochs.slice(0, at), one));
    return grantDrafts(crypto, memory.sealing, { epoch, keys, lane: [] });
  });
}

/** True when nobody was handed the newest key yet that this device has: it proposed it, and others wait for it. */
export function holdsAlone({ folding, sealing }: Memory): boolean {
  const { lane } = folding;
  const newest = lane.chain().at(-1)?.rights.epoch;
  if (newest === undefined || newest === lane.rights(0).epoch) return false;
  return sealing.ring.epochKey(newest) !== undefined && sealing.granted(newest).size === 0;
}

/** True for an invite of an older epoch: who was removed may have its link, so it gets no newer key. */
function isOlder({ graph, folding, sealing }: Memory, older: readonly Commitment[], holder: DeviceId): boolean {
  const invite = graph.get(sealing.boxedBy(holder) ?? "");
  return invite !== undefined && older.includes(folding.lane.epochAt(invite) ?? "");
}

/**
 * True for whom the log handed the key of an epoch; the founder's device makes that of the first by itself. Whoever was
 * handed another one is handed the right one too.
 */
function hasGot({ graph, folding, sealing, wrongBoxes }: Memory, epoch: Commitment, holder: DeviceId): boolean {
  const { lane } = folding;
  const isFounder = graph.at(holder, 0)?.event.body.epoch === epoch;
  const invite = graph.get(sealing.boxedBy(holder) ?? "");
  const wrong = wrongBoxes.known();
  const isHanded =
    sealing
      .granted(epoch)
      .get(holder)
      ?.some((id) => !wrong.includes(id)) === true;
  return isFounder || isHanded || (invite !== undefined && lane.epochAt(invite) === epoch);
}
