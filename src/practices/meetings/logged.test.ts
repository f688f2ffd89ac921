import { expect, test } from "vitest";
import type { Event, Id } from "../../kernel/event.ts";
import { decisions } from "../decisions/index.ts";
import type { LogRow } from "../decisions/log/log.ts";
import { meetings } from "./index.ts";
import { DAY, PEOPLE, type Start, start } from "./testing/start.ts";
import { views } from "./views.ts";

/** Writes what came of an item, and signs what the app signs after it. */
function came(pod: Start, who: string, item: Id, how: string, text: string, sees?: readonly Id[]): Id {
  const answer = pod.act(who, "meetings.outcome", { item, came: how, text }, sees === undefined ? {} : { sees });
  if (answer.refusal !== undefined) throw new Error(JSON.stringify(answer.refusal));
  const drafts = meetings.followUps?.(pod.meetingsNow(who), answer.event as Event as never) ?? [];
  for (const { kind, body } of drafts) pod.must(who, kind, body);
  return answer.id;
}

/** Something that was posted in time, and three of four in the room. */
function inRoom(pod: Start): { meeting: Id; item: Id } {
  const meeting = pod.gather("ana", 5);
  const about = { meeting, title: "The gate", text: "It squeaks.\nAll night.", kind: "decision", minutes: 10 };
  const item = pod.must("ana", "meetings.item", about);
  pod.pass(60, "ben");
  pod.pass(3 * DAY, ...PEOPLE);
  pod.must("ana", "meetings.mark", { meeting, people: ["ana", "ben", "cleo"].map(pod.person), here: "yes" });
  return { meeting, item };
}

const log = (pod: Start): readonly LogRow[] => decisions.views.log?.look(pod.look("decisions"), {});

test("[MT-17] what was decided in the room stands in the decision log, with how many were there, and leads back to the agenda", () => {
  const pod = start();
  const { meeting, item } = inRoom(pod);
  came(pod, "ben", item, "decided", "Ben oils it.");
  expect(log(pod)).toMatchObject([
    {
      ...{ date: "2024-06-05", decision: "The gate", rationale: "It squeaks. All night.", text: "Ben oils it." },
      ...{ approved: "In a meeting, 3 of 4 there", standing: "stands", item },
    },
  ]);
  const [row] = views.meeting.look(pod.meetingsNow("ana"), { meeting })?.items ?? [];
  expect(row?.logged).toBe(log(pod)[0]?.id);
  expect(decisions.exchanges?.decisions?.write(pod.look("decisions"), "csv")).toContain("Ben oils it.");
});

test("[MT-17, DC-54] on the agenda stands who said what, as it stands in the log, and what each says of themselves", () => {
  const pod = start();
  const { meeting, item } = inRoom(pod);
  came(pod, "ben", item, "decided", "Ben oils it.");
  const record = log(pod)[0]?.id;
  const people = ["ana", "ben"].map(pod.person);
  pod.must("cleo", "decisions.name-stance", { record, people, stance: "agree" });
  pod.must("ben", "decisions.name-stance", { record, people: [pod.person("ben")], stance: "reservations" });
  const [row] = views.meeting.look(pod.meetingsNow("ana"), { meeting })?.items ?? [];
  expect(row?.named.map(({ stance, who }) => [stance, who.map(({ name, written }) => [name, written])])).toEqual([
    ["agree", [["Ana", undefined]]],
    ["reservations", [["Ben", "agree"]]],
  ]);
  came(pod, "cleo", item, "talked", "We only talked about it.");
  expect(views.meeting.look(pod.meetingsNow("ana"), { meeting })?.items[0]?.named).toEqual([]);
});

test("[MT-17] written anew, also by somebody else, the log has the new words; not decided after all, it is out of it", () => {
  const pod = start();
  const { item } = inRoom(pod);
  came(pod, "ben", item, "decided", "Ben oils it.");
  came(pod, "cleo", item, "decided", "Ben oils it in May.");
  expect(log(pod).map(({ text }) => text)).toEqual(["Ben oils it in May."]);
  came(pod, "ana", item, "talked", "We only talked about it.");
  expect(log(pod)).toEqual([]);
  came(pod, "ana", item, "decided", "Ana oils it.");
  expect(log(pod).map(({ text }) => text)).toEqual(["Ana oils it."]);
});

test("[MT-17] two who write it down out of reach of each other both stand there, until somebody writes it once more", () => {
  const pod = start();
  const { item } = inRoom(pod);
  const seen = pod.events().at(-1)?.id ?? "";
  came(pod, "ben", item, "decided", "Ben oils it.");
  const apart = pod.act("cleo", "meetings.outcome", { item, came: "decided", text: "Cleo does." }, { sees: [seen] });
  const [draft] = meetings.followUps?.(pod.meetingsNow("cleo"), apart.event as Event as never) ?? [];
  pod.act("cleo", draft?.kind ?? "", draft?.body ?? {}, { sees: [apart.id] });
  expect(
    log(pod)
      .map(({ text }) => text)
      .sort(),
  ).toEqual(["Ben oils it.", "Cleo does."]);
  came(pod, "ana", item, "decided", "Both do.");
  expect(log(pod).map(({ text }) => text)).toEqual(["Both do."]);
});

test("[MT-17] a guest who planned the meeting puts no decision on record, and writes down what was talked about", () => {
  const pod = start();
  const meeting = pod.gather("gus", 5);
  const item = pod.must("gus", "meetings.item", { meeting, title: "The gate", kind: "decision", minutes: 10 });
  pod.pass(60, "ben");
  pod.pass(3 * DAY, ...PEOPLE);
  pod.must("gus", "meetings.mark", { meeting, people: ["ana", "ben", "cleo"].map(pod.person), here: "yes" });
  const write = (who: string, how: string) =>
    pod.would(who, "meetings.outcome", { item, came: how, text: "Ben oils it." })?.code;
  expect([write("gus", "decided"), write("gus", "talked"), write("ana", "decided")]).toEqual([
    ...["meetings.decided-by-say", undefined, undefined],
  ]);
});

test("[MT-17, MT-8] where the waiver falls under which it was decided, it is out of the log too", () => {
  const pod = start();
  const meeting = pod.gather("ana", 5);
  pod.pass(4 * DAY, ...PEOPLE);
  const item = pod.must("ana", "meetings.item", { meeting, title: "The pipe", kind: "decision", minutes: 10 });
  pod.must("ana", "meetings.mark", { meeting, people: ["ana", "ben", "cleo"].map(pod.person), here: "yes" });
  const yes = ["ana", "ben", "cleo"].map(pod.person);
  const waiver = pod.must("ana", "meetings.waive", { item, ground: "emergency", why: "It broke today", yes });
  came(pod, "ben", item, "decided", "We call a plumber.");
  expect(log(pod)).toHaveLength(1);
  const not = pod.act("cleo", "meetings.not-mine", { waiver });
  for (const { kind, body } of meetings.followUps?.(pod.meetingsNow("cleo"), not.event as Event as never) ?? [])
    pod.must("cleo", kind, body);
  expect(log(pod)).toEqual([]);
});

test("[MT-17] where somebody strikes it from the log, the agenda knows that it is not there, and written anew it is again", () => {
  const pod = start();
  const { meeting, item } = inRoom(pod);
  came(pod, "ben", item, "decided", "Ben oils it.");
  pod.must("cleo", "decisions.strike", { record: log(pod)[0]?.id });
  const row = () => views.meeting.look(pod.meetingsNow("ana"), { meeting })?.items[0];
  expect([row()?.logged, row()?.outcomes[0]?.came, row()?.decidable]).toEqual([undefined, "decided", true]);
  came(pod, "ana", item, "decided", "Ben oils it.");
  expect(row()?.logged).toBe(log(pod)[0]?.id);
});

test("[MT-17] nobody strikes what others brought into the log from before", () => {
  const pod = start();
  const record = { date: "2019-05-01", decision: "No dogs", approved: "Vote 8-1" };
  const old = pod.must("ben", "decisions.record", record);
  expect(pod.would("cleo", "decisions.strike", { record: old })?.code).toBe("decisions.not-your-record");
});
