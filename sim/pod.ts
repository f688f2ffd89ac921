import type { Id, Minute } from "../src/kernel/event.ts";
import type { Crypto } from "../src/replica/ports.ts";
import type { Device } from "./device.ts";
import type { Dice } from "./dice.ts";
import type { Pictures } from "./pictures.ts";

/** A pod of people with a device each, and the true time that only the simulation knows. */
export type Pod = {
  /** All of them, those of people, spare ones and the relay. */
  readonly devices: readonly Device[];
  /** Those with which people joined; the first one's person founded the pod. */
  readonly people: readonly Device[];
  /** Passes on whatever it hears, and was never given a key. */
  readonly relay: Device | undefined;
  readonly stories: readonly Story[];
  readonly pictures: Pictures;
  /** Takes a device away for good; false when now is no time, since others have a damaged disk. */
  readonly lose: (device: Device) => boolean;
  readonly community: Id;
  readonly time: { minute: Minute };
  readonly crypto: Crypto;
};

/**
 * Something that takes several people and days, and that nobody does by chance. `step` does the next thing of it, if
 * whose turn it is happen to be there; what is refused is tried again another time.
 */
export type Story = { readonly name: string; readonly step: (pod: Pod, dice: Dice) => Promise<void> };
