import { codeOf } from "./code.ts";
import { type Finding, type House, isCode } from "./house.ts";
import { fileNamed, importsIn } from "./imports.ts";

/**
 * No file leads back to itself by what it imports, not by types either: a shape that two share stands below both. So each
 * file can be read with nothing in mind but what stands below it.
 */
export function circles(house: House): readonly Finding[] {
  const done = new Set<string>();
  const found: Finding[] = [];
  for (const path of house.keys()) if (isCode(path)) follow(path, []);
  return found;

  function follow(path: string, way: readonly string[]): void {
    if (done.has(path)) return;
    const from = [...way, path];
    for (const { target, line } of within(house, path)) {
      const back = from.indexOf(target);
      if (back < 0) follow(target, from);
      else found.push({ path, line, says: `leads back to itself: ${[...from.slice(back), target].join(" → ")}` });
    }
    done.add(path);
  }
}

/** What of the house a file imports. A component that has itself within itself imports itself, which is no circle. */
function within(house: House, path: string): readonly { readonly target: string; readonly line: number }[] {
  return importsIn(codeOf(house, path))
    .filter(({ of }) => of.startsWith("."))
    .map(({ of, line }) => ({ target: fileNamed(path, of), line }))
    .filter(({ target }) => target !== path && house.has(target) && isCode(target));
}
