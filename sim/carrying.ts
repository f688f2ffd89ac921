import { openBundle } from "../src/edges/bundle/open-bundle.ts";
import { BUNDLE_MARK } from "../src/edges/bundle/records.ts";
import { writePart } from "../src/edges/bundle/write-bundle.ts";
import { joinBytes } from "../src/kernel/bytes.ts";
import type { Event, Refusal } from "../src/kernel/event.ts";
import { signedPart } from "../src/replica/log/signed-part.ts";
import type { Replica } from "../src/replica/replica.ts";
import type { Vector } from "../src/replica/vector/vector.ts";
import type { Device } from "./device.ts";
import type { Dice } from "./dice.ts";
import { isDamaged } from "./faults.ts";

/** Of the files that are carried, those that hold everything, whatever the other has, and those of sticks pulled out early. */
const WHOLE = 0.2;
const CUT = 0.2;
const NOTHING: Vector = new Map();

/** Somebody writes a file of what the other lacks, or of everything, and the other takes it in. Says what is wrong with it. */
export async function carryFile(from: Device, to: Device, dice: Dice): Promise<string[]> {
  const since = dice.chance(WHOLE) ? NOTHING : to.replica().vector();
  const file = joinBytes(BUNDLE_MARK, ...writePart(from.replica(), { since }));
  const isCut = dice.chance(CUT);
  const { parts, damage, ends } = openBundle(isCut ? file.subarray(0, dice.under(file.length)) : file);
  if (!isCut && (damage.length > 0 || ends !== "well"))
    return [`a file that ${from.name} wrote cannot be read: ${ends} ${JSON.stringify(damage)}`];
  const isMeant = isWholeFor(to.replica(), since, from.replica());
  const wasDamaged = isDamaged(to);
  const refusals: (Refusal | undefined)[] = [];
  for (const frame of parts.flatMap((part) => part.frames)) {
    const received = await to
      .replica()
      .receive(frame)
      .catch(() => undefined);
    // There is no power, or no room.
    if (received === undefined) return [];
    refusals.push(received.refusal);
  }
  if (isCut || wasDamaged || isDamaged(from)) return [];
  return isMeant ? lackedStill(from, to, refusals) : [];
}

/** Where devices forked, counts do not tell which branches somebody has: a file for them holds what is new, and no more. */
function isWholeFor(to: Replica, since: Vector, from: Replica): boolean {
  if (since === NOTHING) return true;
  const isTold = ({ device, seq }: Event): boolean => seq < (since.get(device) ?? 0);
  return from.history().every(({ event }) => !isTold(event) || to.event(event.id) !== undefined);
}

/**
 * What a file brings is all there afterwards; but for branches of a device that has too many already, and for what nothing
 * vouches for any more where a row with a signature was lost.
 */
function lackedStill(from: Device, to: Device, refusals: readonly (Refusal | undefined)[]): string[] {
  if (refusals.some((refusal) => refusal?.code === "wire.branches")) return [];
  const replica = to.replica();
  const all = from.replica().history();
  const vouched = signedPart(all.flatMap(({ event }) => from.replica().signed(event.id) ?? []));
  const lacked = vouched.filter(({ event }) => replica.event(event.id) === undefined);
  const why = refusals.flatMap((refusal) => refusal?.code ?? []).join();
  return lacked.length === 0
    ? []
    : [`[K-4] a file that ${from.name} wrote leaves ${to.name} without ${lacked.length} events ${why}`];
}
