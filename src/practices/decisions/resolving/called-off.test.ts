import { expect, test } from "vitest";
import type { Id } from "../../../kernel/event.ts";
import { attention } from "../attention.ts";
import { coming } from "../coming.ts";
import { answered, PEOPLE, type Pod, pod, setNumbers } from "../testing/pod.ts";

const DAY = 24 * 60;

/** A text of Anya that Emil blocks, on record, and a conversation that Ben offered for in two days. */
function offered() {
  const here = pod();
  setNumbers(here, [{ name: "reviewDays", value: 0 }]);
  const { text, said, matter } = answered(here, "agree", "agree", "agree", "agree", "block");
  here.close("anya", text, said);
  const at = here.now() + 2 * DAY;
  const meeting = here.act("ben", "decisions.meet", { text, at, where: "At the well" }).id;
  return { here, text, matter, at, meeting };
}

const today = (here: Pod, who: string) =>
  attention(here.look("decisions", who)).filter(({ id }) => /^decisions\.(meet|met)/.test(id));
const calendar = (here: Pod, who: string) => coming(here.look("decisions", who)).map(({ at }) => at);
const rows = (here: Pod, matter: Id) => here.matter(matter, "ben").resolving?.meetings ?? [];

test("[DC-55] whoever offered a conversation calls it off, and nobody else; those who were to come are told, and why", () => {
  const { here, matter, at, meeting } = offered();
  expect(rows(here, matter)).toMatchObject([{ state: "ahead", isMyOffer: true }]);
  expect(here.would("anya", "decisions.call-off", { meeting })?.code).toBe("decisions.not-your-offer");
  expect(here.refusedTo("ben", "decisions.call-off", { meeting, why: "It snows" })).toBeUndefined();
  expect(rows(here, matter)).toMatchObject([{ state: "off", off: { name: "Ben", why: "It snows" }, isMyOffer: false }]);
  const told = PEOPLE.map((who) => today(here, who).map(({ text }) => text));
  const line = { code: "decisions.today.meet-off-why-text", about: { at, who: "Ben", why: "It snows" } };
  expect(told).toEqual([[line], [], [], [], [line]]);
  expect([calendar(here, "emil"), calendar(here, "ben")]).toEqual([[], []]);
  expect(here.would("ben", "decisions.call-off", { meeting })?.code).toBe("decisions.off-already");
  // Afterwards nobody is asked what came of it, and it counts for nothing.
  here.pass(3 * DAY, ...PEOPLE);
  expect(PEOPLE.flatMap((who) => today(here, who))).toEqual([]);
  expect(here.matter(matter).resolving?.held).toBe(0);
});

test("[DC-55] it is moved by offering another time: those who are to be there read that it is another one, and when it was", () => {
  const { here, text, matter, at, meeting } = offered();
  const later = at + 5 * DAY;
  const moved = here.act("ben", "decisions.meet", { text, at: later, where: "At the well" }).id;
  expect(rows(here, matter)).toMatchObject([{ id: moved, at: later, before: at }]);
  const about = { at: later, before: at };
  expect(today(here, "emil").map((one) => one.text)).toEqual([{ code: "decisions.today.meet-moved-text", about }]);
  expect(calendar(here, "emil")).toEqual([later]);
  expect(here.would("ben", "decisions.call-off", { meeting })?.code).toBe("decisions.moved-already");
  const path = here.matter(matter).path.filter(({ kind }) => kind === "decisions.meet");
  expect(path.map(({ saying }) => saying)).toEqual([
    { code: "decisions.meet.did", about: { who: "Ben", at } },
    { code: "decisions.meet.did-moved", about: { who: "Ben", at: later, before: at } },
  ]);
});

test("[DC-55] what was called off and takes place later is no move, and is told as something new", () => {
  const { here, text, matter, at, meeting } = offered();
  here.act("ben", "decisions.call-off", { meeting });
  here.act("anya", "decisions.meet", { text, at: at + DAY });
  expect(rows(here, matter)).toHaveLength(1);
  expect(rows(here, matter)[0]?.before).toBeUndefined();
  expect(today(here, "emil").map((one) => one.text?.code)).toEqual(["decisions.today.meet-text"]);
});

test("[DC-55] people who met all the same count it: called off out of reach of their words, it was held by the word of both sides", () => {
  const { here, text, matter } = offered();
  const meeting = here.act("ben", "decisions.meet", { text, at: here.now() }).id;
  here.act("emil", "decisions.met", { meeting, came: "closer" });
  expect(here.would("ben", "decisions.call-off", { meeting })?.code).toBe("decisions.met-already");
  here.act("ben", "decisions.call-off", { meeting }, { sees: [meeting] });
  here.act("anya", "decisions.met", { meeting, came: "closer" });
  expect(here.matter(matter).resolving).toMatchObject({ held: 1, meetings: [{ state: "held" }] });
});

test("[DC-55] where whoever offered it has left, anybody who was to be there calls it off", () => {
  const { here, matter, meeting } = offered();
  here.act("ben", "members.leave", {});
  expect(here.would("carla", "decisions.call-off", { meeting })?.code).toBe("decisions.not-your-offer");
  expect(here.refusedTo("emil", "decisions.call-off", { meeting })).toBeUndefined();
  expect(rows(here, matter)).toMatchObject([{ state: "off", off: { name: "Emil" } }]);
});
