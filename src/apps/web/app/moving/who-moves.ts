import type { NewSeat } from "../household/seats.ts";
import type { WaysInDeps } from "../ways-in/ways-in-deps.ts";

/** Somebody who moves away from this address. */
export type Leaver = {
  readonly deps: WaysInDeps;
  /** The place that is made for them there, where several share this browser. */
  readonly seat?: NewSeat;
  /** From here on nothing of theirs is signed at this address, in no tab. */
  readonly fallSilent: (to: string) => void;
  readonly close: () => Promise<void>;
};

/** Somebody who moves to this address. */
export type Comer = {
  readonly deps: WaysInDeps;
  /** All of theirs is here. What is open of it is shown, or closed where the page asks who it is. */
  readonly settle: "show" | (() => void);
  readonly close: () => Promise<void>;
};

/** How the people of this browser are reached: one who has it for themselves, or each by a PIN. */
export type Movers = {
  readonly leaveAlone: () => Promise<Leaver>;
  readonly leaveByPin: (id: string, pin: string) => Promise<Leaver | "wrong" | "wait">;
  /** Takes somebody in. Throws `Stopped` where there is no room for them. */
  readonly take: (seat: NewSeat | undefined) => Promise<Comer>;
};
