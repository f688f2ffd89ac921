import { expect, test } from "vitest";
import type { Body } from "../../kernel/event.ts";
import { deviceOf, type Story, story, type Told } from "../../kernel/testing/story.ts";
import { devices } from "../devices/index.ts";
import { leftThemselves, members, standing } from "./index.ts";
import { DAY, draftOf, guest, invite, KEY, PROOF, podOf, seatsOf, see } from "./testing/neighbours.ts";

const FERN = { anya: "Fern House", bo: "Fern House", cem: "Mill House" };

test("[MB-15] an outcome that crossed with a withdrawal holds", () => {
  const pod = draftOf({ anya: "Fern House", bo: "Fern House", cem: "Mill House" });
  const list = pod.act("anya", "members.list", { seats: seatsOf(pod, ["anya", "bo", "cem"]) }).id;
  for (const who of ["anya", "bo"]) pod.act(who, "members.confirm", { list });
  const top = pod.events().at(-1)?.id ?? "";
  pod.act("anya", "members.withdraw", { person: pod.person("cem") }, { sees: [top] });
  pod.act("cem", "members.confirm", { list }, { sees: [top] });
  const { state, rights } = pod.look("members");
  expect(standing(state, rights, pod.person("cem"), () => true)).toBe("roll");
});

test("[MB-15, K-5] whoever was sent away, or left, is on no founding roll, and keeps nobody out of it by sending them away in turn", () => {
  const pod = draftOf({ ...FERN, dee: "Elm House" });
  for (const [who, by] of [
    ["gil", "cem"],
    ["hal", "dee"],
  ] as const)
    guest(pod, who, by);
  const seats = seatsOf(pod, ["anya", "bo", "gil", "hal", "cem"]);
  const [gil, hal] = ["gil", "hal"].map((who) => pod.person(who));
  pod.act("anya", "members.withdraw", { person: pod.person("cem") });
  pod.act("dee", "members.leave");
  pod.act("cem", "members.withdraw", { person: gil });
  pod.act("dee", "members.withdraw", { person: hal });
  const people = ["anya", "bo", "gil", "hal"];
  const list = pod.act("anya", "members.list", { seats }).id;
  for (const who of ["cem", ...people]) pod.act(who, "members.confirm", { list });
  expect([...pod.look("members").rights.roll.keys()].sort()).toEqual(people.map((who) => pod.person(who)).sort());
});

test("[MB-13, MB-15] whoever stays by such an outcome is here for all who have not seen them leave", () => {
  const pod = draftOf(FERN);
  const list = pod.act("anya", "members.list", { seats: seatsOf(pod, ["anya", "bo", "cem"]) }).id;
  for (const who of ["anya", "bo"]) pod.act(who, "members.confirm", { list });
  const top = pod.events().at(-1)?.id ?? "";
  const withdrawal = pod.act("anya", "members.withdraw", { person: pod.person("cem") }, { sees: [top] }).id;
  pod.act("cem", "members.confirm", { list }, { sees: [top] });
  const left = pod.act("cem", "members.leave", {}).id;
  const [{ state, rights }, cem] = [pod.look("members"), pod.person("cem")];
  const without = (...unseen: readonly string[]) => standing(state, rights, cem, (id) => !unseen.includes(id));
  expect(without(left)).toBe("roll");
  expect(without(left, withdrawal)).toBe("roll");
  expect(without()).toBe("stranger");
  expect(leftThemselves(state, cem, (id) => id !== left)).toBe(false);
});

test("[MB-13] a voucher is taken back for all who have seen one of the two words that took it back", () => {
  const pod = podOf({ ...FERN, dee: "Elm House" }, [members, devices]);
  pod.act("anya", "devices.add", { key: deviceOf("tablet"), proof: PROOF, name: "tablet", sort: "tablet" });
  guest(pod, "eve", "cem");
  const eve = pod.person("eve");
  const voucher = pod.act("anya", "members.vouch", { person: eve }).id;
  const apart = { sees: [voucher] };
  pod.act("cem", "members.vouch", { person: eve }, apart);
  const words = ["anya", "tablet"].map((who) => pod.act(who, "members.unvouch", { voucher }, apart));
  expect(words.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
  const { state, rights } = pod.look("members");
  const unseen = (...some: readonly Told[]) => standing(state, rights, eve, (id) => !some.some((one) => one.id === id));
  expect(words.map((one) => unseen(one))).toEqual(["guest", "guest"]);
  expect(unseen(...words)).toBe("member");
});

test("[MB-6] a backdated newcomer does not come in by an invite that community time has ended", () => {
  const pod = podOf({ anya: "Fern House", bo: "Fern House", cem: "Mill House" });
  guest(pod, "eve", "anya");
  const invite = pod.act("anya", "members.invite", { key: KEY, uses: 1, until: pod.now() + DAY });
  pod.pass(2 * DAY, "anya", "bo", "cem");
  const body = { name: "Late", householdName: "Elm", invite: invite.id, proof: "22".repeat(64) };
  const told = pod.act("late", "members.join", body, { minute: invite.event.minute + 1 });
  expect(told.refusal?.code).toBe("members.invite-over");
  expect(pod.graph.joins.personOf(deviceOf("late"))).toBe(told.id);
});

test("[MB-6, K-3] a phone whose clock is a year ahead comes in all the same", () => {
  const pod = podOf(FERN);
  const { id, event } = invite(pod, "anya");
  const body = { name: "Eve", householdName: "Elm House", invite: id, proof: PROOF };
  const told = pod.act("eve", "members.join", body, { minute: event.minute + 365 * DAY });
  expect(told.refusal).toBeUndefined();
});

test("[MB-9] two of one household who vouch out of reach of each other are one household", () => {
  const pod = podOf({ ...FERN, dee: "Elm House" });
  guest(pod, "eve", "dee");
  const eve = pod.person("eve");
  const apart = { sees: [eve] };
  const told = ["anya", "bo"].map((who) => pod.act(who, "members.vouch", { person: eve }, apart).refusal);
  expect(told).toEqual([undefined, undefined]);
  expect(see(pod, members, "person", "cem", { person: eve })).toMatchObject({ standing: "guest" });
  expect(see(pod, members, "waiting", "cem")).toMatchObject([{ id: eve, missing: 1 }]);
  pod.act("cem", "members.vouch", { person: eve });
  expect(see(pod, members, "person", "cem", { person: eve })).toMatchObject({ standing: "member" });
});

test("[MB-11] vouchers that a neighbour had not seen take nothing from them", () => {
  const pod = podOf(FERN);
  for (const who of ["g1", "g2", "g3", "g4", "g5"]) guest(pod, who, "cem");
  const before = pod.events().at(-1)?.id ?? "";
  for (const who of ["g1", "g2", "g3", "g4"]) pod.act("anya", "members.vouch", { person: pod.person(who) });
  const blind = pod.act("bo", "members.vouch", { person: pod.person("g5") }, { sees: [before] });
  expect(blind.refusal).toBeUndefined();
  expect(see(pod, members, "waiting", "cem").filter((row: { missing: number }) => row.missing === 1).length).toBe(5);
});

/** People with keys of their own who join, list themselves and confirm, having seen nothing but `sees`. */
function rivals(pod: Story, sees: string, body: (who: string) => Body): string[] {
  const joins = ["mal", "nix", "oz", "pim"].map((who) => pod.act(who, "members.join", body(who), { sees: [sees] }).id);
  const seats = joins.map((person) => ({ person, household: person }));
  const list = pod.act("mal", "members.list", { seats }, { sees: joins }).id;
  let last = list;
  for (const who of ["mal", "nix", "oz", "pim"]) last = pod.act(who, "members.confirm", { list }, { sees: [last] }).id;
  return joins;
}

test("[MB-4, K-5] strangers who name only the founding event found no roll of their own", () => {
  const pod = podOf(FERN);
  const before = pod.look("members").rights.roll;
  rivals(pod, pod.community, (who) => ({ name: who, householdName: who }));
  expect(pod.look("members").rights.roll).toEqual(before);
});

test("[MB-5, K-5] one invite gives one seat in a founding, however many keys come in by it unseen", () => {
  const pod = draftOf(FERN);
  const { id } = invite(pod, "anya");
  rivals(pod, id, (who) => ({ name: who, householdName: who, invite: id, proof: PROOF }));
  expect(pod.look("members").rights.roll.size).toBe(0);
});

/** Anya's tablet has not heard what her phone does from here on; her phone is lost before it has met the tablet again. */
function withTablet(pod: Story): { readonly lose: () => Told; readonly old: readonly string[] } {
  pod.act("anya", "devices.add", { key: deviceOf("tablet"), proof: PROOF, name: "tablet", sort: "tablet" });
  const old = pod.graph.heads().map(({ event }) => event.id);
  return { old, lose: () => pod.act("tablet", "devices.retire", { device: deviceOf("anya") }, { sees: old }) };
}

const where = (pod: Story, person: string) => {
  const { state, rights } = pod.look("members");
  return standing(state, rights, person, () => true);
};

test("[MB-5] whom others vouched for stays, though the phone that let them in was lost before its owner's tablet heard", () => {
  const pod = podOf({ ...FERN, dee: "Elm House" }, [members, devices]);
  const { lose } = withTablet(pod);
  const eve = guest(pod, "eve", "anya").id;
  const rosa = pod.act("anya", "members.enrol", { name: "Rosa", householdName: "Oak House" }).id;
  const zoe = guest(pod, "zoe", "anya").id;
  for (const person of [eve, rosa]) for (const who of ["cem", "dee"]) pod.act(who, "members.vouch", { person });
  expect(lose().refusal).toBeUndefined();
  expect([eve, rosa, zoe].map((person) => where(pod, person))).toEqual(["member", "member", "stranger"]);
  expect(pod.would("eve", "members.rename", { name: "Eva" })).toBeUndefined();
});

test("[MB-5] whose invite a retired phone made is let in by no voucher of somebody who knew of that", () => {
  const pod = podOf({ ...FERN, dee: "Elm House" }, [members, devices]);
  const { lose, old } = withTablet(pod);
  lose();
  const way = pod.act("anya", "members.invite", { key: KEY, uses: 1, until: pod.now() + DAY }, { sees: old }).id;
  const body = { name: "thief", householdName: "Nowhere", invite: way, proof: PROOF };
  const thief = pod.act("thief", "members.join", body, { sees: [way] }).id;
  pod.act("dee", "members.vouch", { person: thief });
  expect(where(pod, thief)).toBe("stranger");
});

test("[MB-5, CH-9] whoever has a seat is known, though the phone that let all of them in was lost before the tablet heard", () => {
  const draft = story([members, devices], "anya", {
    name: "P",
    scale: "pod",
    timeZone: "UTC",
    language: "en",
    values: [],
  });
  draft.act("anya", "members.join", { name: "anya", householdName: "Fern House" });
  const { lose } = withTablet(draft);
  for (const who of ["bo", "cem"]) guest(draft, who, "anya");
  const people = ["anya", "bo", "cem"];
  const list = draft.act("bo", "members.list", { seats: seatsOf(draft, people) }).id;
  for (const who of people) expect(draft.act(who, "members.confirm", { list }).refusal).toBeUndefined();
  const ids = people.map((who) => draft.person(who));
  lose();
  expect(ids.map((person) => draft.state("members").people.get(person)?.name)).toEqual(people);
});
