import { type Event, type Id, MISFIT, SEALED } from "./event.ts";
import { isNarrow, type Kinds } from "./kinds.ts";
import type { Look } from "./practice.ts";

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

/** One thing that people talk about: what it is, and the page that shows it. */
export type Topic = {
  readonly practice: string;
  readonly screen: string;
  /** The page's own part of its address. */
  readonly page: string;
  readonly title?: string | undefined;
  /** The same for all acts that are about this one thing, within its screen. */
  readonly thing: string;
};

/** What people may talk about under an event. What only a few read is nothing that is talked about before all. */
export function topicOf(kinds: Kinds, event: Event): Topic | undefined {
  const practice = kinds.byKind.get(event.kind)?.practice;
  if (practice === undefined || "off" in practice.talk || isNarrow(kinds, event)) return undefined;
  for (const [screen, { begun, thing, page, title }] of Object.entries(practice.talk.on)) {
    if (!begun.includes(event.kind)) continue;
    if (event.body === MISFIT || event.body === SEALED) return undefined;
    const own = { page: page?.(event) ?? event.id, thing: thing?.(event) ?? event.id };
    return { practice: practice.name, screen, ...own, ...(title && { title: title(event) }) };
  }
  return undefined;
}

/** The acts under which something can be said. */
export function talkedKinds(practices: readonly { readonly talk: Talk }[]): readonly string[] {
  return practices.flatMap(({ talk }) => ("off" in talk ? [] : Object.values(talk.on).flatMap(({ begun }) => begun)));
}
