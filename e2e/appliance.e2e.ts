import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleProgram } from "../tools/package/bundle.ts";
import { makeDeb } from "../tools/package/deb.ts";
import { startHubOf } from "./support/hub.ts";
import { tellInOrder } from "./support/story.ts";

const home = join(import.meta.dirname, "..");
const MOST_MB = 150;
const HOUSEHOLDS = 12;

/** An old laptop becomes a hub: the package is put into a root of its own, updated, and taken away again. */
describe("a hub as a package", () => {
  let root: string;
  let packages: string;
  let first: string;
  let next: string;

  tellInOrder(() => ({}));

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "kith-root-"));
    packages = mkdtempSync(join(tmpdir(), "kith-deb-"));
    mkdirSync(join(root, "var/lib/dpkg/info"), { recursive: true });
    mkdirSync(join(root, "var/lib/dpkg/updates"));
    writeFileSync(join(root, "var/lib/dpkg/status"), "");
    const bundle = await bundleProgram(home);
    const made = (version: string) =>
      makeDeb(mkdtempSync(join(packages, "v")), {
        version,
        bundle,
        home,
        node: process.execPath,
        madeAt: 1_790_000_000,
        squeeze: "none",
      });
    first = made("0.1.0+1");
    next = made("0.1.0+2");
  });

  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
    rmSync(packages, { recursive: true, force: true });
  });

  test("installed, it needs no other Node.js and nothing from the internet", () => {
    dpkg("--install", first);
    expect(readdirSync(join(root, "usr/lib/kith")).sort()).toEqual(["kith.mjs", "node", "node_modules", "web"]);
    kith("found", "--name", "Fern Lane", "--person", "Anya", "--household", "Fern House");
    kith("do", "skills.need", "skill=Roofing");
    expect(verified().events).toBeGreaterThan(2);
  });

  test("its papers name everybody whose work is inside, with the licence", () => {
    const papers = readFileSync(join(root, "usr/share/doc/kith/copyright"), "utf8");
    for (const name of ["fastify", "better-sqlite3", "libsodium-wrappers", "Node.js"]) expect(papers).toContain(name);
    expect(papers).not.toContain("see its text");
  });

  test("its page is served, and its service names nothing that is not there", async () => {
    const hub = await startHubOf(program(), join(root, "var/lib/kith"));
    try {
      const page = await fetch(hub.url);
      expect(await page.text()).toContain("<title>");
    } finally {
      await hub.stop();
    }
    for (const path of program().filter((word) => word.startsWith("/"))) expect(existsSync(path)).toBe(true);
  });

  test("updated by the next package, it keeps everything that it had", () => {
    const before = verified();
    writeFileSync(join(root, "etc/default/kith"), 'KITH_OPTIONS="--port 8000"\n');
    dpkg("--force-confold", "--install", next);
    expect(installed()).toBe("0.1.0+2");
    expect(verified()).toEqual(before);
    expect(readFileSync(join(root, "etc/default/kith"), "utf8")).toContain("8000");
  });

  test(`with a pod of ${HOUSEHOLDS} households it runs in ${MOST_MB} MB`, async () => {
    const made = await startHubOf(program(), join(root, "var/lib/kith"), "--demo");
    await made.stop();
    const hub = await startHubOf(program(), join(made.dir, "demo"));
    try {
      const people = (await hub.look("members.people")) as readonly { household: string }[];
      expect(new Set(people.map(({ household }) => household)).size).toBeGreaterThanOrEqual(HOUSEHOLDS);
      await hub.look("decisions.log");
      expect(hub.memory()).toBeLessThanOrEqual(MOST_MB);
    } finally {
      await hub.stop();
    }
  });

  test("taken away, the program is gone and what neighbours wrote is there", () => {
    dpkg("--remove", "kith");
    expect(existsSync(join(root, "usr/lib/kith/kith.mjs"))).toBe(false);
    expect(existsSync(join(root, "var/lib/kith/kith.db"))).toBe(true);
    dpkg("--purge", "kith");
    expect(existsSync(join(root, "var/lib/kith/kith.db"))).toBe(true);
    dpkg("--install", next);
    expect(verified().events).toBeGreaterThan(2);
  });

  function dpkg(...words: string[]): void {
    // The root has no other packages, and so no shell of its own: the scripts are run from outside and told so.
    const args = [`--root=${root}`, "--force-depends", "--force-script-chrootless", ...words];
    execFileSync("dpkg", args, { stdio: "pipe", env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` } });
  }

  function installed(): string {
    const said = execFileSync("dpkg-query", [`--admindir=${root}/var/lib/dpkg`, "--show", "kith"]);
    return said.toString().trim().split("\t")[1] ?? "";
  }

  /** How the service starts the program, with every path below the root; what it is told is left out. */
  function program(): string[] {
    const unit = readFileSync(join(root, "usr/lib/systemd/system/kith.service"), "utf8");
    const line = /^ExecStart=(.*) start \$KITH_OPTIONS$/m.exec(unit)?.[1] ?? "";
    return line.split(" ").map((word) => (word.startsWith("/") ? join(root, word) : word));
  }

  function kith(...words: string[]): string {
    const [node = "", ...rest] = program();
    return execFileSync(node, [...rest, "--dir", join(root, "var/lib/kith"), ...words]).toString();
  }

  function verified(): { events: number; hash: string } {
    const { events, hash } = JSON.parse(kith("verify", "--json")) as { events: number; hash: string };
    return { events, hash };
  }
});
