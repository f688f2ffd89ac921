import type { Id } from "../../../../kernel/event.ts";
import type { OwnNotes } from "../../../../ui/own-notes.ts";
import { ownStorage } from "./own-storage.ts";

/** Where the browser keeps them. */
export const notesName = (community: Id): string => `kith.notes.${community}`;

/** A person's own notes in the browser's storage, apart for each community. */
export function browserNotes(community: Id): OwnNotes {
  const name = notesName(community);
  return {
    read: () => {
      try {
        const found: unknown = JSON.parse(ownStorage.getItem(name) ?? "{}");
        if (typeof found !== "object" || found === null) return {};
        return Object.fromEntries(
          Object.entries(found).filter((one): one is [string, string] => typeof one[1] === "string"),
        );
      } catch {
        return {};
      }
    },
    keep: (notes) => {
      try {
        ownStorage.setItem(name, JSON.stringify(notes));
        return true;
      } catch {
        return false;
      }
    },
    drop: () => {
      try {
        ownStorage.removeItem(name);
      } catch {
        // A browser that keeps nothing has nothing to forget.
      }
    },
  };
}
