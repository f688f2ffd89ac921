import type { DeviceId } from "../../kernel/event.ts";
import type { Log } from "../ports.ts";
import { type Receipt, readKeptReceipt } from "./receipts.ts";

/** Beside the events: what others are known to have outlives a page that is closed while nobody is in reach. */
const NOTE = "receipt/";

/** Most devices whose word is kept: more than a community has. */
const KEPT_MAX = 1_000;

/** Who has how much: of each device its newest word. */
export type KeptReceipts = {
  readonly all: ReadonlyMap<DeviceId, Receipt>;
  readonly keep: (receipt: Receipt) => void;
};

/**
 * The receipts that a log keeps, each in a note of its own, so that one that is new is all that is written. They were checked when
 * they came; one that is damaged is as one never written.
 */
export async function openReceipts(log: Pick<Log, "notes" | "noteReader">, own: DeviceId): Promise<KeptReceipts> {
  const { names, read } = await log.noteReader(NOTE);
  const kept = names().flatMap((name) => readKeptReceipt(read(name)) ?? []);
  const all = new Map(kept.map((receipt) => [receipt.device, receipt]));
  const stale = new Set<DeviceId>();
  let isWriting = false;

  /** One after another: what comes meanwhile goes together, and of each device only the last. */
  async function write(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    try {
      while (stale.size > 0) {
        const changes = [...stale].map((device) => [NOTE + device, all.get(device)?.bytes] as const);
        stale.clear();
        await log.notes(changes);
      }
    } finally {
      isWriting = false;
    }
  }

  return {
    all,
    keep: (receipt) => {
      const isKnown = all.has(receipt.device);
      all.set(receipt.device, receipt);
      if (receipt.device === own || (!isKnown && all.size > KEPT_MAX)) return;
      stale.add(receipt.device);
      // They may be lost without harm: then others say it again.
      write().catch(() => undefined);
    },
  };
}
