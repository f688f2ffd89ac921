import type { HouseholdId, Id, Minute, PersonId, Refusal } from "../../kernel/event.ts";
import type { Rights } from "../../kernel/rights.ts";
import { isDraft, type MembersLook } from "./founding.ts";
import { isBeyond, isOpen, isWall } from "./invite.ts";
import { householdNameOf, nameOf, peopleHere } from "./names.ts";
import { vouch, vouchersLeft } from "./rules.ts";
import { everything, standing, stands, VOUCHING_HOUSEHOLDS, vouchingHouseholds } from "./standing.ts";
import type { Invite, Members, Person } from "./words.ts";

/** A voucher that stands. */
export type VoucherRow = {
  readonly id: Id;
  readonly by: PersonId;
  readonly byName: string;
  readonly household: HouseholdId;
  readonly householdName: string;
};

/** A guest whom households have yet to vouch for. */
export type WaitingRow = {
  readonly id: PersonId;
  readonly name: string;
  readonly household: HouseholdId;
  readonly householdName: string;
  readonly since: Minute;
  readonly invitedBy: PersonId | undefined;
  readonly invitedByName: string | undefined;
  /** They came in by an invite whose places were taken, out of reach of those who took them. */
  readonly beyondInvite: boolean;
  readonly vouchers: readonly VoucherRow[];
  /** Households that must still vouch. */
  readonly missing: number;
  /** Whether `me` may vouch, and why not. */
  readonly mayVouch: boolean;
  readonly whyNot: Refusal | undefined;
};

export type InviteRow = {
  readonly id: Id;
  readonly by: PersonId;
  readonly byName: string;
  readonly wall: boolean;
  readonly uses: number;
  readonly used: number;
  readonly usesLeft: number;
  readonly minute: Minute;
  readonly until: Minute;
  readonly open: boolean;
  readonly revoked: boolean;
  readonly mayRevoke: boolean;
};

/** Guests, those who have waited longest first; nobody while there is no roll that could vouch. */
export function waitingRows(look: MembersLook): WaitingRow[] {
  const { state, rights } = look;
  if (isDraft(look)) return [];
  return peopleHere(state, rights)
    .filter((person) => standing(state, rights, person.id, everything) === "guest")
    .map((person) => waitingRow(look, person))
    .sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
}

function waitingRow(look: MembersLook, person: Person): WaitingRow {
  const { state } = look;
  const inviter = inviterOf(state, person);
  const whyNot = whyNotVouch(look, person.id);
  return {
    id: person.id,
    name: person.name,
    household: person.household,
    householdName: householdNameOf(state, person.household),
    since: person.since,
    invitedBy: inviter,
    invitedByName: inviter === undefined ? undefined : nameOf(state, inviter),
    beyondInvite: isBeyond(state.invites.get(person.invite ?? ""), person.id),
    vouchers: voucherRows(state, person),
    missing: missingVouchers(person),
    mayVouch: whyNot === undefined,
    whyNot,
  };
}

/** Whose invite someone came in by; nobody for whoever signed the founding event. */
export function inviterOf(members: Members, person: Person): PersonId | undefined {
  return person.enrolledBy ?? members.invites.get(person.invite ?? "")?.by;
}

export function voucherRows(members: Members, person: Person): VoucherRow[] {
  return person.vouchers
    .filter((one) => stands(one, everything))
    .map(({ id, by, household }) => ({
      id,
      by,
      byName: nameOf(members, by),
      household,
      householdName: householdNameOf(members, household),
    }));
}

/** Households that must still vouch before someone has a say. */
export function missingVouchers(person: Person): number {
  return Math.max(0, VOUCHING_HOUSEHOLDS - vouchingHouseholds(person.vouchers, everything).length);
}

/** What would stand against a voucher of `me` for this person now. */
function whyNotVouch({ state, rights, me, time }: MembersLook, person: PersonId): Refusal | undefined {
  if (standing(state, rights, me, everything) !== "roll") return { code: "members.roll-vouches", about: {} };
  return vouch(state, person, { by: me, rights, time, seen: everything });
}

/** Invites, newest first; with `all` also those that are over. */
export function inviteRows(look: MembersLook, all: boolean): InviteRow[] {
  const rows = [...look.state.invites.values()].map((invite) => inviteRow(look, invite));
  return rows.filter((row) => all || row.open).sort((a, b) => b.minute - a.minute || (a.id < b.id ? -1 : 1));
}

function inviteRow({ state, rights, me, now, time }: MembersLook, invite: Invite): InviteRow {
  const open = isOpen(invite, Math.max(now, time));
  return {
    id: invite.id,
    by: invite.by,
    byName: nameOf(state, invite.by),
    wall: isWall(invite),
    uses: invite.uses,
    used: invite.used,
    usesLeft: Math.max(0, invite.uses - invite.used),
    minute: invite.minute,
    until: invite.until,
    open,
    revoked: invite.revoked.length > 0,
    mayRevoke: open && me !== undefined && (invite.by === me || rights.roll.has(me)),
  };
}

/** What a household has left to vouch with this month. */
export function vouchersLeftNow(
  { state, time }: MembersLook,
  rights: Rights,
  household: HouseholdId,
): { readonly left: number; readonly max: number } {
  return vouchersLeft(state, rights, household, time, everything);
}
