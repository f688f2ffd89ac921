import { hubInLink, inviteKeyPair, SECRET_BYTES, writeInviteLink } from "../../edges/invite/invite-link.ts";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { toHex } from "../../kernel/bytes.ts";
import { type Event, MINUTES_PER_DAY, type Minute } from "../../kernel/event.ts";
import { WALL_INVITE_MINUTES_MAX, WALL_INVITE_USES } from "../../practices/members/index.ts";
import { type CommunityRow, type Desk, isNot, type Not } from "../hub/desk/desk.ts";

export type InviteAsked = {
  /** Where the invited find the page. */
  readonly origin: string;
  /** True when that is this directory's own hub: the link then names it, so that no other can stand in for it. */
  readonly hub: boolean;
  /** For a room, or for one person. */
  readonly wall: boolean;
  /** How long one for one person holds; a week when left out. */
  readonly days?: number;
  readonly now: Minute;
};

export type InviteMade = {
  readonly link: string;
  readonly until: Minute;
  readonly uses: number;
  readonly event: Event;
};

/** How long an invite for one person holds where nobody said: half of what the rules allow. */
export const INVITE_DAYS = 7;

/** Signs an invite and writes its link. The secret half of its key is in the link alone. */
export async function makeInvite(
  desk: Desk,
  row: CommunityRow,
  asked: InviteAsked,
  /** Keeps the link where it was asked for, before anything is signed: an invite that nobody has cannot be given away. */
  keep: (link: string) => void = () => {},
): Promise<InviteMade | Not> {
  const crypto = await openCrypto();
  const secret = crypto.random(SECRET_BYTES);
  const until = asked.now + (asked.wall ? WALL_INVITE_MINUTES_MAX : (asked.days ?? INVITE_DAYS) * MINUTES_PER_DAY);
  const uses = asked.wall ? WALL_INVITE_USES : 1;
  const key = toHex(inviteKeyPair(crypto, secret).publicKey);
  const hub = asked.hub ? { hub: hubInLink(row.device) } : {};
  const link = writeInviteLink({ origin: asked.origin, community: row.id, secret, until, ...hub });
  keep(link);
  const answer = await desk.act(row.id, "members.invite", { key, uses, until });
  if (isNot(answer)) return answer;
  return { link, until, uses, event: answer.event };
}
