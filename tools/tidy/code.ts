import ts from "typescript";
import type { House } from "./house.ts";

const parsed = new WeakMap<House, Map<string, ts.SourceFile>>();

/** A file as a syntax tree; of a Svelte component, its scripts. Parsed once per house. */
export function codeOf(house: House, path: string): ts.SourceFile {
  const known = parsed.get(house) ?? new Map<string, ts.SourceFile>();
  parsed.set(house, known);
  const code = known.get(path) ?? parse(path, house.get(path) ?? "");
  known.set(path, code);
  return code;
}

function parse(path: string, text: string): ts.SourceFile {
  const script = path.endsWith(".svelte") ? scriptsOf(text) : text;
  return ts.createSourceFile(path, script, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS);
}

/** The scripts of a component with every other letter blanked out, so that lines keep their numbers. */
function scriptsOf(text: string): string {
  let script = "";
  let at = 0;
  for (const tag of text.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)) {
    const from = tag.index + (tag[1] ?? "").length;
    const code = tag[2] ?? "";
    script += blank(text.slice(at, from)) + code;
    at = from + code.length;
  }
  return script + blank(text.slice(at));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

export function lineAt(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** Calls `visit` for a node and everything in it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** The text of a string or template, gaps included; nothing for other expressions. */
export function stringIn(node: ts.Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.getText().slice(1, -1) : undefined;
}

/** Looks through `as const`, `satisfies` and brackets. */
export function bare(node: ts.Expression): ts.Expression {
  const wrapped = ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node);
  return wrapped ? bare(node.expression) : node;
}

/** The name of a property as written in a literal; nothing when it is computed. */
export function keyOf(property: ts.ObjectLiteralElementLike): string | undefined {
  const { name } = property;
  if (name === undefined || ts.isComputedPropertyName(name)) return undefined;
  return name.text;
}
