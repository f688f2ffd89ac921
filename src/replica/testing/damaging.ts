import type { MemoryDrive } from "../../edges/memory/memory-log.ts";
import type { Replica } from "../replica.ts";
import { meet, rest } from "./meeting.ts";
import { CALM, createAir } from "./weather.ts";

/** Where on a disk an event of a device stands. */
export function placeOf(drive: MemoryDrive, { device }: Pick<Replica, "device">, seq: number): number {
  return drive.disk.rows.findIndex((row) => row.device === device && row.seq === seq);
}

/** One flipped bit in each of these rows. */
export function flip(drive: MemoryDrive, ...places: readonly number[]): void {
  const rows = drive.disk.rows.map((row, at) =>
    places.includes(at) ? { ...row, canonical: row.canonical.with(7, (row.canonical[7] ?? 0) ^ 4) } : row,
  );
  drive.disk = { ...drive.disk, rows };
}

/** Two that meet, and go on for a while. */
export async function ticking(one: Replica, other: Replica): Promise<void> {
  const air = createAir(() => 0.5, CALM);
  const sessions = meet(air, one, other);
  for (let round = 0; round < 7; round++) {
    await rest(air);
    for (const session of sessions) session.tick();
  }
  for (const session of sessions) session.end();
}
