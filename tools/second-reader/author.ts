/** Writes events of one device, each after what the log has, and joins by an invite. */
import { actOf, writeBody } from "./body.ts";
import { same } from "./cbor.ts";
import type { Signer } from "./crypto.ts";
import { canonicalOf, type Read, readEvent, signEvent, ZEROS } from "./event.ts";
import { writeFrame } from "./frame-write.ts";
import { proveInvite } from "./link.ts";
import type { Log } from "./log.ts";
import { epochName, keyBox, laneKey, sealBody } from "./sealing.ts";
import { bytes, hex, list } from "./shapes.ts";

export interface Joining {
  readonly name: string;
  readonly householdName: string;
  readonly minute: number;
}

const FOUND = 1;
const INVITE = 3;
const JOIN = 5;
const GRANT = 900;

/** Writes one act into the log; sealed acts are sealed with the epoch's key. */
export function write(
  log: Log,
  signer: Signer,
  kind: number,
  said: object,
  deps: readonly Uint8Array[],
  minute: number,
  epoch: Uint8Array,
): Read {
  const act = actOf(kind);
  if (act === undefined || act.form === "audience") throw new Error("an act that this cannot write");
  const seq = log.count(signer.key);
  const prev = seq === 0 ? ZEROS : (log.at(signer.key, seq - 1)?.id ?? ZEROS);
  const parts = { community: log.community, device: signer.key, seq, prev, deps, minute, kind };
  const array = writeBody(act, said as Record<string, unknown>, parts);
  const seal = { key: act.form === "lane" ? laneKey(epoch) : epoch, audience: log.community, step: act.step };
  const event = readEvent(canonicalOf({ ...parts, body: act.form === "clear" ? array : sealBody(parts, array, seal) }));
  log.check(event);
  log.add(event);
  log.signatures.set(hex(event.id), signEvent(event.canonical, signer));
  return event;
}

/** Finds an invite in the log by its key. */
function inviteOf(log: Log, key: Uint8Array): Read {
  for (const event of log.events.values()) {
    if (event.kind === INVITE && same(bytes(list(event.body)[0]), key)) return event;
  }
  throw new Error("no such invite");
}

/** The key in the box of an invite; throws where it is not the founding's. */
export function epochKeyOf(log: Log, invite: Signer): Uint8Array {
  const founding = log.get(log.community);
  const key = invite.open(bytes(list(inviteOf(log, invite.key).body)[3], 80));
  const named = founding?.kind === FOUND ? bytes(list(founding.body)[5], 32) : ZEROS;
  if (key === undefined || !same(epochName(key), named)) throw new Error("a box with another key");
  return key;
}

/** Joins by an invite, hands the key to the own device, and makes the frame that tells others. */
export function join(log: Log, device: Signer, invite: Signer, joining: Joining): Uint8Array {
  const { name, householdName, minute } = joining;
  const epoch = epochKeyOf(log, invite);
  const way = inviteOf(log, invite.key).id;
  const proof = hex(proveInvite(invite, log.community, device.key));
  const joined = write(log, device, JOIN, { name, householdName, invite: hex(way), proof }, [way], minute, epoch);
  const box = { to: hex(device.key), box: hex(keyBox(epoch, device.key)) };
  const granted = write(log, device, GRANT, { epoch: hex(epochName(epoch)), keys: [box], lane: [] }, [], minute, epoch);
  const has = (id: Uint8Array) => log.get(id);
  return writeFrame({ devices: [device.key], events: [joined, granted], signatures: log.signatures, has });
}
