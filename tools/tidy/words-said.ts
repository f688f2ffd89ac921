import ts from "typescript";
import { codeOf, keyOf, walk } from "./code.ts";
import { type Finding, type House, isCode, isTest } from "./house.ts";

const SAID = /(\.?)\bsay\(\s*"([a-z][\w-]*)((?:\.[\w-]+)+)"/g;

/** Whoever asks for words by their code finds some: a code without any is shown as it is, where people read. */
export function wordsSaid(house: House): readonly Finding[] {
  const paths = [...house.keys()].filter((path) => path.startsWith("src/") && isCode(path) && !isTest(path));
  const known = new Set(paths.filter((path) => path.endsWith(".ts")).flatMap((path) => codesIn(house, path)));
  const firsts = new Set([...known].map((code) => code.slice(0, code.indexOf("."))));
  return paths.flatMap((path) => {
    const text = house.get(path) ?? "";
    return [...text.matchAll(SAID)].flatMap(({ index, 1: of, 2: first = "", 3: rest = "" }): Finding[] => {
      // A `say` of one's own may put something before what it is given.
      const isCodeOfHouse = of === "." || firsts.has(first);
      if (!isCodeOfHouse || known.has(first + rest)) return [];
      return [{ path, line: lineOf(text, index), says: `says "${first}${rest}", for which no catalogue has words` }];
    });
  });
}

/** The keys of a file that are written as codes are. */
function codesIn(house: House, path: string): readonly string[] {
  if (!/\.en\.ts$|-words\.ts$/.test(path)) return [];
  const codes: string[] = [];
  walk(codeOf(house, path), (node) => {
    const code = ts.isPropertyAssignment(node) ? keyOf(node) : undefined;
    if (code?.includes(".") === true) codes.push(code);
  });
  return codes;
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}
