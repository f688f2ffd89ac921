import { type DeviceId, MINUTES_PER_DAY, type Minute, no } from "../../kernel/event.ts";
import { holderOf } from "../../practices/devices/index.ts";
import type { Peer } from "../../replica/links/handshake.ts";
import type { Replica } from "../../replica/replica.ts";
import { devicesOf } from "./desk/names.ts";

/**
 * Bytes of events that are taken in a day, of somebody with a say and of everybody else. What is written is kept by everyone
 * and for ever: whoever floods a community is slowed down until the others have sent them away, and nobody's disk is full
 * by then (K-10). A guest writes some thirty thousand acts with it; a lost hub gets two hundred thousand back from one phone.
 */
export type DayRations = { readonly guest: number; readonly say: number };
export const DAY_RATIONS: DayRations = { guest: 8 * 1024 * 1024, say: 64 * 1024 * 1024 };

/** Of whoever is not remembered nothing was taken lately. */
const REMEMBERED_MAX = 4_096;

/** What is left to somebody of their day, as of a minute; it grows back all the time. */
type Share = { readonly left: number; readonly at: Minute };

export type Rations = {
  /**
   * The same replica for one peer: what they bring beyond their ration is refused with `link.enough-today`, and they read on.
   * All devices of a person share one; all who come by an invite and are nobody yet (`payer`), too.
   */
  readonly forPeer: (replica: Replica, peer: Peer, payer: DeviceId) => Replica;
};

export function createRations(clock: () => Minute, most: DayRations = DAY_RATIONS): Rations {
  const shares = new Map<string, Share>();

  function leftOf(who: string, ration: number): number {
    const { left, at } = shares.get(who) ?? { left: ration, at: clock() };
    return Math.min(ration, left + (ration * Math.max(0, clock() - at)) / MINUTES_PER_DAY);
  }

  function charge(who: string, ration: number, bytes: number): void {
    const left = leftOf(who, ration) - bytes;
    shares.delete(who);
    shares.set(who, { left, at: clock() });
    const [oldest] = shares.keys();
    if (shares.size > REMEMBERED_MAX && oldest !== undefined) shares.delete(oldest);
  }

  /** Asked anew each time: a guest may have got a say since. Where nothing can be read nobody knows who has one. */
  function whose(replica: Replica, { device }: Peer, payer: DeviceId): readonly [who: string, ration: number] {
    if (!replica.canRead()) return [`${replica.community} ${payer}`, most.say];
    const holder = holderOf(devicesOf(replica))(device);
    const person = holder?.retired === false ? holder.person : undefined;
    const hasSay = person !== undefined && replica.lookAt("members").rights.roll.has(person);
    return [`${replica.community} ${person ?? payer}`, hasSay ? most.say : most.guest];
  }

  return {
    forPeer: (replica, peer, payer) => ({
      ...replica,
      receive: async (events) => {
        const [who, ration] = whose(replica, peer, payer);
        if (leftOf(who, ration) <= 0) return { kept: 0, refusal: no("link.enough-today") };
        const received = await replica.receive(events);
        const bytes = events.reduce((sum, { canonical }) => sum + canonical.length, 0);
        if (received.kept > 0) charge(who, ration, (bytes * received.kept) / events.length);
        return received;
      },
    }),
  };
}
