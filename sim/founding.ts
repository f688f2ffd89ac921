import { toHex } from "../src/kernel/bytes.ts";
import type { Body, Id, Minute } from "../src/kernel/event.ts";
import { inviteMessage } from "../src/kernel/invite-proof.ts";
import type { Crypto } from "../src/replica/ports.ts";
import type { Replica } from "../src/replica/replica.ts";

/** Acts, and makes sure that nothing stood against it. */
export async function mustAsk(replica: Replica, kind: string, body: Body): Promise<Id> {
  const answer = await replica.ask({ kind, body });
  if ("event" in answer) return answer.event.id;
  throw new Error(`${kind} was not taken: ${JSON.stringify(answer)}`);
}

/** A way in: the event and the key that proves it. */
export type WayIn = { readonly invite: Id; readonly seed: Uint8Array };

/** An invite by someone who may give one. */
export async function makeInvite(
  replica: Replica,
  crypto: Crypto,
  seed: Uint8Array,
  now: Minute,
  uses: number,
): Promise<WayIn> {
  const key = toHex(crypto.keyPair(seed).publicKey);
  const until = now + (uses > 1 ? 170 : 7 * 24 * 60);
  return { invite: await mustAsk(replica, "members.invite", { key, uses, until }), seed };
}

/** The body with which a device joins by an invite. */
export function joinBody(
  replica: Replica,
  crypto: Crypto,
  way: WayIn | undefined,
  name: string,
  home: { household: Id } | { householdName: string },
): Body {
  if (way === undefined) return { name, ...home };
  const { secretKey } = crypto.keyPair(way.seed);
  const proof = toHex(crypto.sign(inviteMessage(replica.community, replica.device), secretKey));
  return { name, ...home, invite: way.invite, proof };
}
