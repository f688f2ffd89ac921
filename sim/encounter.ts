import { sameBytes } from "../src/kernel/bytes.ts";
import { createSession } from "../src/replica/links/session.ts";
import type { Device } from "./device.ts";
import type { Dice } from "./dice.ts";
import { isDamaged } from "./faults.ts";
import { createLossyPair, type LossyPair, type Weather } from "./lossy-link.ts";
import { createPacketPair } from "./packet-air.ts";

/** Of the meetings in bad weather, those over packets of a radio, and how many times as many rounds those take. */
const RADIO = { share: 0.05, rounds: 4 };
/** Rounds after which an encounter in bad weather is over, even or not. */
const ROUNDS_MAX = 400;
/** A session's tick comes after this many rounds. */
const TICK_EVERY = 4;

/**
 * Two devices meet and bring each other up to date as far as the weather lets them. True when they parted even; those
 * that have the same already have nothing to say to each other, unless a disk of theirs is damaged.
 */
export async function meet(a: Device, b: Device, dice: Dice, weather: Weather, rounds = ROUNDS_MAX): Promise<boolean> {
  if (isOver(a, b)) return true;
  return talk(a, b, createLossyPair(dice, weather), rounds);
}

/** The same for a while, now and then by radio. */
export function meetShortly(a: Device, b: Device, dice: Dice, weather: Weather, rounds: number): Promise<boolean> {
  if (!dice.chance(RADIO.share) || isOver(a, b)) return meet(a, b, dice, weather, rounds);
  return talk(a, b, createPacketPair(dice, weather), RADIO.rounds * rounds);
}

async function talk(a: Device, b: Device, pair: LossyPair, rounds: number): Promise<boolean> {
  const sessions = [createSession(a.replica(), pair.ends[0]), createSession(b.replica(), pair.ends[1])];
  for (let round = 1; round <= rounds && pair.isOpen() && !isOver(a, b); round++) {
    pair.deliver();
    await allSettled();
    if (!a.hasPower() || !b.hasPower()) break;
    if (round % TICK_EVERY === 0) for (const session of sessions) session.tick();
  }
  for (const session of sessions) session.end();
  return a.hasPower() && b.hasPower() && isEven(a, b);
}

function isOver(a: Device, b: Device): boolean {
  return isEven(a, b) && !isDamaged(a) && !isDamaged(b);
}

/** True when both have exactly the same. */
export function isEven(a: Device, b: Device): boolean {
  return sameBytes(a.replica().fingerprint(), b.replica().fingerprint());
}

/** Lets everything that is under way come to rest. Nothing in a simulation waits for the world, so one turn is enough. */
export function allSettled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
