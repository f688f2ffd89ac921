import { randomBytes } from "node:crypto";
import { constants, type FileHandle, link, open, unlink } from "node:fs/promises";
import { join } from "node:path";
import { Fault, faultAt } from "../../replica/fault.ts";
import type { Keys } from "../../replica/ports.ts";

const SEED_BYTES = 32;
/** Rights of the group and of everybody. */
const OTHERS = 0o077;

/**
 * The device's key in `DIR/device.key`: 32 bytes that only its owner may read. Made on first use; a key file that others
 * may read (`loose-key`), that has another size (`damaged`) or that cannot be read or made is a fault, and no key is
 * made in its place: another key would be another device.
 */
export function fileKeys(directory: string): Keys {
  const file = join(directory, "device.key");
  return {
    seed: async () => {
      try {
        const kept = await readSeed(file);
        if (kept !== undefined) return kept;
        await makeSeed(directory, file);
        return (await readSeed(file)) ?? missing(directory);
      } catch (cause) {
        throw asFault(directory, file, cause);
      }
    },
  };
}

async function readSeed(file: string): Promise<Uint8Array | undefined> {
  let handle: FileHandle;
  try {
    handle = await open(file, constants.O_RDONLY);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw cause;
  }
  try {
    const { mode, size } = await handle.stat();
    if (process.platform !== "win32" && (mode & OTHERS) !== 0) throw loose(file);
    if (size !== SEED_BYTES) {
      throw faultAt(file, "damaged", `${file} is damaged: it has ${size} bytes, a key has ${SEED_BYTES}.`);
    }
    return new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}

/**
 * Whole or not at all: written aside and flushed, then linked into place, which fails where a key already is. Two that
 * do this at once end with one key, and a power cut leaves no half of one.
 */
async function makeSeed(directory: string, file: string): Promise<void> {
  const aside = `${file}.${randomBytes(8).toString("hex")}`;
  const handle = await open(aside, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    try {
      await handle.writeFile(randomBytes(SEED_BYTES));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(aside, file);
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST") throw cause;
  } finally {
    // Also where the disk is full: else each try leaves one more beginning of a key.
    await unlink(aside);
  }
  await flushDirectory(directory);
}

/** A new name survives a power cut only once its directory is flushed. */
async function flushDirectory(directory: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(directory, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function loose(file: string): Fault {
  return new Fault("loose-key", `Others on this machine may read ${file}. Run: chmod 600 ${file}`);
}

function missing(directory: string): never {
  throw faultAt(directory, "missing", `There is no directory ${directory}.`);
}

function asFault(directory: string, file: string, cause: unknown): unknown {
  if (cause instanceof Fault) return cause;
  switch (codeOf(cause)) {
    case "ENOENT":
      return faultAt(directory, "missing", `There is no directory ${directory}.`, cause);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return faultAt(file, "read-only", `${file} may not be read or made.`, cause);
    case "ENOSPC":
    case "EDQUOT":
      return faultAt(file, "disk-full", `The disk is full: ${file} could not be made.`, cause);
    case undefined:
      return cause;
    default:
      return faultAt(file, "disk", `The disk failed at ${file} (${codeOf(cause)}).`, cause);
  }
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
}
