import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { lastMinuteOf } from "../../kernel/place-time.ts";
import type { Coming, Look } from "../../kernel/practice.ts";
import { peopleHere } from "../members/index.ts";
import { rowsOf } from "./rows.ts";
import type { Details, Others } from "./words.ts";

/** How far ahead a birthday stands under "Coming". */
const AHEAD_DAYS = 30;
const DAYS_IN = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

type Today = { readonly year: number; readonly month: number; readonly day: number };

/** True for a day of some year, or of the one that is named. */
export function isDay(day: number, month: number, year?: number): boolean {
  if (day > (DAYS_IN[month - 1] ?? 0)) return false;
  return !(day === 29 && month === 2 && year !== undefined && !isLeap(year));
}

/** The birthdays that come, of those who are here and gave theirs to whoever looks. */
export function coming(look: Look<Details, Others>): readonly Coming[] {
  const zone = look.others.members.community?.timeZone ?? "UTC";
  const today = read(look.dayIn(zone, look.now));
  const todayNumber = Math.floor(look.wallIn(zone, look.now) / MINUTES_PER_DAY);
  const here = new Set(peopleHere(look.others.members, look.rights).map(({ id }) => id));
  return rowsOf(look).flatMap(({ person, name, birthDay, birthMonth, birthYear }) => {
    if (birthDay === undefined || birthMonth === undefined || !here.has(person)) return [];
    const { days, year } = next(today, birthDay, birthMonth);
    if (days > AHEAD_DAYS) return [];
    const age = birthYear === undefined ? 0 : year - birthYear;
    const code = age > 0 ? "details.coming.turns" : "details.coming.birthday";
    const at = lastMinuteOf(look.wallIn, zone, todayNumber + days);
    return [
      {
        ...{ id: `birthday.${person}`, practice: "details", title: { code, about: { name, age } }, at },
        ...{ day: look.dayIn(zone, at), goto: { screen: "all", id: person } },
      },
    ];
  });
}

/** In how many days it comes round, and in which year. Whoever was born on 29 February has it on the 28th in other years. */
function next(today: Today, day: number, month: number): { days: number; year: number } {
  for (const year of [today.year, today.year + 1]) {
    const isMissing = day === 29 && month === 2 && !isLeap(year);
    const days = dayNumber({ year, month, day: isMissing ? 28 : day }) - dayNumber(today);
    if (days >= 0) return { days, year };
  }
  return { days: Number.POSITIVE_INFINITY, year: today.year };
}

function dayNumber({ year, month, day }: Today): number {
  const before = DAYS_IN.slice(0, month - 1).reduce((sum: number, days) => sum + days, 0);
  const years = year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + before + day - (month > 2 && !isLeap(year) ? 1 : 0);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function read(text: string): Today {
  const [year = 1, month = 1, day = 1] = text.split("-").map(Number);
  return { year, month, day };
}
