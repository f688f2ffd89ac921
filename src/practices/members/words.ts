import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { Leaving } from "../../kernel/by-hand.ts";
import {
  type DeviceId,
  type HouseholdId,
  type Id,
  type Minute,
  no,
  type PersonId,
  type Refusal,
} from "../../kernel/event.ts";
import { bytes, choice, group, id, int, list, minute, optional, ref, text } from "../../kernel/fields.ts";
import type { LaneFact } from "../../kernel/lane/facts.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { Seat } from "../../kernel/rights.ts";
import { KEY_BOX_BYTES } from "../../kernel/seal/grant.ts";

export type Scale = "household" | "pod" | "region";

/** What the community is called and where it lives. */
export type Community = {
  readonly name: string;
  readonly scale: Scale;
  /** IANA name, such as "Europe/Madrid". */
  readonly timeZone: string;
  readonly language: "en" | "es";
  readonly founded: Minute;
  /** The device that signed the founding event: it joins without an invite, and has no other right. */
  readonly device: DeviceId;
};

/** Someone who joined. What they may do follows from their vouchers and from the roll. */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  /** Where they live by the last word of the log. What an event knew of it is asked of `livesIn`. */
  readonly household: HouseholdId;
  /** Where they came in, and each move since, in the order of the log. */
  readonly homes: readonly { readonly event: Id; readonly household: HouseholdId }[];
  /** The device that they joined with; nobody who was enrolled by hand has one. */
  readonly device: DeviceId | undefined;
  /** The neighbour who enrolled them. */
  readonly enrolledBy: PersonId | undefined;
  /** The minute that they claimed when they joined. */
  readonly since: Minute;
  readonly invite: Id | undefined;
  readonly vouchers: readonly Voucher[];
  /** In the order of the log. Two neighbours may withdraw a guest in the same moment, in which the guest may leave. */
  readonly goings: readonly Going[];
  /** Where the rights lane was told that they live, where that was ever told after they came in. */
  readonly told?: HouseholdId;
};

/** The event by which someone left or was withdrawn; of somebody without a device who is on the roll, one of two. */
export type Going = {
  readonly how: "left" | "withdrawn";
  readonly event: Id;
  /** Community time when it was said. */
  readonly time: Minute;
} & Leaving;

/** "I know them", said by someone on the roll. */
export type Voucher = {
  readonly id: Id;
  readonly by: PersonId;
  readonly household: HouseholdId;
  /** Community time when it was given. */
  readonly time: Minute;
  /** Events that took it back: whoever gave it may say so on two devices. */
  readonly undone: readonly Id[];
};

export type Household = { readonly id: HouseholdId; readonly name: string };

/** A way in for one person, or for a room. */
export type Invite = {
  readonly id: Id;
  readonly by: PersonId;
  /** Public half of the invite's own key; the link carries the secret half. */
  readonly key: string;
  readonly uses: number;
  /** Who came in by it, in the order of the log: more than `uses` when some came out of reach of each other. */
  readonly joined: readonly PersonId[];
  /** How many those are. */
  readonly used: number;
  /** When its author says it was made. */
  readonly minute: Minute;
  readonly until: Minute;
  /** Events that revoked it: two neighbours may do so in the same moment. */
  readonly revoked: readonly Id[];
};

/** People of one household who are expected, written down before they came. */
export type Expected = {
  readonly id: Id;
  readonly by: PersonId;
  readonly household: HouseholdId;
  readonly names: readonly ExpectedName[];
};

export type ExpectedName = {
  readonly name: string;
  /** Who said that they are this one: two may, out of reach of each other. */
  readonly came: readonly { readonly person: PersonId; readonly event: Id }[];
  /** Events by which neighbours said that nobody waits for this name any more. */
  readonly struck: readonly Id[];
};

/** A list of names that founders confirm together. */
export type FoundingList = {
  readonly id: Id;
  readonly by: PersonId;
  readonly minute: Minute;
  readonly seats: readonly Seat[];
  /** Who has confirmed, with their newest confirming event. */
  readonly confirmed: PersistentMap<Id>;
};

export type Members = {
  readonly community: Community | undefined;
  readonly people: PersistentMap<Person>;
  readonly households: PersistentMap<Household>;
  readonly invites: PersistentMap<Invite>;
  readonly expected: PersistentMap<Expected>;
  readonly lists: PersistentMap<FoundingList>;
  /** When each household gave a voucher, for the monthly limit; those taken back count too. */
  readonly vouchersBy: PersistentMap<readonly Pick<Voucher, "id" | "time">[]>;
  /** Entered acts that were said to be wrong, and by which events. */
  readonly contested: PersistentMap<readonly Id[]>;
  /** Whom each voucher is for. */
  readonly vouchersOf: PersistentMap<PersonId>;
};

export const nobodyYet: Members = {
  community: undefined,
  people: PersistentMap.empty,
  households: PersistentMap.empty,
  invites: PersistentMap.empty,
  expected: PersistentMap.empty,
  lists: PersistentMap.empty,
  vouchersBy: PersistentMap.empty,
  vouchersOf: PersistentMap.empty,
  contested: PersistentMap.empty,
};

/** As many as the largest pods that meet on their first evening; a list of them fits in one event. */
const FOUNDERS_MAX = 100;

const personName = text({ max: 60 });
const householdName = text({ max: 60 });
/**
 * A household is named by the event that first named it: its opening, or the joining, moving or being expected of its
 * first person.
 */
const household = id("members.open-household", "members.join", "members.move", "members.enrol", "members.expect");
/** Names that one act may hold: a household, with room to spare. */
export const EXPECTED_NAMES_MAX = 20;
/** Which of the names of a list. */
const place = int({ min: 0, max: EXPECTED_NAMES_MAX - 1 });
const said = { none: "said-is-said" } as const;

/** Everyone in the room can use a wall invite, up to this many. */
export const WALL_INVITE_USES = 40;

export const acts = defineActs("members", {
  found: act(
    1,
    {
      name: text({ max: 80 }),
      scale: choice(["household", "pod", "region"]),
      timeZone: text({ max: 40 }),
      language: choice(["en", "es"]),
      values: list(text({ max: 200 }), { max: 12 }),
      /** The commitment to the key of the first epoch; the app puts it in. */
      epoch: optional(bytes(32)),
    },
    {
      reversal: { none: "others-build-on-it" },
      open: true,
      lane: (e) => ({ is: "founding", values: e.body.values, epoch: e.body.epoch }),
    },
  ),
  "open-household": act(2, { name: householdName }, { reversal: { none: "others-build-on-it" } }),
  invite: act(
    3,
    {
      key: bytes(32),
      uses: int({ min: 1, max: WALL_INVITE_USES }),
      until: minute(),
      /** The epoch's key, for whoever has the link; the app puts it in. */
      box: optional(bytes(KEY_BOX_BYTES)),
    },
    {
      open: true,
      boxes: { to: "key", box: "box" },
      reversal: { by: "members.revoke-invite", body: (e) => ({ invite: e.id }) },
      lane: (e) => ({ is: "invite", key: e.body.key, uses: e.body.uses, until: e.body.until }),
    },
  ),
  "revoke-invite": act(
    4,
    { invite: ref("members.invite") },
    { reversal: said, open: true, lane: (e) => ({ is: "revoke", invite: e.body.invite }) },
  ),
  join: act(
    5,
    {
      name: personName,
      household: optional(household),
      householdName: optional(householdName),
      invite: optional(ref("members.invite")),
      /** The invite's key signs "kith invite" ‖ community ‖ the joining device's key. */
      proof: optional(bytes(64)),
    },
    {
      reversal: { by: "members.leave", body: () => ({}) },
      lane: (e) => ({
        ...{ is: "join", way: { invite: e.body.invite, proof: e.body.proof } },
        ...(e.body.household !== undefined && { home: e.body.household }),
      }),
    },
  ),
  vouch: act(
    6,
    { person: ref("members.join", "members.enrol") },
    {
      byHand: true,
      reversal: { by: "members.unvouch", body: (e) => ({ voucher: e.id }) },
      binds: true,
      counts: (e) => ({ ids: [e.body.person] }),
    },
  ),
  unvouch: act(7, { voucher: ref("members.vouch") }, { byHand: true, reversal: said }),
  list: act(
    8,
    { seats: list(group({ person: id("members.join", "members.enrol"), household }), { max: FOUNDERS_MAX, min: 1 }) },
    { reversal: { none: "replaced-by-newer" }, lane: (e) => readSeats(e.body.seats) },
  ),
  confirm: act(
    9,
    { list: ref("members.list") },
    { reversal: said, binds: true, lane: (e) => ({ is: "confirm", list: e.body.list }) },
  ),
  rename: act(10, { name: personName }, { byHand: true, reversal: { none: "replaced-by-newer" } }),
  move: act(
    11,
    { household: optional(household), householdName: optional(householdName) },
    { byHand: true, reversal: { none: "replaced-by-newer" } },
  ),
  /** What somebody who is not on the roll moved to, for the rights lane: the roll says it of all others. */
  live: act(
    28,
    { household },
    {
      reversal: { none: "replaced-by-newer" },
      hidden: true,
      lane: (e) => ({ is: "live", home: e.body.household }),
    },
  ),
  "rename-household": act(12, { household, name: householdName }, { reversal: { none: "replaced-by-newer" } }),
  withdraw: act(
    13,
    { person: ref("members.join", "members.enrol") },
    { reversal: said, open: true, lane: (e) => ({ is: "withdraw", person: e.body.person }) },
  ),
  leave: act(14, {}, { byHand: true, reversal: said, open: true, lane: () => ({ is: "leave" }) }),
  enrol: act(
    22,
    { name: personName, household: optional(household), householdName: optional(householdName) },
    {
      reversal: { by: "members.withdraw", body: (e) => ({ person: e.id }) },
      lane: (e) => ({ is: "enrol", home: e.body.household }),
    },
  ),
  expect: act(
    25,
    {
      names: list(personName, { min: 1, max: EXPECTED_NAMES_MAX }),
      household: optional(household),
      householdName: optional(householdName),
    },
    { reversal: { by: "members.unexpect", body: (e) => ({ expected: e.id }) } },
  ),
  /** Without a place: the whole list. */
  unexpect: act(26, { expected: ref("members.expect"), place: optional(place) }, { reversal: said }),
  came: act(27, { expected: ref("members.expect"), place }, { byHand: true, reversal: said }),
  contest: act(24, { act: id() }, { byHand: true, reversal: said, takesBack: "act" }),
});

/** A person stands on a list once: what the body alone shows, the lane refuses too. */
function readSeats(seats: readonly Seat[]): LaneFact | Refusal {
  const people = new Set(seats.map((seat) => seat.person));
  return people.size < seats.length ? no("members.listed-twice") : { is: "list", seats };
}

export type MemberEvent = EventOf<typeof acts>;

/** Where someone stands: signed in but unknown, invited, vouched for, or listed by a lane outcome. */
export type Standing = "stranger" | "guest" | "member" | "roll";
