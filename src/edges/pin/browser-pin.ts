import PinWorker from "./browser-pin-worker.ts?worker";
import type { PinAsk } from "./pin-here.ts";

/** As `openSeed`, on a thread of its own: the page goes on meanwhile. */
export function openSeedAside(lock: Uint8Array, pin: string): Promise<Uint8Array | undefined> {
  return aside({ lock, pin });
}

/** As `lockSeed`, on a thread of its own. */
export async function lockSeedAside(seed: Uint8Array, pin: string): Promise<Uint8Array> {
  const lock = await aside({ seed, pin });
  if (lock === undefined) throw new Error("A seed was not locked.");
  return lock;
}

/** As `pinKey`, on a thread of its own. */
export async function pinKeyAside(pin: string, salt: Uint8Array): Promise<Uint8Array> {
  const key = await aside({ pin, salt });
  if (key === undefined) throw new Error("A PIN came to nothing.");
  return key;
}

/** A browser that gives the page no thread has it done on the page's own. */
function aside(ask: PinAsk): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const here = () => import("./pin-here.ts").then(({ answerHere }) => answerHere(ask)).then(resolve, reject);
    try {
      const worker = new PinWorker();
      worker.onmessage = ({ data }: MessageEvent<Uint8Array | undefined>) => {
        worker.terminate();
        resolve(data);
      };
      worker.onerror = () => {
        worker.terminate();
        void here();
      };
      worker.postMessage(ask);
    } catch {
      void here();
    }
  });
}
