import { type Locale, TAGS } from "../language/speak.ts";

const BYTES_PER_KB = 1000;
const BYTES_PER_MB = 1_000_000;

/** "12 kB", "1.4 MB", as the language writes numbers. The least is one. */
export function fileSize(bytes: number, locale: Locale): string {
  const isLarge = bytes >= BYTES_PER_MB;
  const style = {
    style: "unit",
    unit: isLarge ? "megabyte" : "kilobyte",
    maximumFractionDigits: isLarge ? 1 : 0,
  } as const;
  const count = isLarge ? bytes / BYTES_PER_MB : Math.max(1, bytes / BYTES_PER_KB);
  return new Intl.NumberFormat(TAGS[locale], style).format(count);
}
