import { toHex } from "../../kernel/bytes.ts";
import { createHearing, linkOf } from "../../replica/links/hearing.ts";
import type { Link } from "../../replica/ports.ts";
import { connectForever, type ForeverDeps } from "./connect-forever.ts";

/** How a link says that it broke off and was not ended: whoever comes back under the same name is still in the room. */
const BROKE = /^the connection broke/;

/**
 * A link into a meeting room that lasts as long as the room. A phone sleeps, its person looks at another app, or the Wi-Fi is gone for
 * a moment: then the way is found again, and each says all that it has said, so that what was lost comes after all. In
 * a room the same is never said twice, so whoever has heard something hears it no more.
 * Rejects where `dial` does at first.
 */
export async function meetingLink(dial: (signal?: AbortSignal) => Promise<Link>, again: ForeverDeps): Promise<Link> {
  let first: Link | undefined = await dial();
  let now: Link | undefined;
  const said: Uint8Array[] = [];
  const heard = new Set<string>();
  const hearing = createHearing(() => end("nobody listens"));

  function enter(link: Link): void {
    now = link;
    link.onMessage = (message) => {
      const name = toHex(message);
      if (heard.has(name)) return;
      heard.add(name);
      hearing.hear(message);
    };
    link.onClose = (reason) => {
      now = undefined;
      if (reason === undefined || !BROKE.test(reason)) end(reason);
    };
    for (const message of said) link.send(message);
  }

  const dialAgain = async (signal: AbortSignal): Promise<Link> => {
    const open = first;
    first = undefined;
    return open ?? dial(signal);
  };
  const stop = connectForever(dialAgain, again, enter);

  function end(reason?: string): void {
    if (!hearing.isOpen()) return;
    stop();
    hearing.finish(reason);
  }

  const send = (message: Uint8Array): void => {
    if (!hearing.isOpen()) return;
    said.push(new Uint8Array(message));
    now?.send(message);
  };
  return linkOf(hearing, { send, close: end, waiting: () => now?.waiting() ?? 0 });
}
