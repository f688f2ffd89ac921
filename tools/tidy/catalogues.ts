import ts from "typescript";
import { bare, codeOf, keyOf } from "./code.ts";
import type { Finding, House } from "./house.ts";

/** Both languages say the same things: each English catalogue has a Spanish one with the same keys. */
export function catalogues(house: House): readonly Finding[] {
  const english = [...house.keys()].filter((path) => /(?:^|[/.-])messages[a-z.-]*\.en\.ts$/.test(path));
  return english.flatMap((en) => {
    const es = en.replace(/\.en\.ts$/, ".es.ts");
    if (!house.has(es)) return [{ path: en, says: `has no ${es}` }];
    const [first, second] = [keysIn(house, en), keysIn(house, es)];
    if (first.length === 0) return [{ path: en, says: "holds no messages that tidy can read" }];
    return [...missing(es, first, second), ...missing(en, second, first)];
  });
}

function missing(path: string, wanted: readonly string[], held: readonly string[]): readonly Finding[] {
  const known = new Set(held);
  return wanted.filter((key) => !known.has(key)).map((key) => ({ path, says: `has no message "${key}"` }));
}

/** All keys of the objects that a file declares, nested ones as `outer.inner`, spread ones as `...name`. */
function keysIn(house: House, path: string): readonly string[] {
  return codeOf(house, path)
    .statements.filter(ts.isVariableStatement)
    .flatMap((statement) =>
      statement.declarationList.declarations.flatMap(({ initializer }) =>
        initializer === undefined ? [] : keysOf(bare(initializer), ""),
      ),
    );
}

function keysOf(value: ts.Expression, under: string): readonly string[] {
  if (!ts.isObjectLiteralExpression(value)) return [];
  return value.properties.flatMap((property) => {
    if (ts.isSpreadAssignment(property)) return [`${under}...`];
    const key = `${under}${keyOf(property) ?? property.name.getText()}`;
    if (!ts.isPropertyAssignment(property)) return [key];
    const inner = keysOf(bare(property.initializer), `${key}.`);
    return inner.length > 0 ? inner : [key];
  });
}
