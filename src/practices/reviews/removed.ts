import type { Id, PersonId } from "../../kernel/event.ts";
import type { Look } from "../../kernel/practice.ts";

/** The outcome by which somebody belongs no more: the last that removed them, where they had been removed before. */
export function removedBy({ lane }: Pick<Look<unknown>, "lane">, person: PersonId): Id | undefined {
  const first = lane.chain.findLastIndex(({ rights }) => !rights.removed.has(person)) + 1;
  return lane.chain[first]?.id;
}
