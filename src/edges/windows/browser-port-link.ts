import { createHearing, linkOf } from "../../replica/links/hearing.ts";
import type { Link } from "../../replica/ports.ts";

/** The end of it, said over the port: messages are bytes. */
type Over = { readonly over: string | undefined };

/** A link between two windows of one browser. Messages wait in the port until this is called. */
export function portLink(port: MessagePort): Link {
  const hearing = createHearing(() => close("nobody listens"));

  function close(reason?: string): void {
    if (!hearing.isOpen()) return;
    port.postMessage({ over: reason } satisfies Over);
    port.close();
    hearing.finish(reason);
  }

  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data instanceof Uint8Array) hearing.hear(data);
    else if (hearing.finish(reasonIn(data))) port.close();
  };
  const send = (message: Uint8Array): void => {
    if (hearing.isOpen()) port.postMessage(new Uint8Array(message));
  };
  return linkOf(hearing, { send, close, waiting: () => 0 });
}

function reasonIn(data: unknown): string | undefined {
  const reason = typeof data === "object" && data !== null && "over" in data ? data.over : undefined;
  return typeof reason === "string" ? reason : undefined;
}

/** What comes at one end goes out at the other; when one closes, so does the other. */
export function joinLinks(one: Link, other: Link): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.onClose = to.close;
    from.onMessage = to.send;
  }
}
