import { browserLink } from "../../../../edges/socket/browser-link.ts";
import type { OtherWindow } from "../../../../edges/windows/browser-windows.ts";
import { VOUCH_NONCE_BYTES } from "../../../../edges/windows/vouched-origins.ts";
import { isHex, toHex } from "../../../../kernel/bytes.ts";
import { deviceMessage } from "../../../../kernel/device-proof.ts";
import type { DeviceId } from "../../../../kernel/event.ts";
import { WITNESS } from "../../../../kernel/kinds.ts";
import type { Crypto } from "../../../../replica/ports.ts";
import type { Replica } from "../../../../replica/replica.ts";
import { isNewSeat } from "../household/seats.ts";
import { hubAddress, inTouch, type Touch } from "../hub/hub-link.ts";
import type { NewDevice } from "../ways-in/joining.ts";
import type { WaysInDeps } from "../ways-in/ways-in-deps.ts";
import { unpackBaggage } from "./baggage.ts";
import { noteMoved } from "./moved.ts";
import { createSide, type Side } from "./side.svelte.ts";
import { createTalk, type Place, Stopped, type Talk, until } from "./talk.ts";
import type { Comer, Movers } from "./who-moves.ts";

/** The new address, while somebody moves to it. `doubting`: this hub does not know the address that they come from. */
export type Coming = Side<"doubting" | "asking" | "in">;

type Arriving = { readonly place: Place; readonly replica: Replica; readonly touch: Touch };

/** Communities that one browser may have. */
const PLACES_MAX = 64;

/** With `agreed` the person named the old address here. */
export function comeFrom(movers: Movers, other: OtherWindow, device: NewDevice, agreed: boolean): Coming {
  const talk = createTalk(other, () => browserLink(hubAddress()));
  return createSide<"doubting" | "asking" | "in">(talk, agreed, async ({ show, untilAgreed }) => {
    // Whoever opened this page could be anybody: a stranger's community must not take a key of this place for itself.
    if (!(await isOfThisHub(talk.origin))) await untilAgreed("doubting");
    talk.say({ is: "ask", ...device });
    for (let came = 0; ; ) {
      show("asking");
      // Where somebody has come already, whoever closes the old page says that nobody else does.
      const ended = (why: unknown) => (came > 0 ? ({ is: "over" } as const) : Promise.reject(why));
      const said = await talk.next("vouch", "who", "over").catch(ended);
      if (said.is === "over") return "in";
      if (said.is === "vouch") talk.say({ is: "vouched", ...(await vouchedFor(String(said.nonce))) });
      else {
        show("working");
        if (said.seat !== undefined && !isNewSeat(said.seat)) throw new Stopped("move.broken");
        await come(await movers.take(said.seat), talk);
        came += 1;
        if (said.seat === undefined) return "in";
      }
    }
  });
}

async function come({ deps, settle, close }: Comer, talk: Talk): Promise<void> {
  const arriving: Arriving[] = [];
  try {
    const crypto = await deps.crypto();
    const own = crypto.keyPair(deps.seed());
    const key = toHex(own.publicKey);
    talk.say({ is: "key", key });
    const { places: told, old } = await talk.next("yes");
    const places = placesIn(told);
    const proofs = places.map(({ community, person }) =>
      crypto.sign(deviceMessage(community, person, key), own.secretKey),
    );
    talk.say({ is: "proofs", proofs: proofs.map(toHex) });
    for (const _ of places) await talk.next("bound");
    deps.leave(() => {});
    for (const place of places) arriving.push(await arrive(deps, crypto, talk, place));
    await takeOver(deps, talk, arriving, String(old));
    await settled(deps, settle, arriving);
    talk.say({ is: "done" });
  } catch (cause) {
    await closeAll(arriving);
    throw cause;
  } finally {
    await close();
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
}

async function settled(deps: WaysInDeps, settle: Comer["settle"], arriving: readonly Arriving[]): Promise<void> {
  const [first, ...rest] = arriving;
  if (settle === "show" && first !== undefined) {
    first.touch.stop();
    await closeAll(rest);
    await deps.arrive(first.replica);
  } else {
    await closeAll(arriving);
    if (settle !== "show") settle();
  }
}

async function closeAll(arriving: readonly Arriving[]): Promise<void> {
  for (const { replica, touch } of arriving) {
    touch.stop();
    await replica.close();
  }
}

type Said = { readonly origins: readonly string[]; readonly signature: string };

/** Asks this page's own hub. */
async function vouchedFor(nonce: string): Promise<Said> {
  const answer = isHex(nonce, VOUCH_NONCE_BYTES) ? await fetch(`/origins/${nonce}`).catch(() => undefined) : undefined;
  if (answer?.ok !== true) throw new Stopped("move.hub-away");
  const { origins, signature } = (await answer.json()) as Said;
  return { origins, signature };
}

async function isOfThisHub(origin: string): Promise<boolean> {
  const nonce = globalThis.crypto.getRandomValues(new Uint8Array(VOUCH_NONCE_BYTES));
  const { origins } = await vouchedFor(toHex(nonce));
  return origins.includes(origin);
}

function placesIn(places: readonly Place[]): readonly Place[] {
  const isShaped = (one: Place): boolean => isHex(String(one.community), 32) && isHex(String(one.person), 32);
  if (places.length === 0 || places.length > PLACES_MAX || !places.every(isShaped)) throw new Stopped("move.broken");
  return places;
}
