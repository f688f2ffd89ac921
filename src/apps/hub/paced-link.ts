import type { Link } from "../../replica/ports.ts";

export type Pace = { readonly messagesPerSecond: number; readonly bytesPerSecond: number };

/** A peer may save up this many seconds of its share: a first sync comes in a burst. */
const BURST_S = 10;
const MS_PER_SECOND = 1000;

/**
 * The same link, closed as soon as its other end sends more than its share, or sends something on which the software
 * trips: then `onBug` is told, and nobody else loses their link.
 */
export function paced(link: Link, { messagesPerSecond, bytesPerSecond }: Pace, onBug: (cause: unknown) => void): Link {
  let messages = messagesPerSecond * BURST_S;
  let bytes = bytesPerSecond * BURST_S;
  let last = Date.now();

  function isWithin(size: number): boolean {
    const now = Date.now();
    const passed = Math.max(0, now - last) / MS_PER_SECOND;
    last = now;
    messages = Math.min(messagesPerSecond * BURST_S, messages + passed * messagesPerSecond) - 1;
    bytes = Math.min(bytesPerSecond * BURST_S, bytes + passed * bytesPerSecond) - size;
    return messages >= 0 && bytes >= 0;
  }

  let listener: Link["onMessage"] = () => {};
  return {
    send: link.send,
    close: link.close,
    waiting: link.waiting,
    get onMessage() {
      return listener;
    },
    set onMessage(hear) {
      listener = hear;
      link.onMessage = (message) => {
        try {
          if (isWithin(message.length)) hear(message);
          else link.close("link.too-much");
        } catch (cause) {
          link.close("link.closed");
          onBug(cause);
        }
      };
    },
    get onClose() {
      return link.onClose;
    },
    set onClose(hear) {
      link.onClose = hear;
    },
  };
}
