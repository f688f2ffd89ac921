import { withoutMarks } from "./direction.ts";

/** True when a text holds the letters asked for, whatever their case and accents. */
export function fits(text: string, wanted: string): boolean {
  return bare(text).includes(bare(wanted));
}

function bare(text: string): string {
  return withoutMarks(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
