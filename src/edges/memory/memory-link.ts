import type { Link } from "../../replica/ports.ts";

/** Runs a piece of work later, never at once; works that were given first run first. */
export type Later = (work: () => void) => void;

/** Most messages that wait for somebody to listen, and how many bytes they may have together. */
const EARLY_MESSAGES_MAX = 64;
const EARLY_BYTES_MAX = 1024 * 1024;

type End = Link & {
  /** A message that got here. */
  readonly take: (message: Uint8Array) => void;
  /** The link is over; told once. */
  readonly finish: (reason?: string) => void;
};

/**
 * Two ends of a link in memory: what one sends, the other hears later, in order. A simulation gives its own `later` to
 * hold messages back.
 */
export function memoryLinks(later: Later = queueMicrotask): readonly [Link, Link] {
  const one: End = createEnd(later, () => other);
  const other: End = createEnd(later, () => one);
  return [one, other];
}

function createEnd(later: Later, peer: () => End): End {
  let open = true;
  let hear: ((message: Uint8Array) => void) | undefined;
  let hearClose: (reason?: string) => void = () => {};
  let early: Uint8Array[] = [];
  let waiting = 0;

  function finish(reason?: string): void {
    if (!open) return;
    open = false;
    early = [];
    hearClose(reason);
  }

  function close(reason?: string): void {
    if (!open) return;
    finish(reason);
    later(() => peer().finish(reason));
  }

  function take(message: Uint8Array): void {
    if (!open) return;
    if (hear !== undefined) hear(message);
    else keepForLater(message);
  }

  function keepForLater(message: Uint8Array): void {
    early.push(message);
    const bytes = early.reduce((sum, each) => sum + each.length, 0);
    if (early.length > EARLY_MESSAGES_MAX || bytes > EARLY_BYTES_MAX) close("nobody listens");
  }

  function send(message: Uint8Array): void {
    if (!open) return;
    const copy = new Uint8Array(message);
    waiting += copy.length;
    later(() => {
      waiting -= copy.length;
      peer().take(copy);
    });
  }

  return {
    send,
    close,
    take,
    finish,
    waiting: () => waiting,
    get onMessage() {
      return hear ?? (() => {});
    },
    set onMessage(listener) {
      hear = listener;
      const missed = early;
      early = [];
      for (const message of missed) if (open) listener(message);
    },
    get onClose() {
      return hearClose;
    },
    set onClose(listener) {
      hearClose = listener;
    },
  };
}
