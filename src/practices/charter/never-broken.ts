import type { CharterLook } from "./changes.ts";
import type { CharterNumberName } from "./charter-number.ts";
import { CHARTER_NUMBERS, VALUES_MAX } from "./numbers.ts";
import type { Conclusion } from "./words.ts";

/** What no history may make false, with what would break it. */
const SENTENCES: Readonly<Record<string, (look: CharterLook) => readonly string[]>> = {
  "[CH-2] Only people with a say in a motion have said something to it": outsiders,
  "[CH-3] What is on record had enough yes, each of another person with a say": notEnough,
  "[CH-7] There are twelve core values at most, and none has a number that was never given out": valuesOff,
  "[CH-8] Every number is within its bounds": outOfBounds,
  "[CH-9] Every outcome after the founding is a motion on record": unrecorded,
};

/** The sentences that are false; nothing in any log that the rules have judged. */
export function neverBroken(look: CharterLook): readonly string[] {
  return Object.entries(SENTENCES).flatMap(([says, broken]) => {
    const by = broken(look);
    return by.length === 0 ? [] : [`${says}: ${by.join(", ")}`];
  });
}

function outsiders({ state, lane }: CharterLook): string[] {
  return [...state.says].flatMap(([motion, says]) => {
    const electorate = lane.motion(motion)?.electorate ?? [];
    return [...says.values()]
      .flat()
      .filter((one) => !electorate.includes(one.by))
      .map((one) => one.id);
  });
}

function notEnough(look: CharterLook): string[] {
  return [...look.state.conclusions.values()].filter((one) => !hadEnough(look, one)).map((one) => one.id);
}

/**
 * Of whoever spoke again later only the newest word is known: those ballots count as one of another speaker each. Where
 * two put a motion on record apart, how many it took is known of the one that binds: the other one may have heard of
 * somebody who left, for whom nobody waits.
 */
function hadEnough({ state, lane }: CharterLook, { id, motion, ballots, by }: Conclusion): boolean {
  const judged = lane.motion(motion);
  const says = state.says.get(motion);
  if (judged === undefined || says === undefined || !judged.electorate.includes(by)) return false;
  const outcome = lane.chain.find((one) => state.conclusions.get(one.id)?.motion === motion);
  const counted = new Set(ballots);
  const newest = [...says.values()].flat().filter((one) => counted.has(one.id));
  if (newest.some((one) => !one.yes) || (outcome !== undefined && outcome.ballots < judged.needed)) return false;
  const isOther = outcome !== undefined && outcome.id !== id;
  return counted.size === ballots.length && (isOther || counted.size >= judged.needed) && counted.size <= says.size;
}

function valuesOff({ lane }: CharterLook): string[] {
  return lane.chain
    .filter(({ rights }) => {
      const numbers = [...rights.values.keys()].map(Number);
      return numbers.length > VALUES_MAX || numbers.some((number) => number < 1 || number > rights.valuesMade);
    })
    .map((outcome) => outcome.id);
}

function outOfBounds({ rights, lane }: CharterLook): string[] {
  return [rights, ...lane.chain.map((outcome) => outcome.rights)].flatMap(({ numbers, ahead }) =>
    [...numbers, ...ahead.map(({ name, value }) => [name, value] as const)].flatMap(([name, value]) => {
      const known = Object.hasOwn(CHARTER_NUMBERS, name) ? CHARTER_NUMBERS[name as CharterNumberName] : undefined;
      return known !== undefined && value >= known.min && value <= known.max ? [] : [`${name} ${value}`];
    }),
  );
}

function unrecorded({ state, lane }: CharterLook): string[] {
  return lane.chain
    .filter(({ id, list }) => list === undefined && !state.motions.has(state.conclusions.get(id)?.motion ?? ""))
    .map((outcome) => outcome.id);
}
