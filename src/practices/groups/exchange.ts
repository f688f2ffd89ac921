import type { Minute } from "../../kernel/event.ts";
import type { Exchange } from "../../kernel/practice.ts";
import { writeTable } from "../../tables/write-table.ts";
import { groupRows } from "./group-view.ts";
import { type HoldingRow, holdings } from "./holdings.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { popoloOf } from "./popolo.ts";
import type { GroupsLook } from "./reading.ts";
import type { Groups, Others } from "./words.ts";

const COLUMNS = ["role", "group", "name", "household", "since", "until", "state"] as const;

/** Who holds what, as a table for paper and other programs. */
export const rolesFile: Exchange<Groups, Others> = {
  about: "Who holds what: role, group, name, household, since, until. Markdown, CSV, or Popolo (JSON).",
  write: (look, format) => {
    const words = look.others.members.community?.language === "es" ? es : en;
    const head = COLUMNS.map((one) => words[`groups.table.${one}`] ?? one);
    const zone = look.others.members.community?.timeZone ?? "UTC";
    const rows = holdings(look).map((row) => cells(row, words, (minute) => look.dayIn(zone, minute)));
    return writeTable(format, head, rows, look.others.members.community?.language);
  },
  json: popoloOf,
};

/** Working groups with their domains, as a table. */
export const groupsFile: Exchange<Groups, Others> = {
  about: "Working groups: name, purpose, what they decide alone, what goes back to everyone, members. Markdown or CSV.",
  write: (look: GroupsLook, format) => {
    const words = look.others.members.community?.language === "es" ? es : en;
    const head = ["group", "purpose", "authority", "limits", "budget", "members"].map(
      (one) => words[`groups.table.${one}`] ?? one,
    );
    const rows = groupRows(look)
      .filter((group) => group.isOpen)
      .map(({ name, purpose, authority, limits, budgetCap, members }) => [
        ...[name, purpose, authority, limits ?? "", budgetCap === undefined ? "" : String(budgetCap)],
        members.map((one) => one.name).join(", "),
      ]);
    return writeTable(format, head, rows, look.others.members.community?.language);
  },
};

/** Days are those on the clocks of the place. */
function cells(row: HoldingRow, words: Readonly<Record<string, string>>, dayOf: (minute: Minute) => string): string[] {
  const day = (minute: Minute | undefined): string => (minute === undefined ? "" : dayOf(minute));
  return [
    ...[row.roleName, row.groupName ?? "", row.name ?? "", row.householdName ?? ""],
    ...[day(row.since), day(row.until), words[`groups.state.${row.how}`] ?? row.how],
  ];
}
