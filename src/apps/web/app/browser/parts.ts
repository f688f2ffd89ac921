import { Fault } from "../../../../replica/fault.ts";

/**
 * A part of the program that comes when it is needed: fetched once, and again where it could not be had. Then it rejects with the
 * fault `out-of-reach`.
 */
export function laterPart<T>(fetchPart: () => Promise<T>): () => Promise<T> {
  let coming: Promise<T> | undefined;
  return () => {
    coming ??= fetchPart().catch((cause: unknown) => {
      coming = undefined;
      throw new Fault("out-of-reach", "The hub does not give a part of the page.", cause);
    });
    return coming;
  };
}

/** What needs a part, tried until that is here; what else goes wrong with it is thrown. */
export async function untilHere<T>(attempt: () => Promise<T>, wait: (ms: number) => Promise<void> = pause): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (cause) {
      if (!(cause instanceof Fault && cause.code === "out-of-reach")) throw cause;
    }
    await wait(AGAIN_MS);
  }
}

/** How long after it was not to be had a part is asked for again. */
export const AGAIN_MS = 5000;

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
