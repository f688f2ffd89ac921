/**
 * Two windows of one browser, pages of two origins, that speak with each other. The browser says of each message which
 * origin sent it, and hands what is meant for one origin to no other: that is what all of this stands on.
 */
export type OtherWindow = {
  /** As the browser says, not as the page says. */
  readonly origin: string;
  readonly port: MessagePort;
  /** True once the other window was closed by its person. */
  readonly isGone: () => boolean;
};

/** "I am here": says nothing about anybody, so any origin may hear it. */
const HERE = "kith moving: here";
/** Comes with the port to speak over. */
const PORT = "kith moving: port";

/** Opens a page of another origin, in reaction to a tap, and waits until it speaks. Nothing where none may be opened. */
export function openOther(address: string): Promise<OtherWindow> | undefined {
  const { origin } = new URL(address);
  const other = window.open(address);
  if (other === null) return undefined;
  return new Promise((resolve) => {
    const hear = ({ data, source, origin: from }: MessageEvent<unknown>) => {
      if (data !== HERE || source !== other || from !== origin) return;
      removeEventListener("message", hear);
      const { port1, port2 } = new MessageChannel();
      other.postMessage(PORT, origin, [port2]);
      resolve({ origin, port: port1, isGone: () => other.closed });
    };
    addEventListener("message", hear);
  });
}

/** Speaks with the page that opened this one. Nothing where a person came here by themselves. */
export function meetOpener(): Promise<OtherWindow> | undefined {
  const opener = window.opener as Window | null;
  if (opener === null) return undefined;
  return new Promise((resolve) => {
    const hear = ({ data, source, origin, ports: [port] }: MessageEvent<unknown>) => {
      if (data !== PORT || source !== opener || port === undefined) return;
      removeEventListener("message", hear);
      resolve({ origin, port, isGone: () => opener.closed });
    };
    addEventListener("message", hear);
    opener.postMessage(HERE, "*");
  });
}
