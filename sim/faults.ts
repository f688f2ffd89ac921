import { type Id, MINUTES_PER_DAY, type Minute } from "../src/kernel/event.ts";
import type { Device } from "./device.ts";
import type { Dice } from "./dice.ts";

/** How often what goes wrong in one pod, as its seed says: most pods know some of it, few know all. */
export type Faults = {
  /** Something may happen to a device in a moment in which it is used. */
  readonly inUse: (device: Device) => void;
  /** What happens to a device overnight; says whether it was switched off. */
  readonly overnight: (device: Device, others: readonly Device[]) => Promise<Night>;
  /** For how long islands last: a share of days on which they change. */
  readonly storms: number;
};

export type Night =
  | "slept"
  | "restarted"
  | "came back from a power cut"
  | "went back to a copy"
  | "lost its tail"
  | "lost a row"
  | "tore a row";

const YEAR: Minute = 365 * MINUTES_PER_DAY;

/** In a hard winter faults come so many times as often, and more of them in each pod. */
const HARD = 4;

export function drawFaults(dice: Dice, isHard: boolean): Faults {
  const rate = (most: number, share: number): number =>
    dice.chance(isHard ? Math.sqrt(share) : share) ? dice.roll() * Math.min(1, isHard ? most * HARD : most) : 0;
  const cuts = rate(0.06, 0.8);
  const full = rate(0.03, 0.5);
  const clocks = rate(0.02, 0.5);
  const restarts = 0.01 + rate(0.05, 0.8);
  const copies = rate(0.01, 0.4);
  const tails = rate(0.01, 0.3);
  const rot = rate(0.01, 0.4);
  const tears = rate(0.5, 0.4);

  async function overnight(device: Device, others: readonly Device[]): Promise<Night> {
    if (dice.chance(clocks))
      device.shiftClock(dice.one([YEAR, -YEAR, -MINUTES_PER_DAY, dice.under(MINUTES_PER_DAY)]) ?? 0);
    if (!device.hasPower()) {
      if (dice.chance(tears) && !isDamaged(device) && (await device.tear(others.filter((one) => !one.isLost()))))
        return "tore a row";
      await device.restart();
      return "came back from a power cut";
    }
    // A row of which nothing can be read is known by the hole that it leaves: its chain must not end there meanwhile.
    const isAnyDamaged = (): boolean => [device, ...others].some(isDamaged);
    if (dice.chance(0.1) && !isDamaged(device)) device.backUp();
    if (dice.chance(copies) && !isAnyDamaged() && (await device.goBack(dice.chance(0.5)))) {
      forgetWhatIsNowhere(device, others);
      return "went back to a copy";
    }
    if (dice.chance(tails) && !isAnyDamaged() && (await device.loseTail(1 + dice.under(6)))) {
      forgetWhatIsNowhere(device, others);
      return "lost its tail";
    }
    const isRotten = dice.chance(rot) && !isDamaged(device);
    if (isRotten && (await device.rot(others.filter((one) => !one.isLost())))) return "lost a row";
    if (!dice.chance(restarts)) return "slept";
    await device.restart();
    return "restarted";
  }

  return {
    inUse: (device) => {
      if (dice.chance(cuts)) device.cutPowerSoon();
      if (dice.chance(full)) device.fillDisk(1 + dice.under(20));
    },
    overnight,
    // One seed in ten knows one winter and no thaw: what hears each other on the first day does so for all of them.
    storms: dice.chance(0.1) ? 0 : 0.15,
  };
}

/** A damaged disk is mended from others: nobody loses meanwhile what only they have. */
export function isDamaged(device: Device): boolean {
  return device.replica().damage() !== undefined;
}

/**
 * What nobody else had heard is gone with the disk; its person was told that it was on this device only. What others
 * have is missed here until they bring it back, unless they go back to a copy too.
 */
export function forgetWhatIsNowhere(device: Device, others: readonly Device[]): void {
  const all = [device, ...others];
  const here = all.filter((one) => !one.isLost());
  const isGone = (id: Id): boolean => device.isLost() || !device.has(id);
  for (const id of device.acknowledged) if (isGone(id)) device.missed.add(id);
  for (const one of all) {
    for (const id of one.missed) {
      if (here.some((other) => other.has(id))) continue;
      one.missed.delete(id);
      one.acknowledged.delete(id);
    }
  }
}
