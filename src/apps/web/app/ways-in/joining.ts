import { toHex } from "../../../../kernel/bytes.ts";
import type { Id, Minute, PersonId, Refusal } from "../../../../kernel/event.ts";
import { inviteMessage } from "../../../../kernel/invite-proof.ts";
import { askingBy, type DevicesLook } from "../../../../practices/devices/index.ts";
import {
  alphabetical,
  awaitedAs,
  awaitedOf,
  byName,
  inviteOf,
  type Members,
  peopleHere,
} from "../../../../practices/members/index.ts";
import type { Answer } from "../../../../replica/answers.ts";
import type { Crypto, KeyPair } from "../../../../replica/ports.ts";
import type { Replica } from "../../../../replica/replica.ts";

const OF_INVITES = "members.invite-";

/** What someone who came by an invite says. Either an existing household, or the name of a new one. */
export type Newcomer = { readonly name: string; readonly household?: Id; readonly householdName?: string };

/** A name that neighbours wrote down beforehand: which list, and its place there. */
export type AwaitedAs = { readonly list: Id; readonly place: number };

/** What somebody calls the device in their hand. */
export type NewDevice = { readonly name: string; readonly sort: "phone" | "tablet" | "computer" };

/** What the log says of an invite; nothing until it has arrived. */
export type InviteHere = {
  readonly id: Id;
  readonly until: Minute;
  readonly community: string;
  readonly households: readonly { readonly id: Id; readonly name: string }[];
  /** Who is expected and has not come yet. */
  readonly awaited: readonly (AwaitedAs & {
    readonly name: string;
    readonly household: Id;
    readonly householdName: string;
  })[];
  /** Who is here already, and could come back with a new device. */
  readonly people: readonly { readonly id: PersonId; readonly name: string; readonly household: string }[];
};

export function inviteHere(replica: Replica, key: KeyPair): InviteHere | undefined {
  const members = replica.state().practices.members as Members | undefined;
  const known = members && inviteOf(members, toHex(key.publicKey), replica.lookAt("members").time);
  const invite = known ?? inviteTold(replica, key);
  if (members === undefined || invite === undefined) return undefined;
  const { rights } = replica.lookAt("members");
  const called = (household: Id): string => members.households.get(household)?.name ?? "";
  const awaited = awaitedOf(members).map((one) => ({ ...one, householdName: called(one.household) }));
  return {
    id: invite.id,
    until: invite.until,
    community: members.community?.name ?? "",
    households: byName([...members.households.values()]),
    awaited: awaited.sort((a, b) => (alphabetical(a.householdName) < alphabetical(b.householdName) ? -1 : 1)),
    people: peopleHere(members, rights).map(({ id, name, household }) => ({ id, name, household: called(household) })),
  };
}

/** An invite is mostly newer than what is shown first, and told beside it. */
function inviteTold(replica: Replica, key: KeyPair): Pick<InviteHere, "id" | "until"> | undefined {
  const door = replica.snapshots?.shown() === undefined ? undefined : replica.snapshots.door();
  const isOurs = door?.kind === "members.invite" && door.body.key === toHex(key.publicKey);
  return isOurs ? { id: door.id, until: Number(door.body.until) } : undefined;
}

/**
 * Joins by an invite that has arrived: the invite's key vouches for this device's key and for no other. Whoever was
 * expected says as whom, so that nobody waits for them any more; that is a word to the neighbours and gives no right.
 */
export async function join(
  replica: Replica,
  crypto: Crypto,
  key: KeyPair,
  newcomer: Newcomer,
  as?: AwaitedAs,
): Promise<Answer> {
  for (const { draft, against } of replica.waiting()) if (against !== undefined) await replica.letGo(draft);
  const answer = await replica.askWhenRead({
    kind: "members.join",
    body: { ...newcomer, ...proofOf(replica, crypto, key) },
  });
  const members = replica.state().practices.members as Members | undefined;
  const awaited = as ?? (members && awaitedAs(members, newcomer.name, newcomer.household));
  if ("event" in answer && awaited !== undefined)
    await replica.ask({ kind: "members.came", body: { expected: awaited.list, place: awaited.place } });
  return answer;
}

/** What the rules say against coming in by an invite that is here, whoever it would be: its places are taken, it is over … */
export function whyNotBy(replica: Replica, crypto: Crypto, key: KeyPair): Refusal | undefined {
  if (inviteHere(replica, key) === undefined) return undefined;
  const body = { name: "?", householdName: "?", ...proofOf(replica, crypto, key) };
  const answer = replica.would({ kind: "members.join", body });
  const refusal = answer !== undefined && "refusal" in answer ? answer.refusal : undefined;
  return refusal?.code.startsWith(OF_INVITES) === true ? refusal : undefined;
}

/** By which this device asked on an earlier visit to be somebody's, while neighbours are asked. */
export function askedBefore(replica: Replica): Id | undefined {
  if (replica.state().practices.devices === undefined) return undefined;
  return askingBy(replica.lookAt("devices") as DevicesLook, replica.device)[0];
}

/** Says that this is the new device of somebody who is here; neighbours say whether it is so. */
export async function recover(
  replica: Replica,
  crypto: Crypto,
  key: KeyPair,
  person: PersonId,
  device: NewDevice,
): Promise<Answer> {
  return replica.askWhenRead({
    kind: "devices.recover",
    body: { person, ...device, ...proofOf(replica, crypto, key) },
  });
}

function proofOf(replica: Replica, crypto: Crypto, key: KeyPair): { readonly invite?: Id; readonly proof: string } {
  const invite = inviteHere(replica, key);
  const proof = toHex(crypto.sign(inviteMessage(replica.community, replica.device), key.secretKey));
  return { ...(invite !== undefined && { invite: invite.id }), proof };
}

/** What this browser seems to run on; the person may say otherwise. */
export function sortOfThis(): NewDevice["sort"] {
  const agent = navigator.userAgent;
  if (/iPad|Tablet/i.test(agent) || (/Android/i.test(agent) && !/Mobile/i.test(agent))) return "tablet";
  return /Mobi|iPhone|Android/i.test(agent) ? "phone" : "computer";
}
