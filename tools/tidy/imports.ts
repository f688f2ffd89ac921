import { dirname, join } from "node:path/posix";
import ts from "typescript";
import { lineAt, stringIn, walk } from "./code.ts";

/** A module as a file names it, and on which line. */
export type Import = { readonly of: string; readonly line: number };

/** Every module that a file names: imports, exports from, `import()` and types of those. */
export function importsIn(code: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  walk(code, (node) => {
    const of = stringIn(moduleNamedBy(node));
    if (of !== undefined) found.push({ of, line: lineAt(node) });
  });
  return found;
}

function moduleNamedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return undefined;
}

/** The file that a path beside another one leads to. */
export function fileNamed(path: string, of: string): string {
  return join(dirname(path), of.replace(/\?.*/, ""));
}
