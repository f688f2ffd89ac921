import { rmSync, statSync, writeFileSync } from "node:fs";
import { Fault } from "../../replica/fault.ts";

/**
 * Writes a file that a person named: for them alone, where it is new. It holds what a community keeps among its people: telephone
 * numbers, or the secret of an invite. One that was there stays as open as they made it. Faults: `disk-full`, `read-only`, `missing`, `disk`.
 */
export function writeFile(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content, { mode: 0o600 });
  } catch (cause) {
    throw fileFault(file, cause);
  }
}

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
    return new Fault("disk-full", `The disk is full: ${file} was not written.`, cause);
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new Fault("read-only", `${file} may not be written.`, cause);
  }
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new Fault("missing", `There is no directory for ${file}.`, cause);
  }
  return new Fault("disk", `${file} could not be written (${code}).`, cause);
}

/** The system's name for what went wrong, such as ENOENT. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "?";
}
