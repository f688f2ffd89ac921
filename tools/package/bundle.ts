import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** The one package that is a program for one processor, and so cannot be written into a file of JavaScript. */
const NATIVE = "better-sqlite3";

export interface Bundle {
  /** `kith.mjs`: the command line, the hub and everything of others that they use but the native package. */
  readonly program: Uint8Array;
  /** The native package's files that are needed to run it, by their path below `node_modules`. */
  readonly native: readonly string[];
  /** Whose work is in it, and under which licence: one for each package, sorted by name. */
  readonly notices: readonly Notice[];
}

export interface Notice {
  readonly name: string;
  readonly version: string;
  /** As the package says it, an SPDX expression. */
  readonly licence: string;
  /** The text of its licence; empty where the package brings none. */
  readonly text: string;
}

/**
 * Everything that a hub runs from, in one file that needs no `node_modules` beside the native package.
 * @param home the root of the checkout, installed
 */
export async function bundleProgram(home: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: home,
    entryPoints: ["src/apps/cli/main.ts"],
    outfile: "kith.mjs",
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "esm",
    external: [NATIVE],
    banner: { js: REQUIRE_IN_A_MODULE },
    write: false,
    metafile: true,
    legalComments: "none",
    logLevel: "silent",
  });
  const program = outputFiles[0]?.contents;
  if (program === undefined) throw new Error("esbuild wrote nothing");
  const native = nativeFiles(home);
  const names = [...Object.keys(metafile.inputs), ...native.map((file) => `node_modules/${file}`)].flatMap(packageOf);
  const notices = [...new Set(names)].sort().map((name) => noticeOf(home, name));
  return { program, native, notices };
}

/** Some packages are written in the older form of modules and look for what it gives them. */
const REQUIRE_IN_A_MODULE = [
  'import { createRequire } from "node:module";',
  'import { fileURLToPath as pathOfUrl } from "node:url";',
  'import { dirname as folderOf } from "node:path";',
  "const require = createRequire(import.meta.url);",
  "const __filename = pathOfUrl(import.meta.url);",
  "const __dirname = folderOf(__filename);",
].join("\n");

/** What `require("better-sqlite3")` reads, and no source of it. */
function nativeFiles(home: string): string[] {
  const below = (folder: string): string[] =>
    readdirSync(join(home, "node_modules", folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? below(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
  const built = `${NATIVE}/build/Release/better_sqlite3.node`;
  if (!existsSync(join(home, "node_modules", built))) throw new Error(`${built} is not there; run npm ci`);
  return [
    built,
    ...below(`${NATIVE}/lib`),
    ...[NATIVE, "bindings", "file-uri-to-path"].map((name) => `${name}/package.json`),
    ...["bindings/bindings.js", "file-uri-to-path/index.js"],
  ];
}

function packageOf(file: string): string[] {
  const name = /^node_modules\/((?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
  return name === undefined ? [] : [name];
}

function noticeOf(home: string, name: string): Notice {
  const folder = join(home, "node_modules", name);
  const { version = "", license = "see its text" } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    version?: string;
    license?: string;
  };
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(one));
  return { name, version, licence: license, text: file === undefined ? "" : readFileSync(join(folder, file), "utf8") };
}
