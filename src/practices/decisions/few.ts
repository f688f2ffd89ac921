import { groupName } from "../groups/index.ts";
import { everything } from "../members/index.ts";
import { type DecisionLook, nameOf } from "./reading.ts";
import type { PutText } from "./words.ts";

/** Whom a text asks, where it does not ask everyone: a working group by its name, or people by theirs. */
export type Few = { readonly few: "group" | "people"; readonly whom: string };

/** Nothing where everyone is asked. */
export function fewOf(look: DecisionLook, text: PutText): Few | undefined {
  if (text.beyond === 0) return undefined;
  const name = groupNameOf(look, text);
  if (name !== "") return { few: "group", whom: name };
  return { few: "people", whom: text.electorate.map((person) => nameOf(look, person)).join(", ") };
}

/** The name of the group that is asked; nothing where none is, or nobody here knows it. */
export function groupNameOf(look: DecisionLook, { group }: PutText): string {
  const { groups } = look.others;
  return group === undefined || groups === undefined ? "" : (groupName(groups, group, { seen: everything }) ?? "");
}

/** What is said of it: its own words where few are asked. */
export function sayingOf(code: string, few: Few | undefined): string {
  return few === undefined ? code : `${code}-few`;
}
