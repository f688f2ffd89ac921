/**
 * Builds `dist/kith.mjs` (command line and hub) and `dist/web` (the app), each only when something that it is made of
 * has changed. Plain JavaScript, so that it runs before anything is built. Speaks on stderr only: stdout belongs to
 * the command line.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { withLock } from "./build-lock.mjs";

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(home, "dist");

/** What is built, what it is made of, and how. */
const targets = {
  cli: {
    result: join(dist, "kith.mjs"),
    /** The web app is no part of the command line's bundle. */
    isInput: (file) =>
      /^(?:(?:src|sim)\/.*\.(?:ts|json|svelte)|package(?:-lock)?\.json|tools\/build\.mjs)$/.test(file) &&
      !/^src\/apps\/web\/|\.test\.ts$/.test(file),
    build: buildCli,
  },
  web: {
    result: join(dist, "web", "index.html"),
    isInput: (file) =>
      /^(?:src\/.*|public\/.*|package(?:-lock)?\.json|tools\/build\.mjs|tools\/web\/.*|vite\.config\.ts)$/.test(file) &&
      !/^src\/apps\/(?:hub|cli|relay)\/|\.test\.ts$/.test(file),
    build: buildWeb,
  },
};

/** True when the code that `dist` is made of is here; false in an installed copy, which ships `dist` alone. */
export function hasSources() {
  return existsSync(join(home, "src"));
}

/**
 * Builds a target unless it is up to date. Two processes at once take turns, and a reader never meets half a file:
 * results are written aside and renamed into place.
 * @param {"cli" | "web"} name
 * @returns {Promise<boolean>} whether anything had to be built
 */
export async function build(name) {
  const target = targets[name];
  if (isFresh(name)) return false;
  mkdirSync(dist, { recursive: true });
  return withLock(join(dist, `.${name}.lock`), async () => {
    const stamp = stampOf(target);
    if (isFresh(name)) return false;
    const began = performance.now();
    await target.build();
    writeFileSync(stampFile(name), stamp);
    process.stderr.write(`kith: built ${relative(home, target.result)} in ${seconds(began)} s\n`);
    return true;
  });
}

function isFresh(name) {
  const target = targets[name];
  if (!existsSync(target.result) || !existsSync(stampFile(name))) return false;
  return readFileSync(stampFile(name), "utf8") === stampOf(target);
}

function stampFile(name) {
  return join(dist, `.${name}.stamp`);
}

/** One line for all inputs: their names, sizes and times. Reading 1,000 of these takes a few milliseconds. */
function stampOf(target) {
  const sum = createHash("sha256");
  for (const file of filesIn(home, "").filter(target.isInput).sort()) {
    const { size, mtimeMs } = statSync(join(home, file));
    sum.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return sum.digest("hex");
}

const OUTSIDE = new Set(["node_modules", "dist", "e2e", "bench", "fixtures", "docs", "coverage"]);

function filesIn(root, under) {
  return readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const file = under === "" ? entry.name : `${under}/${entry.name}`;
    if (!entry.isDirectory()) return [file];
    return entry.name.startsWith(".") || (under === "" && OUTSIDE.has(entry.name)) ? [] : filesIn(root, file);
  });
}

async function buildCli() {
  const { build: bundle } = await import("esbuild");
  const { outputFiles } = await bundle({
    absWorkingDir: home,
    entryPoints: ["src/apps/cli/main.ts"],
    outfile: "dist/kith.mjs",
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "esm",
    packages: "external",
    sourcemap: true,
    write: false,
    logLevel: "silent",
  }).catch((cause) => {
    throw new Error(`kith: the command line does not build\n${cause.message}`, { cause });
  });
  for (const { path, contents } of outputFiles) {
    writeFileSync(`${path}.next`, contents);
    renameSync(`${path}.next`, path);
  }
}

async function buildWeb() {
  const { build: bundle } = await import("vite");
  const next = join(dist, ".web.next");
  const old = join(dist, ".web.old");
  for (const folder of [next, old]) rmSync(folder, { recursive: true, force: true });
  await bundle({
    root: join(home, "src/apps/web"),
    configFile: join(home, "vite.config.ts"),
    logLevel: "error",
    build: { outDir: next, emptyOutDir: true },
  });
  const result = join(dist, "web");
  if (existsSync(result)) renameSync(result, old);
  renameSync(next, result);
  rmSync(old, { recursive: true, force: true });
}

function seconds(began) {
  return ((performance.now() - began) / 1000).toFixed(1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2);
  try {
    for (const name of asked.length > 0 ? asked : Object.keys(targets)) await build(name);
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`);
    process.exitCode = 1;
  }
}
