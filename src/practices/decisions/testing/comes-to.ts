import { expect } from "vitest";
import type { Id } from "../../../kernel/event.ts";
import { attention } from "../attention.ts";
import { logRows } from "../log/log.ts";
import { PEOPLE, type Pod } from "./pod.ts";

type Row = readonly [approved: string, standing: string | undefined];

/** What a bad day comes to, as three who were not there would ask: what is so, what the log says, and what Today shows. */
export type DayEnds = {
  readonly is: Readonly<Record<string, unknown>>;
  readonly log: readonly Row[];
  /** What waits in everybody's Today, or by name where it is not the same for all. */
  readonly today: readonly string[] | Readonly<Record<string, readonly string[]>>;
};

export function comesTo(here: Pod, matter: Id, { is, log, today }: DayEnds): void {
  expect(here.matter(matter)).toMatchObject(is);
  expect(logOf(here)).toEqual(log);
  const lines = Array.isArray(today) ? Object.fromEntries(PEOPLE.map((who) => [who, today])) : today;
  expect(Object.fromEntries(Object.keys(lines).map((who) => [who, todayOf(here, who)]))).toEqual(lines);
}

/** How each row of the log was approved, and whether it stands. */
export function logOf(here: Pod): Row[] {
  return logRows(here.look("decisions")).map(({ approved, standing }) => [approved, standing]);
}

/** What waits in somebody's Today. */
export function todayOf(here: Pod, who: string): readonly string[] {
  return attention(here.look("decisions", who)).map((one) => one.id.split(".")[1] ?? "");
}
