import { createHearing, linkOf } from "../../replica/links/hearing.ts";
import type { Link } from "../../replica/ports.ts";

/** Runs a piece of work later, never at once; works that were given first run first. */
export type Later = (work: () => void) => void;

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
  const hearing = createHearing(() => close("nobody listens"));
  let waiting = 0;

  function close(reason?: string): void {
    if (hearing.finish(reason)) later(() => peer().finish(reason));
  }

  function send(message: Uint8Array): void {
    if (!hearing.isOpen()) return;
    const copy = new Uint8Array(message);
    waiting += copy.length;
    later(() => {
      waiting -= copy.length;
      peer().take(copy);
    });
  }

  const finish = (reason?: string): void => void hearing.finish(reason);
  return linkOf(hearing, { send, close, take: hearing.hear, finish, waiting: () => waiting });
}
