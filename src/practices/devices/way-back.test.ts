import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { draftOf, guest, invite, PROOF, seatsOf } from "../members/testing/neighbours.ts";
import { practices, start } from "./testing/start.ts";

/** Would a new device ask for Anya by this invite? */
function asking(pod: Story): (by: Id) => string | undefined {
  const body = { person: pod.person("anya"), name: "phone", sort: "phone", proof: PROOF };
  return (by) => pod.would("new phone", "devices.recover", { ...body, invite: by })?.code;
}

const takeBack = (pod: Story, who: string, one: Id) =>
  pod.act(who, "members.revoke-invite", { invite: one }).refusal?.code;

test("[DV-4] whoever left neither takes an invite back nor makes one that brings somebody back, and a guest takes back none of others", () => {
  const pod = start();
  const ask = asking(pod);
  const [marks, sarahs] = [invite(pod, "mark").id, invite(pod, "sarah").id];
  guest(pod, "gil", "mark");
  expect(ask(marks)).toBeUndefined();
  pod.act("sarah", "members.leave");
  expect([takeBack(pod, "gil", marks), takeBack(pod, "sarah", marks), takeBack(pod, "sarah", sarahs)]).toEqual([
    ...["members.not-your-invite", "members.you-left", "members.you-left"],
  ]);
  expect(ask(marks)).toBeUndefined();
  const late = invite(pod, "sarah");
  expect([late.refusal?.code, ask(late.id)]).toEqual(["members.you-left", "lane.invite-unknown"]);
  expect([takeBack(pod, "mark", marks), ask(marks)]).toEqual([undefined, "lane.invite-closed"]);
});

test("[DV-4, MB-15] a guest whose visit was ended takes back nothing any more that they made", () => {
  const pod = draftOf({ anya: "Fern House", sarah: "The Old Bakery", mark: "Willow Barn" }, practices);
  guest(pod, "gil", "mark");
  const [theirs, other] = [invite(pod, "gil").id, invite(pod, "gil").id];
  const list = pod.act("anya", "members.list", { seats: seatsOf(pod, ["anya", "sarah", "mark"]) }).id;
  for (const who of ["anya", "sarah", "mark"]) pod.act(who, "members.confirm", { list });
  const ask = asking(pod);
  expect([takeBack(pod, "gil", other), ask(other), ask(theirs)]).toEqual([undefined, "lane.invite-closed", undefined]);
  pod.act("mark", "members.withdraw", { person: pod.person("gil") });
  expect([takeBack(pod, "gil", theirs), ask(theirs)]).toEqual(["members.you-were-withdrawn", undefined]);
});

test("[DV-4, K-1, K-3] an invite that others used or took back unheard of brings somebody back all the same, in any order", () => {
  const pod = start();
  const [one, other] = [invite(pod, "mark").id, invite(pod, "mark").id];
  const ask = (device: string, by: Id, ...sees: readonly Id[]) => {
    const body = { person: pod.person("anya"), name: device, sort: "phone", proof: PROOF, invite: by };
    return pod.act(device, "devices.recover", body, { sees }).refusal?.code;
  };
  const came = { name: "Gil", householdName: "Elm House", invite: one, proof: PROOF };
  const gil = pod.act("gil", "members.join", came, { sees: [one] }).id;
  expect([ask("phone", one, one, other), ask("late phone", one, gil)]).toEqual([undefined, "lane.invite-closed"]);
  const words = ["mark", "sarah"].map((who) =>
    pod.act(who, "members.revoke-invite", { invite: other }, { sees: [gil] }),
  );
  expect(words.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
  const asked = words.map(({ id }, at) => ask(`phone ${at}`, other, id));
  expect([ask("new phone", other, other), ...asked]).toEqual([undefined, "lane.invite-closed", "lane.invite-closed"]);
});

test("[DV-16, K-5] nobody asks for who left or for who never was here, by whatever invite", () => {
  const pod = start();
  pod.act("omar", "members.leave");
  const way = { name: "phone", sort: "phone", proof: PROOF, invite: invite(pod, "mark").id };
  const whyNot = (person: Id) => pod.would("new phone", "devices.recover", { ...way, person })?.code;
  const people = ["omar", "anya"].map((who) => pod.person(who));
  expect([...people, way.invite].map(whyNot)).toEqual(["lane.unknown-person", undefined, "lane.unknown-person"]);
});

test("[DV-4, K-5] in a draft nobody asks for anybody: there is no roll whose word would bind a device", () => {
  const pod = draftOf({ anya: "Fern House", sarah: "The Old Bakery", mark: "Willow Barn" }, practices);
  expect(asking(pod)(invite(pod, "mark").id)).toBe("lane.draft");
});

test("[DV-4, DV-18] a device of somebody on the roll asks for nobody else, one of a guest does, and nobody asks for themselves", () => {
  const pod = start();
  guest(pod, "gil", "mark");
  const way = { name: "phone", sort: "phone", proof: PROOF, invite: invite(pod, "mark").id };
  const whyNot = (device: string, who: string) =>
    pod.would(device, "devices.recover", { ...way, person: pod.person(who) })?.code;
  expect(["sarah", "gil"].map((who) => whyNot(who, "anya"))).toEqual(["lane.device-known", undefined]);
  expect(["anya", "gil"].map((who) => whyNot(who, who))).toEqual(["lane.device-known", "lane.device-known"]);
});

test("[DV-4, DV-18] who is here asks without an invite, and who has gone as anybody does", () => {
  const pod = start();
  for (const who of ["gil", "hal"]) guest(pod, who, "mark");
  const way = { person: pod.person("anya"), name: "phone", sort: "phone" };
  const ask = (who: string, more: object = {}) => pod.would(who, "devices.recover", { ...way, ...more })?.code;
  expect([ask("gil"), ask("hal"), ask("new phone")]).toEqual([undefined, undefined, "lane.invite-needed"]);
  pod.act("gil", "members.leave");
  pod.act("mark", "members.withdraw", { person: pod.person("hal") });
  expect([ask("gil"), ask("hal")]).toEqual(["lane.invite-needed", "lane.invite-needed"]);
  const invited = { invite: invite(pod, "mark").id, proof: PROOF };
  expect([ask("gil", invited), ask("hal", invited)]).toEqual([undefined, undefined]);
});
