import { AGAIN_FRAMES_MAX, ANSWERS_MAX, LOOKS_MAX, WAITING_BYTES_MAX } from "../bounds.ts";
import type { Link } from "../ports.ts";
import { covers, joined, type Vector } from "../vector/vector.ts";

/**
 * What one peer may have done for it over one link between two ticks (K-10). What is here is told once, whatever it says
 * to have; again only so often, since a short word costs whoever answers it a search and a frame.
 */
export type PeerShare = {
  /** True while frames may go out: the link is not full, and not too much was told again. */
  readonly mayTell: () => boolean;
  /** A frame went out; so much is told by now. */
  readonly tell: (after: Vector) => void;
  /** True when one more question is answered. */
  readonly mayAnswer: () => boolean;
  /** So many events were looked at for an answer: a short question may cost a look at all that there is. */
  readonly look: (events: number) => void;
  readonly tick: () => void;
};

export function createPeerShare(link: Pick<Link, "waiting">): PeerShare {
  let told: Vector = new Map();
  let [again, answers, looks] = [0, 0, 0];
  const hasRoom = (): boolean => link.waiting() < WAITING_BYTES_MAX;
  return {
    mayTell: () => again < AGAIN_FRAMES_MAX && hasRoom(),
    tell: (after) => {
      if (covers(told, after)) again += 1;
      told = joined(told, after);
    },
    mayAnswer: () => {
      if (answers >= ANSWERS_MAX || looks >= LOOKS_MAX || !hasRoom()) return false;
      answers += 1;
      return true;
    },
    look: (events) => {
      looks += events;
    },
    tick: () => {
      [again, answers, looks] = [0, 0, 0];
    },
  };
}
