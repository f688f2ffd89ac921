import type { Id } from "./event.ts";

/** Most that one act lists as counted: with its predecessor, deps and a signature it fits into one event. */
export const PAGE_MAX = 150;

/** What one act lists of what somebody counted, and the page that it goes on from. */
export type Page = { readonly ids: readonly Id[]; readonly after?: Id | undefined };

/**
 * All that a record lists, from its first page to the act that ends it. Nothing where a page is not one that may stand
 * here, and where more is listed than `most`: whoever chains pages without end costs others no more than what is due.
 */
export function wholeRecord(last: Page, pageAt: (id: Id) => Page | undefined, most: number): readonly Id[] | undefined {
  const parts: (readonly Id[])[] = [];
  let count = 0;
  for (let page: Page | undefined = last; page !== undefined; page = pageAt(page.after ?? "")) {
    count += page.ids.length;
    // A page lists something, so that this ends; an empty one would go on for nothing.
    if (count > most || (page !== last && page.ids.length === 0)) return undefined;
    parts.push(page.ids);
    if (page.after === undefined) return parts.reverse().flat();
  }
  return undefined;
}

/**
 * What is listed next of all that is due, and whether that is the rest. `before` is what the page before listed; nothing where
 * that is not a part of it any more, because somebody has said something else since.
 */
export function nextPage(
  due: readonly Id[],
  before: readonly Id[] = [],
): { readonly ids: readonly Id[]; readonly isLast: boolean } | undefined {
  const from = before.length === 0 ? 0 : due.indexOf(before.at(-1) ?? "") + 1;
  const start = from - before.length;
  if (start < 0 || before.some((id, at) => due[start + at] !== id)) return undefined;
  const ids = due.slice(from, from + PAGE_MAX);
  return { ids, isLast: from + ids.length === due.length };
}

/** True for a record that lists exactly what is due: each once, nothing left out, nothing besides. */
export function listsExactly(listed: readonly Id[] | undefined, due: readonly Id[]): boolean {
  const each = new Set(listed);
  return listed?.length === due.length && due.every((id) => each.has(id));
}
