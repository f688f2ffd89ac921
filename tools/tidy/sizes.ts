import ts from "typescript";
import { codeOf, lineAt, walk } from "./code.ts";
import { type Finding, type House, isCode, linesOf } from "./house.ts";

const FILE_LINES_MAX = 300;
const FUNCTION_LINES_MAX = 60;

/** Files fit in a head and functions on a screen. */
export function sizes(house: House): readonly Finding[] {
  return [...house]
    .filter(([path]) => isCode(path))
    .flatMap(([path, text]) => {
      const lines = linesOf(text);
      const long = lines > FILE_LINES_MAX ? [{ path, says: `has ${lines} lines, more than ${FILE_LINES_MAX}` }] : [];
      return [...long, ...longFunctions(path, codeOf(house, path))];
    });
}

function longFunctions(path: string, code: ts.SourceFile): readonly Finding[] {
  const found: Finding[] = [];
  walk(code, (node) => {
    if (!ts.isFunctionLike(node) || !("body" in node) || node.body === undefined) return;
    const lines = ownLines(node);
    if (lines <= FUNCTION_LINES_MAX) return;
    found.push({
      path,
      line: lineAt(node),
      says: `${nameOf(node)} has ${lines} lines of its own, more than ${FUNCTION_LINES_MAX}`,
    });
  });
  return found;
}

/**
 * Lines of a function without those of the functions inside it, which are counted for themselves: a `createX` that
 * holds small functions over shared state is not one long thought, and neither is a `describe`.
 */
function ownLines(node: ts.SignatureDeclaration): number {
  let lines = spanOf(node);
  const visit = (inner: ts.Node): void => {
    if (ts.isFunctionLike(inner) && "body" in inner && inner.body !== undefined) lines -= spanOf(inner) - 1;
    else ts.forEachChild(inner, visit);
  };
  ts.forEachChild(node, visit);
  return lines;
}

function spanOf(node: ts.Node): number {
  const file = node.getSourceFile();
  const line = (at: number) => file.getLineAndCharacterOfPosition(at).line;
  return line(node.getEnd()) - line(node.getStart(file)) + 1;
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name !== undefined) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : "a function without a name";
}
