import fc from "fast-check";
import { expect, test } from "vitest";
import type { Story } from "../../kernel/testing/story.ts";
import { members } from "./index.ts";
import { draftOf, guest, podOf, seatsOf, see, today } from "./testing/neighbours.ts";
import { histories, tell } from "./testing/random-history.ts";

const FERN = { anya: "Fern House", bo: "Fern House", cem: "Mill House" };

test("[MB-17] Today tells newcomers how they get a say, and a draft what comes next", () => {
  const alone = draftOf({ anya: "Fern House" });
  expect(today(alone, members, "anya")).toEqual(["members.today.draft"]);
  const draft = draftOf(FERN);
  expect(today(draft, members, "bo")).toEqual(["members.today.list"]);
  const pod = podOf(FERN);
  guest(pod, "eve", "anya");
  expect(today(pod, members, "eve")).toEqual(["members.today.guest"]);
  expect(today(pod, members, "nobody")).toEqual([]);
});

test("[MB-17] whoever has only to confirm the list that binds already is told so, and not that they are a guest", () => {
  const pod = draftOf({ ...FERN, dee: "Elm House" });
  const list = pod.act("anya", "members.list", { seats: seatsOf(pod, ["anya", "bo", "cem", "dee"]) }).id;
  for (const who of Object.keys(FERN)) pod.act(who, "members.confirm", { list });
  const told = members.attention?.(pod.look("members", "dee")) ?? [];
  expect(told.map((item) => item.text.code)).toEqual(["members.today.confirm.late"]);
  expect(told[0]?.ready).toEqual({ kind: "members.confirm", body: { list } });
  expect(see(pod, members, "founding").rows[0]).toMatchObject({ state: "binds", awaited: ["dee"] });
  pod.act("dee", "members.confirm", { list });
  expect(today(pod, members, "dee")).toEqual([]);
  expect(see(pod, members, "founding").rows[0].awaited).toEqual([]);
});

test("[MB-17] nobody is awaited who has left", () => {
  const left = draftOf({ ...FERN, dee: "Elm House" });
  const list = left.act("anya", "members.list", { seats: seatsOf(left, ["anya", "bo", "cem", "dee"]) }).id;
  for (const who of Object.keys(FERN)) left.act(who, "members.confirm", { list });
  left.act("dee", "members.leave");
  expect(see(left, members, "founding").rows[0]).toMatchObject({ state: "binds", awaited: [] });
});

test("[MB-17] search finds people by household and households by people", () => {
  const pod = podOf(FERN);
  const found = members.search?.(pod.look("members", "anya")) ?? [];
  expect(found).toContainEqual(expect.objectContaining({ sort: "person", title: "cem", text: "Mill House" }));
  expect(found).toContainEqual(expect.objectContaining({ sort: "household", title: "Fern House", text: "anya, bo" }));
});

/** What one press would do for someone, as Today offers it. */
function ready(pod: Story, who: string) {
  return members.attention?.(pod.look("members", who)).flatMap((item) => item.ready ?? []) ?? [];
}

test("[MB-17] one press in Today confirms the list, confirms it again after words crossed, and vouches", () => {
  const pod = draftOf(FERN);
  const list = pod.act("anya", "members.list", { seats: seatsOf(pod, Object.keys(FERN)) }).id;
  const confirm = { kind: "members.confirm", body: { list } };
  for (const who of Object.keys(FERN)) {
    expect(ready(pod, who)).toEqual([confirm]);
    pod.act(who, confirm.kind, confirm.body, { sees: [list] });
  }
  expect(today(pod, members, "anya")).toEqual(["members.today.again"]);
  for (const who of Object.keys(FERN)) expect(ready(pod, who)).toEqual([confirm]);
  expect(pod.act("bo", confirm.kind, confirm.body).refusal).toBeUndefined();
  for (const who of Object.keys(FERN)) expect(ready(pod, who)).toEqual([]);
  guest(pod, "eve", "anya");
  const vouch = { kind: "members.vouch", body: { person: pod.person("eve") } };
  for (const who of ["bo", "cem"]) {
    expect(ready(pod, who)).toEqual([vouch]);
    expect(pod.act(who, vouch.kind, vouch.body).refusal).toBeUndefined();
    expect(ready(pod, who)).toEqual([]);
  }
});

test("[MB-17] in every story, whatever one press would do is allowed", () => {
  let presses = 0;
  fc.assert(
    fc.property(histories(50), (history) => {
      const pod = tell(history, [members]);
      for (const who of ["anya", "bo", "cem", "dee", "eve", "gil", "hal"]) {
        for (const { kind, body } of ready(pod, who)) {
          presses += 1;
          expect(pod.would(who, kind, body)).toBeUndefined();
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(presses).toBeGreaterThan(20);
});

test("[MB-17] whoever left, or whose visit was ended, is told so, and what leads back", () => {
  const pod = podOf(FERN);
  guest(pod, "dana", "anya");
  pod.act("anya", "members.withdraw", { person: pod.person("dana") });
  pod.act("cem", "members.leave");
  for (const [who, how] of [
    ["dana", "withdrawn"],
    ["cem", "left"],
  ] as const) {
    const told = members.attention?.(pod.look("members", who)) ?? [];
    expect(told.map(({ title, goto }) => [title.code, goto.id])).toEqual([
      [`members.today.gone.${how}`, pod.person(who)],
    ]);
  }
});

test("[MB-17] whoever came after the founding is not told to ask for a list with them on it", () => {
  const draft = draftOf({ ...FERN, dee: "Elm House" });
  const list = draft.act("anya", "members.list", { seats: seatsOf(draft, ["anya", "bo", "cem"]) }).id;
  expect(see(draft, members, "founding", "dee").rows[0]).toMatchObject({ mine: "not-listed" });
  for (const who of Object.keys(FERN)) draft.act(who, "members.confirm", { list });
  expect(see(draft, members, "founding", "dee").rows[0]).toMatchObject({ state: "binds", mine: "came-later" });
});
