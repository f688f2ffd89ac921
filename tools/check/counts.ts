export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

export function sum(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** `12 passed, 0 failed`, and the skipped ones if there are any. */
export function sayCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
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

type Report = Partial<Record<"numPassedTests" | "numFailedTests" | "numPendingTests" | "numTodoTests", number>>;

function parse(report: string): Report {
  try {
    return JSON.parse(report) as Report;
  } catch {
    return {};
  }
}
