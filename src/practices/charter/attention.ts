import type { Attention, Saying, SearchEntry } from "../../kernel/practice.ts";
import { everything, standing } from "../members/index.ts";
import { beginsToday } from "./ahead.ts";
import { type AwayRow, awayRows } from "./away.ts";
import type { CharterLook } from "./changes.ts";
import { conclusionOf, type MotionRow, motionRows } from "./motions.ts";
import { coreValues } from "./numbers.ts";
import { wrongKeyItems } from "./wrong-keys.ts";

const UNASKED: readonly MotionRow["mine"][] = ["no-say", "not-asked"];

/** What the charter has for `me` in Today. */
export function attention(look: CharterLook): Attention[] {
  if (standing(look.others.members, look.rights, look.me, everything) === "stranger") return [];
  const mine = motionRows(look).filter((row) => row.state === "open" && !UNASKED.includes(row.mine));
  // From two devices out of reach of each other, or entered by two neighbours: neither counts until one is taken back.
  const isTorn = mine.filter((row) => row.mine === "yes").length > 1;
  const motions = mine.flatMap((row) => {
    const ready = conclusionOf(look, row.id);
    if (ready !== undefined) return [{ ...item(row.begun === undefined ? "record" : "record-begun", row), ready }];
    if (row.mine === "not-yet") return [item("say", row)];
    return isTorn && row.mine === "yes" ? [item("torn", row)] : [];
  });
  return [
    ...motions,
    ...beginsToday(look),
    ...(mine.some(asksForKey) ? [] : wrongKeyItems(look)),
    ...awayRows(look)
      .filter((row) => row.isMine)
      .map(awayItem),
  ];
}

/** What answers a key that does not fit is put to everyone already. */
function asksForKey({ changes }: MotionRow): boolean {
  return changes.some((one) => one.is === "key" || one.is === "remove");
}

/** Whom nobody has seen for a while: those who live with them are asked to knock, and all when they live alone. */
function awayItem({ person, name, days, limit }: AwayRow): Attention {
  return {
    id: `charter:away:${person}`,
    practice: "charter",
    title: { code: "charter.today.away", about: { name, days } },
    text: { code: "charter.today.away.text", about: { limit } },
    goto: { screen: "away", id: person },
  };
}

function item(what: "say" | "torn" | "record" | "record-begun", row: MotionRow): Attention {
  const about: Saying["about"] = { by: row.byName, yes: row.yes, needed: row.needed, why: row.why, ...row.begun };
  return {
    id: `charter:${what}:${row.id}`,
    practice: "charter",
    title: { code: `charter.today.${what}`, about },
    text: { code: `charter.today.${what}.text`, about },
    goto: { screen: "motion", id: row.id },
  };
}

/** Motions by their reasons, core values by their text. */
export function search(look: CharterLook): SearchEntry[] {
  const motions = motionRows(look).map((row) => ({
    id: row.id,
    practice: "charter",
    sort: "motion",
    title: row.why.split("\n")[0] ?? "",
    text: row.changes.map(wordsIn).join(" "),
    goto: { screen: "motion", id: row.id },
  }));
  const values = coreValues(look.rights).map(({ number, text }) => ({
    id: `value:${number}`,
    practice: "charter",
    sort: "value",
    title: text,
    text: String(number),
    goto: { screen: "charter", id: String(number) },
  }));
  return [...motions, ...values];
}

function wordsIn(change: MotionRow["changes"][number]): string {
  if (change.is === "seat") return `${change.name} ${change.householdName}`;
  if (change.is === "remove" || change.is === "dormant" || change.is === "adopt") return change.name;
  return "text" in change ? change.text : "";
}
