import { sameBytes, toHex } from "../../kernel/bytes.ts";
import type { DeviceId } from "../../kernel/event.ts";
import type { CborValue } from "../../kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX } from "../../kernel/wire/frame.ts";
import { RECEIPTS_MAX } from "../bounds.ts";
import type { Replica } from "../replica.ts";
import { RECEIPT_BYTES_MAX, type Receipt, readReceipt } from "./receipts.ts";

/** What a session tells and hears of receipts: each goes to the other end once. */
export type PassingReceipts = {
  /** Receipts that the other end does not have yet; when both have the same log, a new one of this device is among them. */
  readonly news: (isEven: boolean) => Uint8Array[];
  /** False when one of them is none. */
  readonly take: (receipts: readonly CborValue[]) => boolean;
};

const NOTHING = new Uint8Array();

export function createPassingReceipts(replica: Replica): PassingReceipts {
  const told = new Map<DeviceId, Uint8Array>();
  let signedFor = "";

  function news(isEven: boolean): Uint8Array[] {
    const now = toHex(replica.fingerprint());
    if (signedFor !== now && isEven) {
      signedFor = now;
      replica.takeReceipt(replica.signReceipt());
    }
    const some = thatFit(replica.receipts().filter((one) => !sameBytes(told.get(one.device) ?? NOTHING, one.bytes)));
    for (const one of some) told.set(one.device, one.bytes);
    return some.map((one) => one.bytes);
  }

  function take(receipts: readonly CborValue[]): boolean {
    if (receipts.length > RECEIPTS_MAX) return false;
    const known = replica.vector();
    for (const bytes of receipts) {
      const isSmall = bytes instanceof Uint8Array && bytes.length <= RECEIPT_BYTES_MAX;
      const receipt = isSmall ? readOnce(replica, bytes) : undefined;
      if (receipt === undefined) return false;
      if (!known.has(receipt.device)) continue;
      told.set(receipt.device, receipt.bytes);
      replica.takeReceipt(receipt);
    }
    return true;
  }

  return { news, take };
}

/** The first receipts that one message holds; the others go with the next tick. */
function thatFit(receipts: readonly Receipt[]): readonly Receipt[] {
  let bytes = 0;
  return receipts.slice(0, RECEIPTS_MAX).filter((one) => {
    bytes += one.bytes.length + 5;
    return bytes <= FRAME_BYTES_MAX;
  });
}

/** The same words go round by many ways: those that are kept here need not be checked again. */
function readOnce(replica: Replica, bytes: Uint8Array): Receipt | undefined {
  const kept = replica.receipts().find((one) => sameBytes(one.bytes, bytes));
  return kept ?? readReceipt(replica.crypto, replica.community, bytes);
}
