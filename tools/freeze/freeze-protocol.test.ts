import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { protocolVectors } from "./freeze-protocol.ts";

const folder = new URL("../../fixtures/protocol/", import.meta.url);

test("[K-2] everything that docs/protocol.md describes is still written as its vectors say", async () => {
  const vectors = await protocolVectors();
  const frozen = readdirSync(folder).map((file) => [
    file.replace(/\.json$/, ""),
    readFileSync(new URL(file, folder), "utf8"),
  ]);
  expect(Object.fromEntries(frozen)).toEqual(
    Object.fromEntries(Object.entries(vectors).map(([name, one]) => [name, `${JSON.stringify(one, undefined, 2)}\n`])),
  );
});
