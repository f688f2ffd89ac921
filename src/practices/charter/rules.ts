import { type Verdict, yes } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import type { Charter, CharterEvent, CharterOthers } from "./words.ts";

/**
 * The rights lane judges before this, and it alone: who has a say, what may be asked for, what builds on what and which ballots
 * count. Whatever stood against a motion here would not keep its outcome from binding; it would only keep people from
 * reading what binds them.
 */
export function judge(_charter: Charter, _e: CharterEvent, _world: World<CharterOthers>): Verdict {
  return yes;
}
