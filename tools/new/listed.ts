import type { PracticeNames } from "./names-of.ts";

const EMPTY = `import type { AnyPractice } from "../kernel/practice.ts";

/** What people do together here. The order is the order of dependency. */
export const practices: readonly AnyPractice[] = [];
`;
const LIST = /(export const practices[^=]*=\s*\[)([^\]]*)(\])/;

/** The list of practices with one more at its end, which comes after all that it could read. */
export function listed(text: string | undefined, { name, ident }: PracticeNames): string {
  const before = text ?? EMPTY;
  const imports = [...before.matchAll(/^import .*;$/gm)].map((match) => match[0]);
  const rest = before.slice(before.lastIndexOf(imports.at(-1) ?? "") + (imports.at(-1) ?? "").length);
  const all = [...imports, `import { ${ident} } from "./${name}/index.ts";`].sort(byModule);
  const list = rest.replace(LIST, (_, open: string, inside: string, close: string) => {
    const names = inside
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== "");
    return `${open}${[...names, ident].join(", ")}${close}`;
  });
  return all.join("\n") + list;
}

/** Further folders first, then by name: the order that the formatter keeps. */
function byModule(a: string, b: string): number {
  const [one, other] = [moduleOf(a), moduleOf(b)];
  if (one.startsWith("../") !== other.startsWith("../")) return one.startsWith("../") ? -1 : 1;
  return one < other ? -1 : 1;
}

function moduleOf(line: string): string {
  return /from "(.*)"/.exec(line)?.[1] ?? "";
}
