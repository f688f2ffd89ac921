import { type DeviceId, MINUTES_PER_DAY, type Minute, type PersonId } from "../../kernel/event.ts";
import type { Invite, Members } from "./words.ts";

/** An invite for one person holds for two weeks at most. */
export const INVITE_MINUTES_MAX = 14 * MINUTES_PER_DAY;
/** A wall invite, for a room, holds for three hours at most. */
export const WALL_INVITE_MINUTES_MAX = 3 * 60;
/** True for an invite that more than one person can use. */
export function isWall(invite: { readonly uses: number }): boolean {
  return invite.uses > 1;
}

/** Most minutes that an invite may hold, by how many it lets in. */
export function minutesMax(uses: number): Minute {
  return isWall({ uses }) ? WALL_INVITE_MINUTES_MAX : INVITE_MINUTES_MAX;
}

/** True for someone who came in after the last place was taken, out of reach of those who took it. */
export function isBeyond(invite: Invite | undefined, person: PersonId): boolean {
  return invite !== undefined && invite.joined.indexOf(person) >= invite.uses;
}

/** True while someone could still come in by it, as far as is known at `time`. */
export function isOpen(invite: Invite, time: Minute): boolean {
  return invite.revoked.length === 0 && invite.used < invite.uses && time <= invite.until;
}

/**
 * The invite that somebody with this key comes by. Anybody who invites may name the key of another invite, so there may be
 * several: one that is open, if there is one, so that nobody closes the door of another.
 */
export function inviteOf({ invites }: Pick<Members, "invites">, key: DeviceId, time: Minute): Invite | undefined {
  const named = [...invites.values()].filter((one) => one.key === key);
  return named.find((one) => isOpen(one, time)) ?? named[0];
}
