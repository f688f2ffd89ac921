import type { Dice } from "../dice.ts";
import { ballotStuffer } from "./ballot-stuffer.ts";
import { backdater, futureDater } from "./claims.ts";
import { colludingThird } from "./colluding-third.ts";
import { flooder } from "./flooder.ts";
import { forker } from "./forker.ts";
import type { Liar } from "./liar.ts";
import { replayer } from "./replayer.ts";

const ALONE: readonly Liar[] = [backdater, futureDater, flooder, ballotStuffer, replayer, forker];
/** Shares of seeds with colluders, and of those with one liar only. */
const COLLUDING = 0.2;
const ONLY_ONE = 0.5;

/**
 * Who lies in a pod, and how: at most a third of its devices, each in a way of their own, or together. The first device
 * founds the pod and tells the truth, so that there is one.
 */
export function chooseLiars(
  devices: number,
  dice: Dice,
): ReadonlyMap<number, (isOneOfUs: (device: string) => boolean) => Liar> {
  const most = Math.max(1, Math.floor(devices / 3));
  const places = dice.shuffled(Array.from({ length: devices - 1 }, (_, at) => at + 1));
  const together = dice.chance(COLLUDING);
  const count = together ? most : dice.chance(ONLY_ONE) ? 1 : 1 + dice.under(most);
  const chosen = places.slice(0, count).map((place) => {
    const liar = dice.one(ALONE) as Liar;
    return [place, together ? colludingThird : () => liar] as const;
  });
  return new Map(chosen);
}
