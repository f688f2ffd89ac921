import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const SRC = new URL("../../", import.meta.url).pathname;

test("whether somebody can do something here is asked by one name, so that no screen forgets whoever has gone", () => {
  const components = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".svelte"))
    .map((path) => ({ path, text: readFileSync(`${SRC}${path}`, "utf8") }));
  const paths = (holds: (text: string) => boolean) =>
    components.filter(({ text }) => holds(text)).map(({ path }) => path);
  // How somebody went is told in one place.
  expect(paths((text) => text.includes("kith.gone"))).toEqual(["ui/components/OnlyLooking.svelte"]);
  expect(paths((text) => text.includes("kith.actor === undefined")).length).toBeGreaterThan(8);
});
