import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const here = new URL("./", import.meta.url);
const published = new URL("../../fixtures/protocol/", import.meta.url);

test("every published vector is asked for by name in a test of this folder", () => {
  const tests = readdirSync(here).filter((name) => name.endsWith(".test.ts"));
  const words = tests.map((name) => readFileSync(new URL(name, here), "utf8")).join("\n");
  const asked = new Set([...words.matchAll(/protocolFixture(?:<[^()]*>)?\(\s*"([^"]+)"/g)].map(([, name]) => name));
  const vectors = readdirSync(published).map((name) => name.replace(/\.json$/, ""));
  expect(vectors.length).toBeGreaterThan(0);
  expect(vectors.filter((name) => !asked.has(name))).toEqual([]);
  expect([...asked].filter((name) => name === undefined || !vectors.includes(name))).toEqual([]);
});
