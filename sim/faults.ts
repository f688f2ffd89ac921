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

export type Night = "slept" | "restarted" | "came back from a power cut" | "went back to a copy" | "lost a row";

/**
 * Sessions bring each other only one branch of a forked device so far: until they bring all, nobody forks in a pod, and
 * who goes back to an old copy of their disk hears their neighbours before they act.
 */
export const BRANCHES_TRAVEL: boolean = false;

const YEAR: Minute = 365 * MINUTES_PER_DAY;

export function drawFaults(dice: Dice): Faults {
  const rate = (most: number, share: number): number => (dice.chance(share) ? dice.roll() * most : 0);
  const cuts = rate(0.06, 0.8);
  const full = rate(0.03, 0.5);
  const clocks = rate(0.02, 0.5);
  const restarts = 0.01 + rate(0.08, 0.8);
  const copies = BRANCHES_TRAVEL ? rate(0.01, 0.4) : 0;
  const rot = rate(0.01, 0.4);

  async function overnight(device: Device, others: readonly Device[]): Promise<Night> {
    if (dice.chance(clocks))
      device.shiftClock(dice.one([YEAR, -YEAR, -MINUTES_PER_DAY, dice.under(MINUTES_PER_DAY)]) ?? 0);
    if (!device.hasPower()) {
      await device.restart();
      return "came back from a power cut";
    }
    if (dice.chance(0.1)) device.backUp();
    if (dice.chance(copies) && (await device.goBack())) {
      forgetWhatWasOnlyHere(device, others);
      return "went back to a copy";
    }
    if (dice.chance(rot) && (await device.rot(others))) return "lost a row";
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

/** What nobody else had heard is gone with the disk; its person was told that it was on this device only. */
function forgetWhatWasOnlyHere(device: Device, others: readonly Device[]): void {
  const isSomewhere = (id: Id): boolean => [device, ...others].some((one) => one.replica().event(id) !== undefined);
  for (const id of device.acknowledged) if (!isSomewhere(id)) device.acknowledged.delete(id);
}
