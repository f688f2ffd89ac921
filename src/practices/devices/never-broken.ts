import { everything, isGone } from "../members/index.ts";
import type { DevicesLook } from "./recovering.ts";
import { boundAs } from "./words.ts";

/** What no history may make false, with what would break it. */
const SENTENCES: Readonly<Record<string, (look: DevicesLook) => readonly string[]>> = {
  "[DV-1] A device that speaks for somebody speaks for a person who is known": ofNobody,
  "[DV-7] A recovery that is settled has bound its device to the person": unbound,
  "[DV-9] Whoever got a device by neighbours has one that speaks for them, until another device retires it or they have gone":
    deviceless,
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

/**
 * What neighbours settle takes the place of what stood before, so it leaves nobody without any. The phone of somebody who
 * has gone may be another neighbour's by then.
 */
function deviceless({ state, lane, others, rights }: DevicesLook): string[] {
  const settled = [...state.recoveries.values()].filter((one) => one.settled !== undefined);
  const isRetired = (key: string) => {
    const retired = state.retired.get(key);
    return retired !== undefined && lane.act(retired.by)?.kind !== "devices.conclude";
  };
  const isHere = (person: string) => {
    const known = others.members.people.get(person);
    return known !== undefined && !isGone(known, rights, everything);
  };
  const theirs = settled.filter(({ device }) => !isRetired(device)).map(({ person }) => person);
  return [...new Set(theirs)].filter((person) => isHere(person) && lane.devicesOf(person)?.length === 0);
}
