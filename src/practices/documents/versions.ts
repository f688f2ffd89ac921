import type { Document, Documents } from "./words.ts";

/** All versions of a document, the oldest first. */
export function versionsOf({ versions }: Documents, name: string): Document[] {
  return [...versions.values()].filter((one) => keyOf(one.name) === keyOf(name)).sort((a, b) => a.place - b.place);
}

/** The version in force, or the one that was retired; a document is retired by its newest version. */
export function newestOf(versions: readonly Document[]): Document | undefined {
  return versions.at(-1);
}

/** Names are the same whatever the case and the spaces. */
export function keyOf(name: string): string {
  return name.replace(/\s+/g, " ").trim().toLowerCase();
}
