import type { Draft, Minute } from "../../src/kernel/event.ts";
import type { Crypto } from "../../src/replica/ports.ts";
import type { Device } from "../device.ts";
import type { Dice } from "../dice.ts";

/** What a liar has at hand in a moment of theirs. */
export type Scene = {
  readonly device: Device;
  /** All devices of the pod, to whom things may be handed past every session. */
  readonly others: readonly Device[];
  readonly crypto: Crypto;
  readonly dice: Dice;
  /** The true minute. */
  readonly minute: Minute;
  /** Something that an act of some practice could say, about recent things. */
  readonly imagine: () => Draft | undefined;
};

/**
 * Somebody who keeps to no rule, in one way of their own. `tell` says whether anything was signed. It throws when the
 * others took what nobody may take.
 */
export type Liar = { readonly name: string; readonly tell: (scene: Scene) => Promise<boolean> };
