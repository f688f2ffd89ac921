import { expect, test } from "vitest";
import { createFolding } from "../../kernel/fold.ts";
import { createGraph } from "../../kernel/graph.ts";
import { inviteMessage } from "../../kernel/invite-proof.ts";
import { kindsOf } from "../../kernel/kinds.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { deviceOf } from "../../kernel/testing/story.ts";
import { members, standing } from "./index.ts";
import { DAY, draftOf, guest, homeOf, invite, KEY, PROOF, podOf, seatsOf, see, today } from "./testing/neighbours.ts";

const FERN = { anya: "Fern House", bo: "Fern House", cem: "Mill House" };
const code = (told: { refusal: { code: string } | undefined }): string | undefined => told.refusal?.code;
// biome-ignore lint/suspicious/noExplicitAny: rows of a view.
const row = (rows: any[], name: string) => rows.find((one) => one.name === name);

test("[MB-1] a community is founded once, and its founder joins without an invite", () => {
  const pod = draftOf(FERN);
  expect(see(pod, members, "people").map((one: { name: string }) => one.name)).toEqual(["anya", "bo", "cem"]);
  const again = { name: "Mine", scale: "pod", timeZone: "UTC", language: "en", values: [] };
  expect(code(pod.act("anya", "members.found", again))).toBe("lane.founded-already");
  expect(see(pod, members, "community").name).toBe("Willow Lane");
});

test("[MB-1] whoever signed the founding event has no power that others lack", () => {
  const pod = podOf({ bo: "Fern House", cem: "Mill House", dee: "Elm House", anya: "Oak House" });
  const late = draftOf({ anya: "Oak House", bo: "Fern House", cem: "Mill House", dee: "Elm House" });
  const list = late.act("bo", "members.list", { seats: seatsOf(late, ["bo", "cem", "dee"]) }).id;
  for (const who of ["bo", "cem", "dee"]) late.act(who, "members.confirm", { list });
  guest(late, "eve", "bo");
  for (const one of [pod, late]) expect(see(one, members, "roll").length).toBeGreaterThan(2);
  expect(code(late.act("anya", "members.vouch", { person: late.person("eve") }))).toBe("members.roll-vouches");
  expect(code(invite(late, "anya"))).toBe("members.guests-cannot-invite");
  expect(code(late.act("anya", "members.withdraw", { person: late.person("eve") }))).toBe("lane.not-your-guest");
});

test("[MB-2] a draft becomes a community once three people of two households confirm one list", () => {
  const pod = draftOf(FERN);
  expect(see(pod, members, "community").draft).toBe(true);
  const list = pod.act("anya", "members.list", { seats: seatsOf(pod, ["anya", "bo", "cem"]) }).id;
  pod.act("anya", "members.confirm", { list });
  pod.act("bo", "members.confirm", { list });
  expect(see(pod, members, "founding")).toMatchObject({
    draft: true,
    confirmed: 2,
    missingPeople: 1,
    missingHouseholds: 1,
  });
  expect(today(pod, members, "cem")).toEqual(["members.today.confirm"]);
  pod.act("cem", "members.confirm", { list });
  expect(see(pod, members, "community")).toMatchObject({ draft: false, people: { onRoll: 3 }, householdsOnRoll: 2 });
  expect(today(pod, members, "cem")).toEqual([]);
});

test("[MB-2] a list names people who are here, once each, with households that exist", () => {
  const pod = draftOf(FERN);
  const [first] = seatsOf(pod, ["anya"]);
  const write = (seats: object[]) => code(pod.act("anya", "members.list", { seats }));
  expect(write([first as object, first as object])).toBe("members.listed-twice");
  expect(write([{ person: pod.person("anya"), household: KEY }])).toBe("members.unknown-household");
  expect(write([{ person: KEY, household: homeOf(pod, "anya") }])).toBe("lane.unknown-person");
  pod.act("bo", "members.leave");
  expect(write(seatsOf(pod, ["anya", "bo"]))).toBe("members.unknown-person");
});

test("[MB-3] three who confirm apart from each other are told to confirm again, and the next word settles it", () => {
  const pod = draftOf(FERN);
  const list = pod.act("anya", "members.list", { seats: seatsOf(pod, ["anya", "bo", "cem"]) });
  for (const who of ["anya", "bo", "cem"]) pod.act(who, "members.confirm", { list: list.id }, { sees: [list.id] });
  expect(see(pod, members, "founding").rows[0].state).toBe("crossed");
  expect(today(pod, members, "bo")).toEqual(["members.today.again"]);
  pod.act("bo", "members.confirm", { list: list.id });
  expect(see(pod, members, "roll").map((one: { name: string }) => one.name)).toEqual(["anya", "bo", "cem"]);
});

test("[MB-3] whoever confirmed while others settled the roll is told to confirm again", () => {
  const pod = draftOf({ ...FERN, dee: "Elm House" });
  const list = pod.act("anya", "members.list", { seats: seatsOf(pod, ["anya", "bo", "cem", "dee"]) });
  pod.act("anya", "members.confirm", { list: list.id });
  const two = pod.act("bo", "members.confirm", { list: list.id });
  pod.act("cem", "members.confirm", { list: list.id }, { sees: [two.id] });
  pod.act("dee", "members.confirm", { list: list.id }, { sees: [two.id] });
  const left = ["cem", "dee"].filter((who) => !pod.look("members").rights.roll.has(pod.person(who)));
  expect(left.length).toBe(1);
  expect(today(pod, members, left[0] as string)).toContain("members.today.again");
  expect(code(pod.act(left[0] as string, "members.confirm", { list: list.id }))).toBeUndefined();
  expect(see(pod, members, "roll").length).toBe(4);
});

test("[MB-4] nobody joins without an invite, and its proof fits one device in one community", () => {
  const pod = podOf(FERN);
  const body = { name: "Eve", householdName: "Elm House" };
  expect(code(pod.act("eve", "members.join", body))).toBe("lane.invite-needed");
  const { id } = invite(pod, "anya");
  const event = { ...pod.act("mal", "members.join", { ...body, invite: id, proof: PROOF }).event };
  const asked: Uint8Array[] = [];
  const graph = createGraph();
  const isSigned = (_: string, message: Uint8Array): boolean => asked.push(message) < 0;
  const practices = [members];
  const kinds = kindsOf(practices);
  const folding = createFolding({ practices, kinds, graph, community: pod.community, isSigned });
  folding.add(pod.events().map(graph.add));
  expect(folding.state().setAside.get(event.id)?.code).toBe("lane.proof-wrong");
  expect(asked).toContainEqual(inviteMessage(pod.community, deviceOf("mal")));
  expect(asked[0]?.length).toBe(75);
});

test("[MB-4] a newcomer names one household that exists, or a new one", () => {
  const pod = podOf(FERN);
  const enter = (home: object) =>
    pod.would("eve", "members.join", { name: "Eve", invite: id, proof: PROOF, ...home })?.code;
  const { id } = invite(pod, "anya");
  expect(enter({})).toBe("members.household-needed");
  expect(enter({ household: homeOf(pod, "anya"), householdName: "Elm" })).toBe("members.one-household");
  expect(enter({ household: KEY })).toBe("members.unknown-household");
  expect(enter({ household: homeOf(pod, "anya") })).toBeUndefined();
});

test("[MB-5] an invite lets in as many as it says, as far as a newcomer could know", () => {
  const pod = podOf(FERN);
  const { id } = invite(pod, "anya");
  const body = (who: string) => ({ name: who, householdName: who, invite: id, proof: PROOF });
  for (const who of ["eve", "gil"]) {
    expect(code(pod.act(who, "members.join", body(who), { sees: [id] }))).toBeUndefined();
  }
  expect(pod.would("hal", "members.join", body("hal"))?.code).toBe("members.invite-used-up");
  const marks = see(pod, members, "waiting", "anya").map((one: { beyondInvite: boolean }) => one.beyondInvite);
  expect(marks.sort()).toEqual([false, true]);
  expect(see(pod, members, "invites", "anya", { which: "all" })).toContainEqual(
    expect.objectContaining({ id, used: 2, usesLeft: 0, open: false }),
  );
});

test("[MB-6] an invite ends by itself, or when it is taken back as far as the newcomer had seen", () => {
  const pod = podOf(FERN);
  const one = invite(pod, "bo");
  const body = { name: "Eve", householdName: "Elm House", invite: one.id, proof: PROOF };
  expect(code(pod.act("cem", "members.revoke-invite", { invite: one.id }))).toBeUndefined();
  expect(code(pod.act("cem", "members.revoke-invite", { invite: one.id }))).toBe("members.invite-revoked");
  expect(pod.would("eve", "members.join", body)?.code).toBe("members.invite-revoked");
  expect(code(pod.act("far", "members.join", body, { sees: [one.id] }))).toBeUndefined();
  const two = invite(pod, "bo");
  pod.pass(8 * DAY, "anya", "bo", "cem");
  expect(pod.would("eve", "members.join", { ...body, invite: two.id })?.code).toBe("members.invite-over");
  const backdated = pod.act("eve", "members.join", { ...body, invite: two.id }, { minute: two.event.minute + 1 });
  expect(code(backdated)).toBe("members.invite-over");
});

test("[MB-7] an invite for one person holds two weeks at most, one for a room three hours", () => {
  const pod = podOf(FERN);
  const ask = (uses: number, minutes: number) =>
    pod.would("anya", "members.invite", { key: KEY, uses, until: pod.now() + 1 + minutes })?.code;
  expect(ask(1, 14 * DAY)).toBeUndefined();
  expect(ask(1, 14 * DAY + 1)).toBe("members.invite-long");
  expect(ask(40, 180)).toBeUndefined();
  expect(ask(2, 181)).toBe("members.wall-invite-long");
  expect(ask(1, 0)).toBe("members.invite-over");
});

test("[MB-8] in a draft anyone here invites; later whoever has a say, and guests do not", () => {
  const draft = draftOf(FERN);
  expect(code(invite(draft, "cem"))).toBeUndefined();
  const pod = podOf(FERN);
  guest(pod, "eve", "anya");
  expect(code(invite(pod, "eve"))).toBe("members.guests-cannot-invite");
  expect(code(invite(pod, "stranger"))).toBe("lane.not-joined");
  pod.act("anya", "members.vouch", { person: pod.person("eve") });
  pod.act("cem", "members.vouch", { person: pod.person("eve") });
  expect(code(invite(pod, "eve"))).toBeUndefined();
});

test("[MB-9] two households that vouch make a guest a member; their own counts as one of the two", () => {
  const pod = podOf(FERN);
  guest(pod, "eve", "anya", { household: homeOf(pod, "anya") });
  const eve = pod.person("eve");
  pod.act("bo", "members.vouch", { person: eve });
  expect(see(pod, members, "waiting", "cem")).toEqual([
    expect.objectContaining({ name: "eve", missing: 1, mayVouch: true, invitedByName: "anya" }),
  ]);
  expect(today(pod, members, "cem")).toEqual(["members.today.vouch"]);
  expect(see(pod, members, "waiting", "anya")[0].whyNot.code).toBe("members.vouched-already");
  pod.act("cem", "members.vouch", { person: eve });
  expect(row(see(pod, members, "people"), "eve")).toMatchObject({ standing: "member", missing: 0 });
  expect(code(pod.act("anya", "members.vouch", { person: eve }))).toBe("members.not-a-guest");
});

test("[MB-10] only people on the roll vouch, each household once, and nobody for themselves", () => {
  const pod = podOf(FERN);
  guest(pod, "eve", "anya");
  guest(pod, "gil", "anya");
  const vouch = (who: string, whom: string) => code(pod.act(who, "members.vouch", { person: pod.person(whom) }));
  expect(vouch("eve", "gil")).toBe("members.roll-vouches");
  expect(vouch("anya", "anya")).toBe("members.not-yourself");
  expect(vouch("anya", "cem")).toBe("members.not-a-guest");
  expect(vouch("anya", "eve")).toBeUndefined();
  expect(vouch("bo", "eve")).toBe("members.vouched-already");
});

test("[MB-11] a household vouches four times in thirty days of community time", () => {
  const pod = podOf(FERN);
  for (const who of ["g1", "g2", "g3", "g4", "g5"]) guest(pod, who, "cem");
  for (const who of ["g1", "g2", "g3", "g4"]) pod.act("anya", "members.vouch", { person: pod.person(who) });
  const fifth = { person: pod.person("g5") };
  expect(pod.would("bo", "members.vouch", fifth)).toEqual({
    code: "members.vouchers-spent",
    about: { max: 4, days: 30 },
  });
  expect(see(pod, members, "household", "bo", { household: homeOf(pod, "bo") }).vouchersLeft).toBe(0);
  pod.pass(30 * DAY + 10, "anya", "bo", "cem");
  expect(code(pod.act("bo", "members.vouch", fifth))).toBeUndefined();
});

test("[MB-12] a voucher can be taken back by whoever gave it, until the guest has a say", () => {
  const pod = podOf(FERN);
  guest(pod, "eve", "anya");
  const one = pod.act("anya", "members.vouch", { person: pod.person("eve") }).id;
  expect(code(pod.act("bo", "members.unvouch", { voucher: one }))).toBe("members.not-your-voucher");
  expect(code(pod.act("anya", "members.unvouch", { voucher: one }))).toBeUndefined();
  expect(code(pod.act("anya", "members.unvouch", { voucher: one }))).toBe("members.unvouched-already");
  expect(row(see(pod, members, "people"), "eve").missing).toBe(2);
  const two = pod.act("anya", "members.vouch", { person: pod.person("eve") }).id;
  pod.act("cem", "members.vouch", { person: pod.person("eve") });
  expect(code(pod.act("anya", "members.unvouch", { voucher: two }))).toBe("members.say-is-for-all");
});

test("[MB-13] what an act had not seen neither gives nor takes a right", () => {
  const pod = podOf(FERN);
  const eve = guest(pod, "eve", "anya").id;
  const before = pod.act("bo", "members.rename", { name: "Bob" }).id;
  const first = pod.act("anya", "members.vouch", { person: eve }).id;
  const second = pod.act("cem", "members.vouch", { person: eve }).id;
  const body = { key: KEY, uses: 1, until: pod.now() + DAY };
  const blind = pod.act("eve", "members.invite", body, { sees: [before] });
  expect(code(blind)).toBe("members.guests-cannot-invite");
  const { rights, state } = pod.look("members");
  expect(standing(state, rights, eve, (id) => id === eve || id === first)).toBe("guest");
  expect(standing(state, rights, eve, (id) => [eve, first, second].includes(id))).toBe("member");
});

test("[MB-14] a name is corrected, a household renamed, moved out of and split by those it belongs to", () => {
  const pod = podOf(FERN);
  pod.act("bo", "members.rename", { name: "Bob" });
  const fern = homeOf(pod, "bo");
  expect(code(pod.act("cem", "members.rename-household", { household: fern, name: "Ours" }))).toBe(
    "members.not-your-household",
  );
  pod.act("anya", "members.rename-household", { household: fern, name: "Fern Cottage" });
  expect(code(pod.act("bo", "members.move", {}))).toBe("members.household-needed");
  expect(code(pod.act("bo", "members.move", { household: fern }))).toBe("members.lives-there-already");
  pod.act("bo", "members.move", { householdName: "Attic" });
  expect(see(pod, members, "person", "bo", { person: pod.person("bo") })).toMatchObject({
    name: "Bob",
    householdName: "Attic",
    rollHouseholdName: "Fern Cottage",
  });
  expect(row(see(pod, members, "roll"), "Bob")).toMatchObject({ moved: true, livesInName: "Attic" });
  expect(see(pod, members, "community").householdsOnRoll).toBe(2);
});

test("[MB-15] a guest's visit is ended by their inviter or the roll, and only a guest's", () => {
  const pod = podOf({ ...FERN, dee: "Elm House" });
  for (const who of ["anya", "cem"]) guest(pod, `of-${who}`, who);
  const end = (who: string, whom: string) => code(pod.act(who, "members.withdraw", { person: pod.person(whom) }));
  expect(end("of-cem", "of-anya")).toBe("lane.not-your-guest");
  expect(end("anya", "dee")).toBe("lane.on-roll");
  expect(end("dee", "of-anya")).toBeUndefined();
  expect(end("dee", "of-anya")).toBe("members.unknown-person");
  expect(code(pod.act("of-anya", "members.rename", { name: "X" }))).toBe("members.you-were-withdrawn");
  expect(row(see(pod, members, "people"), "of-anya")).toBeUndefined();
  const draft = draftOf(FERN);
  expect(code(draft.act("anya", "members.withdraw", { person: draft.person("cem") }))).toBeUndefined();
  expect(code(draft.act("bo", "members.withdraw", { person: draft.person("anya") }))).toBe("lane.not-your-guest");
});

test("[MB-16] anyone may leave; a person on the roll takes their word with them and their household stays", () => {
  const pod = podOf(FERN);
  expect(code(pod.act("cem", "members.leave"))).toBeUndefined();
  expect(code(invite(pod, "cem"))).toBe("members.you-left");
  expect(code(pod.act("cem", "members.leave"))).toBe("lane.left");
  expect(row(see(pod, members, "people"), "cem")).toBeUndefined();
  expect(row(see(pod, members, "roll"), "cem").left).toBe(true);
  expect(row(see(pod, members, "households"), "Mill House").people).toEqual([]);
  const { state, rights } = pod.look("members");
  expect(members.homes?.(state, rights).has(pod.person("cem"))).toBe(false);
});

test("[MB-18] what is refused leaves everything as it was", () => {
  const pod = podOf(FERN);
  const before = writeState({ ...pod.folding.state(), setAside: pod.look("members").rights.roll as never });
  pod.act("stranger", "members.vouch", { person: pod.person("cem") });
  pod.act("cem", "members.vouch", { person: pod.person("cem") });
  const after = writeState({ ...pod.folding.state(), setAside: pod.look("members").rights.roll as never });
  expect(after).toBe(before);
});
