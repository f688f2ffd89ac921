import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Counts, countsOf } from "./counts.ts";
import type { Program, Step } from "./steps.ts";

export type Outcome = {
  readonly step: Step;
  readonly counts: Counts;
  readonly seconds: number;
  /** All that the programs printed. */
  readonly output: string;
};

type Ended = { readonly code: number; readonly output: string; readonly counts?: Counts };

const root = join(import.meta.dirname, "..", "..");

/** Runs a step to its end; a program that fails or cannot start is a failed count, never an exception. */
export async function runStep(step: Step, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  if (step.skipped !== undefined) {
    return { step, counts: { passed: 0, failed: 0, skipped: 1 }, seconds: 0, output: "" };
  }
  let output = "";
  let counts: Counts | undefined;
  for (const program of step.programs) {
    const ended = await (program.countsTests ? runTests(program, env) : runProgram(program, env));
    output += ended.output;
    counts = ended.counts;
    if (ended.code !== 0) {
      return { step, counts: counts ?? { passed: 0, failed: 1, skipped: 0 }, seconds: seconds(), output };
    }
  }
  return { step, counts: counts ?? { passed: 1, failed: 0, skipped: 0 }, seconds: seconds(), output };
}

async function runTests(program: Program, env: NodeJS.ProcessEnv): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), "kith-check-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  try {
    const ended = await runProgram({ ...program, args: [...program.args, ...reporters] }, env);
    const counts = countsOf(existsSync(report) ? readFileSync(report, "utf8") : "", ended.code);
    return { ...ended, counts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runProgram({ run, args }: Program, env: NodeJS.ProcessEnv): Promise<Ended> {
  const path = [join(root, "node_modules", ".bin"), env.PATH].join(delimiter);
  return new Promise((done) => {
    const child = spawn(run, args, {
      cwd: root,
      env: { ...env, PATH: path },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", (fault) => done({ code: 1, output: `${output}${run} does not start: ${fault.message}\n` }));
    child.on("close", (code) => done({ code: code ?? 1, output }));
  });
}
