import { type DeviceId, type Event, type Minute, no, type Refusal } from "../../kernel/event.ts";
import { namedBy } from "../../kernel/graph.ts";
import { GRANT } from "../../kernel/seal/grant.ts";
import { askingBy, holderOf } from "../../practices/devices/index.ts";
import { everything, inviteOf, isGone, isOpen } from "../../practices/members/index.ts";
import type { Peer } from "../../replica/links/handshake.ts";
import type { Replica } from "../../replica/replica.ts";
import { devicesOf, membersOf } from "./desk/names.ts";

const LEAVE = "members.leave";
const ASK = "devices.recover";
/** Whoever made it may just be out of reach: it is good once it comes, and is no invite that is over. */
const UNHEARD = "link.invite-unheard";

/** Ends a person's place here by their word; not what a guest says who asks, in the same breath, to be somebody else. */
function isLeaving({ kind, prev }: Event, replica: Replica): boolean {
  return kind === LEAVE && replica.event(prev ?? "")?.kind !== ASK;
}

/** What may be said of a device that came since a hub reads no further. */
const STRANGE: ReadonlySet<string> = new Set(["link.unknown-device", UNHEARD]);

/**
 * A device of somebody who joined and has not gone may have the log, and so may one whose recovery is open, and one that
 * proves an invite that stands. A device that was retired may not. The hub of somebody who has gone reads nothing of what
 * was written since: who came then is let in as at a hub of nobody.
 */
export function admit(replica: Replica, peer: Peer, now: Minute): Refusal | undefined {
  if (!replica.canRead()) return admitUnread(replica, peer, now);
  const why = admitRead(replica, peer, now);
  return why !== undefined && STRANGE.has(why.code) && !replica.readsOn() ? admitUnread(replica, peer, now) : why;
}

function admitRead(replica: Replica, peer: Peer, now: Minute): Refusal | undefined {
  const [members, devices] = [membersOf(replica), devicesOf(replica)];
  const holder = holderOf(devices)(peer.device);
  const person = holder?.retired === false ? members.people.get(holder.person) : undefined;
  const { rights } = replica.lookAt("members");
  const isOut = person !== undefined && isGone(person, rights, everything);
  if (person !== undefined && !isOut) return undefined;
  if (person !== undefined && rights.removed.has(person.id)) return no("link.gone");
  if (askingBy(devices, peer.device).length > 0) return undefined;
  if (isOut && peer.invite === undefined) return no("link.gone");
  if (peer.invite === undefined) return no(holder === undefined ? "link.unknown-device" : "link.retired");
  const invite = inviteOf(members, peer.invite, now);
  if (invite === undefined) return no(UNHEARD);
  return isOpen(invite, now) ? undefined : no("link.invite");
}

/**
 * Asks the same again of somebody who was let in, as often as something changed: why their place here ended since. Whoever
 * came by an invite stays until they have joined by it, though others used it up meanwhile.
 */
export function watched(replica: Replica, peer: Peer): (now: Minute) => Refusal | undefined {
  const count = (): number => replica.vector().get(peer.device) ?? 0;
  let heard = count();

  /** Where nothing can be read only a device's own word ends its place, and of that only what came since is looked at. */
  function hasLeft(): boolean {
    const [from, to] = [heard, count()];
    heard = to;
    if (from === to) return false;
    const came = replica.since(new Map(replica.vector()).set(peer.device, from), to - from);
    return came.some(({ event }) => isLeaving(event, replica));
  }

  return (now) => {
    if (!replica.canRead()) return hasLeft() ? no("link.gone") : undefined;
    const why = admit(replica, { ...peer, invite: undefined }, now);
    const isOver = why?.code === "link.gone" || why?.code === "link.retired";
    return isOver && admit(replica, peer, now) !== undefined ? why : undefined;
  };
}

/**
 * The same at a hub that holds a log and cannot read it: by what is written in the clear, which are invites, their
 * revoking, who went, and to whom the key was handed. It cannot tell who was entitled to any of that, nor who was
 * retired since, so what it hands out is sealed all the same.
 */
function admitUnread(replica: Replica, peer: Peer, now: Minute): Refusal | undefined {
  const events = replica.history().map(({ event }) => event);
  const own = events.filter(({ device }) => device === peer.device);
  if (own.length > 0) return own.some((one) => isLeaving(one, replica)) ? no("link.gone") : undefined;
  if (wasHandedKey(events, peer.device)) return undefined;
  if (peer.invite === undefined) return no("link.unknown-device");
  const invites = events.filter(({ kind, body }) => kind === "members.invite" && body.key === peer.invite);
  if (invites.length === 0) return no(UNHEARD);
  return invites.some((one) => isOpenUnread(one, events, now)) ? undefined : no("link.invite");
}

/** True for a device in whose box somebody here put the community's key: its person has it open on another one. */
function wasHandedKey(events: readonly Event[], device: DeviceId): boolean {
  return events.some(({ kind, body }) => kind === GRANT.kind && boxesOf(body.keys).some(({ to }) => to === device));
}

function boxesOf(boxes: unknown): readonly { readonly to?: unknown }[] {
  return Array.isArray(boxes) ? boxes : [];
}

/**
 * Who is charged for what a peer has kept here: keys cost nothing to make, so all who come by an invite and speak for
 * nobody yet share what one device may have (K-10).
 */
export function payerOf(replica: Replica, peer: Peer): DeviceId {
  return peer.invite === undefined || speaksIn(replica, peer.device) ? peer.device : peer.invite;
}

/** True for a key that speaks in a community, as far as this hub can tell. */
export function speaksIn(replica: Replica, key: DeviceId): boolean {
  const isRead = replica.canRead() && holderOf(devicesOf(replica))(key) !== undefined;
  if (isRead || replica.readsOn()) return holderOf(devicesOf(replica))(key)?.retired === false;
  return wasHandedKey(
    replica.history().map(({ event }) => event),
    key,
  );
}

function isOpenUnread({ id, body }: Event, events: readonly Event[], now: Minute): boolean {
  const naming = events.filter((one) => namedBy(one).includes(id));
  const isRevoked = naming.some((one) => one.kind === "members.revoke-invite" && one.body.invite === id);
  const joined = naming.filter(({ kind }) => kind === "members.join").length;
  return !isRevoked && joined < Number(body.uses) && now <= Number(body.until);
}
