import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mutants } from "./list.ts";

const root = join(import.meta.dirname, "../..");

describe("each deliberate mistake can still be made: its text stands once in its file", () => {
  for (const { says, file, from, to } of mutants) {
    test(says, () => {
      const text = readFileSync(join(root, file), "utf8");
      expect(text.split(from)).toHaveLength(2);
      expect(to).not.toBe(from);
    });
  }
});
