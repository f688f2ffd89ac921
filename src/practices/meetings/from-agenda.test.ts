import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { decisions } from "../decisions/index.ts";
import { fileWords } from "./file-words.ts";
import { minutesFile } from "./minutes-file.ts";
import { PEOPLE, type Start, start } from "./testing/start.ts";
import { views } from "./views.ts";

/** Something on an agenda that is brought up before everyone from there. */
function brought() {
  const pod = start();
  const meeting = pod.gather("ana", 5);
  const item = pod.must("ana", "meetings.item", { meeting, title: "The well", kind: "discussion", minutes: 10 });
  const matter = pod.must("ben", "decisions.frame", { title: "The well", problem: "It leaks.", item });
  return { pod, meeting, item, matter };
}

function agree(pod: Start, matter: Id, text: string): void {
  const none = { enacts: [], options: [], optionEnacts: [], circle: [] };
  const put = pod.must("ben", "decisions.put", { matter, text, ...none, method: "consensus" });
  const counted = PEOPLE.map((who) => pod.must(who, "decisions.say", { text: put, stance: "agree" }));
  pod.must("dina", "decisions.close", { text: put, counted });
}

const rowOf = (pod: Start, meeting: Id) => views.meeting.look(pod.meetingsNow("ana"), { meeting });

test("[MT-18] what is brought up from an agenda leads back to it, and the agenda to what came of it", () => {
  const { pod, meeting, item, matter } = brought();
  const places = () => views.about.look(pod.meetingsNow("ana"), { matter });
  expect(places()).toMatchObject([{ item, title: "Garden evening" }]);
  expect(rowOf(pod, meeting)?.items[0]?.matters).toEqual([
    { id: matter, title: "The well", state: "framed", agreed: undefined },
  ]);
  agree(pod, matter, "Cleo mends it in May.");
  expect(rowOf(pod, meeting)?.items[0]?.matters).toMatchObject([
    { id: matter, state: "provisional", agreed: "Cleo mends it in May." },
  ]);
});

test("[MT-18] also where two bring it up apart, and where a later meeting names the matter", () => {
  const { pod, meeting, item, matter } = brought();
  const other = pod.must("cleo", "decisions.frame", { title: "A pump", problem: "It leaks.", item });
  expect(rowOf(pod, meeting)?.items[0]?.matters.map(({ title }) => title)).toEqual(["The well", "A pump"]);
  const later = pod.gather("ana", 9);
  const again = pod.must("ana", "meetings.item", { meeting: later, title: "Who", kind: "info", minutes: 5, matter });
  const places = (of: Id) => views.about.look(pod.meetingsNow("ana"), { matter: of }).map((one) => one.item);
  expect(places(matter)).toEqual([item, again]);
  expect(places(other)).toEqual([item]);
  pod.must("ana", "meetings.drop", { item: again });
  expect(places(matter)).toEqual([item]);
  expect(rowOf(pod, later)?.items).toEqual([]);
});

test("[MT-18] the minutes say what everyone agreed on about it, and a matter names no thing that nobody here has heard of", () => {
  const { pod, meeting, matter } = brought();
  agree(pod, matter, "Cleo *mends* it.");
  const row = rowOf(pod, meeting);
  const clocks = { day: () => "2024-06-05", wall: (at: number) => at };
  const text = row === null ? "" : minutesFile(row, fileWords.en, clocks);
  expect(text).toContain("**Agreed in Decide:** Cleo \\*mends\\* it.");
  const frame = (item: Id) => pod.would("ben", "decisions.frame", { title: "A", problem: "B", item })?.code;
  expect(frame("ab".repeat(32))).toBe("decisions.unknown-item");
  expect(decisions.views.matter?.look(pod.look("decisions", "ana"), { matter })).toMatchObject({ title: "The well" });
});
