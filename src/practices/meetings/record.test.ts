import { expect, test } from "vitest";
import { DAY, next, type Start, start } from "./testing/start.ts";
import { views } from "./views.ts";

const row = (pod: Start, meeting: string) => views.meeting.look(pod.meetingsNow("ana"), { meeting });
const note = (pod: Start, who: string, meeting: string, text: string, how = {}) =>
  pod.must(who, "meetings.note", { meeting, text }, how);

test("[MT-11] people who write at once, out of reach of each other, write one text", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const sees = [meeting];
  note(pod, "ben", meeting, "Ben tells of the well.", { sees });
  note(pod, "cleo", meeting, "Cleo tells of the gate.", { sees });
  expect(
    row(pod, meeting)
      ?.notes.map(({ text }) => text)
      .sort(),
  ).toEqual([...["Ben tells of the well.", "Cleo tells of the gate."]]);
});

test("[MT-11] of one paragraph that two changed at once both wordings stand until somebody settles it", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const one = note(pod, "ben", meeting, "The well is dry.");
  const sees = [one];
  pod.must("ben", "meetings.reword", { note: one, text: "The well is dry since May." }, { sees });
  pod.must("cleo", "meetings.reword", { note: one, text: "The old well is dry." }, { sees });
  const [both] = row(pod, meeting)?.notes ?? [];
  expect([both?.text, ...(both?.others.map(({ text }) => text) ?? [])].sort()).toEqual([
    "The old well is dry.",
    "The well is dry since May.",
  ]);
  pod.must("ana", "meetings.reword", { note: one, text: "The old well is dry since May." });
  expect(row(pod, meeting)?.notes).toMatchObject([{ text: "The old well is dry since May.", others: [] }]);
  pod.must("ben", "meetings.strike", { note: one });
  expect(row(pod, meeting)?.notes).toEqual([]);
});

test("[MT-11] what came in while somebody wrote stays beside their words: in one room too no word is lost, and one tap settles it", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const one = note(pod, "ben", meeting, "The well is dry.");
  const inView = row(pod, meeting)?.notes[0]?.standing;
  expect(inView).toEqual([one]);
  // Cleo's words reach Ben's phone while he is still writing on what he had in view.
  pod.must("cleo", "meetings.reword", { note: one, text: "The old well is dry.", on: inView });
  pod.must("ben", "meetings.reword", { note: one, text: "The well is dry since May.", on: inView });
  const [both] = row(pod, meeting)?.notes ?? [];
  const all = [{ text: both?.text, byName: both?.byName }, ...(both?.others ?? [])].map(({ text, byName }) => [
    byName,
    text,
  ]);
  expect(all.sort()).toEqual([
    ["Ben", "The well is dry since May."],
    ["Cleo", "The old well is dry."],
  ]);
  pod.must("ana", "meetings.reword", { note: one, text: "The old well is dry.", on: both?.standing });
  expect(row(pod, meeting)?.notes).toMatchObject([{ text: "The old well is dry.", others: [] }]);
  // What nobody had in view takes the place of nothing, whatever it names.
  pod.must("ben", "meetings.reword", { note: one, text: "It rains.", on: [one] });
  expect(row(pod, meeting)?.notes[0]?.others).toHaveLength(1);
});

test("[MT-11] a guest changes what they wrote and not what others wrote", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const theirs = note(pod, "gus", meeting, "I was late.");
  const other = note(pod, "ben", meeting, "Gus was late.");
  expect(pod.would("gus", "meetings.reword", { note: theirs, text: "I was on time." })).toBeUndefined();
  expect(pod.would("gus", "meetings.strike", { note: other })?.code).toBe("meetings.say-first");
});

test("[MT-12] minutes are approved at a later meeting, as far as they were seen, and what changes since shows", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const later = pod.gather("ana", 7);
  const approve = (of: string, at: string) => pod.would("ben", "meetings.approve", { meeting: of, at })?.code;
  expect(approve(meeting, later)).toBe("meetings.no-minutes");
  const one = note(pod, "ben", meeting, "The well is dry.");
  expect(approve(meeting, meeting)).toBe("meetings.approve-later");
  expect(row(pod, later)?.toApprove?.key).toBe(meeting);
  const unheard = note(pod, "cleo", meeting, "It is not.");
  pod.must("ben", "meetings.approve", { meeting, at: later }, { sees: [one, later] });
  expect(row(pod, meeting)?.notes.map(({ id, since }) => [id, since])).toEqual([
    [one, false],
    [unheard, true],
  ]);
  expect(row(pod, meeting)?.approvals).toMatchObject([{ byName: "Ben", at: later }]);
  expect(approve(meeting, later)).toBeUndefined();
  pod.must("ben", "meetings.approve", { meeting, at: later });
  expect(approve(meeting, later)).toBe("meetings.approved-already");
  expect(row(pod, later)?.toApprove).toBeUndefined();
});

test("[MT-12] minutes wait for approval until a meeting that takes place, past a week that was called off and one without any", () => {
  const pod = start();
  const series = pod.weekly();
  const [one, off, quiet, later] = [0, 7, 14, 21].map((days) => pod.call("ana", series, next("tue") + days));
  const at = (meeting = "") => views.meeting.look(pod.meetingsNow("ana", pod.now() + 30 * DAY), { meeting })?.toApprove;
  note(pod, "ana", one ?? "", "The well is dry.");
  pod.must("ben", "meetings.cancel", { meeting: off, why: "Storm" });
  expect([at(off)?.id, at(quiet)?.id, at(later)?.id]).toEqual([undefined, one, one]);
  expect(pod.would("ana", "meetings.approve", { meeting: one, at: off })?.code).toBe("meetings.is-off");
  pod.must("ana", "meetings.approve", { meeting: one, at: quiet });
  expect(at(later)).toBeUndefined();
});

test("[MT-10] who has left is neither marked as here nor given the word, and their hand is down; what was written can be taken back", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const [ben, dina] = [pod.person("ben"), pod.person("dina")];
  pod.must("ana", "meetings.mark", { meeting, people: [ben, dina], here: "yes" });
  for (const who of ["ben", "dina"]) pod.must(who, "meetings.hand", { meeting, up: "yes" });
  const unheard = pod.events().at(-1)?.id ?? "";
  pod.must("dina", "members.leave", {});
  expect(row(pod, meeting)?.speakers).toMatchObject([
    { name: "Ben", waits: true },
    { name: "Dina", waits: false },
  ]);
  const would = (verb: string, body: object) => pod.would("ana", `meetings.${verb}`, { meeting, ...body })?.code;
  expect(would("mark", { people: [ben, dina], here: "yes" })).toBe("meetings.gone");
  expect(would("hand", { up: "yes", person: dina })).toBe("meetings.gone");
  expect(would("spoke", { person: dina })).toBe("meetings.gone");
  expect(would("mark", { people: [dina], here: "no" })).toBeUndefined();
  expect(would("hand", { up: "no", person: dina })).toBeUndefined();
  // Whoever had not heard of it wrote down what they saw.
  expect(pod.act("cleo", "meetings.spoke", { meeting, person: dina }, { sees: [unheard] }).refusal).toBeUndefined();
});

test("[MT-12] a guest approves no minutes but of what they planned, and a meeting that there is", () => {
  const pod = start();
  const [meeting, theirs, later] = [pod.gather("ana", 0), pod.gather("gus", 0), pod.gather("ana", 7)];
  for (const one of [meeting, theirs]) note(pod, "gus", one, "The well is dry.");
  const approve = (who: string, of: string, at: string) =>
    pod.would(who, "meetings.approve", { meeting: of, at })?.code;
  expect([approve("gus", meeting, later), approve("gus", theirs, later), approve("ana", meeting, later)]).toEqual([
    "meetings.say-first",
    undefined,
    undefined,
  ]);
  expect(approve("ana", meeting, pod.person("ana"))).toBe("meetings.unknown");
});

test("[MT-11] what is written stands under something of that very agenda, in three hundred paragraphs at most", () => {
  const pod = start();
  const [meeting, other] = [pod.gather("ana", 0), pod.gather("ana", 1)];
  const about = { title: "The well", kind: "info", minutes: 5 };
  const [item, far] = [meeting, other].map((one) => pod.must("ana", "meetings.item", { ...about, meeting: one }));
  const write = (of: string | undefined) =>
    pod.would("ben", "meetings.note", { meeting, text: "Dry.", item: of })?.code;
  expect([write(item), write(far), write(meeting)]).toEqual([
    undefined,
    "meetings.unknown-item",
    "meetings.unknown-item",
  ]);
  for (let at = 0; at < 300; at += 1) note(pod, "ben", meeting, `No. ${at}`);
  expect(pod.would("ben", "meetings.note", { meeting, text: "One more." })?.code).toBe("meetings.minutes-full");
  expect(pod.would("ben", "meetings.reword", { note: meeting, text: "x" })?.code).toBe("meetings.unknown-note");
});

test("[MT-11] a paragraph has a hundred wordings at most", () => {
  const pod = start();
  const one = note(pod, "ben", pod.gather("ana", 0), "The well is dry.");
  for (let at = 1; at < 100; at += 1) pod.must("ben", "meetings.reword", { note: one, text: `No. ${at}` });
  expect(pod.would("ben", "meetings.reword", { note: one, text: "More" })?.code).toBe("meetings.minutes-full");
  expect(pod.would("ben", "meetings.strike", { note: one })?.code).toBe("meetings.minutes-full");
});

test("[MT-10] a guest asks for the word themselves, and for nobody else", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const hand = (who: string, person: string, up = "yes") =>
    pod.would(who, "meetings.hand", { meeting, up, person: pod.person(person) })?.code;
  expect([hand("gus", "gus"), hand("gus", "ben"), hand("gus", "ben", "no"), hand("ben", "gus")]).toEqual([
    undefined,
    "meetings.mark-yourself",
    "meetings.mark-yourself",
    undefined,
  ]);
  for (const who of ["ben", "ben", "cleo"]) pod.must(who, "meetings.spoke", { meeting, person: pod.person(who) });
  expect(row(pod, meeting)?.speakers.map(({ name, turns }) => [name, turns])).toEqual([
    ["Cleo", 1],
    ["Ben", 2],
  ]);
});
