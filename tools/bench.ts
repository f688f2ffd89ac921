import { spawnSync } from "node:child_process";
import { build } from "esbuild";

/**
 * `npm run bench [-- --only wire,fold]`: builds the measuring programs as the command line itself is built, and runs them.
 * Loaded straight from its sources, every function that is made on the way would be given its name anew, a fifth of the
 * time of folding; the program that people run does not do that. What looks for a neighbouring file finds it from here as
 * from `e2e/support`, as deep under the project's folder.
 */
await build({
  entryPoints: ["bench/main.ts", "bench/memory-of.ts"],
  outdir: "dist/bench",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  packages: "external",
  logLevel: "error",
});
const { status } = spawnSync(process.execPath, ["--expose-gc", "dist/bench/main.mjs", ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
