import { dirname } from "node:path/posix";
import type { Finding, House } from "./house.ts";
import { titlesIn } from "./titles.ts";

/** `- **TL-3** A tool is…`, `- TL-3 A tool is…`, `**TL-3 A tool is…**` or `### TL-3 …`, at the start of a line. */
const PROMISE = /^\s*(?:(?:[-*]|\d+\.|#+)\s+(?:\*\*)?|\*\*)([A-Z]{2,4}-\d+)\b/;

type Promised = { readonly code: string; readonly path: string; readonly line: number };

/** Each promise in a README is kept by a test that cites it, and each citation has its promise. */
export function promises(house: House): readonly Finding[] {
  const made = [...house.keys()]
    .filter((path) => /^src\/.*README\.md$/.test(path))
    .flatMap((path) => promisedIn(house, path));
  const titles = titlesIn(house);
  const unkept = made.filter(({ code, path }) => {
    const near = [`${dirname(path)}/`, "sim/", "e2e/"];
    return !titles.some((title) => title.cites.includes(code) && near.some((at) => title.path.startsWith(at)));
  });
  return [
    ...unkept.map(({ code, path, line }) => ({ path, line, says: `no test cites [${code}]` })),
    ...madeTwice(made),
    ...unknownCitations(made, titles),
  ];
}

function promisedIn(house: House, path: string): readonly Promised[] {
  return (house.get(path) ?? "").split("\n").flatMap((text, at) => {
    const code = PROMISE.exec(text)?.[1];
    return code === undefined ? [] : [{ code, path, line: at + 1 }];
  });
}

function madeTwice(made: readonly Promised[]): readonly Finding[] {
  const first = new Map<string, string>();
  return made.flatMap(({ code, path, line }) => {
    const before = first.get(code);
    first.set(code, before ?? path);
    return before === undefined ? [] : [{ path, line, says: `promises ${code} again: it is in ${before} already` }];
  });
}

function unknownCitations(made: readonly Promised[], titles: ReturnType<typeof titlesIn>): readonly Finding[] {
  const known = new Set(made.map(({ code }) => code));
  return titles.flatMap(({ path, cites }) =>
    cites
      .filter((code) => !known.has(code) && !code.startsWith("K-"))
      .map((code) => ({ path, says: `cites [${code}], which no README promises` })),
  );
}
