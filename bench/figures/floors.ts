import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { openCrypto } from "../../src/edges/sodium/sodium-crypto.ts";
import { type Figure, timed } from "../figure.ts";

const COUNT = 10_000;
const EVENT_BYTES = 180;
const ROW_BYTES = 230;
const RUNS = 3;

/** What nothing that signs, hashes and stores 10,000 events can be faster than: the primitives alone. */
export async function floorFigures(): Promise<Figure[]> {
  const crypto = await openCrypto();
  const { publicKey, secretKey } = crypto.keyPair(crypto.random(32));
  const message = crypto.random(EVENT_BYTES);
  const signature = crypto.sign(message, secretKey);
  const verify = await timed(RUNS, () => times(() => crypto.verify(signature, message, publicKey)));
  const hash = await timed(RUNS, () => times(() => createHash("sha256").update(message).digest()));
  const insert = await timed(RUNS, insertRaw);
  return [
    floor("floor.verify", verify, `libsodium verifies ${COUNT} signatures of ${EVENT_BYTES} bytes`),
    floor("floor.sha256", hash, `Node hashes ${COUNT} messages of ${EVENT_BYTES} bytes`),
    floor("floor.sqlite", insert, `better-sqlite3 writes ${COUNT} rows of ${ROW_BYTES} bytes in one transaction`),
  ];
}

function floor(id: string, value: number, how: string): Figure {
  return { id, value, unit: "ms", goal: "none", how };
}

function times(work: () => unknown): void {
  for (let at = 0; at < COUNT; at++) work();
}

function insertRaw(): void {
  const folder = mkdtempSync(join(tmpdir(), "kith-floor-"));
  const database = new Database(join(folder, "floor.sqlite"));
  database.pragma("journal_mode = WAL");
  database.exec("CREATE TABLE event (place INTEGER PRIMARY KEY, id BLOB UNIQUE, bytes BLOB)");
  const insert = database.prepare("INSERT INTO event VALUES (?, ?, ?)");
  const bytes = Buffer.alloc(ROW_BYTES);
  database.transaction(() => {
    for (let at = 0; at < COUNT; at++) insert.run(at, createHash("sha256").update(String(at)).digest(), bytes);
  })();
  database.close();
  rmSync(folder, { recursive: true });
}
