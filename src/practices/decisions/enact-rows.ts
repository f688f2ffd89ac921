import type { Id, Refusal } from "../../kernel/event.ts";
import type { Saying } from "../../kernel/practice.ts";
import type { DecisionLook } from "./reading.ts";
import type { PutText } from "./words.ts";

export type EnactRow = {
  id: Id;
  saying: Saying;
  /** What it says, field by field. */
  words: readonly { label: string; value: string | number | readonly string[] }[];
  state: "waits" | "in-force" | "set-aside";
  /** Why it could not come into force. */
  why?: Refusal;
  /** Where what came of it is shown. */
  goto: { screen: string; id: Id };
};

/** What one prepared act of a text would do, did, or could not do. */
export function enactRow({ state, lane, setAside }: DecisionLook, text: PutText, id: Id): EnactRow[] {
  const why = setAside(id);
  const isMine = state.inForce.get(id)?.decision === text.id;
  const prepared = lane.prepared(id);
  if (prepared === undefined) return why === undefined ? [] : [enactAside(id, why)];
  const { kind, body, shownOn } = prepared;
  const plain = Object.entries(body).filter((one): one is [string, string | number] => !Array.isArray(one[1]));
  const lists = Object.entries(body).filter((one): one is [string, readonly string[]] => isTexts(one[1]));
  return [
    {
      id,
      saying: { code: `${kind}.enacts`, about: Object.fromEntries(plain) },
      words: [...plain, ...lists].map(([field, value]) => ({ label: `${kind}.field.${field}`, value })),
      state: isMine ? "in-force" : "waits",
      goto: { screen: `${kind.split(".")[0]}.${shownOn}`, id },
    },
  ];
}

/** True for a list of words or of people, that is not empty: what everyone who is asked reads too. */
function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string");
}

/** It was allowed when it was prepared, and was not any more when the decision came. */
function enactAside(id: Id, why: Refusal): EnactRow {
  const saying = { code: "decisions.screen.enacts.aside" };
  return { id, saying, words: [], state: "set-aside", why, goto: { screen: "decisions.log", id } };
}
