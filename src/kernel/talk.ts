import type { Event, Id } from "./event.ts";
import type { Look } from "./look.ts";

/**
 * Where people may say something under what a practice keeps: on which of its screens, and under what. Or why nowhere:
 * it has words of its own for that, they would hurt somebody, or it has no page that is about one thing.
 */
export type Talk =
  | { readonly on: Readonly<Record<string, TalkedOf>> }
  | { readonly off: "own-words" | "would-hurt" | "no-page" };

/** What one screen shows, and people talk about. */
export type TalkedOf = {
  /** The acts that begin it. */
  readonly begun: readonly string[];
  /** What makes it one thing, where several acts are about the same: a skill by its name. Else each act is its own. */
  // biome-ignore lint/suspicious/noExplicitAny: an act is read with its own body type.
  readonly thing?: (event: Event<string, any>) => string;
  /** How the screen's address names it, where that is not by the act. */
  // biome-ignore lint/suspicious/noExplicitAny: an act is read with its own body type.
  readonly page?: (event: Event<string, any>) => string;
  /** What it is called, where neither the act nor a page of it has a name. */
  // biome-ignore lint/suspicious/noExplicitAny: an act is read with its own body type.
  readonly title?: (event: Event<string, any>) => string;
  /** An act that a page with such an address is about; nothing where there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: each practice looks at its own state.
  readonly at: (look: Look<any, any>, page: string) => Id | undefined;
};

/** The acts under which something can be said. */
export function talkedKinds(practices: readonly { readonly talk: Talk }[]): readonly string[] {
  return practices.flatMap(({ talk }) => ("off" in talk ? [] : Object.values(talk.on).flatMap(({ begun }) => begun)));
}
