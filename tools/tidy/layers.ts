import ts from "typescript";
import { codeOf, keyOf, stringIn, walk } from "./code.ts";
import { type Finding, type House, isCode, isScreen, isTest, practiceOf } from "./house.ts";
import { fileNamed, importsIn } from "./imports.ts";

/** What each layer of `src` may import besides itself. Data and imports go one way. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  tables: [],
  practices: ["kernel", "tables"],
  replica: ["kernel"],
  edges: ["kernel", "replica"],
  language: ["kernel"],
  ui: ["kernel", "replica", "language"],
  apps: ["kernel", "tables", "practices", "replica", "edges", "language", "ui"],
};

/** Kernel ← practices; kernel ← replica ← edges ← apps; a practice is read through its index, and only if declared. */
export function layers(house: House): readonly Finding[] {
  return [...house.keys()].filter(isCode).flatMap((path) =>
    importsIn(codeOf(house, path)).flatMap(({ of, line }) => {
      const says = whyNot(house, path, of);
      return says === undefined ? [] : [{ path, line, says }];
    }),
  );
}

function whyNot(house: House, path: string, of: string): string | undefined {
  if (!of.startsWith(".")) return whyNotPackage(path, of);
  if (!/\.[a-z0-9]+(?:\?[a-z&]+)?$/.test(of)) return `imports ${of} without its file ending`;
  const target = fileNamed(path, of);
  if (isTest(target) && !isTest(path) && target.startsWith("src/") && path.startsWith("src/")) {
    return `imports ${target}, which is only for tests`;
  }
  return isTest(path) ? undefined : whyNotLayer(house, path, target);
}

function whyNotPackage(path: string, of: string): string | undefined {
  const pure = /^src\/(?:kernel|tables|practices|replica)\//.test(path) && !isTest(path);
  return pure && of.startsWith("node:") ? `imports ${of}: this layer also runs in a browser` : undefined;
}

function whyNotLayer(house: House, path: string, target: string): string | undefined {
  const from = layerOf(path);
  const to = layerOf(target);
  if (from === undefined) return undefined;
  if (to === undefined) return target.startsWith("fixtures/") || from === "apps" ? undefined : `imports ${target}`;
  const allowed = MAY_IMPORT[from];
  if (allowed === undefined) return `is in src/${from}, a layer that the house does not know`;
  const parts = to === "ui" && isScreen(path);
  if (from !== to && !allowed.includes(to) && !parts) return `${from} may not import ${to} (${target})`;
  if (to === "practices") return whyNotPractice(house, path, target);
  return from === "edges" && to === "edges" ? whyNotEdge(path, target) : undefined;
}

function layerOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function whyNotPractice(house: House, path: string, target: string): string | undefined {
  const other = practiceOf(target);
  const own = practiceOf(path);
  if (other === undefined || other === own) return undefined;
  const onScreen = layerOf(path) === "apps" && isScreen(target);
  // Pages for other programs are for who saves them alone: named in an index, they would come with every page.
  const inVault = path === "src/practices/vault.ts" && target === `src/practices/${other}/notes.ts`;
  if (target !== `src/practices/${other}/index.ts` && !onScreen && !inVault) return `reads ${target} past its index.ts`;
  if (own === undefined || declaredAfter(house, own).includes(other)) return undefined;
  return `reads the practice ${other}, which its index.ts does not name in \`after\``;
}

function whyNotEdge(path: string, target: string): string | undefined {
  const edge = (of: string) => of.split("/")[2];
  return edge(path) === edge(target) ? undefined : `reads another edge (${target})`;
}

/** The practices that one declares to come after: `after: ["members"]` in its index. */
function declaredAfter(house: House, practice: string): readonly string[] {
  const names: string[] = [];
  walk(codeOf(house, `src/practices/${practice}/index.ts`), (node) => {
    if (!ts.isPropertyAssignment(node) || keyOf(node) !== "after") return;
    walk(node.initializer, (item) => {
      const name = stringIn(item);
      if (name !== undefined) names.push(name);
    });
  });
  return names;
}
