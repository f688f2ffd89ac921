import type { DevicesLook } from "./recovering.ts";
import { boundAs } from "./words.ts";

/** What no history may make false, with what would break it. */
const SENTENCES: Readonly<Record<string, (look: DevicesLook) => readonly string[]>> = {
  "[DV-1] A device that speaks for somebody speaks for a person who is known": ofNobody,
  "[DV-7] A recovery that is settled has bound its device to the person": unbound,
};

/** The sentences that are false; nothing in any log that the rules have judged. */
export function neverBroken(look: DevicesLook): readonly string[] {
  return Object.entries(SENTENCES).flatMap(([says, broken]) => {
    const by = broken(look);
    return by.length === 0 ? [] : [`${says}: ${by.join(", ")}`];
  });
}

function ofNobody({ state, others }: DevicesLook): string[] {
  return [...state.added.values()].filter((one) => !others.members.people.has(one.person)).map((one) => one.key);
}

function unbound({ state }: DevicesLook): string[] {
  return [...state.recoveries.values()]
    .filter((one) => one.settled !== undefined && !state.added.has(boundAs(one.person, one.device)))
    .map((one) => one.id);
}
