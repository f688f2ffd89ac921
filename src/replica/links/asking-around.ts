import type { CborValue } from "../../kernel/wire/cbor.ts";
import { QUEUE_MAX, WINDOW } from "../bounds.ts";

/**
 * Two whose disks are damaged may each have what the other lost, and meet nobody but a hub that has neither: what no
 * signature vouches for any more cannot be kept there. So what is asked for in vain is asked of all others who are here, once
 * between two ticks, and what one of them brings without a signature is handed to whoever asked, who knows it by its hash.
 * Nothing is kept for it, and what was passed on is not passed on again. Each brings once for each time it was asked: whoever
 * brings what nobody lost takes none of the room of the others.
 */
export type AskingAround = {
  /** Takes part with one link; gives what that one can do. */
  readonly join: (link: Way) => Part;
};

export type Way = {
  /** Asks the other end for what somebody else lost. */
  readonly ask: (places: CborValue, names: CborValue) => void;
  /** Hands it bare events that somebody else brought. */
  readonly hand: (events: CborValue) => void;
};

export type Part = {
  /** The other end asked for what is not here. */
  readonly ask: (places: CborValue, names: CborValue) => void;
  /** The other end brought bare events. */
  readonly bring: (events: CborValue) => void;
  readonly tick: () => void;
  readonly leave: () => void;
};

export function createAskingAround(): AskingAround {
  const all = new Map<Way, { hasAsked: boolean; asked: number; owes: number; waits: number; handed: number }>();

  function join(link: Way): Part {
    const own = { hasAsked: false, asked: 0, owes: 0, waits: 0, handed: 0 };
    all.set(link, own);
    return {
      ask: (places, names) => {
        own.waits = TICKS;
        if (own.hasAsked) return;
        own.hasAsked = true;
        for (const [other, each] of all) {
          // Many who ask for others in turn would use up what this copy itself may ask of them.
          if (other === link || each.asked === WINDOW) continue;
          each.asked += 1;
          each.owes += 1;
          other.ask(places, names);
        }
      },
      bring: (events) => {
        if (own.owes === 0) return;
        own.owes -= 1;
        for (const [other, each] of all) {
          if (other === link || each.waits === 0 || each.handed === QUEUE_MAX) continue;
          each.handed += 1;
          other.hand(events);
        }
      },
      tick: () => {
        own.waits = Math.max(0, own.waits - 1);
        // What was asked a moment ago may be answered a moment later.
        [own.owes, own.hasAsked, own.asked, own.handed] = [Math.min(own.owes, own.asked), false, 0, 0];
      },
      leave: () => void all.delete(link),
    };
  }

  return { join };
}

/** How long an answer is waited for. */
const TICKS = 3;
