import { expect, test } from "vitest";
import { DEPS_MAX, EVENT_BYTES_MAX } from "../../kernel/event.ts";
import { kindsOf } from "../../kernel/kinds.ts";
import { bodyOnWire, writeCanonical } from "../../kernel/wire/canonical.ts";
import { members } from "./index.ts";
import { draftOf, invite, PROOF, seatsOf, see } from "./testing/neighbours.ts";

test("[MB-2] a hundred people found a pod with one list, which is one event", () => {
  const names = Array.from({ length: 100 }, (_, at) => `p${at}`);
  const pod = draftOf(Object.fromEntries(names.map((name, at) => [name, `House ${at % 15}`])));
  const { event } = pod.act("p0", "members.list", { seats: seatsOf(pod, names) });
  const stand = { ...event, deps: Array.from({ length: DEPS_MAX }, () => event.id) };
  const { number } = members.acts.list;
  const size = writeCanonical(event.id, stand, number, bodyOnWire(kindsOf([members]), event.kind, event.body, stand));
  expect(size.length).toBeLessThan(EVENT_BYTES_MAX);
  for (const who of names) pod.act(who, "members.confirm", { list: event.id });
  expect(see(pod, members, "roll")).toHaveLength(100);
});

test("[MB-2, MB-5, K-5] of those who came by one invite out of reach of each other no more found a roll than it was for", () => {
  const pod = draftOf({ anya: "Fern House", mark: "Willow Barn" });
  const { id } = invite(pod, "anya", { uses: 2, until: pod.now() + 60 });
  const sees = pod.graph.heads().map(({ event }) => event.id);
  const came = ["ada", "bea", "cleo"].map((who) => {
    const body = { name: who, householdName: `House of ${who}`, invite: id, proof: PROOF };
    return { who, ...pod.act(who, "members.join", body, { sees }) };
  });
  expect(came.map(({ refusal }) => refusal)).toEqual([undefined, undefined, undefined]);
  // All three came at one height: the lower ids are first in the order of the log.
  const inOrder = came.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ who }) => who);
  const all = ["anya", "mark", ...inOrder];
  const list = pod.act("anya", "members.list", { seats: seatsOf(pod, all) }).id;
  const refused = all.map((who) => pod.act(who, "members.confirm", { list }).refusal?.code);
  expect(refused).toEqual([undefined, undefined, undefined, undefined, "lane.beyond-invite"]);
  expect(see(pod, members, "roll")).toHaveLength(4);
});

test("[MB-4, K-5] an invite lets in nobody who shows no proof, though they know which one it is", () => {
  const pod = draftOf({ anya: "Fern House" });
  const body = { name: "Eve", householdName: "Elm House", invite: invite(pod, "anya").id };
  expect(pod.would("eve", "members.join", body)?.code).toBe("lane.invite-needed");
  expect(pod.would("eve", "members.join", { ...body, proof: PROOF })).toBeUndefined();
});
