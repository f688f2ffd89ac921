export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

export function sum(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** `12 passed, 0 failed`, and the skipped ones if there are any. */
export function sayCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

export function minus(a: Counts, b: Counts): Counts {
  return { passed: a.passed - b.passed, failed: a.failed - b.failed, skipped: a.skipped - b.skipped };
}

/**
 * Counts from vitest's JSON report. A run that ended badly without a failed test (a file that does not load, an error
 * after the last test, no report at all) counts one failure, and so does a run without tests.
 */
export function countsOf(report: string, exitCode: number): Counts {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = parse(report);
  const unexplained = numFailedTests === 0 && (exitCode !== 0 || numPassedTests === 0);
  return {
    passed: numPassedTests,
    failed: numFailedTests + (unexplained ? 1 : 0),
    skipped: numPendingTests + numTodoTests,
  };
}

/** Which files of a run held a failure, and how many tests they hold as they were counted. */
export function redFiles(report: string): { readonly files: readonly string[]; readonly counts: Counts } {
  const red = (parse(report).testResults ?? []).filter(({ status }) => status === "failed");
  const statuses = red.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = statuses.filter((status) => status === "passed").length;
  const failed = statuses.filter((status) => status === "failed").length;
  return { files: red.map(({ name }) => name), counts: { passed, failed, skipped: statuses.length - passed - failed } };
}

type FileReport = {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
};
type Report = Partial<Record<"numPassedTests" | "numFailedTests" | "numPendingTests" | "numTodoTests", number>> & {
  readonly testResults?: readonly FileReport[];
};

function parse(report: string): Report {
  try {
    return JSON.parse(report) as Report;
  } catch {
    return {};
  }
}
