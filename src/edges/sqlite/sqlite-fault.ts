import { faultAt } from "../../replica/fault.ts";

/** SQLite's result codes (https://www.sqlite.org/rescode.html), by how they begin, as faults that people can act on. */
const FAULTS: readonly (readonly [string, Parameters<typeof faultAt>[1], (file: string) => string])[] = [
  ["SQLITE_FULL", "disk-full", (file) => `The disk is full: ${file} cannot grow. What was kept before is safe.`],
  // The room beside the file that programs share could not be had.
  [
    "SQLITE_IOERR_SHMSIZE",
    "disk-full",
    (file) => `The disk is full: ${file} cannot grow. What was kept before is safe.`,
  ],
  ["SQLITE_READONLY", "read-only", (file) => `${file} may not be written.`],
  ["SQLITE_CANTOPEN", "read-only", (file) => `${file} cannot be opened for writing.`],
  ["SQLITE_PERM", "read-only", (file) => `${file} may not be written.`],
  ["SQLITE_CORRUPT", "damaged", (file) => `${file} is damaged. Put it aside, do not delete it.`],
  ["SQLITE_NOTADB", "damaged", (file) => `${file} is damaged, or is not a file of Kith's.`],
  ["SQLITE_BUSY", "in-use", (file) => `Another program is using ${file}.`],
  ["SQLITE_LOCKED", "in-use", (file) => `Another program is using ${file}.`],
];

/** Does what touches the disk; what SQLite says against it comes out as a `Fault`. */
export function onDisk<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw faultOf(file, cause);
  }
}

/** Codes that say that the program asked for nonsense: mistakes, not faults. */
const MISTAKE = /^SQLITE_(?:ERROR|CONSTRAINT|MISMATCH|MISUSE|RANGE)/;

/** The fault that SQLite's error stands for; anything else stays what it is. */
export function faultOf(file: string, cause: unknown): unknown {
  const code = codeOf(cause);
  if (code === undefined) return cause;
  const known = FAULTS.find(([begins]) => code.startsWith(begins));
  if (known !== undefined) return faultAt(file, known[1], known[2](file), cause);
  return faultAt(file, "disk", `The disk failed at ${file} (${code}). What was kept before is safe.`, cause);
}

/** True where there was no room beside the file for what several programs share. */
export function lacksRoom(cause: unknown): boolean {
  return /^SQLITE_(?:FULL|IOERR_SHM)/.test(codeOf(cause) ?? "");
}

function codeOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !("code" in cause) || typeof cause.code !== "string") return undefined;
  return cause.code.startsWith("SQLITE_") && !MISTAKE.test(cause.code) ? cause.code : undefined;
}
