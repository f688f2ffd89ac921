import type { DeviceId, Draft, Id, PersonId } from "../../kernel/event.ts";
import type { OpenInvite } from "../../kernel/practice.ts";
import type { Commitment } from "../../kernel/seal/epoch.ts";
import { HAVE } from "../../kernel/seal/have.ts";
import type { Memory } from "../log/memory.ts";
import type { Crypto } from "../ports.ts";
import { grantDrafts } from "./granting.ts";

/**
 * What this device hands over by itself: the key of each epoch that it has, to every device and open invite that may
 * have it and got none yet. Those who come later get the older keys too. Anybody may name any key in an invite: one that
 * names a device takes nothing from it and, where that device may not have the key by itself, brings it none that is newer.
 */
export function owedGrants(
  crypto: Pick<Crypto, "box">,
  memory: Memory,
  devices: readonly DeviceId[],
  invites: readonly OpenInvite[],
): Draft[] {
  const epochs = memory.folding.lane.epochs();
  const doors = doorsOf(invites, new Set(devices));
  return epochs.flatMap((epoch, at) => {
    if (memory.sealing.ring.epochKey(epoch) === undefined) return [];
    const open = [...doors].filter(
      ([, those]) =>
        !isBoxed(memory, epoch, those) &&
        (knewOf(memory, epoch, those) || !isOlder(memory, epochs.slice(0, at), those)),
    );
    const keys = [...devices, ...open.map(([key]) => key)].filter((one) => !hasGot(memory, epoch, one));
    return grantDrafts(crypto, memory.sealing, { epoch, keys, lane: [] });
  });
}

/** The invites of each key that is not a device's own: which of several somebody comes by is theirs to choose. */
function doorsOf(invites: readonly OpenInvite[], devices: ReadonlySet<DeviceId>): ReadonlyMap<DeviceId, readonly Id[]> {
  const doors = new Map<DeviceId, Id[]>();
  for (const { id, key } of invites) if (!devices.has(key)) doors.set(key, [...(doors.get(key) ?? []), id]);
  return doors;
}

/**
 * That a new key is here, of each that does not count yet, where nobody knows it of this person: it counts once enough
 * have said so. Whoever proposed a key says it at the outcome, and hands the key over.
 */
export function owedWords({ folding, sealing }: Memory, me: PersonId | undefined): Draft[] {
  const { lane } = folding;
  if (me === undefined || lane.chain().at(-1)?.rights.roll.has(me) !== true) return [];
  return lane
    .heldKeys()
    .filter(
      ({ counts, epoch, people }) => !counts && !people.includes(me) && sealing.ring.epochKey(epoch) !== undefined,
    )
    .map(({ epoch }) => ({ kind: HAVE.kind, body: { epoch } }));
}

/** True for an invite of an older epoch: who was removed may have its link, so it gets no newer key. */
function isOlder(memory: Memory, older: readonly Commitment[], invites: readonly Id[]): boolean {
  return invites.every((id) => older.some((epoch) => isBoxed(memory, epoch, [id])));
}

/**
 * True when whoever made one of these invites knew of the outcome that brings that key, which did not count yet. Its link
 * went to nobody who was removed by that outcome, and without the key it would open nothing that is written from then on.
 */
function knewOf({ graph, folding }: Memory, epoch: Commitment, invites: readonly Id[]): boolean {
  const bringing = folding.lane.chain().filter(({ rights }) => rights.epoch === epoch);
  return invites.some((id) => {
    const entry = graph.get(id);
    return entry !== undefined && bringing.some((outcome) => graph.seen(entry, outcome.id));
  });
}

/** True when one of these invites was made in that epoch: its key is in the invite's own box. */
function isBoxed({ graph, folding }: Memory, epoch: Commitment, invites: readonly Id[]): boolean {
  return invites.some((id) => {
    const entry = graph.get(id);
    return entry !== undefined && folding.lane.epochAt(entry) === epoch;
  });
}

/**
 * True for whom the log handed the key of an epoch; the founder's device makes that of the first by itself. Whoever was
 * handed another one is handed the right one too.
 */
function hasGot({ graph, sealing, wrongBoxes }: Memory, epoch: Commitment, holder: DeviceId): boolean {
  const isFounder = graph.at(holder, 0)?.event.body.epoch === epoch;
  const wrong = wrongBoxes.known();
  const isHanded =
    sealing
      .granted(epoch)
      .get(holder)
      ?.some((id) => !wrong.includes(id)) === true;
  return isFounder || isHanded;
}
