import { createSession } from "../src/replica/session.ts";
import { covers } from "../src/replica/vector.ts";
import type { Device } from "./device.ts";
import type { Dice } from "./dice.ts";
import { createLossyPair, type Weather } from "./lossy-link.ts";

/** Rounds after which an encounter in bad weather is over, even or not. */
const ROUNDS_MAX = 400;
/** A session's tick comes after this many rounds. */
const TICK_EVERY = 4;

/** Two devices meet and bring each other up to date as far as the weather lets them. True when they parted even. */
export async function meet(a: Device, b: Device, dice: Dice, weather: Weather, rounds = ROUNDS_MAX): Promise<boolean> {
  const pair = createLossyPair(dice, weather);
  const sessions = [createSession(a.replica(), pair.ends[0]), createSession(b.replica(), pair.ends[1])];
  let even = false;
  for (let round = 1; round <= rounds && pair.isOpen() && !even; round++) {
    pair.deliver();
    await allSettled();
    if (!a.hasPower() || !b.hasPower()) break;
    if (round % TICK_EVERY === 0) for (const session of sessions) session.tick();
    even = isEven(a, b);
  }
  for (const session of sessions) session.end();
  return even;
}

function isEven(a: Device, b: Device): boolean {
  const [mine, theirs] = [a.replica().vector(), b.replica().vector()];
  return covers(mine, theirs) && covers(theirs, mine);
}

/** Lets everything that is under way come to rest. Nothing in a simulation waits for the world, so one turn is enough. */
function allSettled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
