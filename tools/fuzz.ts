import { runFuzz } from "./fuzz/run-fuzz.ts";
import { optionsOrUsage } from "./options.ts";

const USAGE = `npm run fuzz -- [--count 1000000] [--seed 7]
So many changed events, frames, bundles, invites, handshakes, grants … Exit code 1 when one of them was taken wrongly; what it
was is printed as hex.`;

const { count = 100_000, seed = 1 } = optionsOrUsage(USAGE, { count: "number", seed: "number" }).options;

const start = performance.now();
const { count: done, findings } = runFuzz({
  count,
  seed,
  progress: (at) => {
    const perSecond = Math.round(at / Math.max(0.001, (performance.now() - start) / 1000));
    const line = `${at} of ${count} (${Math.floor((100 * at) / Math.max(1, count))} %), ${perSecond} a second`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}   `);
    else if (at % 100_000 === 0 || at === count) console.log(line);
  },
});
for (const { target, at, says, hex } of findings)
  console.log(`\n${target}, number ${at}: ${says}\n${hex.slice(0, 4000)}`);
console.log(
  `\n${done} tried with seed ${seed}: ${findings.length === 0 ? "all were refused, or taken for what they are" : `${findings.length} were taken wrongly`}`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
