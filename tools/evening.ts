import { spawnSync } from "node:child_process";

/** `npm run evening [-- --households 12 --people 30 --slowdown 4]`: the first evening in full size, with a report. */
const after = (option: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${option}`);
  return (at < 0 ? undefined : process.argv[at + 1]) ?? otherwise;
};
const env = {
  ...process.env,
  KITH_HOUSEHOLDS: after("households", "12"),
  KITH_PEOPLE: after("people", "30"),
  KITH_SLOWDOWN: after("slowdown", "4"),
};
const vitest = ["node_modules/.bin/vitest", "run", "--config", "vitest.e2e.config.ts", "e2e/evening"];
for (const args of [["tools/build.mjs"], vitest]) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}
console.log("kith: the report is in e2e/out/evening.json");
