import { writeSync } from "node:fs";
import { rowAt } from "../../../replica/log.contract.ts";
import { openStore } from "../sqlite-store.ts";

/**
 * A program that appends until it is killed, three at a time, and says each seq once it is acknowledged.
 * `node append-forever.mjs FILE COMMUNITY`
 */
const [file = "", community = ""] = process.argv.slice(2);
const log = openStore(file).log(community);
let next = await log.count();

async function one(seq: number): Promise<void> {
  const kept = await log.append([rowAt("a", seq, 0, 40 + (seq % 400))]);
  if (kept === "kept") writeSync(1, `${seq}\n`);
}

for (;;) {
  await Promise.all([one(next), one(next + 1), one(next + 2)]);
  next += 3;
}
