import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { toHex } from "../../src/kernel/bytes.ts";
import type { Draft, Id } from "../../src/kernel/event.ts";
import { kindsOf } from "../../src/kernel/kinds.ts";
import type { AnyPractice } from "../../src/kernel/practice.ts";
import { bodyOnWire, writeCanonical } from "../../src/kernel/wire/canonical.ts";

const COMMUNITY: Id = "11".repeat(32);
const DEVICE: Id = "22".repeat(32);
const BEFORE: Id = "33".repeat(32);

/** Writes one frozen event for each act of a new practice, where the house keeps such; says which files. */
export async function freezeActs(root: string, name: string): Promise<readonly string[]> {
  if (!existsSync(join(root, "fixtures/wire"))) return [];
  const module = (await import(pathToFileURL(join(root, "src/practices", name, "index.ts")).href)) as object;
  const practice = Object.values(module).find((one: AnyPractice) => one.name === name) as AnyPractice;
  const kinds = kindsOf([practice]);
  const drafts: readonly Draft[] = [
    { kind: `${name}.add`, body: { text: "Seed swap" } },
    { kind: `${name}.remove`, body: { item: BEFORE } },
  ];
  return drafts.map(({ kind, body }) => {
    const number = kinds.byKind.get(kind)?.act.number ?? 0;
    const stand = { device: DEVICE, seq: 1, prev: BEFORE, deps: [], minute: 28_619_040 };
    const hex = toHex(writeCanonical(COMMUNITY, stand, number, bodyOnWire(kinds, kind, body, stand)));
    const path = `fixtures/wire/${kind}.json`;
    writeFileSync(join(root, path), `${JSON.stringify({ kind, number, hex }, undefined, 2)}\n`);
    return path;
  });
}
