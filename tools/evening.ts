import { spawnSync } from "node:child_process";
import { optionsOrUsage } from "./options.ts";

const USAGE = `npm run evening -- [--households 12] [--people 30] [--slowdown 4]
The first evening in full size, in real browsers; the report is in e2e/out/evening.json.`;

const { options } = optionsOrUsage(USAGE, { households: "number", people: "number", slowdown: "number" });
const env = {
  ...process.env,
  KITH_HOUSEHOLDS: String(options.households ?? 12),
  KITH_PEOPLE: String(options.people ?? 30),
  KITH_SLOWDOWN: String(options.slowdown ?? 4),
};
const vitest = ["node_modules/.bin/vitest", "run", "--config", "vitest.e2e.config.ts", "e2e/evening"];
for (const args of [["tools/build.mjs"], vitest]) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}
console.log("kith: the report is in e2e/out/evening.json");
