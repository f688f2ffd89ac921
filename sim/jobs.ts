import { type ChildProcess, fork } from "node:child_process";
import type { Crypto } from "../src/replica/ports.ts";
import type { Plan, Told } from "./run.ts";

/** What a process is asked to live through. */
type Asked = { readonly seeds: readonly string[] } & Omit<Plan, "seed">;

/** Lives one seed as a plan says. */
type LiveSeed = (seed: string, plan: Omit<Asked, "seeds">, crypto: Crypto) => Promise<Told>;

/** A process that finds this in its surroundings lives what it is asked to, instead of what its command line says. */
const PART = "KITH_SIM_PART";
/**
 * Pods make much that is soon thrown away: a large nursery, and no threads that take the other process's core. Most of
 * what they run they run a little of: it is compiled for speed eight times as late as elsewhere.
 */
const FLAGS = [
  "--min-semi-space-size=256",
  "--max-semi-space-size=256",
  "--single-threaded-gc",
  "--interrupt-budget=540000",
];
/** Seeds that are handed out at a time. */
const HANDFUL = 4;

/** Lives seeds in several processes of this same program, and gives each as soon as it is done, or its process gone. */
export async function liveElsewhere(
  seeds: readonly string[],
  plan: Omit<Asked, "seeds">,
  jobs: number,
  take: (told: Told | { readonly seed: string; readonly died: string }) => void,
): Promise<void> {
  const waiting = [...seeds];

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      const { unlived, died } = await oneProcess(() => waiting.splice(0, HANDFUL), plan, take);
      const [seed, ...others] = unlived;
      if (seed !== undefined) take({ seed, died });
      waiting.unshift(...others);
    }
  }
  await Promise.all(Array.from({ length: jobs }, work));
}

/** Keeps a process busy until nothing is left to hand out, and says what was still in its hands if it died before. */
function oneProcess(
  next: () => string[],
  plan: Omit<Asked, "seeds">,
  take: (told: Told) => void,
): Promise<{ readonly unlived: readonly string[]; readonly died: string }> {
  const child = startPart();
  let inHand: string[] = [];
  const hand = (): void => {
    inHand = next();
    if (inHand.length === 0) child.disconnect();
    else child.send({ seeds: inHand, ...plan } satisfies Asked);
  };
  child.on("message", (told: Told | "ready") => {
    if (told !== "ready") {
      inHand = inHand.filter((seed) => seed !== told.seed);
      take(told);
    }
    if (inHand.length === 0) hand();
  });
  return new Promise((resolve) => {
    const end = (how: unknown): void => resolve({ unlived: inHand, died: `its process ended: ${how}` });
    child.once("error", end);
    child.once("exit", (code, signal) => end(signal ?? code));
  });
}

function startPart(): ChildProcess {
  const [program = "", ...args] = process.argv.slice(1);
  const execArgv = [...process.execArgv, ...FLAGS];
  return fork(program, args, { env: { ...process.env, [PART]: "1" }, execArgv });
}

/** True in a process that `liveElsewhere` started. */
export function isPart(): boolean {
  return process.env[PART] === "1" && process.send !== undefined;
}

/** Lives what the process that started this one asks for, until it lets go. */
export function liveAsked(live: LiveSeed, crypto: Crypto): Promise<void> {
  const say = (told: Told | "ready"): unknown => process.send?.(told);
  let turn = Promise.resolve();
  process.on("message", ({ seeds, ...plan }: Asked) => {
    turn = turn.then(async () => {
      for (const seed of seeds) say(await live(seed, plan, crypto));
    });
  });
  say("ready");
  return new Promise((resolve) => process.once("disconnect", resolve));
}
