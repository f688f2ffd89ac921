import { spawn } from "node:child_process";

const TIMEOUT_MS = 600_000;

/** Runs tests until the first fails, and says which; what does not end is a failure too. */
export function runTests(tests: string, cwd: string): Promise<{ readonly isRed: boolean; readonly first: string }> {
  const limits = ["--bail", "1", "--maxWorkers", "1", "--testTimeout", "120000"];
  const args = ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", ...limits, ...tests.split(" ")];
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, NO_COLOR: "1" }, timeout: TIMEOUT_MS });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (bytes) => {
      output += bytes;
    });
  }
  return new Promise((resolve) => {
    child.once("error", () => resolve({ isRed: true, first: "vitest did not start" }));
    child.once("close", (code) => {
      resolve({
        isRed: code !== 0,
        first: /FAIL\s+(?:\|\w+\|\s+)?(.*)/.exec(output)?.[1]?.trim() ?? "a run that did not end well",
      });
    });
  });
}
