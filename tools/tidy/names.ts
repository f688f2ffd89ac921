import type { Finding, House } from "./house.ts";

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = new Set(["util", "utils", "common", "helper", "helpers", "manager", "service", "misc", "shared"]);
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*$/;

/** Files are named after their main export, in kebab-case; Svelte components may be PascalCase. */
export function names(house: House): readonly Finding[] {
  return [...house.keys()]
    .filter((path) => /^(?:src|sim|bench|e2e|tools|bin)\//.test(path))
    .flatMap((path) => {
      const says = path.split("/").flatMap((part) => whyNot(part) ?? []);
      return says.map((why) => ({ path, says: why }));
    });
}

function whyNot(part: string): string | undefined {
  const [stem = "", ...endings] = part.split(".");
  const last = stem.split(/[-_]|(?<=[a-z])(?=[A-Z])/).at(-1) ?? "";
  if (EMPTY_NAMES.has(last.toLowerCase())) return `is named "${stem}", which does not say what is inside`;
  const fine =
    KEBAB.test(stem) || stem === "" || (endings[0] === "svelte" && PASCAL.test(stem)) || part === "README.md";
  return fine ? undefined : `${part} is not in kebab-case`;
}
