import { carryFile } from "./carrying.ts";
import type { Device } from "./device.ts";
import { createDice, type Dice } from "./dice.ts";
import { isEven, meet, meetShortly } from "./encounter.ts";
import { drawFaults, type Faults, isDamaged } from "./faults.ts";
import { foundPod } from "./found-pod.ts";
import { brokenLaws, missing } from "./laws.ts";
import { live, openApp, type Seen } from "./life.ts";
import type { Weather } from "./lossy-link.ts";
import { brokenPictures, passOn } from "./pictures.ts";
import type { Pod } from "./pod.ts";
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
  /** Files that were carried from one to another. */
  readonly files: number;
  readonly restarts: number;
  readonly powerCuts: number;
  /** Devices that went on from an old copy of their disk, or from one that had lied about its last rows. */
  readonly copies: number;
  /** Times that rows on a disk were not what was written. */
  readonly rot: number;
  /** Pictures that people took. */
  readonly pictures: number;
  readonly hash: string;
  /** What went wrong; nothing when all laws held. */
  readonly broken: readonly string[];
};

export type Plan = {
  readonly seed: string;
  readonly days: number;
  /** As many as the seed says when left out. */
  readonly devices?: number | undefined;
  /** More faults and more liars at once than most pods ever know. */
  readonly hard?: boolean | undefined;
};

type Counts = {
  acts: number;
  refused: number;
  lies: number;
  meetings: number;
  files: number;
  restarts: number;
  powerCuts: number;
  copies: number;
  rot: number;
};

const MINUTES_A_DAY = 24 * 60;
/** Of the moments in which a device is used, those in which a story goes on. */
const STORY_SHARE = 0.7;
const CLEAR: Weather = { lost: 0, doubled: 0, shuffled: 0 };
/** Moments of a day in which somebody opens the app, and the share of them in which two devices meet. */
const MOMENTS_A_DAY = 11;
const MEETING_SHARE = 0.4;
/** Of those meetings, the ones in which one only takes in a file that the other wrote. */
const FILE_SHARE = 0.1;
/** Most things that somebody does while the app is open. */
const THINGS_MAX = 4;
/**
 * Rounds of meetings in the end: the first bring all to one and what that made others do, the last take it to all. What
 * somebody does at once about something that they hear in the last one takes a few more.
 */
const SWEEPS = 4;
const SWEEPS_MAX = 8;

/** Lives `days` days with a pod: islands, bad weather, wrong clocks, restarts and power cuts; then heals and compares. */
export async function simulate(plan: Plan, sharing: Sharing): Promise<Told> {
  const counts: Counts = {
    acts: 0,
    refused: 0,
    lies: 0,
    meetings: 0,
    files: 0,
    restarts: 0,
    powerCuts: 0,
    copies: 0,
    rot: 0,
  };
  try {
    const dice = createDice(plan.seed);
    const pod = await foundPod(plan, sharing, dice);
    const broken = [...(await liveDays(plan, pod, dice, counts)), ...(await heal(pod, dice))];
    const replica = (pod.devices[0] as Device).replica();
    const is = { events: replica.count(), setAside: replica.state().setAside.size, hash: replica.hash() };
    const pictures = pod.pictures.taken.size;
    return { seed: plan.seed, devices: pod.devices.length, ...is, pictures, broken, ...counts };
  } catch (fault) {
    // Whatever a person, a disk or a peer does, nothing may be thrown that nobody catches.
    const what = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    const nothing = { devices: 0, events: 0, setAside: 0, pictures: 0, hash: "" };
    return { seed: plan.seed, ...nothing, broken: [`it threw: ${what}`], ...counts };
  }
}

async function liveDays({ days, hard = false }: Plan, pod: Pod, dice: Dice, counts: Counts): Promise<string[]> {
  const broken: string[] = [];
  const faults = drawFaults(dice, hard);
  let islands = split(pod, dice);
  for (let day = 0; day < days; day++) {
    if (dice.chance(faults.storms)) islands = split(pod, dice);
    const until = pod.time.minute + MINUTES_A_DAY;
    for (let moment = 0; moment < MOMENTS_A_DAY; moment++) {
      pod.time.minute += 70 + dice.under(60);
      broken.push(...(await oneMoment(pod, islands, faults, dice, counts)));
    }
    pod.time.minute = until;
    for (const device of pod.devices) {
      if (!device.isLost()) broken.push(...(await oneNight(device, pod, faults, counts)));
    }
  }
  return broken;
}

/** A disk that loses its power or its room while the witness is written is an ordinary day. */
function keepTime(device: Device): Promise<boolean> {
  return device
    .replica()
    .keepTime()
    .catch(() => false);
}

async function oneMoment(
  pod: Pod,
  islands: readonly Device[][],
  faults: Faults,
  dice: Dice,
  counts: Counts,
): Promise<string[]> {
  const device = dice.one(pod.devices) as Device;
  if (device.hasPower()) faults.inUse(device);
  const seen = openApp(device);
  for (let left = 1 + dice.under(THINGS_MAX); left > 0 && device.hasPower(); left--)
    await oneThing(device, seen, pod, dice, counts);
  if (!dice.chance(MEETING_SHARE)) return [];
  const island = dice.one(islands) ?? [];
  const [a, b] = dice.shuffled(island.filter((one) => one.hasPower()));
  if (a === undefined || b === undefined) return [];
  if (dice.chance(FILE_SHARE)) {
    counts.files += 1;
    return carryFile(a, b, dice);
  }
  const weather = { lost: dice.roll() * 0.3, doubled: 0.1, shuffled: 0.2 };
  await meetShortly(a, b, dice, weather, 10 + dice.under(40));
  counts.meetings += 1;
  return [];
}

/** A story goes on, wherever it does, and somebody does something. */
async function oneThing(device: Device, seen: Seen, pod: Pod, dice: Dice, counts: Counts): Promise<void> {
  const story = dice.one(pod.stories);
  if (story !== undefined && dice.chance(STORY_SHARE)) await story.step(pod, dice);
  if (!device.hasPower() || (device.replica().me() === undefined && device.liar() === undefined)) return;
  const moment = await live(device, seen, { ...pod, others: pod.devices, minute: pod.time.minute }, dice);
  if (moment === "acted") counts.acts += 1;
  if (moment === "refused") counts.refused += 1;
  if (moment === "lied") counts.lies += 1;
}

/** One, two or three islands that do not hear each other until the next storm. */
function split(pod: Pod, dice: Dice): Device[][] {
  const count = 1 + dice.under(3);
  const islands: Device[][] = Array.from({ length: count }, () => []);
  for (const device of pod.devices) islands[dice.under(count)]?.push(device);
  return islands;
}

/** What happened to a device overnight, and whether what it had acknowledged is still on it in the morning. */
async function oneNight(device: Device, pod: Pod, faults: Faults, counts: Counts): Promise<string[]> {
  pod.pictures.overnight(device);
  const others = pod.devices.filter((one) => one !== device);
  const night = await faults.overnight(device, others);
  if (night !== "slept") counts.restarts += 1;
  if (night === "came back from a power cut" || night === "tore a row") counts.powerCuts += 1;
  if (night === "went back to a copy" || night === "lost its tail") counts.copies += 1;
  const isHarmed = night === "lost a row" || night === "tore a row";
  if (isHarmed) counts.rot += 1;
  const replica = device.replica();
  const isDamaged = replica.damage() !== undefined;
  if (isHarmed && !isDamaged) return [`[K-4] ${device.name} did not notice that its disk is damaged`];
  // Who signs past the door writes over what their disk lost, and nothing tells of it any more.
  if (isHarmed && device.liar() !== undefined)
    for (const id of device.acknowledged) if (replica.event(id) === undefined) device.missed.add(id);
  const isWhole = night === "restarted" || night === "came back from a power cut";
  for (const id of device.missed) if (replica.event(id) !== undefined) device.missed.delete(id);
  const gone = isWhole && !isDamaged ? missing(device, replica, device.missed) : [];
  await keepTime(device);
  return gone;
}

/** Everyone meets everyone they need to; then all must be the same, and nothing that was kept may be missing. */
async function heal(pod: Pod, dice: Dice): Promise<string[]> {
  const broken: string[] = [];
  for (const device of pod.devices) {
    if (device.isLost()) continue;
    device.calm();
    if (!device.hasPower() || dice.chance(0.3)) await device.restart();
  }
  const [hub, ...others] = pod.devices.filter((one) => !one.isLost()) as [Device, ...Device[]];
  const uneven = (): readonly Device[] => others.filter((one) => !isEven(hub, one));
  for (let sweep = 1; sweep <= SWEEPS || (sweep <= SWEEPS_MAX && uneven().length > 0); sweep++) {
    for (const device of others) await meet(hub, device, dice, CLEAR);
    // What only a damaged one has, with no signature that vouches for it, goes to nobody but who knows it by its hash.
    const damaged = others.filter(isDamaged);
    for (const [at, one] of damaged.entries())
      for (const other of damaged.slice(at + 1)) await meet(one, other, dice, CLEAR);
    // Keys that are owed are handed over before the last ones.
    if (sweep < SWEEPS - 1) for (const device of [hub, ...others]) await keepTime(device);
  }
  const apart = uneven().map(({ name }) => name);
  if (apart.length > 0) broken.push(`${apart.join(", ")} and ${hub.name} parted uneven`);
  if (pod.pictures.taken.size > 0) await passOn(pod.pictures, hub, others, dice);
  broken.push(...brokenLaws(pod, hub), ...(await brokenPictures(pod.pictures, [hub, ...others])));
  const hash = hub.replica().hash();
  await hub.restart();
  if (hub.replica().hash() !== hash) broken.push("[K-12] opening from the checkpoint means something else");
  if ((await hub.hashAlone()) !== hash) broken.push("[K-1] who folds everything alone comes to something else");
  return broken;
}
