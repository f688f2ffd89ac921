import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { AnyPractice } from "../../kernel/practice.ts";
import { startState } from "../../kernel/state.ts";
import type { Steps } from "../../kernel/steps.ts";
import type { Meant } from "../checkpoint/checkpoint.ts";
import type { Looking } from "../looking.ts";

/**
 * Whether pages can show what somebody says the community is. Any shape may have been signed by those who made it up, and
 * whoever sees a page that breaks is worse off than whoever waits for the history. So all that pages ask for without
 * knowing anybody is asked for once, before anything is shown. `looking` sees what is meant.
 */
export function* rehearsing(practices: readonly AnyPractice[], meant: Meant, looking: Looking): Steps<boolean> {
  const start = startState(practices).practices;
  if (!isLike(start, meant.state.practices)) return false;
  for (const ask of questions(practices, looking)) {
    try {
      ask();
    } catch {
      return false;
    }
    yield;
  }
  return true;
}

function* questions(practices: readonly AnyPractice[], looking: Looking): Generator<() => unknown, void> {
  yield* [looking.attention, looking.coming, looking.posted, looking.search];
  yield* [looking.keyHolders, looking.openInvites, looking.due];
  for (const { name, views } of practices)
    for (const view of Object.keys(views)) yield () => looking.look(`${name}.${view}`);
}

/** Maps where maps were at the beginning, lists where lists, numbers where numbers; what was not there may be anything. */
function isLike(start: unknown, now: unknown): boolean {
  if (start === undefined) return true;
  if (typeof start !== "object" || start === null) return typeof now === typeof start;
  if (typeof now !== "object" || now === null) return false;
  const isMap = start instanceof PersistentMap;
  if (isMap !== now instanceof PersistentMap || Array.isArray(start) !== Array.isArray(now)) return false;
  if (isMap || Array.isArray(start)) return true;
  return Object.entries(start).every(([name, part]) => isLike(part, (now as Record<string, unknown>)[name]));
}
