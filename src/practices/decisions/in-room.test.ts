import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { logRows } from "./log/log.ts";
import { type Pod, pod } from "./testing/pod.ts";

const RECORD = {
  date: "2024-06-05",
  decision: "The gate",
  approved: "In a meeting, 4 of 5 there",
  text: "Ben oils it.",
};

/** A pod in which a room decided something; Gus is a guest. */
function decided() {
  const here = pod();
  here.join("gus");
  const item = here.frame();
  const record = here.act("ben", "decisions.record", { ...RECORD, item }).id;
  return { here, item, record };
}

const name = (here: Pod, who: string, record: Id, stance: string, ...people: string[]) =>
  here.act(who, "decisions.name-stance", { record, people: people.map(here.person), stance });
const approved = (here: Pod) => logRows(here.look("decisions", "anya")).map((row) => row.approved);

test("[DC-54] who said what in a room stands in the log by name, as somebody with a say wrote it down for all of them", () => {
  const { here, record } = decided();
  name(here, "ben", record, "agree", "anya", "ben");
  name(here, "ben", record, "aside", "carla");
  name(here, "anya", record, "agree", "gus");
  expect(approved(here)).toEqual(["In a meeting, 4 of 5 there; yes: Anya, Ben, Gus; stood aside: Carla"]);
  const [row] = logRows(here.look("decisions", "anya"), { person: here.person("carla"), as: "answered" });
  expect(row?.id).toBe(record);
  name(here, "ben", record, "unsaid", "carla");
  expect(approved(here)).toEqual(["In a meeting, 4 of 5 there; yes: Anya, Ben, Gus"]);
});

test("[DC-54] one's own word stands over what others wrote down, before and after, and the log says what that was", () => {
  const { here, record } = decided();
  name(here, "ben", record, "agree", "anya", "carla");
  name(here, "carla", record, "no", "carla");
  name(here, "ben", record, "agree", "carla");
  expect(approved(here)).toEqual(["In a meeting, 4 of 5 there; yes: Anya; no: Carla (had been written down: yes)"]);
  name(here, "carla", record, "agree", "carla");
  expect(approved(here)).toEqual(["In a meeting, 4 of 5 there; yes: Anya, Carla"]);
  name(here, "carla", record, "unsaid", "carla");
  expect(approved(here)).toEqual([
    "In a meeting, 4 of 5 there; yes: Anya; nothing: Carla (had been written down: yes)",
  ]);
});

test("[DC-54] of two words of others that crossed the one that worries is told, and one's own stands all the same", () => {
  const { here, record } = decided();
  const sees = [record];
  const own = [here.person("emil")];
  here.act("emil", "decisions.name-stance", { record, people: own, stance: "agree" }, { sees });
  here.act("ben", "decisions.name-stance", { record, people: own, stance: "aside" }, { sees });
  here.act("dina", "decisions.name-stance", { record, people: own, stance: "agree" }, { sees });
  expect(approved(here)[0]).toContain("yes: Emil (had been written down: stood aside)");
});

test("[DC-54] guests say it of themselves alone; only of what a room decided, as it stands; and it decides nothing", () => {
  const { here, item, record } = decided();
  const would = (who: string, of: Id, ...people: string[]) =>
    here.would(who, "decisions.name-stance", { record: of, people: people.map(here.person), stance: "no" })?.code;
  expect([would("gus", record, "gus"), would("gus", record, "gus", "ben"), would("ben", record, "gus")]).toEqual([
    ...[undefined, "decisions.name-yourself", undefined],
  ]);
  const old = here.act("ben", "decisions.record", RECORD).id;
  expect(would("ben", old, "ben")).toBe("decisions.not-of-room");
  const stranger = { record, people: ["ab".repeat(32)], stance: "no" };
  expect(here.would("ben", "decisions.name-stance", stranger)?.code).toBe("decisions.unknown-person");
  name(here, "ben", record, "no", "anya", "ben", "carla", "dina", "emil");
  expect(logRows(here.look("decisions", "anya")).find(({ id }) => id === record)?.standing).toBe("stands");
  // Written anew, nobody has said anything to the new words.
  const anew = here.act("ben", "decisions.record", { ...RECORD, text: "Ana oils it.", item }).id;
  expect(would("ben", record, "ben")).toBe("decisions.written-anew");
  expect(logRows(here.look("decisions", "anya")).find(({ id }) => id === anew)?.approved).toBe(RECORD.approved);
  here.act("ben", "decisions.strike", { record: anew });
  expect(would("ben", anew, "ben")).toBe("decisions.struck");
});
