import { expect, test } from "vitest";
import { PersistentMap } from "../kernel/persistent-map.ts";
import { countedHomes } from "./heard.ts";

const none: PersistentMap<string> = PersistentMap.empty;
const roll = none.with("anya", "fern").with("bo", "mill");

test("[K-5] whoever moves in with people on the roll without their consent does not count in their household", () => {
  const homes = new Map([
    ["anya", "fern"],
    ["bo", "elm"],
    ["cem", "fern"],
    ["dee", "oak"],
  ]);
  expect([...countedHomes(homes, { roll, removed: none })]).toEqual([
    ["anya", "fern"],
    ["bo", "mill"],
    ["dee", "oak"],
  ]);
  expect(countedHomes(homes, { roll, removed: none.with("dee", "") }).has("dee")).toBe(false);
});
