import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { practices } from "../../src/practices/index.ts";
import { declaredActs } from "./declared-acts.ts";

test("[K-2] fixtures/acts.json says what every act declares", () => {
  const told = readFileSync(new URL("../../fixtures/acts.json", import.meta.url), "utf8");
  expect(told, "write it anew with: npx tsx tools/freeze-wire.ts").toBe(declaredActs(practices));
});
