import { expect, test } from "vitest";
import { countsOf, minus, redFiles, sayCounts, sum } from "./counts.ts";

const report = (passed: number, failed: number, pending = 0) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
  });

test("tests count one by one", () => {
  expect(countsOf(report(7, 2, 1), 1)).toEqual({ passed: 7, failed: 2, skipped: 1 });
});

test("a run that ends badly without a failed test is one failure", () => {
  expect(countsOf(report(7, 0), 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  expect(countsOf("", 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("a run without tests is a failure, whatever it says", () => {
  expect(countsOf(report(0, 0), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("the last line names skipped tests only when there are any", () => {
  expect(sayCounts({ passed: 7, failed: 0, skipped: 0 })).toBe("7 passed, 0 failed");
  expect(sayCounts({ passed: 7, failed: 0, skipped: 1 })).toBe("7 passed, 0 failed, 1 skipped");
});

test("a red file counts as it came out when it was run once more", () => {
  const first = JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 1,
    testResults: [
      { name: "/a.e2e.ts", status: "passed", assertionResults: [{ status: "passed" }, { status: "passed" }] },
      {
        name: "/b.e2e.ts",
        status: "failed",
        assertionResults: ["passed", "failed", "skipped"].map((status) => ({ status })),
      },
    ],
  });
  const red = redFiles(first);
  expect(red.files).toEqual(["/b.e2e.ts"]);
  expect(sum(minus(countsOf(first, 1), red.counts), countsOf(report(3, 0), 0))).toEqual({
    passed: 7,
    failed: 0,
    skipped: 0,
  });
  expect(sum(minus(countsOf(first, 1), red.counts), countsOf(report(2, 1), 1))).toEqual({
    passed: 6,
    failed: 1,
    skipped: 0,
  });
  expect(redFiles("")).toEqual({ files: [], counts: { passed: 0, failed: 0, skipped: 0 } });
});
