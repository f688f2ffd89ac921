import type { Dice } from "../dice.ts";
import type { Pod } from "../pod.ts";

/**
 * Something that takes several people and days, and that nobody does by chance. `step` does the next thing of it, if
 * whose turn it is happen to be there; what is refused is tried again another time.
 */
export type Story = { readonly name: string; readonly step: (pod: Pod, dice: Dice) => Promise<void> };
