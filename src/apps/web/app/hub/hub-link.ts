import { browserTries } from "../../../../edges/socket/browser-hints.ts";
import { browserLink } from "../../../../edges/socket/browser-link.ts";
import { type Connecting, connectForever } from "../../../../edges/socket/connect-forever.ts";
import { type DeviceId, no, type Refusal } from "../../../../kernel/event.ts";
import { shakeHands } from "../../../../replica/links/handshake.ts";
import { createSession, type Session, UNKEPT } from "../../../../replica/links/session.ts";
import type { Crypto, KeyPair, Link } from "../../../../replica/ports.ts";
import type { Replica } from "../../../../replica/replica.ts";

/**
 * How things are with the hub: nobody knows yet, not in reach, in touch, or in reach but not sharing this community.
 * `over`: this device had a place there and has none any more. `refused`: it has none yet, or the two do not fit.
 * `unkept`: it could not write down what it was told. `full`: this device could not write down what the hub told.
 * `enough`: it takes no more from this person until some of the day has passed.
 */
export type HubState = "looking" | "away" | "connected" | "refused" | "over" | "unkept" | "full" | "enough";

export type TouchDeps = {
  readonly replica: Replica;
  readonly crypto: Crypto;
  readonly seed: Uint8Array;
  readonly invite?: KeyPair | undefined;
  /** The first digits of the hub's key, where the invite names it: another one gets nothing. */
  readonly hub?: string | undefined;
  /** Called with the key that a hub has proved. */
  readonly onHub?: (device: DeviceId) => void;
  /** Another way to the hub than the address that this page came from. */
  readonly dial?: (signal: AbortSignal) => Promise<Link>;
  readonly onState: (state: HubState, refusal?: Refusal) => void;
  /** Called when the hub says for the first time that it has exactly what is here. */
  readonly onSame?: () => void;
  /** Called with each new session, and with nothing when it ends. */
  readonly onSession?: (session: Session | undefined) => void;
};

const TICK_MS = 3_000;
const LOOK_MS = 150;
/** What a hub says that has no time now, or is being switched off: nothing of whom it shares with. */
const NOT_NOW: ReadonlySet<string> = new Set([
  "link.stopping",
  "link.restarted",
  "link.crowded",
  "link.slow",
  "link.closed",
]);

/** Keeps this replica in touch with the hub that the page came from. What comes back ends it. */
export function keepInTouch({
  replica,
  crypto,
  seed,
  invite,
  hub = "",
  onHub,
  dial = (signal) => browserLink(hubAddress(), signal),
  onState,
  onSame,
  onSession,
}: TouchDeps): () => void {
  const { secretKey } = crypto.keyPair(seed);
  const greeting = { community: replica.community, device: replica.device, secretKey, invite };
  /** The last link ended because this device may not have the log any more, or because one end could or would take nothing more. */
  let isMarred = false;

  async function meet(link: Link): Promise<void> {
    const peer = await shakeHands(
      crypto,
      link,
      () => greeting,
      ({ device }) => (device.startsWith(hub) ? undefined : no("link.other-hub")),
    );
    if ("code" in peer) {
      const why = reasonOf(peer);
      const state = isOver(why.code) ? "over" : "refused";
      onState(NOT_NOW.has(why.code) ? "away" : state, why);
      link.close();
      return;
    }
    // Of a hub that only hears a retired device out, or whose disk is full, a new link tells nothing: that all is well is
    // said once both have the same.
    const told = (): void => {
      if (isMarred && !session.isSame()) return;
      isMarred = false;
      onState("connected");
    };
    onHub?.(peer.device);
    const session = createSession(
      replica,
      link,
      (reason, cause) => {
        clearInterval(ticking);
        clearInterval(looking);
        onSession?.(undefined);
        const marred = marredBy(reason, cause);
        isMarred = marred !== undefined;
        if (isOver(reason)) onState("over", no(reason));
        else onState(marred ?? "away");
      },
      afterPaint,
      peer.device,
    );
    told();
    onSession?.(session);
    const ticking = setInterval(session.tick, TICK_MS);
    const looking = setInterval(() => {
      if (isMarred) told();
      if ((onSame !== undefined && !session.isSame()) || isMarred) return;
      clearInterval(looking);
      onSame?.();
    }, LOOK_MS);
  }

  let links = 0;
  // Of a link that there was, its own end says how things are.
  const onChange = ({ is }: Connecting): void => {
    if (is === "waiting" && links === 0) onState("away");
  };
  return connectForever(dial, { ...browserTries, onChange }, (link) => {
    links += 1;
    void meet(link);
  });
}

/** What the person sees comes first; the others can wait for a frame. */
function afterPaint(work: () => void): void {
  setTimeout(work, 50);
}

/** A replica in touch with the hub, and the wait until both have the same: for as long as the hub is away, too. */
export type Touch = { readonly stop: () => void; readonly untilSame: (photosToo?: boolean) => Promise<void> };

export function inTouch(deps: Omit<TouchDeps, "onSame" | "onSession">): Touch {
  let session: Session | undefined;
  const stop = keepInTouch({ ...deps, onSession: (now) => (session = now) });
  const untilSame = (photosToo = false) =>
    new Promise<void>((resolve) => {
      const looking = setInterval(() => {
        if (session?.isSame() !== true || (photosToo && session.isFetching())) return;
        clearInterval(looking);
        resolve();
      }, LOOK_MS);
    });
  return { stop, untilSame };
}

export function hubAddress(): string {
  return `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/link`;
}

/** A hub that closes the door says why as it does so. */
function reasonOf(refusal: Refusal): Refusal {
  const { reason } = refusal.about;
  return refusal.code === "link.closed" && isReason(reason) ? { code: reason, about: {} } : refusal;
}

/** What a link's end says of what comes next, where the next one would go no better. */
function marredBy(reason: string | undefined, cause: unknown): HubState | undefined {
  if (reason === UNKEPT) return cause === undefined ? "unkept" : "full";
  if (reason === "link.enough-today") return "enough";
  return isOver(reason) ? "over" : undefined;
}

/** True where a link that was open ended because of who is at this end of it. */
function isOver(reason: string | undefined): reason is string {
  return reason === "link.retired" || reason === "link.gone";
}

function isReason(reason: unknown): reason is string {
  return typeof reason === "string" && reason.startsWith("link.");
}
