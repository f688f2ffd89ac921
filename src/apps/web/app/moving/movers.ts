import type { BrowserStore } from "../../../../edges/indexeddb/browser-store.ts";
import type { Chest } from "../../../../edges/pin/chest.ts";
import type { OtherWindow } from "../../../../edges/windows/browser-windows.ts";
import type { Home } from "../home.svelte.ts";
import type { Seated } from "../household/household.ts";
import { keepSeat, lockOthers, movedTogether, type NewSeat, readSeats } from "../household/seats.ts";
import type { NewDevice } from "../ways-in/joining.ts";
import { type Coming, comeFrom } from "./coming.svelte.ts";
import { type Leaving, leaveFor } from "./leaving.svelte.ts";
import { noteMoved } from "./moved.ts";
import { Stopped } from "./talk.ts";
import type { Comer, Leaver, Movers } from "./who-moves.ts";

export type MoverDeps = {
  readonly atHome: () => Promise<Home>;
  readonly openStore: (name: string, chest?: Chest) => Promise<BrowserStore>;
  readonly homeOf: (store: BrowserStore, seed: Uint8Array) => Promise<Home>;
  /** True where one person keeps communities here. */
  readonly isKept: () => boolean;
};

export function createMoving(deps: MoverDeps): {
  readonly leaveFor: (other: OtherWindow, agreed: boolean) => Leaving;
  readonly comeFrom: (other: OtherWindow, device: NewDevice, agreed: boolean) => Coming;
} {
  const movers = createMovers(deps);
  return {
    leaveFor: (other, agreed) => leaveFor(movers, other, agreed),
    comeFrom: (other, device, agreed) => comeFrom(movers, other, device, agreed),
  };
}

const stay = async (): Promise<void> => {};

function createMovers({ atHome, openStore, homeOf, isKept }: MoverDeps): Movers {
  /** As if they sat here alone, in this page and not on its screen. */
  async function sitting(who: Seated): Promise<Pick<Leaver, "deps" | "close">> {
    const { sit } = await import("../household/household.ts");
    sit(who);
    const store = await openStore(who.seat.database, who.chest);
    const { ways } = await homeOf(store, who.seed);
    return { deps: ways, close: store.close };
  }

  async function leaveByPin(id: string, pin: string): Promise<Leaver | "wrong" | "wait"> {
    const { newSeatFor, trySeat } = await import("../household/household.ts");
    const who = await trySeat(id, pin);
    if (typeof who === "string") return who;
    const [seat, sat] = [await newSeatFor(who.seat, pin), await sitting(who)];
    const fallSilent = (to: string) => {
      keepSeat({ ...who.seat, moved: to });
      lockOthers();
      const all = movedTogether();
      if (all !== undefined) noteMoved(all);
    };
    return { ...sat, seat, fallSilent };
  }

  async function take(given: NewSeat | undefined): Promise<Comer> {
    const isShared = readSeats().length > 0;
    if (given === undefined) {
      if (isShared) throw new Stopped("move.shared-there");
      return { deps: (await atHome()).ways, settle: "show", close: stay };
    }
    if (!isShared && isKept()) throw new Stopped("move.own-there");
    const { takeSeat } = await import("../household/household.ts");
    const who = await takeSeat(given);
    if (who === undefined) throw new Stopped("move.has-place");
    return { ...(await sitting(who)), settle: () => keepSeat(who.seat) };
  }

  return {
    leaveAlone: async () => ({ deps: (await atHome()).ways, fallSilent: noteMoved, close: stay }),
    leaveByPin,
    take,
  };
}
