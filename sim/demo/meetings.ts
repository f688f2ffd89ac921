import { type Id, MINUTES_PER_DAY } from "../../src/kernel/event.ts";
import { momentOf } from "../../src/kernel/place-time.ts";
import { wallIn } from "../../src/language/dates.ts";
import { daysOf } from "../../src/practices/meetings/calendar.ts";
import type { Rule } from "../../src/practices/meetings/words.ts";
import { createDice, type Dice } from "../dice.ts";
import type { StreetMeetings } from "./street.ts";
import type { Act, Telling } from "./telling.ts";
import { takePart, takeTurns } from "./turns.ts";

export const streetMeetings: StreetMeetings = {
  weekly: { name: "Tuesday round", place: "A different house each week" },
  monthly: { name: "First Sunday", place: "The Schoolhouse" },
  last: {
    title: "The pump at the well is loud",
    came: "Paul looks at it before the frost.",
    note: "Lise heard it from the lane. Paul thinks that it is the bearing, and that a new one costs little.",
    action: "Look at the bearing of the pump",
  },
  decided: {
    title: "Salt on the lane before the frost?",
    text: "The lane was ice for nine days last winter.",
    came: "Two sacks of sand and no salt, for the brook. Whoever is up first spreads it.",
    approved: "In the meeting",
    agree: ["Noor", "Lise", "Wei", "Sarah"],
    reservations: ["Paul"],
  },
  next: [
    { title: "Who waters in the holidays?", text: "From Christmas to Epiphany three houses are away.", by: "Ruth" },
    { title: "Keys to the workshop", text: "Four keys, and eleven people who want one.", by: "Mark" },
  ],
};

const ZONE = "Europe/Madrid";

/** The Tuesdays and the first Sundays, since the street decided on them: who came is on record. */
export function meet(telling: Telling): void {
  const { street, at, now } = telling;
  const dice = createDice("who came");
  const start = now - 71 * MINUTES_PER_DAY;
  const from = Math.floor(start / MINUTES_PER_DAY);
  const weekly: Rule = { every: "week", weekday: "tue", at: 19 * 60, from };
  const monthly: Rule = { every: "month", weekday: "sun", which: "first", at: 16 * 60, from };
  takePart(telling, start - 60);
  at(start, (act) => {
    for (const [rule, { name, place }, minutes] of [
      [weekly, street.meetings.weekly, 15],
      [monthly, street.meetings.monthly, 120],
    ] as const) {
      const series = act("Noor", "meetings.series", { name, ...rule, minutes, place });
      for (const day of daysOf(rule, from, 12)) hold(telling, dice, series, rule, day);
    }
  });
}

/** A meeting that is over: turns were taken before, and somebody called the roll. */
function hold(telling: Telling, dice: Dice, series: Id, rule: Rule, day: number): void {
  const { at, now, ids, street } = telling;
  const { start } = momentOf(wallIn, ZONE, day * MINUTES_PER_DAY + rule.at);
  if (start > now - 120) {
    prepare({ at, now, street }, series, day, start);
    return;
  }
  const isLast = rule.every === "week" && start > now - 8 * MINUTES_PER_DAY;
  let meeting: Id = "";
  let item: Id = "";
  at(start - (isLast ? 6 : 2) * MINUTES_PER_DAY, (act: Act) => {
    meeting = act("Noor", "meetings.call", { series, day, start });
    takeTurns(telling, meeting, day, act);
    const { title, text } = street.meetings.decided;
    if (isLast) item = act("Noor", "meetings.item", { meeting, title, text, kind: "decision", minutes: 5 });
  });
  at(start, (act: Act) => {
    const names = street.homes.flatMap((home) => home.people).filter((name) => ids.has(name));
    const { decided, last } = street.meetings;
    const isNeeded = (name: string) => isLast && [...decided.agree, ...decided.reservations].includes(name);
    const people = names
      .filter((name) => dice.chance(isLast ? 0.7 : 0.6) || isNeeded(name))
      .map((name) => ids.get(name));
    act("Noor", "meetings.mark", { meeting, people, here: "yes" });
    if (!isLast) return;
    remember(act, last, meeting, ids);
    decide(act, decided, item, { day, ids });
  });
}

/** What the next meeting is about, posted some days before. */
function prepare({ at, now, street }: Pick<Telling, "at" | "now" | "street">, series: Id, day: number, start: number) {
  if (start > now + 8 * MINUTES_PER_DAY) return;
  at(now - MINUTES_PER_DAY, (act) => {
    const meeting = act("Noor", "meetings.call", { series, day, start });
    for (const { title, text, by } of street.meetings.next) {
      act(by, "meetings.item", { meeting, title, text, kind: "discussion", minutes: 5 });
    }
  });
}

/** What a room decided is on record, with who said what. */
function decide(
  act: Act,
  { title, text, came, approved, agree, reservations }: StreetMeetings["decided"],
  item: Id,
  { day, ids }: { readonly day: number; readonly ids: ReadonlyMap<string, Id> },
) {
  act("Noor", "meetings.outcome", { item, came: "decided", text: came });
  const record = act("Noor", "decisions.record", {
    ...{ date: new Date(day * 86_400_000).toISOString().slice(0, 10), decision: title, rationale: text, approved },
    ...{ text: came, item },
  });
  for (const [stance, who] of [
    ["agree", agree],
    ["reservations", reservations],
  ] as const) {
    act("Noor", "decisions.name-stance", { record, people: who.map((name) => ids.get(name)), stance });
  }
}

/** What was said, what came of it, and who took it on. */
function remember(act: Act, last: StreetMeetings["last"], meeting: Id, ids: ReadonlyMap<string, Id>) {
  const item = act("Lise", "meetings.item", { meeting, title: last.title, kind: "discussion", minutes: 5 });
  act("Wei", "meetings.note", { meeting, item, text: last.note });
  act("Noor", "meetings.outcome", { item, came: "talked", text: last.came });
  act("Noor", "meetings.assign", { meeting, item, text: last.action, owner: ids.get("Paul") });
}
