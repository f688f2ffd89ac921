import { constants } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import { joinBytes, toHex } from "../../kernel/bytes.ts";
import { Fault } from "../../replica/fault.ts";
import type { Openers } from "../../replica/ports.ts";

const SEED_BYTES = 32;

/**
 * Keys that can be destroyed, in `DIR/openers.key`, 32 bytes each, which only its owner may read. One that is dropped is
 * overwritten before the new file takes its place. A disk that keeps old versions by itself (snapshots, flash that moves
 * its blocks) may have it still: no program can see to that.
 */
export function fileOpeners(directory: string): Openers {
  const file = join(directory, "openers.key");
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  }

  async function read(): Promise<Uint8Array[]> {
    const bytes = await readWhole(file);
    return Array.from({ length: Math.floor(bytes.length / SEED_BYTES) }, (_, at) =>
      bytes.slice(at * SEED_BYTES, (at + 1) * SEED_BYTES),
    );
  }

  async function write(seeds: readonly Uint8Array[]): Promise<void> {
    const aside = `${file}.new`;
    await writeWhole(aside, joinBytes(...seeds), constants.O_CREAT | constants.O_TRUNC);
    const old = (await readWhole(file)).length;
    if (old > 0) await writeWhole(file, new Uint8Array(old), 0);
    await rename(aside, file);
    await flush(directory);
  }

  return {
    all: () => inTurn(() => told(file, read)),
    keep: (seed) => inTurn(() => told(file, async () => write([...(await read()), seed]))),
    drop: (seed) =>
      inTurn(() => told(file, async () => write((await read()).filter((one) => toHex(one) !== toHex(seed))))),
  };
}

async function readWhole(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, constants.O_RDONLY);
    return new Uint8Array(await handle.readFile().finally(() => handle.close()));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return new Uint8Array();
    throw cause;
  }
}

async function writeWhole(file: string, bytes: Uint8Array, flags: number): Promise<void> {
  const handle = await open(file, constants.O_WRONLY | flags, 0o600);
  try {
    await handle.write(bytes, 0, bytes.length, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new name survives a power cut only once its directory is flushed. */
async function flush(directory: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(directory, constants.O_RDONLY);
  await handle.sync().finally(() => handle.close());
}

async function told<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new Fault("disk", `${file} may not be read or written.`, cause);
  }
}
