import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const SRC = new URL("../../", import.meta.url).pathname;

/** Every component, by its path. */
const components = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".svelte"))
  .map((path) => ({ path, text: readFileSync(`${SRC}${path}`, "utf8") }));

test("every button that prints is the same part: the main one on a page for paper, without an edge elsewhere", () => {
  const printing = components.filter(({ text }) => text.includes("window.print("));
  expect(printing.map(({ path }) => path)).toEqual(["ui/components/PrintButton.svelte"]);
  const used = components.filter(({ text }) => text.includes("<PrintButton"));
  const isSheet = ({ path }: { readonly path: string }) => /\/sheets\/|Sheet\.svelte$/.test(path);
  const wrong = used.filter((one) => isSheet(one) !== one.text.includes("<PrintButton sheet />"));
  expect(wrong.map(({ path }) => path)).toEqual([]);
  expect(used.filter(isSheet).length).toBeGreaterThan(5);
});
