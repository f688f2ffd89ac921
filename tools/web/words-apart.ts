import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Plugin } from "vite";
import { readMessage } from "../../src/language/message.ts";
import type { Tokens } from "../../src/language/speak.ts";

/** A practice's catalogue, wherever in its folder: messages.en.ts, screens/messages.es.ts. */
const CATALOGUE = /\/src\/practices\/[^/]+\/(?:[\w-]+\/)*messages[\w.-]*\.(en|es)\.ts$/;
const WORDS = /^virtual:words\/(en|es)(-later)?$/;

/**
 * Words of the bars, of Today, of what comes and what happened, but for what Kith does by itself: all that a first view says.
 * What is seldom in Today, or wrong with a hub, waits for its words (`kith.has`). Titles of screens have three parts.
 */
const FIRST =
  /^(?:place|scale|house|heard|update|button|toast|welcome)\.|^hub\.(?:looking|connected|away)$|^today\.(?!copy|week|damaged)|^[a-z-]+\.(?:today\.|coming\b)|^(?!kernel\.).+\.did(?:-[a-z]+)?$|^[a-z-]+\.screen\.[a-z-]+$/;

/**
 * Every practice holds its words in all languages; a page needs one of them at a time, and no reader of ICU messages.
 * In the web build the catalogues are empty where practices import them, and `virtual:words/<language>` is a chunk with
 * the words of one language that a first view says, `virtual:words/<language>-later` one with all the others.
 */
export function wordsApart(home: string): Plugin {
  return {
    name: "kith-words-apart",
    enforce: "pre",
    resolveId: (source) => (WORDS.test(source) ? `\0${source}` : null),
    async load(id) {
      const [, language, later] = (id.startsWith("\0") ? WORDS.exec(id.slice(1)) : undefined) ?? [];
      if (language === undefined) return null;
      const files = catalogueFiles(home, language);
      for (const file of files) this.addWatchFile(file);
      const words = Object.entries(await wordsIn(files)).filter(([code]) => FIRST.test(code) === (later === undefined));
      return `export const words = ${JSON.stringify(Object.fromEntries(words))};`;
    },
    transform(code, id) {
      if (!CATALOGUE.test(id)) return null;
      const names = [...code.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
      return { code: names.map((name) => `export const ${name} = {};`).join("\n"), map: null };
    },
  };
}

function catalogueFiles(home: string, language: string): readonly string[] {
  const practices = join(home, "src/practices");
  const theirs = readdirSync(practices, { recursive: true, encoding: "utf8" })
    .map((file) => join(practices, file))
    .filter((file) => CATALOGUE.exec(file)?.[1] === language);
  return [join(home, `src/language/house.${language}.ts`), ...theirs.sort()];
}

/** All messages of these files, read. The files are bundled to a module that is run here. */
async function wordsIn(files: readonly string[]): Promise<Record<string, Tokens>> {
  const imports = files.map((file, at) => `import * as words${at} from ${JSON.stringify(file)};`);
  const all = `export const all = [${files.map((_, at) => `words${at}`).join(", ")}].flatMap((one) => Object.values(one));`;
  const { outputFiles } = await build({
    stdin: { contents: [...imports, all].join("\n"), resolveDir: "." },
    bundle: true,
    format: "esm",
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  const made = (await import(`data:text/javascript;base64,${code}`)) as { all: Record<string, string>[] };
  const entries = made.all.flatMap((catalogue) => Object.entries(catalogue));
  return Object.fromEntries(entries.map(([key, message]) => [key, readMessage(message)]));
}
