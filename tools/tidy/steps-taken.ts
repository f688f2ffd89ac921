import { type Finding, type House, isCode, isTest } from "./house.ts";

/** A door that gives steps and nothing at the end of them: whoever forgets to take them notices nothing. */
const DOOR = /readonly (\w+): \((?:[^()]|\([^()]*\))*\) => Steps;/g;
const OWN = /function\* (\w+)\((?:[^()]|\([^()]*\))*\): Steps \{/g;
/** A statement that is nothing but a call. */
const CALL = /^\s*(?:await |void )?(?:[\w?]+\.)*(\w+)\(/;
/** A line that the next one goes on from. */
const GOES_ON = /(?:[(,=?:]|=>|\byield\*|\breturn|&&|\|\|)\s*$/;

/**
 * Nothing of `Steps` is done before somebody takes them. Doors that give some are called by a doing ("keeping"), so that a call
 * alone reads wrong; and no statement calls one and leaves its steps lying.
 */
export function stepsTaken(house: House): readonly Finding[] {
  const code = [...house].filter(([path]) => isCode(path));
  const told = code.filter(([path]) => !isTest(path));
  const doors = told.flatMap(([path, text]) => namesIn(DOOR, text).map((name) => ({ path, name })));
  const known = new Set(doors.map(({ name }) => name));
  return [
    ...doors
      .filter(({ name }) => !name.endsWith("ing"))
      .map(({ path, name }) => ({
        path,
        says: `gives steps by a door called ${name}, which sounds as if it was done`,
      })),
    ...code.flatMap(([path, text]) => leftIn(path, text, new Set([...known, ...namesIn(OWN, text)]))),
  ];
}

function leftIn(path: string, text: string, names: ReadonlySet<string>): Finding[] {
  const lines = text.split("\n");
  return lines.flatMap((line, at) => {
    const name = CALL.exec(line)?.[1] ?? "";
    if (!names.has(name) || GOES_ON.test(lines[at - 1] ?? "")) return [];
    return [{ path, line: at + 1, says: `takes none of the steps of ${name}` }];
  });
}

function namesIn(pattern: RegExp, text: string): readonly string[] {
  return [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []);
}
