import { joinBytes } from "../../kernel/bytes.ts";
import type { DeviceId, Draft, Event } from "../../kernel/event.ts";
import type { Kinds } from "../../kernel/kinds.ts";
import type { Commitment } from "../../kernel/seal/epoch.ts";
import { BOXES_MAX, GRANT } from "../../kernel/seal/grant.ts";
import { boxOf } from "../keys/boxing.ts";
import type { Sealing } from "../keys/sealing.ts";
import type { Crypto } from "../ports.ts";

/** Who gets the key of an epoch: devices and open invites, by their public keys. */
type Handing = {
  readonly epoch: Commitment;
  readonly keys: readonly DeviceId[];
  /** Those who get its rights lane alone. */
  readonly lane: readonly DeviceId[];
};

/** The acts that hand an epoch's key over, as many as it takes. Nothing for keys that are not here. */
export function grantDrafts(
  crypto: Pick<Crypto, "box">,
  { ring }: Pick<Sealing, "ring">,
  { epoch, keys, lane }: Handing,
): Draft[] {
  const key = ring.epochKey(epoch);
  const laneKey = ring.laneKey(epoch);
  const whole = boxes(crypto, keys, key);
  const part = boxes(crypto, lane, laneKey && joinBytes(laneKey.key, laneKey.mark));
  const drafts: Draft[] = [];
  for (let at = 0; at < Math.max(whole.length, part.length); at += BOXES_MAX) {
    const body = { epoch, keys: whole.slice(at, at + BOXES_MAX), lane: part.slice(at, at + BOXES_MAX) };
    drafts.push({ kind: GRANT.kind, body });
  }
  return drafts;
}

/** Hands a device that came by an invite all that the invite opened: from then on it needs the invite no more. */
export function grantsToOneself(crypto: Pick<Crypto, "box">, sealing: Sealing, device: DeviceId): Draft[] {
  return sealing.ring.epochs().flatMap((epoch) => {
    const isWhole = sealing.ring.epochKey(epoch) !== undefined;
    return grantDrafts(crypto, sealing, { epoch, keys: isWhole ? [device] : [], lane: isWhole ? [] : [device] });
  });
}

/** True for the event by which somebody came in, or came back, by an invite. */
export function cameByInvite(kinds: Kinds, event: Event): boolean {
  const fact = kinds.byKind.get(event.kind)?.act.lane?.(event);
  if (fact === undefined || !("is" in fact) || (fact.is !== "join" && fact.is !== "recover")) return false;
  return fact.way !== "no-doors" && fact.way.invite !== undefined;
}

/** The device that an event added to its author's: whoever adds it hands it all that they can open. */
export function addedDevice(kinds: Kinds, event: Event): DeviceId | undefined {
  const fact = kinds.byKind.get(event.kind)?.act.lane?.(event);
  return fact !== undefined && "is" in fact && fact.is === "device" ? fact.key : undefined;
}

function boxes(crypto: Pick<Crypto, "box">, to: readonly DeviceId[], content: Uint8Array | undefined) {
  if (content === undefined) return [];
  return to.flatMap((one) => {
    const box = boxOf(crypto, one, content);
    return box === undefined ? [] : [{ to: one, box }];
  });
}
