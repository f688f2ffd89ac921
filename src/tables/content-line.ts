const LINE_BYTES_MAX = 75;

/** Lines as calendars (RFC 5545) and address books (RFC 6350) read them: at most 75 bytes each, ended by CR LF. */
export function contentLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** No program has to take what nobody can read: control characters go, and line ends are written as such. */
export function escapedText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, " ")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");
}

/** Long lines go on after a blank; a letter of several bytes is never cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, bytes] = ["", 0];
  for (const letter of line) {
    const size = bytesIn(letter);
    if (bytes + size > LINE_BYTES_MAX) {
      parts.push(part);
      [part, bytes] = ["", 1];
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join("\r\n ");
}

function bytesIn(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
