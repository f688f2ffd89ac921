import { openCrypto } from "../src/edges/sodium/sodium-crypto.ts";
import { runSimulation } from "./simulation.ts";

const args = process.argv.slice(2);
const option = (name: string): string | undefined => args[args.indexOf(`--${name}`) + 1 || args.length];

const ok = await runSimulation(
  {
    seeds: Number(option("seeds") ?? 40),
    days: Number(option("days") ?? 30),
    devices: Number(option("devices") ?? 15),
    seed: option("seed") ?? process.env.SEED,
  },
  await openCrypto(),
  { line: (text) => console.log(text), progress: process.stdout.isTTY },
);
process.exitCode = ok ? 0 : 1;
