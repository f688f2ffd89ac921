import { practices } from "../src/practices/index.ts";
import type { Device } from "./device.ts";
import { createDice, type Dice } from "./dice.ts";
import { meet } from "./encounter.ts";
import { live } from "./life.ts";
import type { Weather } from "./lossy-link.ts";
import { foundPod, type Pod } from "./pod.ts";
import type { Sharing } from "./sharing.ts";

/** What one seed did, for people to read. */
export type Told = {
  readonly seed: string;
  readonly devices: number;
  readonly events: number;
  readonly acts: number;
  readonly refused: number;
  readonly lies: number;
  readonly setAside: number;
  readonly meetings: number;
  readonly restarts: number;
  readonly powerCuts: number;
  readonly hash: string;
  /** What went wrong; nothing when all laws held. */
  readonly broken: readonly string[];
};

export type Plan = {
  readonly seed: string;
  readonly days: number;
  /** As many as the seed says when left out. */
  readonly devices?: number | undefined;
};

const MINUTES_A_DAY = 24 * 60;
const CLEAR: Weather = { lost: 0, doubled: 0, shuffled: 0 };
/** Moments of a day in which somebody does something and two devices meet. */
const MOMENTS_A_DAY = 16;

/** Lives `days` days with a pod: islands, bad weather, wrong clocks, restarts and power cuts; then heals and compares. */
export async function simulate(plan: Plan, sharing: Sharing): Promise<Told> {
  const counts: Counts = { acts: 0, refused: 0, lies: 0, meetings: 0, restarts: 0, powerCuts: 0 };
  try {
    const dice = createDice(plan.seed);
    const pod = await foundPod(plan.devices, sharing, dice);
    await liveDays(plan.days, pod, dice, counts);
    const broken = await heal(pod, dice);
    const replica = (pod.devices[0] as Device).replica();
    const is = { events: replica.count(), setAside: replica.state().setAside.size, hash: replica.hash() };
    return { seed: plan.seed, devices: pod.devices.length, ...is, broken, ...counts };
  } catch (fault) {
    // Whatever a person, a disk or a peer does, nothing may be thrown that nobody catches.
    const what = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    return { seed: plan.seed, devices: 0, events: 0, setAside: 0, hash: "", broken: [`it threw: ${what}`], ...counts };
  }
}

async function liveDays(days: number, pod: Pod, dice: Dice, counts: Counts): Promise<void> {
  let islands = split(pod, dice);
  for (let day = 0; day < days; day++) {
    if (dice.chance(0.15)) islands = split(pod, dice);
    const until = pod.time.minute + MINUTES_A_DAY;
    for (let moment = 0; moment < MOMENTS_A_DAY; moment++) {
      pod.time.minute += 45 + dice.under(45);
      await oneMoment(pod, islands, dice, counts);
    }
    pod.time.minute = until;
    await restartSome(pod, dice, counts);
    for (const device of pod.devices) if (device.hasPower()) await keepTime(device);
  }
}

/** A disk that loses its power while the witness is written is an ordinary day. */
function keepTime(device: Device): Promise<boolean> {
  return device
    .replica()
    .keepTime()
    .catch(() => false);
}

type Counts = { acts: number; refused: number; lies: number; meetings: number; restarts: number; powerCuts: number };

async function oneMoment(pod: Pod, islands: readonly Device[][], dice: Dice, counts: Counts): Promise<void> {
  const device = dice.one(pod.devices) as Device;
  if (device.hasPower()) {
    if (dice.chance(0.03)) device.cutPowerSoon();
    const moment = await live(device, dice);
    if (moment === "acted") counts.acts += 1;
    if (moment === "refused") counts.refused += 1;
    if (moment === "lied") counts.lies += 1;
  }
  const island = dice.one(islands) ?? [];
  const [a, b] = dice.shuffled(island.filter((one) => one.hasPower()));
  if (a === undefined || b === undefined) return;
  const weather = { lost: dice.roll() * 0.3, doubled: 0.1, shuffled: 0.2 };
  await meet(a, b, dice, weather, 10 + dice.under(40));
  counts.meetings += 1;
}

/** One, two or three islands that do not hear each other until the next storm. */
function split(pod: Pod, dice: Dice): Device[][] {
  const count = 1 + dice.under(3);
  const islands: Device[][] = Array.from({ length: count }, () => []);
  for (const device of pod.devices) islands[dice.under(count)]?.push(device);
  return islands;
}

async function restartSome(pod: Pod, dice: Dice, counts: Counts): Promise<void> {
  for (const device of pod.devices) {
    if (!device.hasPower()) counts.powerCuts += 1;
    else if (!dice.chance(0.05)) continue;
    counts.restarts += 1;
    await device.restart();
  }
}

/** Everyone meets everyone they need to; then all must be the same, and nothing that was kept may be missing. */
async function heal(pod: Pod, dice: Dice): Promise<string[]> {
  const broken: string[] = [];
  for (const device of pod.devices) {
    device.keepPower();
    if (!device.hasPower() || dice.chance(0.3)) await device.restart();
  }
  const [hub, ...others] = pod.devices as [Device, ...Device[]];
  for (const sweep of [1, 2]) {
    for (const device of others) {
      if (!(await meet(hub, device, dice, CLEAR)))
        broken.push(`sweep ${sweep}: ${device.name} and ${hub.name} parted uneven`);
    }
  }
  const hash = hub.replica().hash();
  for (const device of others) {
    if (device.replica().hash() !== hash) broken.push(`[K-1] ${device.name} and ${hub.name} mean different things`);
  }
  for (const device of pod.devices) {
    const lost = [...device.acknowledged].filter((id) => hub.replica().event(id) === undefined);
    if (lost.length > 0) broken.push(`[K-4] ${lost.length} acts that ${device.name} acknowledged are gone`);
  }
  await hub.restart();
  if (hub.replica().hash() !== hash) broken.push("[K-12] opening from the checkpoint means something else");
  return [...broken, ...neverBroken(hub)];
}

function neverBroken(device: Device): string[] {
  return practices.flatMap((practice) => practice.neverBroken?.(device.replica().lookAt(practice.name)) ?? []);
}
