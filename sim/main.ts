import { openCrypto } from "../src/edges/sodium/sodium-crypto.ts";
import { runSimulation } from "./simulation.ts";

const args = process.argv.slice(2);
const option = (name: string): string | undefined => args[args.indexOf(`--${name}`) + 1 || args.length];
const count = (name: string): number | undefined => (option(name) === undefined ? undefined : Number(option(name)));

const ok = await runSimulation(
  {
    seeds: count("seeds") ?? 40,
    days: count("days") ?? 30,
    devices: count("devices"),
    jobs: count("jobs"),
    from: count("from"),
    seed: option("seed") ?? process.env.SEED,
  },
  await openCrypto(),
  {
    line: (text) => console.log(text),
    progress: (text = "") => void (process.stdout.isTTY && process.stdout.write(`\r\u001b[K${text}`)),
  },
);
process.exitCode = ok ? 0 : 1;
