import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { printTo } from "./print.ts";
import { runKith } from "./run-kith.ts";

const MS_PER_MINUTE = 60_000;

// A reader that has read enough (`kith log | head`) is no fault.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code === "EPIPE") process.exit(0);
  throw cause;
});

process.exitCode = await runKith(process.argv.slice(2), {
  env: process.env,
  print: printTo(process.stdout, process.stderr, process.stdin),
  clock: () => Math.floor(Date.now() / MS_PER_MINUTE),
  confirm: async (question) => {
    const asking = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await asking.question(`${question} `);
    asking.close();
    return /^(?:y|yes|s|sí|si)$/i.test(answer.trim());
  },
  stopped: () =>
    new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
    }),
  webDir: ["./web/", "../../../dist/web/"]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path)),
});
