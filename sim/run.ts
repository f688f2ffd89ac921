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

export type Plan = { readonly seed: string; readonly days: number; readonly devices: number };

const MINUTES_A_DAY = 24 * 60;
const CLEAR: Weather = { lost: 0, doubled: 0, shuffled: 0 };

/** Lives `days` days with a pod: islands, bad weather, wrong clocks, restarts and power cuts; then heals and compares. */
export async function simulate(plan: Plan, sharing: Sharing): Promise<Told> {
  const dice = createDice(plan.seed);
  const pod = await foundPod(plan.devices, sharing, dice);
  const counts = { acts: 0, refused: 0, lies: 0, meetings: 0, restarts: 0, powerCuts: 0 };
  let islands = split(pod, dice);
  for (let day = 0; day < plan.days; day++) {
    if (dice.chance(0.15)) islands = split(pod, dice);
    const until = pod.time.minute + MINUTES_A_DAY;
    for (let hour = 0; hour < 12; hour++) {
      pod.time.minute += 60 + dice.under(60);
      await oneHour(pod, islands, dice, counts);
    }
    pod.time.minute = until;
    await restartSome(pod, dice, counts);
    for (const device of pod.devices)
      if (device.hasPower())
        await device
          .replica()
          .keepTime()
          .catch(() => false);
  }
  const broken = await heal(pod, dice);
  const first = pod.devices[0] as Device;
  return {
    seed: plan.seed,
    events: first.replica().count(),
    setAside: first.replica().state().setAside.size,
    hash: first.replica().hash(),
    broken,
    ...counts,
  };
}

type Counts = { acts: number; refused: number; lies: number; meetings: number; restarts: number; powerCuts: number };

async function oneHour(pod: Pod, islands: readonly Device[][], dice: Dice, counts: Counts): Promise<void> {
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
  for (const device of pod.devices) await device.restart();
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
