import fc from "fast-check";
import { expect, test } from "vitest";
import type { Story } from "../../kernel/testing/story.ts";
import type { MembersLook } from "./founding.ts";
import { members } from "./index.ts";
import { neverBroken } from "./never-broken.ts";
import { everything, vouchingHouseholds } from "./standing.ts";
import { draftOf, guest, podOf, see } from "./testing/neighbours.ts";
import { histories, tell } from "./testing/random-history.ts";
import { waitingRows } from "./waiting.ts";
import type { Invite, Members, Person } from "./words.ts";

const HOMES = { anya: "Fern House", bo: "Fern House", cem: "Mill House", dee: "Elm House" };

/** A pod in which Cem and Anya have vouched for Eve. */
function lived(): Story {
  const pod = podOf(HOMES);
  guest(pod, "eve", "anya");
  for (const who of ["anya", "cem"]) pod.act(who, "members.vouch", { person: pod.person("eve") });
  return pod;
}

/** The promises that are broken once the state of a pod was tampered with. */
function brokenIn(pod: Story, tamper: (look: MembersLook) => Partial<MembersLook>): string[] {
  const look: MembersLook = pod.look("members", "anya");
  return neverBroken({ ...look, ...tamper(look) }).map((one) => one.slice(1, one.indexOf("]")));
}

const state = (change: Partial<Members>, look: MembersLook) => ({ state: { ...look.state, ...change } });

function withPerson(pod: Story, who: string, change: (person: Person) => Partial<Person>) {
  return (look: MembersLook) => {
    const person = look.state.people.get(pod.person(who)) as Person;
    return state({ people: look.state.people.with(person.id, { ...person, ...change(person) }) }, look);
  };
}

function withInvite(pod: Story, who: string, change: (invite: Invite) => Partial<Invite>) {
  return (look: MembersLook) => {
    const invite = look.state.invites.get(look.state.people.get(pod.person(who))?.invite ?? "") as Invite;
    return state({ invites: look.state.invites.with(invite.id, { ...invite, ...change(invite) }) }, look);
  };
}

test("[MB-18] nothing is broken in a draft, nor in a pod that has lived a little", () => {
  expect(neverBroken(draftOf(HOMES).look("members"))).toEqual([]);
  expect(neverBroken(lived().look("members"))).toEqual([]);
});

test("[MB-2] someone on the roll without an outcome, or without having confirmed the list, is found", () => {
  const pod = lived();
  const [eve, anya] = [pod.person("eve"), pod.person("anya")];
  const onRoll = brokenIn(pod, ({ rights }) => ({ rights: { ...rights, roll: rights.roll.with(eve, anya) } }));
  expect(onRoll).toEqual(["MB-2"]);
  const silent = brokenIn(pod, (look) => {
    const lists = [...look.state.lists].map(([id, one]) => [id, { ...one, confirmed: one.confirmed.without(anya) }]);
    return state({ lists: look.state.lists.with(...(lists[0] as [string, never])) }, look);
  });
  expect(silent).toEqual(["MB-2"]);
  expect(
    neverBroken({
      ...pod.look("members"),
      rights: { ...pod.look("members").rights, roll: new Map([[eve, anya]]) as never },
    }),
  ).toEqual(["[MB-2] Nobody is on the roll without a winning outcome: eve"]);
});

test("[MB-4, MB-5] someone whom no invite let in, and an invite that counts wrong, are found", () => {
  const pod = lived();
  expect(
    brokenIn(
      pod,
      withPerson(pod, "eve", () => ({ invite: undefined })),
    ),
  ).toEqual(["MB-4", "MB-5"]);
  expect(
    brokenIn(
      pod,
      withInvite(pod, "eve", () => ({ used: 0 })),
    ),
  ).toEqual(["MB-5"]);
  const twice = withInvite(pod, "eve", ({ joined }) => ({ joined: [...joined, ...joined], used: 2 }));
  expect(brokenIn(pod, twice)).toEqual(["MB-4"]);
  expect(
    brokenIn(
      pod,
      withPerson(pod, "anya", () => ({ invite: undefined })),
    ),
  ).toEqual([]);
});

test("[MB-10] a voucher by someone who was never on the roll is found", () => {
  const pod = lived();
  const [by, household] = [pod.person("eve"), pod.person("anya")];
  const stranger = withPerson(pod, "eve", ({ vouchers }) => ({
    vouchers: vouchers.map((one, at) => (at === 0 ? { ...one, by, household } : one)),
  }));
  expect(brokenIn(pod, stranger)).toEqual(["MB-10"]);
});

test("[MB-10] whoever counts in another household since cannot vouch for the same guest again", () => {
  const pod = lived();
  const before = pod.look("members");
  const roll = before.rights.roll.with(pod.person("anya"), pod.person("dee"));
  const look = { ...before, me: pod.person("anya"), rights: { ...before.rights, roll } };
  guest(pod, "gil", "anya");
  pod.act("anya", "members.vouch", { person: pod.person("gil") });
  const rows = waitingRows({ ...look, state: pod.state("members") });
  expect(rows.find((row) => row.name === "gil")?.whyNot?.code).toBe("members.vouched-already");
  expect(see(pod, members, "waiting", "cem")[0]).toMatchObject({ name: "gil", mayVouch: true });
});

test("[MB-14] someone who lives in a household that nobody named is found", () => {
  const pod = lived();
  expect(
    brokenIn(
      pod,
      withPerson(pod, "bo", () => ({ household: "ab".repeat(32) })),
    ),
  ).toEqual(["MB-14"]);
});

/** No app signs what is refused. A list or a confirmation that only members refuses is still heard by the lane. */
function overruled(pod: Story): boolean {
  return pod.events().some(({ id, kind }) => {
    const heard = kind === "members.list" || kind === "members.confirm";
    return heard && pod.setAside(id)?.code.startsWith("members.") === true;
  });
}

test("[MB-2, MB-4, MB-5, MB-10, MB-14] in every story that apps can sign, none of the sentences is broken", () => {
  let whole = 0;
  fc.assert(
    fc.property(histories(60), (history) => {
      const pod = tell(history, [members]);
      if (overruled(pod)) return;
      whole += 1;
      expect(neverBroken(pod.look("members"))).toEqual([]);
    }),
    { numRuns: 80 },
  );
  expect(whole).toBeGreaterThan(20);
});

test("[MB-10] one person who vouched in two households, from devices out of reach of each other, counts once", () => {
  const given = (id: string, by: string, household: string) => ({ id, by, household, time: 0, undone: [] });
  const twice = [given("a", "anya", "Fern"), given("b", "anya", "Mill")];
  expect(vouchingHouseholds(twice, everything)).toEqual(["Fern"]);
  expect(vouchingHouseholds([...twice, given("c", "cem", "Mill")], everything)).toEqual(["Fern", "Mill"]);
  expect(vouchingHouseholds(twice, (id) => id === "b")).toEqual(["Mill"]);
});
