import { joinLinks, portLink } from "../../../../edges/windows/browser-port-link.ts";
import type { OtherWindow } from "../../../../edges/windows/browser-windows.ts";
import type { DeviceId, Id, PersonId } from "../../../../kernel/event.ts";
import type { Link } from "../../../../replica/ports.ts";
import type { NewSeat } from "../household/seats.ts";

/** A community in which somebody speaks at the old address. */
export type Place = { readonly community: Id; readonly person: PersonId };

/** Small things beside the logs that only the old address holds. */
export type Baggage = {
  /** What the browser's storage has under these names. */
  readonly kept: Readonly<Record<string, string>>;
  /** Secret halves of this person's invites, by the name of the note. */
  readonly notes: readonly (readonly [string, Uint8Array])[];
};

/** What the two pages tell each other, in this order. `from` is the old one, `to` the new one. */
export type Message =
  /** to: what kind of device asks. */
  | { readonly is: "ask"; readonly name: string; readonly sort: "phone" | "tablet" | "computer" }
  // From here on once for each who moves: several people may share a browser.
  /** from: let your hub say that you are its page. */
  | { readonly is: "vouch"; readonly nonce: string }
  | { readonly is: "vouched"; readonly origins: readonly string[]; readonly signature: string }
  /** from: the person tapped, or typed their PIN. A place of theirs is to be made where several share the browser. */
  | { readonly is: "who"; readonly seat?: NewSeat }
  /** to: their key there, which is public; its secret half was made at the new address and stays there. */
  | { readonly is: "key"; readonly key: DeviceId }
  /** from: where they speak, and with which key until now. */
  | { readonly is: "yes"; readonly places: readonly Place[]; readonly old: DeviceId }
  /** to: for each place, a proof by the new key. */
  | { readonly is: "proofs"; readonly proofs: readonly string[] }
  /** from: the hub has all that was ever written here, and whose the new key is. */
  | { readonly is: "bound"; readonly community: Id }
  /** to: the new device has said its first words, so many; the keys that wait for them may come. */
  | { readonly is: "here"; readonly community: Id; readonly said: number }
  /** from: this one falls silent, after so many of its own. */
  | { readonly is: "last"; readonly said: readonly number[]; readonly baggage: Baggage }
  /** to: the old key is retired, and the hub knows. */
  | { readonly is: "done" }
  /** from: nobody else moves now. */
  | { readonly is: "over" }
  /** Either: it does not go on. */
  | { readonly is: "no"; readonly code: string };

/** Why a move stopped, as a code of words. */
export class Stopped extends Error {
  override readonly name = "Stopped";
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export type Talk = {
  readonly origin: string;
  readonly say: (message: Message) => void;
  /** Waits for what comes next. Throws `Stopped` where the other one stops, goes away, or says none of these. */
  readonly next: <K extends Message["is"]>(...kinds: readonly K[]) => Promise<Extract<Message, { readonly is: K }>>;
  /** Rejects as soon as the other one stops or goes away. */
  readonly gone: Promise<never>;
  /** What comes of it, or `Stopped` where the other one goes away meanwhile. */
  readonly orGone: <T>(work: Promise<T>) => Promise<T>;
  /** A way to the hub of the other page, for whoever cannot reach it from here. */
  readonly line: () => Promise<Link>;
  /** Tells the other one why, and ends it. */
  readonly stop: (code?: string) => void;
};

/** How often it is looked whether the other page is there, and whether something has come. */
const GONE_LOOK_MS = 500;
const COME_LOOK_MS = 100;

/** `dial` gives others a way to this page's own hub. */
export function createTalk({ origin, port, isGone }: OtherWindow, dial?: () => Promise<Link>): Talk {
  const heard: Message[] = [];
  let waiting: (() => void) | undefined;
  let stopped: Stopped | undefined;
  let leave: (why: Stopped) => void = () => {};
  const gone = new Promise<never>((_, reject) => (leave = reject));
  // Whoever waits for something hears of it; it may be that nobody does.
  gone.catch(() => undefined);
  const wake = () => waiting?.();
  const looking = setInterval(() => isGone() && end(new Stopped("move.gone")), GONE_LOOK_MS);

  function end(why: Stopped): void {
    stopped ??= why;
    leave(stopped);
    clearInterval(looking);
    wake();
  }

  port.onmessage = ({ data, ports: [given] }: MessageEvent<Message | { readonly is: "line" }>) => {
    if (data.is === "line") {
      if (given !== undefined && dial !== undefined) lend(given, dial);
      return;
    }
    heard.push(data);
    if (data.is === "no") end(new Stopped(data.code));
    wake();
  };

  async function next<K extends Message["is"]>(...kinds: readonly K[]): Promise<Extract<Message, { readonly is: K }>> {
    while (heard.length === 0 && stopped === undefined) await new Promise<void>((resolve) => (waiting = resolve));
    const message = heard.shift();
    if (kinds.some((is) => message?.is === is)) return message as Extract<Message, { readonly is: K }>;
    throw stopped ?? new Stopped("move.broken");
  }

  async function line(): Promise<Link> {
    if (stopped !== undefined) throw stopped;
    const { port1, port2 } = new MessageChannel();
    port.postMessage({ is: "line" }, [port2]);
    return portLink(port1);
  }

  function stop(code = "move.gone"): void {
    if (stopped === undefined) port.postMessage({ is: "no", code } satisfies Message);
    end(new Stopped(code));
  }

  const orGone = <T>(work: Promise<T>): Promise<T> => Promise.race([work, gone]);
  return { origin, say: (message) => port.postMessage(message), next, gone, orGone, line, stop };
}

/** What the other page says before the socket is open waits in the port. */
function lend(port: MessagePort, dial: () => Promise<Link>): void {
  dial().then(
    (link) => joinLinks(link, portLink(port)),
    () => portLink(port).close("no hub"),
  );
}

/** Waits until something is so, for as long as the other page is there. */
export function until(talk: Talk, isSo: () => boolean): Promise<void> {
  let looking: ReturnType<typeof setInterval> | undefined;
  const so = new Promise<void>((resolve) => {
    looking = setInterval(() => isSo() && resolve(), COME_LOOK_MS);
  });
  return talk.orGone(so).finally(() => clearInterval(looking));
}
