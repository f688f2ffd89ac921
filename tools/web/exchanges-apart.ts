import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/** An index names it beside itself, or in the folder of one of its parts. */
const SOURCE = /^\.\/(?:[a-z-]+\/)?exchange\.ts$/;
const INDEX = /\/src\/practices\/[^/]+\/index\.ts$/;
const MARK = "\0kith-exchange:";

/**
 * Reading and writing files (and the CSV library behind it) is for two screens, while every practice names it in its
 * index. In the web build an index gets `{ apart: NAME }` instead; app/exchanging.ts brings the real one.
 */
export function exchangesApart(): Plugin {
  return {
    name: "kith-exchanges-apart",
    enforce: "pre",
    resolveId: (source, importer) =>
      SOURCE.test(source) && INDEX.test(importer ?? "") ? `${MARK}${join(dirname(importer ?? ""), source)}` : null,
    load(id) {
      if (!id.startsWith(MARK)) return null;
      const text = readFileSync(id.slice(MARK.length), "utf8");
      const names = [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
      return names.map((name) => `export const ${name} = { apart: ${JSON.stringify(name)} };`).join("\n");
    },
  };
}
