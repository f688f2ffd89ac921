import { FRAME_BYTES_MAX } from "../src/kernel/wire/frame.ts";
import type { Link } from "../src/replica/ports.ts";
import type { Dice } from "./dice.ts";

/** How bad the air is: shares of messages that are lost, doubled, or handed over out of turn. */
export type Weather = { readonly lost: number; readonly doubled: number; readonly shuffled: number };

/** Most bytes of a message: a frame and what is around it. */
const MESSAGE_BYTES_MAX = FRAME_BYTES_MAX + 64;
/** Most messages that a session gives to a link before anything comes back: its window of frames, and some words. */
const WAITING_MAX = 40;

/** Two ends in bad weather. Nothing is handed over before `deliver` is called, so that a seed decides everything. */
export type LossyPair = {
  readonly ends: readonly [Link, Link];
  /** Hands over what was sent. True when there was something. */
  readonly deliver: () => boolean;
  readonly isOpen: () => boolean;
};

export function createLossyPair(dice: Dice, weather: Weather): LossyPair {
  const queues: Uint8Array[][] = [[], []];
  let open = true;
  const waiting = (from: 0 | 1): number => queues[from]?.length ?? 0;

  function end(from: 0 | 1): Link {
    return {
      send: (message) => {
        if (message.length > MESSAGE_BYTES_MAX) throw new Error(`[K-10] a message of ${message.length} bytes`);
        if (waiting(from) > WAITING_MAX) throw new Error(`[K-10] ${waiting(from)} messages wait in one link`);
        if (!open || dice.chance(weather.lost)) return;
        queues[from]?.push(message);
        if (dice.chance(weather.doubled)) queues[from]?.push(message);
      },
      close: () => {
        open = false;
      },
      waiting: () => 0,
      onMessage: () => {},
      onClose: () => {},
    };
  }

  const ends = [end(0), end(1)] as const;
  return {
    ends,
    isOpen: () => open,
    deliver: () => {
      const loads = queues.map((queue) => queue.splice(0));
      for (const from of [0, 1] as const) {
        const load = loads[from] ?? [];
        const inTurn = dice.chance(weather.shuffled) ? dice.shuffled(load) : load;
        for (const message of inTurn) if (open) ends[from === 0 ? 1 : 0].onMessage(message);
      }
      return loads.some((load) => load.length > 0);
    },
  };
}
