import MiniSearch from "minisearch";
import { withoutMarks } from "../../../ui/direction.ts";

export type Findable<T> = { readonly title: string; readonly text: string; readonly holds: T };

/** Finds by the beginnings of words, forgives a slip, and ignores accents. Best first. */
export function createFinder<T>(things: readonly Findable<T>[]): (text: string, max: number) => readonly Findable<T>[] {
  const index = new MiniSearch<{ id: number; title: string; text: string }>({
    fields: ["title", "text"],
    processTerm: (term) => plain(term) || null,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : 0),
      boost: { title: 3 },
      combineWith: "AND",
    },
  });
  index.addAll(things.map(({ title, text }, id) => ({ id, title, text })));
  return (text, max) =>
    index
      .search(text)
      .slice(0, max)
      .flatMap(({ id }) => things[id as number] ?? []);
}

function plain(term: string): string {
  return withoutMarks(term)
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}
