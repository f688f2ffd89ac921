import type { Link } from "../ports.ts";

/** Most messages that wait for somebody to listen, and how many bytes they may have together. */
const EARLY_MESSAGES_MAX = 64;
const EARLY_BYTES_MAX = 1024 * 1024;

/** What every link does about whoever listens at its end: `listeners` is that part of the link. */
export type Hearing = {
  readonly listeners: Pick<Link, "onMessage" | "onClose">;
  readonly isOpen: () => boolean;
  /** A message that got here. What nobody listens to yet waits, within bounds; beyond them `flooded` is called. */
  readonly hear: (message: Uint8Array) => void;
  /** The link is over. Told once; false when it was over before. */
  readonly finish: (reason?: string) => boolean;
};

/** The listening end of a link that is open. `flooded` is called when too much waits for somebody to listen. */
export function createHearing(flooded: () => void): Hearing {
  let isOpen = true;
  let listener: ((message: Uint8Array) => void) | undefined;
  let onClose: (reason?: string) => void = () => {};
  let early: Uint8Array[] = [];
  let earlyBytes = 0;

  function hear(message: Uint8Array): void {
    if (!isOpen) return;
    if (listener !== undefined) {
      listener(message);
      return;
    }
    early.push(message);
    earlyBytes += message.length;
    if (early.length > EARLY_MESSAGES_MAX || earlyBytes > EARLY_BYTES_MAX) flooded();
  }

  function finish(reason?: string): boolean {
    if (!isOpen) return false;
    isOpen = false;
    early = [];
    onClose(reason);
    return true;
  }

  function listen(to: (message: Uint8Array) => void): void {
    listener = to;
    const missed = early;
    early = [];
    earlyBytes = 0;
    for (const message of missed) if (isOpen) to(message);
  }

  const listeners = {
    get onMessage() {
      return listener ?? (() => {});
    },
    set onMessage(to) {
      listen(to);
    },
    get onClose() {
      return onClose;
    },
    set onClose(to) {
      onClose = to;
    },
  };
  return { listeners, isOpen: () => isOpen, hear, finish };
}

/** A link made of its listening end and what is particular to its way. */
export function linkOf<T extends Omit<Link, "onMessage" | "onClose">>(
  { listeners }: Hearing,
  way: T,
): T & Pick<Link, "onMessage" | "onClose"> {
  // Copied as accessors: a listener that is set on the link must reach the hearing.
  return Object.defineProperties(way as T & Pick<Link, "onMessage" | "onClose">, {
    ...Object.getOwnPropertyDescriptors(listeners),
  });
}
