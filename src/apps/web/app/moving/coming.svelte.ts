import { browserLink } from "../../../../edges/socket/browser-link.ts";
import type { OtherWindow } from "../../../../edges/windows/browser-windows.ts";
import { VOUCH_NONCE_BYTES } from "../../../../edges/windows/vouched-origins.ts";
import { isHex, toHex } from "../../../../kernel/bytes.ts";
import { deviceMessage } from "../../../../kernel/device-proof.ts";
import type { DeviceId } from "../../../../kernel/event.ts";
import { WITNESS } from "../../../../kernel/kinds.ts";
import type { Crypto } from "../../../../replica/ports.ts";
import type { Replica } from "../../../../replica/replica.ts";
import { hubAddress, inTouch, type Touch } from "../hub-link.ts";
import type { NewDevice } from "../joining.ts";
import type { WaysInDeps } from "../ways-in.svelte.ts";
import { unpackBaggage } from "./baggage.ts";
import { noteMoved } from "./moved.ts";
import { createTalk, type Place, Stopped, type Talk, until } from "./talk.ts";

/** The new address, while somebody moves to it. */
export type Coming = {
  /** `doubting`: this hub does not know the address that somebody comes from, and the person is asked. */
  readonly stage: "meeting" | "doubting" | "asking" | "working" | "in" | "stopped";
  readonly from: string;
  readonly no: string | undefined;
  readonly agree: () => void;
  readonly stop: () => void;
};

type Arriving = { readonly place: Place; readonly replica: Replica; readonly touch: Touch };

/** Communities that one browser may have. */
const PLACES_MAX = 64;

/** With `agreed` the person named the old address here. */
export function comeFrom(deps: WaysInDeps, other: OtherWindow, device: NewDevice, agreed: boolean): Coming {
  let stage = $state<Coming["stage"]>("meeting");
  let no = $state<string>();
  let agree: () => void = () => {};
  const consent = new Promise<void>((resolve) => (agree = resolve));
  if (agreed) agree();
  const talk = createTalk(other, () => browserLink(hubAddress()));
  const doubt = async (): Promise<void> => {
    stage = "doubting";
    await Promise.race([consent, talk.gone]);
  };
  come(deps, talk, device, doubt, (now) => (stage = now)).then(
    () => (stage = "in"),
    (cause: unknown) => {
      no = cause instanceof Stopped ? cause.code : "move.broken";
      stage = "stopped";
      talk.stop(no);
    },
  );
  return {
    get stage() {
      return stage;
    },
    get no() {
      return no;
    },
    from: other.origin,
    agree,
    stop: () => talk.stop("move.stopped"),
  };
}

async function come(
  deps: WaysInDeps,
  talk: Talk,
  device: NewDevice,
  doubt: () => Promise<void>,
  stage: (now: "asking" | "working") => void,
): Promise<void> {
  const crypto = await deps.crypto();
  const own = crypto.keyPair(deps.seed());
  const key = toHex(own.publicKey);
  // Whoever opened this page could be anybody: a stranger's community must not take this key for itself.
  if (!(await isOfThisHub(crypto, talk.origin))) await doubt();
  talk.say({ is: "ask", key, ...device });
  stage("asking");
  const { nonce } = await talk.next("vouch");
  talk.say({ is: "vouched", ...(await vouchedFor(String(nonce))) });
  const { places: told, old } = await talk.next("yes");
  const places = placesIn(told);
  stage("working");
  const proofs = places.map(({ community, person }) =>
    crypto.sign(deviceMessage(community, person, key), own.secretKey),
  );
  talk.say({ is: "proofs", proofs: proofs.map(toHex) });
  for (const _ of places) await talk.next("bound");
  deps.leave(() => {});
  const arriving: Arriving[] = [];
  try {
    for (const place of places) arriving.push(await arrive(deps, crypto, talk, place));
    await takeOver(deps, talk, arriving, String(old));
  } catch (cause) {
    for (const { replica, touch } of arriving) {
      touch.stop();
      await replica.close();
    }
    throw cause;
  }
}

/** Fetches a community as the person's new device, and says the first words there. */
async function arrive(deps: WaysInDeps, crypto: Crypto, talk: Talk, place: Place): Promise<Arriving> {
  const replica = await deps.replicaOf(place.community);
  await replica.ready();
  const touch = inTouch({ replica, crypto, seed: deps.seed(), onState: deps.onHub });
  await until(talk, () => replica.me() === place.person && replica.canRead());
  await talk.orGone(touch.untilSame());
  await replica.ask({ kind: WITNESS.kind, body: {} });
  await replica.keepTime();
  await talk.orGone(touch.untilSame());
  talk.say({ is: "here", community: place.community, said: replica.vector().get(replica.device) ?? 0 });
  return { place, replica, touch };
}

/** Nothing of the old address is missing here when its key is retired, and the hub knows before it is told so. */
async function takeOver(deps: WaysInDeps, talk: Talk, arriving: readonly Arriving[], old: DeviceId): Promise<void> {
  const { said, baggage } = await talk.next("last");
  const places = arriving.map(({ place }) => place);
  for (const [at, { replica, touch }] of arriving.entries()) {
    await until(talk, () => (replica.vector().get(old) ?? 0) >= Number(said[at]));
    const retired = await replica.ask({ kind: "devices.retire", body: { device: old } });
    if (!("event" in retired)) throw new Stopped("move.refused");
    await touch.untilSame(true);
  }
  await unpackBaggage(baggage, places, old, deps.notes);
  noteMoved(undefined);
  const [first, ...rest] = arriving;
  for (const { touch } of arriving) touch.stop();
  for (const { replica } of rest) await replica.close();
  if (first !== undefined) await deps.arrive(first.replica);
  talk.say({ is: "done" });
}

type Said = { readonly origins: readonly string[]; readonly signature: string };

/** Asks this page's own hub. */
async function vouchedFor(nonce: string): Promise<Said> {
  const answer = isHex(nonce, VOUCH_NONCE_BYTES) ? await fetch(`/origins/${nonce}`).catch(() => undefined) : undefined;
  if (answer?.ok !== true) throw new Stopped("move.hub-away");
  const { origins, signature } = (await answer.json()) as Said;
  return { origins, signature };
}

async function isOfThisHub(crypto: Crypto, origin: string): Promise<boolean> {
  const { origins } = await vouchedFor(toHex(crypto.random(VOUCH_NONCE_BYTES)));
  return origins.includes(origin);
}

function placesIn(places: readonly Place[]): readonly Place[] {
  const isShaped = (one: Place): boolean => isHex(String(one.community), 32) && isHex(String(one.person), 32);
  if (places.length === 0 || places.length > PLACES_MAX || !places.every(isShaped)) throw new Stopped("move.broken");
  return places;
}
