import type { Entry } from "./entry.ts";
import type { DeviceId, PersonId } from "./event.ts";
import { comesBefore, knew } from "./heard-first.ts";

/** That a device speaks for a person, from an event on. */
export type Binding = {
  readonly device: DeviceId;
  readonly person: PersonId;
  readonly by: Entry;
  /** By the device itself, by another device of the person, or by neighbours. */
  readonly how: "join" | "device" | "recovery";
  /** The device as a list, for those who ask often. */
  readonly alone: readonly DeviceId[];
};

/** Of several bindings the first in order: a device that forked may have joined twice. */
export function first(bound: readonly Binding[]): Binding | undefined {
  return bound.reduce<Binding | undefined>(
    (earliest, one) => (earliest === undefined || comesBefore(one.by, earliest.by) ? one : earliest),
    undefined,
  );
}

export function recoveriesIn(ofPerson: readonly Binding[] = []): Binding[] {
  return ofPerson.filter(({ how }) => how === "recovery");
}

/** Recoveries of the same person of which one did not know of the other. Where they bind the same device, they agree. */
export function apartFrom({ by }: Binding, ofPerson: readonly Binding[] | undefined): Binding[] {
  return recoveriesIn(ofPerson).filter((one) => !knew(by, one.by) && !knew(one.by, by));
}

/**
 * Of recoveries of one person the one that stands. They meet one after the other, in the order of the log, since of three
 * each may have been heard before another one: somebody has a device in the end.
 */
export function oneOf(
  recoveries: Binding[],
  heard: (one: Binding, other: Binding) => readonly [number, number],
): Binding | undefined {
  const inOrder = recoveries.sort((a, b) => (comesBefore(a.by, b.by) ? -1 : 1));
  return inOrder.reduce<Binding | undefined>((standing, next) => {
    if (standing === undefined || knew(next.by, standing.by)) return next;
    if (standing.device === next.device) return standing;
    const [one, other] = heard(standing, next);
    return one > other || (one === other && standing.by.event.id < next.by.event.id) ? standing : next;
  }, undefined);
}
