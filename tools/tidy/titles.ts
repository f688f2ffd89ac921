import ts from "typescript";
import { codeOf, lineAt, stringIn, walk } from "./code.ts";
import { type Finding, type House, isCode, isTest } from "./house.ts";

/** What a test says it shows, with the numbers of the promises or laws that it cites. */
export type Title = { readonly path: string; readonly text: string; readonly cites: readonly string[] };

const NOT_RUN = new Set(["only", "skip", "todo", "fails"]);
const RUNNERS = new Set(["test", "it", "describe", "suite", "bench"]);

/** The titles of all tests that run: of `test("…")`, and of the house's own `law("…")` and `promise("…")`. */
export function titlesIn(house: House): readonly Title[] {
  return [...house.keys()].filter(isCited).flatMap((path) => {
    const found: Title[] = [];
    walk(codeOf(house, path), (node) => {
      if (!ts.isCallExpression(node) || isNotRun(node.expression)) return;
      const text = stringIn(node.arguments[0]);
      if (text !== undefined) found.push({ path, text, cites: citedIn(text) });
    });
    return found;
  });
}

/** No test is left out, and none pushes the others out. */
export function everyTestRuns(house: House): readonly Finding[] {
  return [...house.keys()].filter(holdsTests).flatMap((path) => {
    const found: Finding[] = [];
    walk(codeOf(house, path), (node) => {
      if (ts.isPropertyAccessExpression(node) && isNotRun(node)) {
        found.push({ path, line: lineAt(node), says: `says ${node.getText()}: every test runs` });
      }
    });
    return found;
  });
}

/** Where promises and laws are shown. The tools' own tests only talk about citing. */
function isCited(path: string): boolean {
  return holdsTests(path) && /^(?:src|sim|e2e)\//.test(path);
}

function holdsTests(path: string): boolean {
  return isCode(path) && (isTest(path) || /^(?:sim|e2e)\//.test(path));
}

/** `test.skip`, `describe.only`, `test.skip.each`… */
function isNotRun(node: ts.Expression): boolean {
  if (ts.isCallExpression(node)) return isNotRun(node.expression);
  if (!ts.isPropertyAccessExpression(node)) return false;
  return (NOT_RUN.has(node.name.text) && RUNNERS.has(rootOf(node))) || isNotRun(node.expression);
}

function rootOf(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return rootOf(node.expression);
  return ts.isIdentifier(node) ? node.text : "";
}

/** `[TL-3]`, or several at once: `[TL-3, K-1]`. */
function citedIn(text: string): readonly string[] {
  const groups = text.matchAll(/\[([A-Z]{1,4}-\d+(?:, ?[A-Z]{1,4}-\d+)*)\]/g);
  return [...groups].flatMap((group) => (group[1] ?? "").split(/, ?/));
}
