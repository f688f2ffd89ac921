import { expect, test } from "vitest";
import { deviceOf } from "../../kernel/testing/story.ts";
import { devices } from "../devices/index.ts";
import { members } from "./index.ts";
import { draftOf, guest, homeOf, invite, PROOF, podOf, see } from "./testing/neighbours.ts";

const HOMES = { anya: "Fern House", bo: "Fern House", cem: "Mill House" };

test("[MB-6, MB-8] an invite is taken back by whoever made it, guest or not, and by the roll; by no other guest", () => {
  const pod = draftOf(HOMES, [members]);
  guest(pod, "eve", "anya");
  const theirs = invite(pod, "eve").id;
  const list = pod.act("anya", "members.list", {
    seats: ["anya", "bo", "cem"].map((who) => ({ person: pod.person(who), household: homeOf(pod, who) })),
  }).id;
  for (const who of ["anya", "bo", "cem"]) pod.act(who, "members.confirm", { list });
  const other = invite(pod, "anya").id;
  const revoke = (who: string, one: string) => pod.would(who, "members.revoke-invite", { invite: one })?.code;
  expect([revoke("eve", theirs), revoke("eve", other), revoke("cem", theirs), revoke("cem", other)]).toEqual([
    ...[undefined, "members.not-your-invite", undefined, undefined],
  ]);
  const offered = (who: string) =>
    see(pod, members, "invites", who).map((one: { id: string; mayRevoke: boolean }) => [one.id, one.mayRevoke]);
  expect(new Map(offered("eve"))).toEqual(
    new Map([
      [theirs, true],
      [other, false],
    ]),
  );
  expect(revoke("cem", list)).toBe("members.unknown-invite");
});

test("[MB-12] only what is a voucher is taken back", () => {
  const pod = podOf(HOMES);
  const eve = guest(pod, "eve", "anya").id;
  expect(pod.would("anya", "members.unvouch", { voucher: eve })?.code).toBe("members.unknown-voucher");
});

test("[MB-12] undo is offered for a word that leaves somebody a guest, and not for the one that makes them a member", () => {
  const pod = podOf(HOMES);
  const person = guest(pod, "eve", "anya").id;
  const vouch = { kind: "members.vouch", body: { person } };
  const offered = (who: string) => members.putBack?.(pod.look("members", who), vouch);
  expect(offered("anya")).toBeUndefined();
  const voucher = pod.act("anya", vouch.kind, vouch.body).id;
  expect(pod.would("anya", "members.unvouch", { voucher })).toBeUndefined();
  expect([offered("bo"), offered("cem")]).toEqual([undefined, []]);
  const last = pod.act("cem", vouch.kind, vouch.body).id;
  expect(pod.would("cem", "members.unvouch", { voucher: last })?.code).toBe("members.say-is-for-all");
});

test("[MB-14] nobody renames a household that there is not, nor one that they moved out of", () => {
  const pod = podOf(HOMES);
  const [fern, mill] = [homeOf(pod, "bo"), homeOf(pod, "cem")];
  const rename = (household: string) => pod.would("bo", "members.rename-household", { household, name: "New" })?.code;
  pod.act("bo", "members.move", { household: mill });
  expect([rename(fern), rename(mill)]).toEqual(["members.not-your-household", undefined]);
});

test("[MB-13, MB-22] whoever lives with somebody says that an entered act was wrong, though word is on its way that they moved", () => {
  const pod = podOf(HOMES, [members, devices]);
  const rosa = pod.act("anya", "members.enrol", { name: "Rosa", household: homeOf(pod, "bo") }).id;
  const wrong = pod.act("anya", "members.rename", { name: "Rose", enteredFor: rosa }).id;
  const sees = pod.graph.heads().map(({ event }) => event.id);
  const mill = { household: homeOf(pod, "cem") };
  expect(pod.act("cem", "members.move", { ...mill, enteredFor: rosa }, { sees }).refusal).toBeUndefined();
  // Bo, with whom she lived as far as they know, is out of reach of Cem and writes a lot: all of it comes after the move.
  for (let at = 0; at < 5; at += 1) pod.act("bo", "members.rename", { name: `Bo ${at}` }, { sees });
  expect(pod.act("bo", "members.contest", { act: wrong }, { sees }).refusal).toBeUndefined();
  const again = pod.act("anya", "members.rename", { name: "Rosie", enteredFor: rosa }).id;
  expect(pod.would("bo", "members.contest", { act: again })?.code).toBe("members.not-yours-to-contest");
});

test("[MB-13, MB-14] a household is named by whoever lives there as far as they know, on whichever of their devices", () => {
  const pod = podOf(HOMES, [members, devices]);
  pod.act("bo", "devices.add", { key: deviceOf("tablet"), proof: PROOF, name: "tablet", sort: "tablet" });
  const [fern, mill] = [homeOf(pod, "bo"), homeOf(pod, "cem")];
  const sees = pod.graph.heads().map(({ event }) => event.id);
  pod.act("bo", "members.move", { household: mill }, { sees });
  const onTablet = (kind: string, body: object) => pod.act("tablet", kind, { ...body }, { sees }).refusal?.code;
  for (let at = 0; at < 5; at += 1) onTablet("members.rename", { name: `Bo ${at}` });
  const name = { household: fern, name: "Fern Yard" };
  expect([onTablet("members.rename-household", name), onTablet("members.move", { household: fern })]).toEqual([
    ...[undefined, "members.lives-there-already"],
  ]);
  expect(pod.would("tablet", "members.rename-household", name)?.code).toBe("members.not-your-household");
});
