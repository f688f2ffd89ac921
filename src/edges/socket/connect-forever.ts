import type { Link } from "../../replica/ports.ts";

/** How things are with the other side: for the line "Connected", "Trying again in 8 s". */
export type Connecting =
  | { readonly is: "trying" }
  | { readonly is: "linked" }
  | { readonly is: "waiting"; readonly ms: number };

export type ForeverDeps = {
  /** Runs `work` after `ms`; what it returns forgets it. */
  readonly wait: (ms: number, work: () => void) => () => void;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** Calls back when trying again may be worth it: the network came back, the page is looked at. Returns the way to stop. */
  readonly onHint?: (tryNow: () => void) => () => void;
  readonly onChange?: (now: Connecting) => void;
};

/** The first pause, the longest one, and how long one attempt may take. */
export const PAUSE_MS_MIN = 1_000;
export const PAUSE_MS_MAX = 60_000;
export const ATTEMPT_MS_MAX = 20_000;
/** A link that held this long was a good one: the next pause is the first one again. */
export const STEADY_MS = 30_000;

/**
 * Keeps a link to one other side: gives each new one to `onLink`, and tries again whenever it closes or cannot be had.
 * Pauses double up to a minute; chance takes up to half of each away, so that a street whose power comes back does not
 * knock all at once. The function that comes back closes the link and stops.
 */
export function connectForever(
  makeLink: (signal: AbortSignal) => Promise<Link>,
  { wait, random, onHint, onChange = () => {} }: ForeverDeps,
  onLink: (link: Link) => void,
): () => void {
  let failures = 0;
  let stopped = false;
  let current: Link | undefined;
  let attempt: AbortController | undefined;
  let forgetPause = (): void => {};

  function tryNow(): void {
    forgetPause();
    if (stopped || current !== undefined || attempt !== undefined) return;
    const trying = new AbortController();
    attempt = trying;
    onChange({ is: "trying" });
    const forgetLimit = wait(ATTEMPT_MS_MAX, () => trying.abort());
    const over = (link?: Link): void => {
      forgetLimit();
      attempt = undefined;
      if (link === undefined) pause();
      else if (stopped || trying.signal.aborted) lateLink(link);
      else use(link);
    };
    makeLink(trying.signal).then(over, () => over());
  }

  function lateLink(link: Link): void {
    link.close();
    pause();
  }

  function use(link: Link): void {
    const forgetSteady = wait(STEADY_MS, () => {
      failures = 0;
    });
    current = link;
    onChange({ is: "linked" });
    onLink(
      watched(link, () => {
        forgetSteady();
        current = undefined;
        pause();
      }),
    );
  }

  function pause(): void {
    if (stopped) return;
    const whole = Math.min(PAUSE_MS_MAX, PAUSE_MS_MIN * 2 ** Math.min(failures, 16));
    const ms = Math.round(whole * (1 - random() / 2));
    failures += 1;
    forgetPause = wait(ms, tryNow);
    onChange({ is: "waiting", ms });
  }

  const forgetHints = onHint?.(tryNow);
  tryNow();
  return () => {
    stopped = true;
    forgetPause();
    forgetHints?.();
    attempt?.abort();
    current?.close();
  };
}

/** The same link; `ended` hears of its end too, after whoever uses it. */
function watched(link: Link, ended: () => void): Link {
  let hearClose: (reason?: string) => void = () => {};
  link.onClose = (reason) => {
    try {
      hearClose(reason);
    } finally {
      ended();
    }
  };
  return {
    send: link.send,
    close: link.close,
    waiting: link.waiting,
    get onMessage() {
      return link.onMessage;
    },
    set onMessage(listener) {
      link.onMessage = listener;
    },
    get onClose() {
      return hearClose;
    },
    set onClose(listener) {
      hearClose = listener;
    },
  };
}
