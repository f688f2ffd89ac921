import { toHex } from "../../../kernel/bytes.ts";
import type { Id, Minute, PersonId } from "../../../kernel/event.ts";
import { inviteMessage } from "../../../kernel/invite-proof.ts";
import { type Members, peopleHere } from "../../../practices/members/index.ts";
import type { Crypto, KeyPair } from "../../../replica/ports.ts";
import type { Answer, Replica } from "../../../replica/replica.ts";

/** What someone who came by an invite says. Either an existing household, or the name of a new one. */
export type Newcomer = { readonly name: string; readonly household?: Id; readonly householdName?: string };

/** What somebody calls the device in their hand. */
export type NewDevice = { readonly name: string; readonly sort: "phone" | "tablet" | "computer" };

/** What the log says of an invite; nothing until it has arrived. */
export type InviteHere = {
  readonly id: Id;
  readonly until: Minute;
  readonly community: string;
  readonly households: readonly { readonly id: Id; readonly name: string }[];
  /** Who is here already, and could come back with a new device. */
  readonly people: readonly { readonly id: PersonId; readonly name: string; readonly household: string }[];
};

export function inviteHere(replica: Replica, key: KeyPair): InviteHere | undefined {
  const members = replica.state().practices.members as Members | undefined;
  const invite = [...(members?.invites.values() ?? [])].find((one) => one.key === toHex(key.publicKey));
  if (members === undefined || invite === undefined) return undefined;
  const { rights } = replica.lookAt("members");
  return {
    id: invite.id,
    until: invite.until,
    community: members.community?.name ?? "",
    households: [...members.households.values()].sort((a, b) => a.name.localeCompare(b.name)),
    people: peopleHere(members, rights).map(({ id, name, household }) => ({
      id,
      name,
      household: members.households.get(household)?.name ?? "",
    })),
  };
}

/** Joins by an invite that has arrived: the invite's key vouches for this device's key and for no other. */
export async function join(replica: Replica, crypto: Crypto, key: KeyPair, newcomer: Newcomer): Promise<Answer> {
  await wholeHistory(replica);
  return replica.ask({ kind: "members.join", body: { ...newcomer, ...proofOf(replica, crypto, key) } });
}

/** Says that this is the new device of somebody who is here; neighbours say whether it is so. */
export async function recover(
  replica: Replica,
  crypto: Crypto,
  key: KeyPair,
  person: PersonId,
  device: NewDevice,
): Promise<Answer> {
  await wholeHistory(replica);
  return replica.ask({ kind: "devices.recover", body: { person, ...device, ...proofOf(replica, crypto, key) } });
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

/** A newcomer may see what the neighbours agreed on before its history is here; nothing is signed until then. */
function wholeHistory(replica: Replica): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (replica.snapshots?.shown() !== undefined) return;
      stop();
      resolve();
    };
    const stop = replica.onChange(look);
    look();
  });
}
