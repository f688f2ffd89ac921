import ts from "typescript";
import { codeOf, lineAt, walk } from "./code.ts";
import { type Finding, type House, isScreen, isTest } from "./house.ts";

type Ban = {
  readonly where: (path: string) => boolean;
  readonly sees: (node: ts.Node) => string | undefined;
};

/** Code in which two devices must agree to the byte. */
function isJudged(path: string): boolean {
  if (path.startsWith("src/kernel/")) return true;
  return /^src\/practices\/[^/]+\/(?:rules|fold|words)(?:-[a-z-]+\.ts$|\.ts$|\/)/.test(path);
}

function isPure(path: string): boolean {
  return /^src\/(?:kernel|tables|practices|replica)\/.*\.ts$/.test(path) && !isScreen(path);
}

const NOT_JUDGED = new Set(["Date", "Intl"]);
const LOCAL_WORDS = /^(?:localeCompare|toLocale[A-Z]\w*)$/;
const OUTSIDE = new Set([
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame"],
  ...["console", "fetch", "performance", "process", "Buffer", "navigator", "window", "document", "localStorage"],
]);

const bans: readonly Ban[] = [
  { where: isJudged, sees: (node) => (isGlobal(node, NOT_JUDGED) ? `uses ${node.getText()}` : undefined) },
  {
    where: isJudged,
    sees: (node) => (isLocal(node) ? `uses ${node.text}, which differs by language` : undefined),
  },
  { where: isJudged, sees: (node) => (ts.isThrowStatement(node) ? "throws" : undefined) },
  { where: isJudged, sees: (node) => (isAsAny(node) ? "says `as any`" : undefined) },
  { where: isPure, sees: (node) => (isRandom(node) ? "uses Math.random: chance is an argument" : undefined) },
  {
    where: isPure,
    sees: (node) =>
      isGlobal(node, OUTSIDE) ? `uses ${node.getText()}: time, wires and talk are arguments` : undefined,
  },
];

/** Kernel, rules, folds and words: no clock, chance, language or exception. They and the replica: nothing outside. */
export function pureCode(house: House): readonly Finding[] {
  const paths = [...house.keys()].filter((path) => isPure(path) && !isTest(path));
  return paths.flatMap((path) => {
    const here = bans.filter(({ where }) => where(path));
    const found: Finding[] = [];
    walk(codeOf(house, path), (node) => {
      for (const { sees } of here) {
        const says = sees(node);
        if (says !== undefined) found.push({ path, line: lineAt(node), says });
      }
    });
    return found;
  });
}

/** A name from outside the file: no property, key or own declaration of that name. */
function isGlobal(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (!ts.isIdentifier(node) || !names.has(node.text)) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  return !("name" in parent && parent.name === node) && !("propertyName" in parent && parent.propertyName === node);
}

function isLocal(node: ts.Node): node is ts.Identifier {
  return ts.isIdentifier(node) && LOCAL_WORDS.test(node.text) && ts.isPropertyAccessExpression(node.parent);
}

function isAsAny(node: ts.Node): boolean {
  return ts.isAsExpression(node) && node.type.kind === ts.SyntaxKind.AnyKeyword;
}

function isRandom(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.getText().replace(/\s/g, "") === "Math.random";
}
