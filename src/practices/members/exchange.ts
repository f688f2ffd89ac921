import { checkFields } from "../../kernel/check-fields.ts";
import type { Exchange, ImportLine, Saying } from "../../kernel/practice.ts";
import { splitList } from "../../tables/list-in-cell.ts";
import { type Columns, readTable } from "../../tables/read-table.ts";
import { writeTable } from "../../tables/write-table.ts";
import { arrivingRows, awaitedOf } from "./arriving.ts";
import type { MembersLook } from "./founding.ts";
import { peopleHere, plainName } from "./names.ts";
import { acts, EXPECTED_NAMES_MAX, type Members } from "./words.ts";

/** Rows that one file may have. */
const IMPORT_ROWS_MAX = 500;

const COLUMNS: Columns<"name" | "household"> = {
  name: ["name", "names", "people", "person", "who", "nombre", "nombres", "personas", "persona", "quien"],
  household: [
    ...["household", "house", "home", "flat", "address", "lives", "lives in", "where"],
    ...["hogar", "casa", "piso", "vivienda", "domicilio", "direccion", "vive en", "donde"],
  ],
};

type Wrong = ImportLine & { readonly problem: Saying };
/** What one line of a list says: a household and some of its people. */
type Said = { readonly line: number; readonly household: string; readonly names: readonly string[] };

export const peopleFile: Exchange<Members> = {
  about: "Who is expected: names and households, as a table or as lines such as “Fern House: Anya, Ben”.",
  read,
  write: (look, format) => {
    const head = ["Name", "Household"];
    const rows = arrivingRows(look).rows.flatMap((home) =>
      [...home.here, ...home.awaited].map((one) => [one.name, home.name]),
    );
    return writeTable(format, head, rows, look.state.community?.language);
  },
};

/** What a list means, household by household. Nothing is written. */
function read(text: string, look: MembersLook): readonly ImportLine[] {
  const rows = saidIn(text);
  if (rows.length > IMPORT_ROWS_MAX) return [wrong(1, "many-rows", { max: IMPORT_ROWS_MAX })];
  const known = knownNames(look);
  const problems: ImportLine[] = [];
  const homes = new Map<string, { line: number; household: string; names: string[] }>();
  for (const row of rows) {
    if ("problem" in row) {
      problems.push(row);
      continue;
    }
    const key = plainName(row.household);
    const fresh = row.names.filter((name) => !known.has(`${key}\n${plainName(name)}`));
    for (const name of fresh) known.add(`${key}\n${plainName(name)}`);
    const home = homes.get(key);
    const problem = problemIn(row, [...(home?.names ?? []), ...fresh]);
    if (problem !== undefined) problems.push(problem);
    else if (fresh.length === 0) problems.push(same(row));
    else {
      if (home === undefined) homes.set(key, { line: row.line, household: row.household, names: [...fresh] });
      else home.names.push(...fresh);
    }
  }
  return [...problems, ...[...homes.values()].map((home) => lineFor(home, look))].sort((a, b) => a.line - b.line);
}

/** A table with names and households, or lines “household: name, name”. */
function saidIn(text: string): readonly (Said | Wrong)[] {
  const table = readTable(text, COLUMNS, (has) => has.has("name") && has.has("household"));
  if (table !== undefined)
    return table.rows
      .filter(({ cells }) => cells.name !== "" || cells.household !== "")
      .map(({ line, cells, broken }): Said | Wrong => {
        const names = splitList(cells.name).map(tidied);
        if (broken) return wrong(line, "broken");
        if (names.length === 0) return wrong(line, "no-name", { household: cells.household });
        if (cells.household === "") return wrong(line, "no-household", { name: cells.name });
        return { line, household: tidied(cells.household), names };
      });
  return text.split(/\r?\n/).flatMap((row, at): (Said | Wrong)[] => {
    if (row.trim() === "") return [];
    const colon = row.indexOf(":");
    const names = splitList(row.slice(colon + 1)).map(tidied);
    if (colon < 1 || names.length === 0) return [wrong(at + 1, "no-colon", { text: row.trim().slice(0, 60) })];
    return [{ line: at + 1, household: tidied(row.slice(0, colon)), names }];
  });
}

/** Who is here or expected already, by household and name. */
function knownNames({ state, rights }: MembersLook): Set<string> {
  const homeOf = (id: string): string => plainName(state.households.get(id)?.name ?? "");
  const all = [...peopleHere(state, rights), ...awaitedOf(state)];
  return new Set(all.map(({ household, name }) => `${homeOf(household)}\n${plainName(name)}`));
}

function lineFor({ line, household, names }: Said, { state }: MembersLook): ImportLine {
  const key = plainName(household);
  const known = [...state.households.values()].find(({ name }) => plainName(name) === key);
  const home = known === undefined ? { householdName: household } : { household: known.id };
  const code = known === undefined ? "new" : "known";
  const understood = said(code, { household: known?.name ?? household, names: names.join(", "), count: names.length });
  return { line, understood, drafts: [{ kind: "members.expect", body: { names, ...home } }] };
}

function problemIn({ line, household }: Said, names: readonly string[]): ImportLine | undefined {
  if (names.length > EXPECTED_NAMES_MAX) return wrong(line, "many-names", { household, max: EXPECTED_NAMES_MAX });
  if (names.length === 0) return undefined;
  const checked = checkFields(acts.expect.fields, { names, householdName: household });
  const problem = "problems" in checked ? checked.problems[0] : undefined;
  if (problem === undefined) return undefined;
  return wrong(line, problem.code === "field.long" ? "long" : "unseen", { household });
}

function same({ line, household, names }: Said): ImportLine {
  return { line, understood: said("same", { household, names: names.join(", ") }), drafts: [] };
}

function tidied(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function said(code: string, about: Record<string, string | number> = {}): Saying {
  return { code: `members.import.${code}`, about };
}

function wrong(line: number, code: string, about: Record<string, string | number> = {}): Wrong {
  return { line, problem: said(code, about), drafts: [] };
}
