import type { Id } from "../../kernel/event.ts";
import type { Document, Documents } from "./words.ts";

/** What makes two versions the same document. */
type Called = Pick<Document, "name" | "guide">;

/** All versions of a document, the oldest first. */
export function versionsOf({ versions }: Documents, wanted: Called): Document[] {
  const key = keyOf(wanted);
  return [...versions.values()].filter((one) => keyOf(one) === key).sort((a, b) => a.place - b.place);
}

/** The version in force, or the one that was retired; a document is retired by its newest version. */
export function newestOf(versions: readonly Document[]): Document | undefined {
  return versions.at(-1);
}

/**
 * The version that an address names. Where its decision stands no more, the newest of the same document that does: what people
 * said under it, and links to it, lead there.
 */
export function versionAt(documents: Documents, id: Id): Document | undefined {
  const { versions, gone } = documents;
  const was = gone.get(id);
  return versions.get(id) ?? (was === undefined ? undefined : newestOf(versionsOf(documents, was)));
}

/** Own versions of one guide are one document, whatever they are called; capitals, which no name here has, keep it apart. */
export function keyOf({ name, guide }: Called): string {
  return guide === undefined ? nameKeyOf(name) : `GUIDE ${guide}`;
}

/** Names are the same whatever the case and the spaces. */
export function nameKeyOf(name: string): string {
  return name.replace(/\s+/g, " ").trim().toLowerCase();
}
