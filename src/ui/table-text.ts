/**
 * What a file says that somebody kept a table in, whatever program wrote it; nothing where it is no text, as a spreadsheet's own
 * file. Old Excel writes CSV as Windows does in the west of Europe, where "í" is one byte that UTF-8 knows nothing of, and its
 * "Unicode text" as UTF-16. Nothing stands in for a letter that cannot be read: it would be in the log for good.
 */
export function tableText(bytes: Uint8Array): string | undefined {
  const wide = wideOf(bytes);
  const text = wide === undefined ? narrow(bytes) : decoded(bytes, wide);
  return text?.includes("\0") === true ? undefined : text;
}

function narrow(bytes: Uint8Array): string | undefined {
  return decoded(bytes, "utf-8") ?? decoded(bytes, "windows-1252");
}

/** Which of two bytes comes first is what such a file begins with. */
function wideOf([first, second]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
