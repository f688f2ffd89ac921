import { toHex } from "../../../kernel/bytes.ts";
import type { Id, Minute } from "../../../kernel/event.ts";
import { inviteMessage } from "../../../kernel/invite-proof.ts";
import type { Members } from "../../../practices/members/index.ts";
import type { Crypto, KeyPair } from "../../../replica/ports.ts";
import type { Answer, Replica } from "../../../replica/replica.ts";

/** What someone who came by an invite says. Either an existing household, or the name of a new one. */
export type Newcomer = { readonly name: string; readonly household?: Id; readonly householdName?: string };

/** What the log says of an invite; nothing until it has arrived. */
export type InviteHere = {
  readonly id: Id;
  readonly until: Minute;
  readonly community: string;
  readonly households: readonly { readonly id: Id; readonly name: string }[];
};

export function inviteHere(replica: Replica, key: KeyPair): InviteHere | undefined {
  const members = replica.state().practices.members as Members | undefined;
  const invite = [...(members?.invites.values() ?? [])].find((one) => one.key === toHex(key.publicKey));
  if (members === undefined || invite === undefined) return undefined;
  return {
    id: invite.id,
    until: invite.until,
    community: members.community?.name ?? "",
    households: [...members.households.values()].sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** Joins by an invite that has arrived: the invite's key vouches for this device's key and for no other. */
export async function join(replica: Replica, crypto: Crypto, key: KeyPair, newcomer: Newcomer): Promise<Answer> {
  await wholeHistory(replica);
  const invite = inviteHere(replica, key);
  const proof = toHex(crypto.sign(inviteMessage(replica.community, replica.device), key.secretKey));
  return replica.ask({
    kind: "members.join",
    body: { ...newcomer, ...(invite !== undefined && { invite: invite.id }), proof },
  });
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
