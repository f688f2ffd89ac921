import type { OtherWindow } from "../../../../edges/windows/browser-windows.ts";
import { isVouched, VOUCH_NONCE_BYTES } from "../../../../edges/windows/vouched-origins.ts";
import { fromHex, isHex, toHex } from "../../../../kernel/bytes.ts";
import type { DeviceId } from "../../../../kernel/event.ts";
import type { Held } from "../../../../practices/devices/index.ts";
import type { Answer } from "../../../../replica/answers.ts";
import type { Crypto } from "../../../../replica/ports.ts";
import type { Replica } from "../../../../replica/replica.ts";
import { movedTogether, readSeats, type Seat } from "../household/seats.ts";
import { inTouch, type Touch } from "../hub/hub-link.ts";
import { HUB_NOTE } from "../hub/hub-note.ts";
import type { NewDevice } from "../ways-in/joining.ts";
import type { WaysInDeps } from "../ways-in/ways-in-deps.ts";
import { packBaggage } from "./baggage.ts";
import { createSide, type Side } from "./side.svelte.ts";
import { createTalk, type Message, type Place, Stopped, type Talk, until } from "./talk.ts";
import type { Leaver, Movers } from "./who-moves.ts";

/** The old address, while somebody moves away from it. `asking`: the new address is the hub's own, and the person is asked. */
export type Leaving = {
  readonly side: Side<"asking" | "who" | "done">;
  /** Those who share this browser, at `who`: each says that they go on there by typing their PIN. */
  readonly seats: readonly Seat[];
  readonly open: (id: string, pin: string) => Promise<"in" | "wrong" | "wait">;
  /** Nobody else moves now. */
  readonly enough: () => void;
};

/** One community on its way: its replica, and its own way to the hub through the other page. */
type Moving = { readonly place: Place; readonly replica: Replica; readonly touch: Touch };

const SORTS: ReadonlySet<string> = new Set(["phone", "tablet", "computer"]);
const DEVICE_NAME_MAX = 40;

/** With `agreed` the person tapped here already, before the other page was opened. */
export function leaveFor(movers: Movers, other: OtherWindow, agreed: boolean): Leaving {
  let seats = $state.raw(readSeats());
  let choose: (leaver: Leaver | undefined) => void = () => {};
  const talk = createTalk(other);
  const chosen = () => {
    seats = readSeats();
    return talk.orGone(new Promise<Leaver | undefined>((resolve) => (choose = resolve)));
  };
  const side = createSide<"asking" | "who" | "done">(talk, agreed, async ({ show, untilAgreed }) => {
    const device = await talk.next("ask");
    if (!isAsking(device)) throw new Stopped("move.broken");
    if (seats.length === 0) await leave(await movers.leaveAlone(), device, talk, () => untilAgreed("asking"), show);
    // Each by their own PIN and key: one of them cannot move, or silence, the others.
    while (seats.length > 0 && movedTogether() === undefined) {
      show("who");
      const leaver = await chosen();
      if (leaver === undefined) break;
      await leave(leaver, device, talk, async () => undefined, show);
    }
    talk.say({ is: "over" });
    return "done";
  });

  async function open(id: string, pin: string): Promise<"in" | "wrong" | "wait"> {
    const came = await movers.leaveByPin(id, pin);
    if (typeof came === "string") return came;
    choose(came);
    return "in";
  }

  return {
    side,
    get seats() {
      return seats;
    },
    open,
    enough: () => choose(undefined),
  };
}

async function leave(
  { deps, seat, fallSilent, close }: Leaver,
  device: NewDevice,
  talk: Talk,
  asked: () => Promise<void>,
  show: (stage: "working") => void,
): Promise<void> {
  let moving: readonly Moving[] = [];
  try {
    show("working");
    const crypto = await deps.crypto();
    await checkOrigin(deps, crypto, talk);
    await asked();
    show("working");
    talk.say({ is: "who", ...(seat && { seat }) });
    const { key } = await talk.next("key");
    if (!isHex(String(key), 32)) throw new Stopped("move.broken");
    moving = await open(deps, crypto, talk);
    if (moving.length === 0) throw new Stopped("move.nobody");
    const places = moving.map(({ place }) => place);
    talk.say({ is: "yes", places, old: toHex(crypto.keyPair(deps.seed()).publicKey) });
    const { proofs } = await talk.next("proofs");
    for (const [at, one] of moving.entries()) await bind(one, { ...device, key }, String(proofs[at]), talk);
    for (const one of moving) await handOver(talk, one, key, await talk.next("here"));
    await sayLast(deps, moving, fallSilent, talk);
    await talk.next("done");
  } finally {
    for (const { replica, touch } of moving) {
      touch.stop();
      await replica.close();
    }
    await close();
  }
}

/** The hub that this browser knows by its key must say that the page that asks is its own. */
async function checkOrigin(deps: WaysInDeps, crypto: Crypto, talk: Talk): Promise<void> {
  const hub = await deps.notes.read(HUB_NOTE);
  if (hub === undefined || hub.length === 0) throw new Stopped("move.no-hub");
  const nonce = crypto.random(VOUCH_NONCE_BYTES);
  talk.say({ is: "vouch", nonce: toHex(nonce) });
  const { origins, signature } = await talk.next("vouched");
  const said = { origins: [...origins].map(String), signature: fromHex(String(signature)) ?? new Uint8Array() };
  if (!isVouched(crypto.verify, hub, nonce, said, talk.origin)) throw new Stopped("move.not-vouched");
}

/** Every community in which somebody speaks here, each with the hub having all of it. */
async function open(deps: WaysInDeps, crypto: Crypto, talk: Talk): Promise<readonly Moving[]> {
  deps.leave(() => {});
  const moving: Moving[] = [];
  for (const community of await deps.communities()) {
    const replica = await deps.replicaOf(community);
    await replica.ready();
    const person = replica.me();
    if (replica.waiting().length > 0) throw new Stopped("move.still-reading");
    if (person === undefined) {
      await replica.close();
      continue;
    }
    const touch = inTouch({ ...{ replica, crypto, seed: deps.seed() }, dial: talk.line, onState: deps.onHub });
    moving.push({ place: { community, person }, replica, touch });
  }
  // Before anything is bound: what only this address holds is at the hub, and what others said is here.
  for (const { touch } of moving) await talk.orGone(touch.untilSame(true));
  return moving;
}

async function bind(
  one: Moving,
  who: NewDevice & { readonly key: DeviceId },
  proof: string,
  talk: Talk,
): Promise<void> {
  const { replica, touch, place } = one;
  const { key, name, sort } = who;
  if (!speaksHere(replica, key)) must(await replica.ask({ kind: "devices.add", body: { key, proof, name, sort } }));
  await talk.orGone(touch.untilSame());
  talk.say({ is: "bound", community: place.community });
}

/** Keys that wait for the new device's own are given by whoever has them, and it may be that nobody else has. */
async function handOver(
  talk: Talk,
  { replica, touch }: Moving,
  key: DeviceId,
  { said }: { readonly said: number },
): Promise<void> {
  await until(talk, () => (replica.vector().get(key) ?? 0) >= said);
  await replica.keepTime();
  await talk.orGone(touch.untilSame());
}

/** That nothing is signed at this address from here on is noted before the other one hears of it. */
async function sayLast(
  deps: WaysInDeps,
  moving: readonly Moving[],
  fallSilent: Leaver["fallSilent"],
  talk: Talk,
): Promise<void> {
  const places = moving.map(({ place }) => place);
  const baggage = await packBaggage(places, deps.notes);
  fallSilent(talk.origin);
  const said: number[] = [];
  for (const { replica, touch } of moving) {
    await replica.refresh();
    await talk.orGone(touch.untilSame());
    said.push(replica.vector().get(replica.device) ?? 0);
  }
  talk.say({ is: "last", said, baggage });
}

function speaksHere(replica: Replica, key: DeviceId): boolean {
  const looked = replica.look("devices.mine");
  const rows = "rows" in looked ? (looked.rows as readonly Held[]) : [];
  return rows.some((row) => row.key === key && row.retired === undefined);
}

function must(answer: Answer): void {
  if (!("event" in answer)) throw new Stopped("move.refused");
}

function isAsking({ name, sort }: Extract<Message, { readonly is: "ask" }>): boolean {
  return typeof name === "string" && name.length <= DEVICE_NAME_MAX && SORTS.has(sort);
}
