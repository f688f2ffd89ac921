import {
  type HouseholdId,
  type Id,
  MINUTES_PER_DAY,
  no,
  type PersonId,
  type Verdict,
  yes,
} from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import type { Rights, Seat } from "../../kernel/rights.ts";
import { INVITE_MINUTES_MAX, isWall, minutesMax, WALL_INVITE_MINUTES_MAX } from "./invite.ts";
import { hasSay, isGone, leftThemselves, livesIn, type Seen, standing, stands } from "./standing.ts";
import type { Invite, MemberEvent, Members, Person, Standing } from "./words.ts";

/** Vouchers that a household may give in `VOUCHING_DAYS`, unless the charter says otherwise. */
export const VOUCHERS_PER_MONTH = 4;
const VOUCHING_DAYS = 30;

type Join = Extract<MemberEvent, { kind: "members.join" }>;
type Asked<K extends MemberEvent["kind"]> = Extract<MemberEvent, { kind: `members.${string}` & K }>;

/** The only place where members says no. That a community is founded once, and its founding roll, the rights lane judges. */
export function judge(members: Members, e: MemberEvent, world: World): Verdict {
  if (e.kind === "members.found") return yes;
  if (e.kind === "members.join") return join(members, e, world);
  const me = members.people.get(world.by ?? "");
  if (me === undefined) return no("members.join-first");
  if (isGone(me, world.rights, world.seen))
    return no(`members.you-${leftThemselves(members, me.id, world.seen) ? "left" : "were-withdrawn"}`);
  switch (e.kind) {
    case "members.open-household":
    case "members.rename":
    case "members.leave":
      return yes;
    case "members.invite":
      return invite(members, e, world);
    case "members.revoke-invite":
      return revoke(members, e.body.invite, world);
    case "members.vouch":
      return vouch(members, e.body.person, world);
    case "members.unvouch":
      return unvouch(members, e.body.voucher, world);
    case "members.list":
      return list(members, e.body.seats, world);
    case "members.confirm":
      return members.lists.has(e.body.list) && world.seen(e.body.list) ? yes : no("members.unknown-list");
    case "members.move":
      return move(members, e, me, world);
    case "members.live":
      return live(members, e.body.household, me, world);
    case "members.rename-household":
      return renameHousehold(members, e.body.household, me, world);
    case "members.enrol":
      return oneHome(members, e.body, world.seen);
    case "members.expect":
      return mayInvite(members, world) ? oneHome(members, e.body, world.seen) : no("members.guests-cannot-invite");
    case "members.unexpect":
      return unexpect(members, e, world);
    case "members.came":
      return came(members, e, world);
    case "members.contest":
      return contest(members, e.body.act, me, world);
    case "members.withdraw":
      return onlyGuest(members, e.body.person, world);
  }
}

function join(members: Members, e: Join, world: World): Verdict {
  if (world.by !== e.id) return no("members.joined-already");
  const door = e.device === members.community?.device ? yes : letIn(members, e, world);
  return door ?? oneHome(members, e.body, world.seen);
}

/**
 * The lane has checked the invite's proof. The invite must stand as far as the newcomer could know. Its places are counted like that too, not in the order of the
 * log: else an event that comes late could throw out people who have long been vouched for, or are on the roll.
 */
function letIn(members: Members, e: Join, world: World): Verdict {
  const invite = knownInvite(members, e.body.invite ?? "", world.seen);
  if (invite === undefined) return no("members.unknown-invite");
  if (invite.revoked.some(world.seen)) return no("members.invite-revoked");
  if (world.time > invite.until) return no("members.invite-over", { until: invite.until });
  const taken = invite.joined.filter(world.seen).length;
  return taken < invite.uses ? yes : no("members.invite-used-up", { uses: invite.uses });
}

function oneHome(
  members: Members,
  body: { readonly household?: HouseholdId | undefined; readonly householdName?: string | undefined },
  seen: Seen,
): Verdict {
  if (body.household !== undefined && body.householdName !== undefined) return no("members.one-household");
  if (body.householdName !== undefined) return yes;
  if (body.household === undefined) return no("members.household-needed");
  return isKnownHousehold(members, body.household, seen) ? yes : no("members.unknown-household");
}

function invite(members: Members, e: Asked<"members.invite">, world: World): Verdict {
  if (!mayInvite(members, world)) return no("members.guests-cannot-invite");
  const minutes = e.body.until - e.minute;
  if (minutes <= 0) return no("members.invite-over", { until: e.body.until });
  if (minutes <= minutesMax(e.body.uses)) return yes;
  return isWall(e.body)
    ? no("members.wall-invite-long", { hours: WALL_INVITE_MINUTES_MAX / 60 })
    : no("members.invite-long", { days: INVITE_MINUTES_MAX / MINUTES_PER_DAY });
}

/** In a draft anyone here brings others in; afterwards whoever has a say. */
function mayInvite(members: Members, { position, rights, by, seen }: World): boolean {
  return position === 0 || hasSay(standing(members, rights, by, seen));
}

function unexpect(members: Members, e: Asked<"members.unexpect">, world: World): Verdict {
  const list = seenOr(members.expected.get(e.body.expected), world.seen(e.body.expected));
  const { place } = e.body;
  const named = place === undefined ? list?.names : list?.names.slice(place, place + 1);
  if (list === undefined || named === undefined || named.length === 0) return no("members.unknown-expected");
  if (named.every((one) => one.struck.some(world.seen))) return no("members.unexpected-already");
  return list.by === world.by || mayInvite(members, world) ? yes : no("members.guests-cannot-invite");
}

/** One name is one person, as far as whoever says so could know. It gives nobody a right: that is for people who know them. */
function came(members: Members, { body }: Asked<"members.came">, world: World): Verdict {
  const list = seenOr(members.expected.get(body.expected), world.seen(body.expected));
  const named = list?.names[body.place];
  if (named === undefined) return no("members.unknown-expected");
  return named.came.some(({ event }) => world.seen(event)) ? no("members.came-already", { name: named.name }) : yes;
}

function revoke(members: Members, id: Id, world: World): Verdict {
  const invite = knownInvite(members, id, world.seen);
  if (invite === undefined) return no("members.unknown-invite");
  if (invite.revoked.some(world.seen)) return no("members.invite-revoked");
  return invite.by === world.by || isOnRoll(world) ? yes : no("members.not-your-invite");
}

/** What a household has left to vouch with this month, as far as an event had seen. */
export function vouchersLeft(
  members: Members,
  rights: Rights,
  household: HouseholdId,
  time: number,
  seen: Seen,
): { readonly left: number; readonly max: number } {
  const max = rights.numbers.get("vouchersPerMonth") ?? VOUCHERS_PER_MONTH;
  const since = time - VOUCHING_DAYS * MINUTES_PER_DAY;
  const given = (members.vouchersBy.get(household) ?? []).filter((one) => one.time > since && seen(one.id));
  return { left: Math.max(0, max - given.length), max };
}

/** What stands against a person's voucher for another. Screens ask this too, before they offer the button. */
export function vouch(
  members: Members,
  about: PersonId,
  world: Pick<World, "by" | "rights" | "time" | "seen">,
): Verdict {
  const { by, rights, seen, time } = world;
  const household = by === undefined ? undefined : rights.roll.get(by);
  if (by === undefined || household === undefined) return no("members.roll-vouches");
  if (about === by) return no("members.not-yourself");
  const refusal = onlyGuest(members, about, world);
  if (refusal !== undefined) return refusal;
  const given = members.people.get(about)?.vouchers ?? [];
  if (given.some((one) => (one.household === household || one.by === by) && stands(one, seen)))
    return no("members.vouched-already");
  const { left, max } = vouchersLeft(members, rights, household, time, seen);
  return left > 0 ? yes : no("members.vouchers-spent", { max, days: VOUCHING_DAYS });
}

function unvouch(members: Members, id: Id, world: World): Verdict {
  const about = seenOr(members.vouchersOf.get(id), world.seen(id));
  const person = members.people.get(about ?? "");
  const voucher = person?.vouchers.find((one) => one.id === id);
  if (person === undefined || voucher === undefined) return no("members.unknown-voucher");
  if (voucher.by !== world.by) return no("members.not-your-voucher");
  if (!stands(voucher, world.seen)) return no("members.unvouched-already");
  const where = standing(members, world.rights, person.id, world.seen);
  return hasSay(where) ? no("members.say-is-for-all", { name: person.name }) : yes;
}

function list(members: Members, seats: readonly Seat[], world: World): Verdict {
  const { rights, seen } = world;
  for (const { person, household } of seats) {
    if (!isThere(members, person, rights, seen)) return no("members.unknown-person");
    if (!isKnownHousehold(members, household, seen)) return no("members.unknown-household");
  }
  return yes;
}

function move(members: Members, e: Asked<"members.move">, me: Person, world: World): Verdict {
  const refusal = oneHome(members, e.body, world.seen);
  return refusal ?? (e.body.household === livesIn(me, world.seen) ? no("members.lives-there-already") : yes);
}

function live(members: Members, household: HouseholdId, me: Person, { seen }: World): Verdict {
  if (!isKnownHousehold(members, household, seen)) return no("members.unknown-household");
  return livesIn(me, seen) === household ? yes : no("members.lives-elsewhere");
}

function renameHousehold(members: Members, household: HouseholdId, me: Person, { seen }: World): Verdict {
  if (!isKnownHousehold(members, household, seen)) return no("members.unknown-household");
  return livesIn(me, seen) === household ? yes : no("members.not-your-household");
}

/** The person for whom it was entered, whoever lives with them, and whoever entered it. */
function contest(members: Members, act: Id, me: Person, world: World): Verdict {
  const [person, by] = [world.author(act), world.enteredBy(act)];
  if (person === undefined || by === undefined) return no("members.not-entered");
  if (members.contested.get(act)?.some(world.seen) === true) return no("members.contested-already");
  const about = members.people.get(person);
  const lives = about !== undefined && livesIn(about, world.seen) === livesIn(me, world.seen);
  return person === me.id || by === me.id || lives ? yes : no("members.not-yours-to-contest");
}

function onlyGuest(members: Members, about: PersonId, { rights, seen }: Pick<World, "rights" | "seen">): Verdict {
  if (!isThere(members, about, rights, seen)) return no("members.unknown-person");
  const where: Standing = standing(members, rights, about, seen);
  return where === "guest" ? yes : no("members.not-a-guest", { name: members.people.get(about)?.name ?? "" });
}

function isThere(members: Members, person: PersonId, rights: Rights, seen: Seen): boolean {
  const known = members.people.get(person);
  return known !== undefined && seen(person) && !isGone(known, rights, seen);
}

function isKnownHousehold(members: Members, household: HouseholdId, seen: Seen): boolean {
  return members.households.has(household) && seen(household);
}

function knownInvite(members: Members, id: Id, seen: Seen): Invite | undefined {
  return seenOr(members.invites.get(id), seen(id));
}

function isOnRoll({ by, rights }: World): boolean {
  return by !== undefined && rights.roll.has(by);
}

function seenOr<T>(value: T | undefined, wasSeen: boolean): T | undefined {
  return wasSeen ? value : undefined;
}
