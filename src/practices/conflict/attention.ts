import type { Draft } from "../../kernel/event.ts";
import type { Attention, Coming } from "../../kernel/practice.ts";
import { charterNumber } from "../charter/index.ts";
import { openDays, wordsEnd } from "./case.ts";
import { type ConflictLook, casesOf } from "./reading.ts";
import { waitsFor } from "./waits.ts";

/**
 * One line for all that waits, which names neither people nor matter: others look at screens too. Only somebody who sits in a
 * case, on a device with its key, is shown it.
 */
export function attention(look: ConflictLook): readonly Attention[] {
  const waits = casesOf(look).some((one) => waitsFor(one, look) !== undefined);
  if (!waits) return [];
  const words = { title: { code: "conflict.today" }, text: { code: "conflict.today.text" } };
  return [{ id: "private", practice: "conflict", ...words, goto: { screen: "help" } }];
}

/** Days to come back to something, in as few words. */
export function coming(look: ConflictLook): readonly Coming[] {
  const days = casesOf(look).flatMap(({ id, state }) => {
    const open = state.ends.length === 0 ? openDays(state) : [];
    return open.filter((day) => day > look.now).map((at) => ({ id: `private ${id} ${at}`, at }));
  });
  return days.map((day) => ({
    ...{ ...day, practice: "conflict" },
    title: { code: "conflict.today" },
    goto: { screen: "help" },
  }));
}

/** Days after which whoever cannot destroy a key lets go of it, where its maker's devices did not. */
const GRACE_DAYS = 7;

/** When the time of the words is over, their keys end: by whoever made them, and for each who sits there by themselves. */
export function due(look: ConflictLook): readonly Draft[] {
  const days = charterNumber(look.rights, "narrativeDays");
  return casesOf(look).flatMap(({ id, audience, state }) => {
    const isMaker = audience.by === look.me;
    const end = wordsEnd(state, isMaker ? days : days + GRACE_DAYS);
    if (look.time < end) return [];
    return [{ kind: "kernel.part", body: { audience: id, how: isMaker ? "destroy" : "leave" } }];
  });
}
