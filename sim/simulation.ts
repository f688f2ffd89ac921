import type { Crypto } from "../src/replica/ports.ts";
import { simulate, type Told } from "./run.ts";
import { shareBetweenReplicas } from "./sharing.ts";

export type SimulationPlan = {
  readonly seeds: number;
  readonly days: number;
  readonly devices: number;
  /** One seed to live again, instead of many. */
  readonly seed?: string | undefined;
};

export type Telling = { readonly line: (text: string) => void; readonly progress: boolean };

/** Lives seeds one after another and tells what they did; false when any of them broke a law. */
export async function runSimulation(plan: SimulationPlan, crypto: Crypto, tell: Telling): Promise<boolean> {
  const seeds = plan.seed === undefined ? Array.from({ length: plan.seeds }, (_, at) => `pod-${at + 1}`) : [plan.seed];
  tell.line(`${plan.devices} devices, ${plan.days} days, ${seeds.length} ${seeds.length === 1 ? "seed" : "seeds"}`);
  const all: Told[] = [];
  for (const [at, seed] of seeds.entries()) {
    if (tell.progress) process.stdout.write(`\r${at + 1} of ${seeds.length} `);
    const told = await simulate({ seed, days: plan.days, devices: plan.devices }, shareBetweenReplicas(crypto));
    all.push(told);
    for (const law of told.broken)
      tell.line(`${seed}: ${law}\n  again: SEED=${seed} npm run sim -- --days ${plan.days}`);
    if (plan.seed !== undefined) tell.line(JSON.stringify(told, undefined, 2));
  }
  if (tell.progress) process.stdout.write("\r");
  for (const line of summary(all)) tell.line(line);
  return all.every((told) => told.broken.length === 0);
}

function summary(all: readonly Told[]): string[] {
  const sum = (of: (told: Told) => number): string =>
    all.reduce((total, told) => total + of(told), 0).toLocaleString("en");
  const failed = all.filter((told) => told.broken.length > 0);
  return [
    `${sum((t) => t.events)} events: ${sum((t) => t.acts)} acts of random people, ${sum((t) => t.refused)} refused at the door, ${sum((t) => t.lies)} signed against the rules, ${sum((t) => t.setAside)} set aside`,
    `${sum((t) => t.meetings)} meetings in bad weather, ${sum((t) => t.restarts)} restarts, ${sum((t) => t.powerCuts)} power cuts`,
    failed.length === 0
      ? `all ${all.length} converged and kept their laws`
      : `${failed.length} of ${all.length} failed: ${failed.map((told) => told.seed).join(" ")}`,
  ];
}
