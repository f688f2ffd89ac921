import {
  accessSync,
  chmodSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { type Fault, faultAt } from "../../replica/fault.ts";

/**
 * Writes a file that a person named: for them alone, where it is new. It holds what a community keeps among its people: telephone
 * numbers, or the secret of an invite. One that was there stays as open as they made it, and whole where there is no room
 * for the new one. Faults: `disk-full`, `read-only`, `missing`, `disk`.
 */
export function writeFile(file: string, content: string | Uint8Array): void {
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    const isPipe = there?.isFile() === false;
    const place = there === undefined || isPipe ? file : realpathSync(file);
    if (isPipe || !replaced(place, content, there)) writeFileSync(place, content, { mode: 0o600 });
  } catch (cause) {
    throw fileFault(file, cause);
  }
}

/** Writes aside and then takes the place of what was there. False where no file may be made beside it. */
function replaced(file: string, content: string | Uint8Array, there: Stats | undefined): boolean {
  if (there !== undefined) accessSync(file, constants.W_OK);
  const aside = `${file}.${process.pid}.part`;
  try {
    writeFileSync(aside, content, { mode: 0o600, flag: "wx" });
    if (there !== undefined) chmodSync(aside, there.mode & 0o777);
    renameSync(aside, file);
    return true;
  } catch (cause) {
    rmSync(aside, { force: true });
    if (there !== undefined && NOT_BESIDE.has(codeOf(cause))) return false;
    throw cause;
  }
}

const NOT_BESIDE = new Set(["EACCES", "EPERM", "EXDEV", "EBUSY", "ENAMETOOLONG"]);

/** Takes a file away again that was just written, unless it is a pipe or a device. */
export function unwrite(file: string): void {
  try {
    if (statSync(file).isFile()) rmSync(file);
  } catch (cause) {
    throw fileFault(file, cause);
  }
}

export function fileFault(file: string, cause: unknown): Fault {
  const code = codeOf(cause);
  if (code === "ENOSPC" || code === "EDQUOT") {
    return faultAt(file, "disk-full", `The disk is full: ${file} was not written.`, cause);
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return faultAt(file, "read-only", `${file} may not be written.`, cause);
  }
  if (code === "ENOENT" || code === "ENOTDIR") {
    return faultAt(dirname(file), "missing", `There is no directory for ${file}.`, cause);
  }
  return faultAt(file, "disk", `${file} could not be written (${code}).`, cause);
}

/** The system's name for what went wrong, such as ENOENT. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "?";
}
