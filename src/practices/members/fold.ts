import type { Leaving } from "../../kernel/by-hand.ts";
import type { HouseholdId, Id, PersonId } from "../../kernel/event.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { World } from "../../kernel/practice.ts";
import type { ExpectedName, Going, Invite, MemberEvent, Members, Person, Voucher } from "./words.ts";

/** It happened; remember it. */
export function fold(members: Members, e: MemberEvent, world: World): Members {
  const by = world.by ?? "";
  switch (e.kind) {
    case "members.found": {
      const { name, scale, timeZone, language } = e.body;
      return { ...members, community: { name, scale, timeZone, language, founded: e.minute, device: e.device } };
    }
    case "members.open-household":
      return named(members, e.id, e.body.name);
    case "members.invite": {
      const { key, uses, until } = e.body;
      const invite = { id: e.id, by, key, uses, joined: [], used: 0, minute: e.minute, until, revoked: [] };
      return { ...members, invites: members.invites.with(e.id, invite) };
    }
    case "members.revoke-invite":
      return withInvite(members, e.body.invite, (one) => ({ ...one, revoked: [...one.revoked, e.id] }));
    case "members.join":
      return join(members, e);
    case "members.enrol":
      return enrol(members, e, by);
    case "members.expect":
      return expect(members, e, by);
    case "members.unexpect":
      return withNames(members, e.body.expected, e.body.place, (one) => ({ ...one, struck: [...one.struck, e.id] }));
    case "members.came":
      return withNames(members, e.body.expected, e.body.place, (one) => ({
        ...one,
        came: [...one.came, { person: by, event: e.id }],
      }));
    case "members.contest": {
      const { act } = e.body;
      return { ...members, contested: members.contested.with(act, [...(members.contested.get(act) ?? []), e.id]) };
    }
    case "members.vouch":
      return vouch(members, e, by, world);
    case "members.unvouch":
      return unvouch(members, e.id, e.body.voucher);
    case "members.list": {
      const list = { id: e.id, by, minute: e.minute, seats: e.body.seats, confirmed: PersistentMap.empty };
      return { ...members, lists: members.lists.with(e.id, list) };
    }
    case "members.confirm": {
      const list = members.lists.get(e.body.list);
      if (list === undefined) return members;
      const confirmed = list.confirmed.with(by, e.id);
      return { ...members, lists: members.lists.with(list.id, { ...list, confirmed }) };
    }
    case "members.rename":
      return withPerson(members, by, (one) => ({ ...one, name: e.body.name }));
    case "members.move":
      return move(members, e, by);
    case "members.live":
      return withPerson(members, by, (one) => ({ ...one, told: e.body.household }));
    case "members.rename-household":
      return named(members, e.body.household, e.body.name);
    case "members.withdraw":
      return withGoing(members, e.body.person, { how: "withdrawn", event: e.id, time: world.time });
    case "members.leave":
      return withGoing(members, by, { how: "left", event: e.id, time: world.time, ...enteringHouse(by, e.id, world) });
  }
}

function join(members: Members, e: Extract<MemberEvent, { kind: "members.join" }>): Members {
  const { name, household, householdName, invite } = e.body;
  const person: Person = {
    id: e.id,
    name,
    household: household ?? e.id,
    homes: [{ event: e.id, household: household ?? e.id }],
    device: e.device,
    enrolledBy: undefined,
    since: e.minute,
    invite,
    vouchers: [],
    goings: [],
  };
  const opened = householdName === undefined ? members : named(members, e.id, householdName);
  const counted = withInvite(opened, invite, (one) => ({ ...one, joined: [...one.joined, e.id], used: one.used + 1 }));
  return { ...counted, people: counted.people.with(e.id, person) };
}

function enrol(members: Members, e: Extract<MemberEvent, { kind: "members.enrol" }>, by: PersonId): Members {
  const { name, household, householdName } = e.body;
  const home = household ?? e.id;
  const opened = householdName === undefined ? members : named(members, e.id, householdName);
  const homes = [{ event: e.id, household: home }];
  const known = { id: e.id, name, household: home, homes, device: undefined, enrolledBy: by, since: e.minute };
  const person: Person = { ...known, invite: undefined, vouchers: [], goings: [] };
  return { ...opened, people: opened.people.with(e.id, person) };
}

function move(members: Members, e: Extract<MemberEvent, { kind: "members.move" }>, by: PersonId): Members {
  const home = e.body.household ?? e.id;
  const opened = e.body.householdName === undefined ? members : named(members, e.id, e.body.householdName);
  const homes = (one: Person) => [...one.homes, { event: e.id, household: home }];
  return withPerson(opened, by, (one) => ({ ...one, household: home, homes: homes(one) }));
}

function expect(members: Members, e: Extract<MemberEvent, { kind: "members.expect" }>, by: PersonId): Members {
  const { names, household, householdName } = e.body;
  const opened = householdName === undefined ? members : named(members, e.id, householdName);
  const waited = names.map((name) => ({ name, came: [], struck: [] }));
  const list = { id: e.id, by, household: household ?? e.id, names: waited };
  return { ...opened, expected: opened.expected.with(e.id, list) };
}

function vouch(
  members: Members,
  e: Extract<MemberEvent, { kind: "members.vouch" }>,
  by: PersonId,
  world: World,
): Members {
  const { person } = e.body;
  const household = world.rights.roll.get(by);
  if (household === undefined) return members;
  const voucher: Voucher = { id: e.id, by, household, time: world.time, undone: [] };
  const given = [...(members.vouchersBy.get(household) ?? []), { id: voucher.id, time: voucher.time }];
  const known = withPerson(members, person, (one) => ({ ...one, vouchers: [...one.vouchers, voucher] }));
  return {
    ...known,
    vouchersBy: known.vouchersBy.with(household, given),
    vouchersOf: known.vouchersOf.with(e.id, person),
  };
}

function unvouch(members: Members, id: Id, voucher: Id): Members {
  return withPerson(members, members.vouchersOf.get(voucher) ?? "", (one) => ({
    ...one,
    vouchers: one.vouchers.map((given) => (given.id === voucher ? { ...given, undone: [...given.undone, id] } : given)),
  }));
}

function named(members: Members, household: HouseholdId, name: string): Members {
  return { ...members, households: members.households.with(household, { id: household, name }) };
}

function withPerson(members: Members, id: PersonId, change: (person: Person) => Person): Members {
  const person = members.people.get(id);
  return person === undefined ? members : { ...members, people: members.people.with(id, change(person)) };
}

/** The household of the neighbour who entered it, where it is for somebody on the roll. */
function enteringHouse(person: PersonId, id: Id, { rights: { roll }, enteredBy }: World): Leaving {
  const house = roll.has(person) ? roll.get(enteredBy(id) ?? "") : undefined;
  return house === undefined ? {} : { house };
}

function withGoing(members: Members, id: PersonId, going: Going): Members {
  return withPerson(members, id, (one) => ({ ...one, goings: [...one.goings, going] }));
}

/** Changes one name of a list, or all of them. */
function withNames(
  members: Members,
  id: Id,
  place: number | undefined,
  change: (name: ExpectedName) => ExpectedName,
): Members {
  const list = members.expected.get(id);
  if (list === undefined) return members;
  const names = list.names.map((one, at) => (place === undefined || at === place ? change(one) : one));
  return { ...members, expected: members.expected.with(id, { ...list, names }) };
}

function withInvite(members: Members, id: Id | undefined, change: (invite: Invite) => Invite): Members {
  const invite = members.invites.get(id ?? "");
  return invite === undefined ? members : { ...members, invites: members.invites.with(invite.id, change(invite)) };
}
