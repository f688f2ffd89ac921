import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import type { Attention } from "../../kernel/practice.ts";
import { nameOf } from "../members/index.ts";
import type { CharterLook } from "./changes.ts";

/** A key that was handed over and does not fit, so that somebody may not read what others can. */
export type WrongKeyRow = {
  readonly id: Id;
  /** Whose device handed it over: mostly its program is damaged or changed. */
  readonly person: PersonId | undefined;
  readonly name: string;
  readonly minute: Minute;
  /** The community's own key, or one of a few people only. */
  readonly whose: "community" | "few";
};

/** Those that a new key has not answered yet, the oldest first. */
export function wrongKeyRows({ wrongKeys, lane, rights, others }: CharterLook): WrongKeyRow[] {
  return wrongKeys()
    .filter(({ epoch }) => epoch === undefined || epoch === rights.epoch)
    .map(({ id, minute, epoch }): WrongKeyRow => {
      const person = lane.act(id)?.person;
      return {
        id,
        person,
        name: nameOf(others.members, person),
        minute,
        whose: epoch === undefined ? "few" : "community",
      };
    })
    .sort((a, b) => a.minute - b.minute || (a.id < b.id ? -1 : 1));
}

/** One line for all that are alike. Nobody is named: a list with names is one tap away, and says what is known. */
export function wrongKeyItems(look: CharterLook): Attention[] {
  const rows = wrongKeyRows(look);
  return (["community", "few"] as const).flatMap((whose) => {
    const last = rows.findLast((row) => row.whose === whose);
    if (last === undefined) return [];
    const about = { count: rows.filter((row) => row.whose === whose).length };
    return [
      {
        ...{ id: `charter:wrong-key:${last.id}`, practice: "charter", goto: { screen: "key" } },
        ...(whose === "few" ? { skippable: true as const } : {}),
        title: { code: `charter.today.wrong-key.${whose}`, about },
        text: { code: `charter.today.wrong-key.${whose}.text`, about },
      },
    ];
  });
}
