import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, relative } from "node:path";
import { type Counts, countsOf, minus, redFiles, sum } from "./counts.ts";
import type { Program, Step } from "./steps.ts";

export type Outcome = {
  readonly step: Step;
  readonly counts: Counts;
  readonly seconds: number;
  /** All that the programs printed. */
  readonly output: string;
  /** Files that were red at first and green when they were run once more. */
  readonly greenLater: readonly string[];
};

type Ended = {
  readonly code: number;
  readonly output: string;
  readonly counts?: Counts;
  readonly greenLater?: readonly string[];
};
/** What vitest wrote about a run. */
type Told = Ended & { readonly counts: Counts; readonly report: string };

/** Where more files than these are red, something is broken, and telling them once more would only hide how much. */
const ONCE_MORE_MAX = 3;

const root = join(import.meta.dirname, "..", "..");

/** Runs a step to its end; a program that fails or cannot start is a failed count, never an exception. */
export async function runStep(step: Step, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  if (step.skipped !== undefined) {
    return { step, counts: { passed: 0, failed: 0, skipped: 1 }, seconds: 0, output: "", greenLater: [] };
  }
  let output = "";
  let ended: Ended = { code: 0, output };
  for (const program of step.programs) {
    ended = await (program.countsTests ? runTests(program, env) : runProgram(program, env));
    output += ended.output;
    if (ended.code !== 0) break;
  }
  const { counts = { passed: ended.code === 0 ? 1 : 0, failed: ended.code === 0 ? 0 : 1, skipped: 0 } } = ended;
  return { step, counts, seconds: seconds(), output, greenLater: ended.greenLater ?? [] };
}

async function runTests(program: Program, env: NodeJS.ProcessEnv): Promise<Ended> {
  const first = await tellTests(program, env);
  const red = redFiles(first.report);
  if (!program.onceMore || red.files.length === 0 || red.files.length > ONCE_MORE_MAX) return first;
  const again = await tellTests({ ...program, args: [...program.args, ...red.files] }, env);
  // All that failed is in the red files, a file that did not even load among them.
  const green = { ...minus(first.counts, red.counts), failed: 0 };
  const counts = sum(green, again.counts);
  const greenLater = again.code === 0 ? red.files.map((file) => relative(root, file)) : [];
  return { code: again.code, output: `${first.output}${again.output}`, counts, greenLater };
}

async function tellTests(program: Program, env: NodeJS.ProcessEnv): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), "kith-check-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  try {
    const ended = await runProgram({ ...program, args: [...program.args, ...reporters] }, env);
    const told = existsSync(report) ? readFileSync(report, "utf8") : "";
    return { ...ended, counts: countsOf(told, ended.code), report: told };
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
