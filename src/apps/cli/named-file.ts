import { readFileSync, statSync } from "node:fs";
import { tableText } from "../../ui/table-text.ts";
import type { Not } from "../hub/desk/desk.ts";
import { problem } from "./kith.ts";
import { codeOf } from "./written-file.ts";

/** What keeps a file from being read, by the system's name for it. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: "field.no-file",
  ENOTDIR: "field.no-file",
  EISDIR: "field.folder",
  EACCES: "field.unreadable",
  EPERM: "field.unreadable",
};

/** Standard input instead of a file. */
const INPUT = "-";

/** The bytes of a file that a person named in a field, `-` for what is put in; or why there are none. */
export function readNamed(field: string, file: string, bytesMax: number): Uint8Array | Not {
  try {
    if (file !== INPUT && statSync(file).size > bytesMax) return tooLarge(field, file, bytesMax);
    const bytes = readFileSync(file === INPUT ? 0 : file);
    return bytes.length > bytesMax ? tooLarge(field, file, bytesMax) : bytes;
  } catch (cause) {
    const why = codeOf(cause);
    return problem(field, WHY[why] ?? "field.file", { got: file.slice(-60), why });
  }
}

/** The same as text. */
export function readNamedText(field: string, file: string, bytesMax: number): { readonly text: string } | Not {
  const bytes = readNamed(field, file, bytesMax);
  if (!(bytes instanceof Uint8Array)) return bytes;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return problem(field, "field.not-text", { got: file.slice(-60) });
  }
}

/** The same as a table that people keep elsewhere: a spreadsheet may have written it in its own way. */
export function readNamedTable(field: string, file: string, bytesMax: number): { readonly text: string } | Not {
  const bytes = readNamed(field, file, bytesMax);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const text = tableText(bytes);
  return text === undefined ? problem(field, "field.no-table", { got: file.slice(-60) }) : { text };
}

function tooLarge(field: string, file: string, bytesMax: number): Not {
  return problem(field, "field.too-large", { got: file.slice(-60), megabytes: bytesMax / 1024 ** 2 });
}
