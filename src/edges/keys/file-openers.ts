import { constants } from "node:fs";
import { type FileHandle, open, rename, unlink } from "node:fs/promises";
import { join } from "node:path";
import { joinBytes, toHex } from "../../kernel/bytes.ts";
import { faultAt } from "../../replica/fault.ts";
import type { Openers } from "../../replica/ports.ts";

const SEED_BYTES = 32;

/**
 * Keys that can be destroyed, in `DIR/openers.key`, 32 bytes each, which only its owner may read. The old file is
 * overwritten as soon as the new one has its place for good: at no moment is there none with the keys that stay. A power cut
 * just then leaves the old bytes where no name leads, and a disk that keeps old versions by itself (snapshots, flash that
 * moves its blocks) may have them still: no program can see to that.
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
    await clearAway(aside);
    try {
      await writeWhole(aside, joinBytes(...seeds));
    } catch (cause) {
      // A part of the keys under another name helps nobody, and would outlive those that are destroyed next.
      await clearAway(aside).catch(() => undefined);
      throw cause;
    }
    const old = await openOld(file);
    try {
      await rename(aside, file);
      await flush(directory);
      if (old !== undefined) await fillWithZeros(old);
    } finally {
      await old?.close();
    }
  }

  return {
    all: () => inTurn(() => told(file, read)),
    keep: (seed) => inTurn(() => told(file, async () => write([...(await read()), seed]))),
    drop: (seed) =>
      inTurn(() => told(file, async () => write((await read()).filter((one) => toHex(one) !== toHex(seed))))),
  };
}

async function readWhole(file: string): Promise<Uint8Array> {
  const handle = await open(file, constants.O_RDONLY).catch(unlessThere);
  if (handle === undefined) return new Uint8Array();
  return new Uint8Array(await handle.readFile().finally(() => handle.close()));
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC, 0o600);
  try {
    await writeAll(handle, bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A disk that is nearly full takes a part and says so, without an error: the next try fails. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, at);
    if (bytesWritten === 0) throw Object.assign(new Error("nothing was written"), { code: "ENOSPC" });
    at += bytesWritten;
  }
}

/** What a power cut left under this name may hold keys that were dropped since: cutting it off would leave them on the disk. */
async function clearAway(file: string): Promise<void> {
  const left = await open(file, constants.O_WRONLY).catch(unlessThere);
  if (left === undefined) return;
  await fillWithZeros(left).finally(() => left.close());
  await unlink(file);
}

/** Its bytes, whatever its name leads to by then. Windows replaces no file that is open: there they are let go as they lie. */
async function openOld(file: string): Promise<FileHandle | undefined> {
  if (process.platform === "win32") return undefined;
  return open(file, constants.O_WRONLY).catch(unlessThere);
}

async function fillWithZeros(handle: FileHandle): Promise<void> {
  const { size } = await handle.stat();
  await writeAll(handle, new Uint8Array(size));
  await handle.sync();
}

function unlessThere(cause: unknown): undefined {
  if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
  throw cause;
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
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "ENOSPC" || code === "EDQUOT")
      throw faultAt(
        file,
        "disk-full",
        `The disk is full: ${file} stays as it was, with every key that was in it.`,
        cause,
      );
    if (code === "EACCES" || code === "EPERM" || code === "EROFS")
      throw faultAt(file, "read-only", `${file} may not be read or written.`, cause);
    throw faultAt(file, "disk", `The disk failed at ${file} (${code}).`, cause);
  }
}
