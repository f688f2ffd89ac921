import { deleteDB } from "idb";
import { Fault } from "../../replica/fault.ts";
import { MARK } from "./lasting.ts";

/** Nothing is kept any more, since somebody wanted it so: the browser threw nothing away. */
export function unmark(): void {
  const { document } = globalThis;
  if (document !== undefined) document.cookie = `${MARK}=; max-age=0; path=/; samesite=strict`;
  try {
    globalThis.localStorage?.removeItem(MARK);
  } catch {
    // Nothing was marked there.
  }
}

type Patience = { readonly onFreed?: (() => void) | undefined; readonly patienceMs?: number };

/** Pages of this version let go of it at once; what a phone put to sleep, or what is busy, may not. */
const PATIENCE_MS = 5_000;

/**
 * Deletes a database of this site for good, once no page has it open. Fault: `in-use` where one does not let go; then it is
 * deleted as soon as that page is closed, which `onFreed` is told.
 */
export function deleteKept(name: string, { onFreed, patienceMs = PATIENCE_MS }: Patience = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const giveUp = () => {
      isLate = true;
      reject(new Fault("in-use", "Another page has the browser's storage open."));
    };
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const deleted = () => {
      clearTimeout(waiting);
      if (isLate) onFreed?.();
      else resolve();
    };
    const blocked = () => {
      waiting = setTimeout(giveUp, patienceMs);
    };
    deleteDB(name, { blocked }).then(deleted, reject);
  });
}
