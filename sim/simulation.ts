import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { Crypto } from "../src/replica/ports.ts";
import { isPart, liveAsked, liveElsewhere } from "./jobs.ts";
import { KEEP_NOTHING, type KeptRun, openRun } from "./kept-run.ts";
import { programName } from "./program-name.ts";
import { progressLine } from "./progress.ts";
import { type Plan, simulate, type Told } from "./run.ts";
import { shareBetweenReplicas, shareNothing } from "./sharing.ts";
import { summary } from "./summary.ts";

export type SimulationPlan = {
  readonly seeds: number;
  readonly days: number;
  /** Devices of each pod, within `DEVICES`; as many as its seed says when left out. */
  readonly devices?: number | undefined;
  /** More faults and more liars at once than most pods ever know. */
  readonly hard?: boolean | undefined;
  /** One seed to live again, instead of many. */
  readonly seed?: string | undefined;
  /** Processes that live seeds side by side; as many as there are cores when left out. */
  readonly jobs?: number | undefined;
  /** The number of the first seed; 1 when left out. */
  readonly from?: number | undefined;
  /** Where what was lived is kept, to go on from; of many seeds it is in the system's folder of things to forget. */
  readonly resume?: string | undefined;
};

export type Telling = {
  readonly line: (text: string) => void;
  /** Shows how far it is, on a terminal only; called with nothing at the end. */
  readonly progress: (text?: string) => void;
};

/** Devices that a pod can be asked to have: five people are the fewest, and one invite lets in no more than these. */
export const DEVICES = { min: 5, max: 40 } as const;
/** Each seed whose number this divides lives without anything shared between its replicas. */
const UNSHARED_EVERY = 100;
/** So many seeds take long enough that a run which was interrupted goes on where it stopped. */
const KEPT_FROM = 200;
/** Fewer seeds than this for each process are not worth starting it. */
const SEEDS_A_JOB_MIN = 4;

/** Lives many seeds and tells what they did; false when any of them broke a law. */
export async function runSimulation(plan: SimulationPlan, crypto: Crypto, tell: Telling): Promise<boolean> {
  if (isPart()) {
    await liveAsked(liveSeed, crypto);
    return true;
  }
  const seeds = seedsOf(plan);
  const devices = plan.devices === undefined ? "" : `${plan.devices} devices, `;
  const days = `${plan.days} ${plan.hard ? "hard days" : "days"}`;
  tell.line(`${devices}${days}, ${seeds.length} ${seeds.length === 1 ? "seed" : "seeds"}`);
  const run = keptRun(plan, tell);
  if (run === undefined) return false;
  const all = livedOf(run, seeds);
  const [lived, began] = [all.length, performance.now()];
  const seconds = (): number => (performance.now() - began) / 1000;
  const take = (told: Told): void => {
    all.push(told);
    run.keep(told);
    for (const law of told.broken) tell.line(`${told.seed}: ${law}\n  again: ${again(told.seed, plan)}`);
    tell.progress(progressLine(all.length, seeds.length, seconds(), lived));
  };
  await liveAll(withoutLived(seeds, all), plan, crypto, take);
  tell.progress();
  if (plan.seed !== undefined) for (const told of all) tell.line(JSON.stringify(told, undefined, 2));
  for (const line of summary(all, seconds(), lived)) tell.line(line);
  for (const told of all) if (told.broken.length > 0) tell.line(`  again: ${again(told.seed, plan)}`);
  if (all.length === seeds.length) run.done();
  return all.length === seeds.length && all.every((told) => told.broken.length === 0);
}

/** Where the run is kept; nothing where the file that was named is of another run. */
function keptRun(
  { days, devices, hard, seeds, from = 1, seed, resume }: SimulationPlan,
  tell: Telling,
): KeptRun | undefined {
  if (resume === undefined && (seed !== undefined || seeds < KEPT_FROM)) return KEEP_NOTHING;
  const program = programName();
  const own = `kith-sim-${program.slice(0, 12)}-${days}${hard ? "-hard" : ""}-${devices ?? "any"}-${from}-${seeds}.jsonl`;
  const file = resume ?? join(tmpdir(), own);
  const run = openRun(file, { program, days, devices, hard }, resume !== undefined);
  if (run === undefined)
    tell.line(`${file} is of another run: other days or faults, other devices or another version of Kith`);
  else if (run.before.length > 0) tell.line(`${run.before.length} were lived before: ${file}`);
  else tell.line(`to go on after an interruption, start the same again: ${file}`);
  return run;
}

function livedOf({ before }: KeptRun, seeds: readonly string[]): Told[] {
  const asked = new Set(seeds);
  return before.filter(({ seed }) => asked.has(seed));
}

function withoutLived(seeds: readonly string[], lived: readonly Told[]): readonly string[] {
  const known = new Set(lived.map(({ seed }) => seed));
  return seeds.filter((seed) => !known.has(seed));
}

async function liveAll(
  seeds: readonly string[],
  plan: SimulationPlan,
  crypto: Crypto,
  take: (told: Told) => void,
): Promise<void> {
  const jobs = Math.min(plan.jobs ?? availableParallelism(), Math.floor(seeds.length / SEEDS_A_JOB_MIN));
  const { days, devices, hard } = plan;
  if (jobs > 1)
    await liveElsewhere(seeds, { days, devices, hard }, jobs, (told) => take("died" in told ? dead(told) : told));
  else for (const seed of seeds) take(await liveSeed(seed, plan, crypto));
}

/** Lives one seed; one in a hundred without anything shared between its replicas. */
async function liveSeed(seed: string, { days, devices, hard }: Omit<Plan, "seed">, crypto: Crypto): Promise<Told> {
  const isAlone = Number(/\d+$/.exec(seed)?.[0] ?? 1) % UNSHARED_EVERY === 0;
  const sharing = isAlone ? shareNothing(crypto) : shareBetweenReplicas(crypto);
  return simulate({ seed, days, devices, hard }, sharing);
}

function seedsOf({ seeds, seed, from = 1 }: SimulationPlan): string[] {
  return seed === undefined ? Array.from({ length: seeds }, (_, at) => `pod-${from + at}`) : [seed];
}

function again(seed: string, { days, devices, hard }: SimulationPlan): string {
  const others = `${devices === undefined ? "" : ` --devices ${devices}`}${hard ? " --hard" : ""}`;
  return `SEED=${seed} npm run sim -- --days ${days}${others}`;
}

/** What is told of a seed whose process did not live to tell it. */
function dead({ seed, died }: { readonly seed: string; readonly died: string }): Told {
  const nothing = {
    devices: 0,
    events: 0,
    acts: 0,
    refused: 0,
    lies: 0,
    setAside: 0,
    meetings: 0,
    files: 0,
    restarts: 0,
  };
  return { seed, ...nothing, powerCuts: 0, copies: 0, rot: 0, pictures: 0, hash: "", broken: [died] };
}
