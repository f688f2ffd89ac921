import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listed } from "./new/listed.ts";
import { namesOf, whyNotNamed } from "./new/names-of.ts";

const house = join(import.meta.dirname, "..");
const root = mkdtempSync(join(tmpdir(), "kith-new-"));
const bin = join(house, "node_modules/.bin");

const run = (command: string, ...words: string[]) =>
  spawnSync(join(bin, command), words, { cwd: root, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** A house with one practice: what a new one stands on. */
beforeAll(() => {
  const parts = [
    "src/kernel",
    "src/practices/members",
    "src/tables",
    "src/ui/screens.ts",
    "tools/new",
    "tools/new.ts",
    "tools/freeze",
    "tools/check/same-chance.ts",
    "src/edges/sodium",
    "src/tables",
  ];
  const settings = [
    "package.json",
    "vitest.config.ts",
    "tsconfig.base.json",
    "tsconfig.pure.json",
    "tsconfig.node.json",
  ];
  for (const path of [...parts, ...settings]) cpSync(join(house, path), join(root, path), { recursive: true });
  writeFileSync(join(root, "src/practices/index.ts"), listed(undefined, namesOf("members", new Set())));
  mkdirSync(join(root, "fixtures/wire"), { recursive: true });
  symlinkSync(join(house, "node_modules"), join(root, "node_modules"));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a new practice is green: its own tests run, its types hold, it has its place in the list", () => {
  const made = run("tsx", "tools/new.ts", "practice", "seed-library");
  expect(made.stderr).toBe("");
  expect(made.status).toBe(0);
  expect(read("src/practices/index.ts")).toMatch(
    /import \{ seedLibrary \} from ".\/seed-library\/index.ts";[\s\S]*seedLibrary,?\s*\]/,
  );
  expect(existsSync(join(root, "src/practices/seed-library/screens/List.svelte"))).toBe(true);
  const tests = run("vitest", "run", "src/practices/seed-library");
  expect(tests.stdout + tests.stderr).toMatch(/Tests +5 passed/);
  const types = run("tsc", "-p", "tsconfig.pure.json").stdout + run("tsc", "-p", "tsconfig.node.json").stdout;
  expect(types.split("\n").filter((line) => line.includes("seed-library"))).toEqual([]);
}, 120_000);

test("the next practice gets the next ten wire numbers and another promise code", () => {
  expect(run("tsx", "tools/new.ts", "practice", "sunday-lunch").status).toBe(0);
  const first = (name: string) => Number(/act\(\s*(\d+)/.exec(read(`src/practices/${name}/words.ts`))?.[1]);
  expect(first("seed-library") % 10).toBe(0);
  expect(first("sunday-lunch")).toBe(first("seed-library") + 10);
  expect(read("src/practices/seed-library/README.md")).toContain("**SL-1**");
  expect(read("src/practices/sunday-lunch/README.md")).not.toContain("**SL-1**");
  const frozen = JSON.parse(read("fixtures/wire/sunday-lunch.add.json")) as Record<string, unknown>;
  expect(frozen).toMatchObject({ kind: "sunday-lunch.add", number: first("sunday-lunch") });
});

test("a bad or taken name, or none, is refused with exit code 2 and writes nothing", () => {
  const before = read("src/practices/index.ts");
  for (const [words, says] of [
    [["practice", "Seed Library"], "not in kebab-case"],
    [["practice", "members"], "already"],
    [["practice", "../escape"], "not in kebab-case"],
    [["practice", "kernel"], "something else"],
    [["practice"], "say what"],
    [["chair", "x"], "say what"],
  ] as const) {
    const { status, stderr } = run("tsx", "tools/new.ts", ...words);
    expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
    expect(stderr).toContain("npm run new practice");
  }
  expect(read("src/practices/index.ts")).toBe(before);
}, 60_000);

test("words of the language are no names", () => {
  expect(whyNotNamed("new", [])).toContain("something else");
  expect(whyNotNamed("a".repeat(31), [])).toContain("longer");
  expect(whyNotNamed("tools", [])).toBeUndefined();
});

test("where there is no list yet, one is made", () => {
  expect(listed(undefined, namesOf("tools", new Set()))).toBe(`import type { AnyPractice } from "../kernel/practice.ts";
import { tools } from "./tools/index.ts";

/** What people do together here. The order is the order of dependency. */
export const practices: readonly AnyPractice[] = [tools];
`);
});
