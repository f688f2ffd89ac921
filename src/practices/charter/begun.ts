import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import type { Page } from "../../kernel/pages.ts";

/** A record of which a page stands and not the end: who began it, and how much it lists so far. It counts for nothing. */
export type Begun = { readonly page: Id; readonly by: PersonId; readonly minute: Minute; readonly listed: number };

/** How far a record is with one more page: it goes on, or begins anew. */
export function begunWith(
  before: Begun | undefined,
  { id, minute }: { readonly id: Id; readonly minute: Minute },
  { ids, after }: Page,
  by: PersonId,
): Begun {
  const listed = before !== undefined && before.page === after ? before.listed : 0;
  return { page: id, by, minute, listed: listed + ids.length };
}
