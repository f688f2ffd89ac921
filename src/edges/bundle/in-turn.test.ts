import { expect, test } from "vitest";
import { takenInTurn } from "./in-turn.ts";

/** Each file brings one thing, and stands on those before it. */
function taking() {
  const here = new Set<string>();
  const tries: string[] = [];
  const take = async (file: { name: string; on: readonly string[] }) => {
    tries.push(file.name);
    const lacks = file.on.some((one) => !here.has(one));
    const came = lacks || here.has(file.name) ? 0 : 1;
    if (!lacks) here.add(file.name);
    return { came, lacks };
  };
  return { take, tries, here };
}

test("files that stand on each other are taken in whatever their order, and each is told in its place", async () => {
  const { take, here } = taking();
  const files = [
    { name: "street-10", on: ["street-2"] },
    { name: "street-1", on: [] },
    { name: "street-2", on: ["street-1"] },
  ];
  const told = await takenInTurn(files, take, (one) => one);
  expect([...here]).toEqual(["street-1", "street-2", "street-10"]);
  expect(told.map((all) => all.at(-1))).toEqual([
    { came: 1, lacks: false },
    { came: 1, lacks: false },
    { came: 1, lacks: false },
  ]);
});

test("what stands on a file that nobody brought is tried no longer than any brings something", async () => {
  const { take, tries } = taking();
  const files = [
    { name: "street-3", on: ["street-2"] },
    { name: "street-1", on: [] },
  ];
  const told = await takenInTurn(files, take, (one) => one);
  expect(told[0]?.at(-1)).toEqual({ came: 0, lacks: true });
  expect(tries).toEqual(["street-3", "street-1", "street-3"]);
  const alone = taking();
  await takenInTurn([{ name: "street-3", on: ["street-2"] }], alone.take, (one) => one);
  expect(alone.tries).toEqual(["street-3"]);
});
