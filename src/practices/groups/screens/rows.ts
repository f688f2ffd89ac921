import type { Kith } from "../../../ui/screens.ts";
import type { RoleRow } from "../role-view.ts";

export type { GroupRow, GroupWhole, ReportRow } from "../group-view.ts";
export type { HoldingRow } from "../holdings.ts";
export type { PowerRow } from "../power.ts";
export type { RoleRow, RoleWhole, TermRow } from "../role-view.ts";

/** Two letters for a picture: of two words their first ones, else the first two. */
export function initials(name: string): string {
  const [first = "", second] = name.trim().split(/\s+/);
  const letters =
    second === undefined ? [...first].slice(0, 2) : [...first].slice(0, 1).concat([...second].slice(0, 1));
  return letters.join("");
}

/** Whom a picture shows for a role: "" for nobody. */
export function holderInitials({ holders, caretaker }: RoleRow): string {
  const [one] = holders.length > 0 ? holders : caretaker === undefined ? [] : [caretaker];
  return one === undefined ? "" : initials(one.name);
}

/** Who holds a role until when, in one line. */
export function holderLine({ say, dates, now }: Pick<Kith, "say" | "dates" | "now">, role: RoleRow): string {
  const { holders, caretaker, caretakerUntil, next } = role;
  const day = (minute: number) => dates.day(minute, now);
  const held = holders.map((one) => say("groups.screen.role.until", { who: one.name, day: day(one.end) }));
  if (held.length === 0 && caretaker !== undefined) {
    held.push(say("groups.screen.role.caretaker", { who: caretaker.name, day: day(caretakerUntil ?? caretaker.end) }));
  }
  if (held.length === 0) held.push(say("groups.screen.role.vacant"));
  return [...held, ...next.map((one) => say("groups.screen.role.then", { who: one.name, day: day(one.start) }))].join(
    " ",
  );
}
