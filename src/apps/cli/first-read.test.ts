import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** What only a hub stands on: it takes longer to read than most commands take. */
const OF_HUBS = /^(?:fastify|@fastify\/.*|@peculiar\/.*|reflect-metadata|nodemailer)$/;

test("a command that starts no hub reads nothing first that only a hub stands on", async () => {
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, "main.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const imports = Object.values(metafile.outputs).flatMap((one) => one.imports);
  const first = imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => path);
  expect(first).toContain("commander");
  expect(first.filter((path) => OF_HUBS.test(path))).toEqual([]);
  expect(imports.filter(({ kind }) => kind === "dynamic-import").map(({ path }) => path)).toContain("fastify");
});
