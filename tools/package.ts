import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { optionsOrUsage } from "./options.ts";
import { bundleProgram } from "./package/bundle.ts";
import { makeDeb } from "./package/deb.ts";

const BAD_INPUT = 2;
const home = join(import.meta.dirname, "..");

const USAGE = `npm run package -- [--out FOLDER] [--fast] [--version 1.2.3]
Makes a Debian package of this checkout, in a minute or two. It holds the hub, the page, and the Node.js that runs it, for
computers like this one (a package for a Raspberry Pi is made on a Raspberry Pi). --fast does not squeeze it.`;

const { options: values } = optionsOrUsage(USAGE, { out: "text", fast: "flag", version: "text" });

try {
  execFileSync("dpkg-deb", ["--version"], { stdio: "ignore" });
} catch {
  console.error("package: dpkg-deb is not here. Debian and its kin have it; elsewhere run the hub from a checkout.");
  process.exit(BAD_INPUT);
}

execFileSync(process.execPath, [join(import.meta.dirname, "build.mjs"), "web"], {
  stdio: ["ignore", "ignore", "inherit"],
});
const out = values.out ?? join(home, "dist");
const folder = join(out, ".package");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const deb = makeDeb(folder, {
  version: values.version ?? versionHere(),
  bundle: await bundleProgram(home),
  home,
  node: process.execPath,
  madeAt: madeAt(),
  squeeze: values.fast ? "none" : "xz",
});
const kept = join(out, basename(deb));
renameSync(deb, kept);
rmSync(folder, { recursive: true, force: true });
console.log(`${kept}  ${(statSync(kept).size / 1e6).toFixed(0)} MB`);
console.log(`install it with: sudo apt install ${kept}`);

/** Grows with every commit, so that the next one is an update; what was changed and not committed says so. */
function versionHere(): string {
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
  const commit = git("rev-parse", "--short", "HEAD");
  if (commit === undefined) return version;
  const minute = new Date(madeAt() * 1000).toISOString().replace(/\D/g, "").slice(0, 12);
  return `${version}+${minute}.${commit}${git("status", "--porcelain") === "" ? "" : ".changed"}`;
}

/** When the last commit was made, in seconds since 1970; without a history, now. */
function madeAt(): number {
  return Number(git("log", "-1", "--format=%ct") ?? Math.floor(Date.now() / 1000));
}

function git(...words: string[]): string | undefined {
  try {
    return execFileSync("git", words, { cwd: home, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}
