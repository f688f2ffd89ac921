import type { DeviceId } from "../../kernel/event.ts";
import { type Receipt, readReceipt } from "../../replica/receipts/receipts.ts";
import type { Replica } from "../../replica/replica.ts";
import type { Vector } from "../../replica/vector/vector.ts";

/** Most receipts that are taken from one part: whoever wrote the file could put in any number. */
const RECEIPTS_MAX = 1_000;

/**
 * Who has how much, to go with a bundle: this device's own word, and what it was told of others; but what a file says already. So
 * whoever gave a file away learns by any that comes back what became of it. A device that never wrote has no word that counts.
 */
export function receiptsFor(replica: Replica, but: Vector = new Map()): readonly Uint8Array[] {
  const own = replica.vector().has(replica.device) ? [replica.signReceipt()] : [];
  const others = replica.receipts().filter(({ device }) => device !== replica.device);
  return [...own, ...others].filter((one) => saidBy(one) > (but.get(one.device) ?? 0)).map(({ bytes }) => bytes);
}

/** Takes in who has how much: only what is signed, and only of devices that the log knows. */
export function takeReceipts(replica: Replica, receipts: readonly Uint8Array[]): void {
  const known = replica.vector();
  for (const bytes of receipts.slice(0, RECEIPTS_MAX)) {
    const receipt = readReceipt(replica.crypto, replica.community, bytes);
    if (receipt !== undefined && known.has(receipt.device)) replica.takeReceipt(receipt);
  }
}

/** Of how much each device says at most that it has it. */
export function saidIn(receipts: readonly Receipt[]): Vector {
  const said = new Map<DeviceId, number>();
  for (const one of receipts) said.set(one.device, Math.max(said.get(one.device) ?? 0, saidBy(one)));
  return said;
}

function saidBy({ has }: Receipt): number {
  return [...has.values()].reduce((sum, count) => sum + count, 0);
}
