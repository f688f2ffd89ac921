import type { Device } from "../device.ts";
import type { Dice } from "../dice.ts";
import type { Story } from "../pod.ts";
import { byHand } from "./by-hand.ts";
import { careCircle } from "./care-circle.ts";
import { motions } from "./motion.ts";
import { newDevice } from "./new-device.ts";
import { secondDevice } from "./second-device.ts";

/**
 * What happens in a pod besides the days: motions in most, somebody without a device in some, a care circle in some, and something
 * with each device that nobody joined with.
 */
export function chooseStories(spares: readonly Device[], dice: Dice, hands: Dice, close: Dice): readonly Story[] {
  const withSpares = spares.map((spare) => {
    const ends = dice.one(["kept", "retired", "stolen", "lost"] as const) ?? "kept";
    return ends === "lost" ? newDevice(spare) : secondDevice(spare, ends);
  });
  const some = hands.chance(0.3) ? [byHand(), ...withSpares] : withSpares;
  const stories = close.chance(0.3) ? [careCircle(), ...some] : some;
  return dice.chance(0.7) ? [motions(), ...stories] : stories;
}
