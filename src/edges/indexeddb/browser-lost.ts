import { rowSum } from "../../replica/damage/checksum.ts";
import type { Lost } from "../../replica/ports.ts";
import type { KeptRow, LetBe } from "./browser-database.ts";

/** Checks also the shape: a damaged value may have lost any part of it. */
export function isSound(kept: KeptRow | LetBe | undefined): kept is KeptRow & { readonly sum: number } {
  if (kept === undefined || "letBe" in kept) return false;
  const { device, seq, canonical, signature, sum } = kept;
  const isShaped = typeof device === "string" && canonical instanceof Uint8Array;
  if (!isShaped || !(signature === undefined || signature instanceof Uint8Array)) return false;
  return rowSum({ device, seq, canonical, signature }) === sum;
}

/** Which are gone or not what was written, of all rows of a community: these come in the order of their places. */
export function lostIn(rows: readonly (KeptRow | LetBe)[]): readonly Lost[] {
  const lost: Lost[] = [];
  let next = 0;
  for (const row of rows) {
    for (; next < row.place; next++) lost.push({ place: next });
    if (!isSound(row) && !("letBe" in row)) lost.push(lostAt(row));
    next = row.place + 1;
  }
  return lost;
}

function lostAt({ place, device, seq, sum }: Lost): Lost {
  if (device === undefined || seq === undefined) return { place };
  return typeof sum === "number" ? { place, device, seq, sum } : { place, device, seq };
}
