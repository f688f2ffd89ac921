import type { Saying } from "../kernel/practice.ts";

/**
 * What went wrong in the world, not in what a person asked:
 * - `disk-full`: no room; what was acknowledged before is kept, what was being written is not.
 * - `read-only`: the files may not be written.
 * - `damaged`: the files are not what was written.
 * - `missing`: the directory is not there.
 * - `in-use`: another program holds it.
 * - `too-new`: a newer version of Kith wrote it.
 * - `loose-key`: others on this machine may read the device's key.
 * - `closed`: it was closed, or lost its power, before this was asked.
 * - `unavailable`: this machine or browser has no such thing, or forbids it.
 * - `out-of-reach`: what is needed comes from a hub that does not answer.
 * - `cleared`: the browser threw away what it had kept.
 * - `disk`: the disk failed in any other way.
 */
export type FaultCode =
  | "disk-full"
  | "read-only"
  | "damaged"
  | "missing"
  | "in-use"
  | "too-new"
  | "loose-key"
  | "closed"
  | "unavailable"
  | "out-of-reach"
  | "cleared"
  | "disk";

/** The disk, radio or network failed. Thrown by edges, caught only in edges and apps. */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly code: FaultCode;
  /** The same as `message` for whoever speaks another language, where the code alone would say too little. */
  readonly says: Saying | undefined;

  /** `message` is one plain sentence for a person; `cause` is what the machine said. */
  constructor(code: FaultCode, message: string, cause?: unknown, says?: Saying) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.says = says;
  }
}

/** A fault at a file or a folder, which is named in each language. */
export function faultAt(at: string, code: PlacedCode, message: string, cause?: unknown): Fault {
  return new Fault(code, message, cause, { code: `fault.at.${code}`, about: { at } });
}

type PlacedCode = Extract<FaultCode, "disk-full" | "read-only" | "damaged" | "missing" | "in-use" | "too-new" | "disk">;
