import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Bundle, Notice } from "./bundle.ts";

export interface DebParts {
  /** A Debian version, such as `0.1.0+202611261200.b0c755f`. */
  readonly version: string;
  readonly bundle: Bundle;
  /** The root of the checkout, with `dist/web` built. */
  readonly home: string;
  /** The program that runs JavaScript; it goes into the package, as the native part fits no other. */
  readonly node: string;
  /** Seconds since 1970 that every file is given, so that the same commit makes the same package. */
  readonly madeAt: number;
  /** `xz` for others, `none` where time matters more than room. */
  readonly squeeze: "xz" | "none";
}

const files = join(import.meta.dirname, "files");

/**
 * Lays out a Debian package in an empty folder and packs it.
 * @param folder an empty folder, that is left holding the package's tree in `tree`
 * @returns the path of the package
 */
export function makeDeb(folder: string, parts: DebParts): string {
  const tree = join(folder, "tree");
  const architecture = run("dpkg", ["--print-architecture"]);
  layProgram(tree, parts);
  layPapers(tree, parts);
  layControl(tree, parts.version, architecture);
  const deb = join(folder, `kith_${parts.version}_${architecture}.deb`);
  run("dpkg-deb", ["--root-owner-group", `-Z${parts.squeeze}`, "--build", tree, deb], {
    ...process.env,
    SOURCE_DATE_EPOCH: String(parts.madeAt),
  });
  return deb;
}

function layProgram(tree: string, { bundle, home, node }: DebParts): void {
  lay(tree, "usr/lib/kith/kith.mjs", bundle.program);
  for (const file of bundle.native) {
    lay(tree, `usr/lib/kith/node_modules/${file}`, readFileSync(join(home, "node_modules", file)));
  }
  cpSync(join(home, "dist/web"), join(tree, "usr/lib/kith/web"), { recursive: true });
  lay(tree, "usr/lib/kith/node", readFileSync(node), 0o755);
  lay(tree, "usr/bin/kith", ours("kith.sh"), 0o755);
  lay(tree, "usr/lib/systemd/system/kith.service", ours("kith.service"));
  lay(tree, "etc/default/kith", ours("default.sh"));
}

function layPapers(tree: string, { bundle, home, version }: DebParts): void {
  lay(tree, "usr/share/doc/kith/README.md", ours("README.md"));
  lay(tree, "usr/share/doc/kith/changelog.gz", gzipSync(readFileSync(join(home, "CHANGELOG.md")), { level: 9 }));
  const licence = readFileSync(join(home, "LICENSE"), "utf8");
  lay(tree, "usr/share/doc/kith/copyright", copyright(version, licence, bundle.notices));
}

/** Kith's licence, then each package's that is inside, with its text. Node's own says what is inside of it. */
function copyright(version: string, licence: string, notices: readonly Notice[]): string {
  const others = notices.map(({ name, version: of, licence: under, text }) =>
    [`${"-".repeat(78)}`, `${name} ${of}, ${under}`, "", text.trim()].join("\n"),
  );
  const node = `Node.js ${process.version} is inside as well: MIT, and what its LICENSE at https://nodejs.org lists.`;
  return [`Kith ${version}, AGPL-3.0-or-later`, "", licence.trim(), "", node, "", ...others, ""].join("\n");
}

function layControl(tree: string, version: string, architecture: string): void {
  const control = [
    "Package: kith",
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    "Maintainer: The people who build Kith <kith@localhost>",
    "Section: net",
    "Priority: optional",
    `Depends: ${madeWith("libc6")}, ${madeWith("libstdc++6")}, passwd, util-linux`,
    "Description: hub for neighbours who organise themselves",
    " Keeps a signed copy of what a community shares and decides, serves the page to",
    " phones on the same Wi-Fi, and lets devices meet. It needs no internet, and has no",
    " say that other devices lack.",
    "",
  ].join("\n");
  lay(tree, "DEBIAN/control", control);
  lay(tree, "DEBIAN/conffiles", "/etc/default/kith\n");
  for (const script of ["postinst", "prerm", "postrm"]) lay(tree, `DEBIAN/${script}`, ours(`${script}.sh`), 0o755);
}

/** What was built with a library runs with that one or a later. */
function madeWith(library: string): string {
  const [, full = "0"] = run("dpkg-query", ["--show", library]).split("\t");
  return `${library} (>= ${full.replace(/[-+~].*$/, "")})`;
}

function ours(name: string): string {
  return readFileSync(join(files, name), "utf8");
}

function lay(tree: string, path: string, content: string | Uint8Array, mode = 0o644): void {
  const file = join(tree, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  chmodSync(file, mode);
}

function run(program: string, words: readonly string[], env = process.env): string {
  return execFileSync(program, words, { env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
}
