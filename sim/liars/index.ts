import type { Liar } from "../device.ts";
import type { Dice } from "../dice.ts";
import { ballotStuffer } from "./ballot-stuffer.ts";
import { backdater, futureDater } from "./claims.ts";
import { colludingThird } from "./colluding-third.ts";
import { flooder } from "./flooder.ts";
import { forker } from "./forker.ts";
import { replayer } from "./replayer.ts";

const ALONE: readonly Liar[] = [backdater, futureDater, flooder, ballotStuffer, replayer, forker];
/** Shares of seeds with colluders, of those with one liar only, and of devices that lie at most. */
const USUAL = { colluding: 0.2, onlyOne: 0.5, most: 1 / 3, ways: ALONE };
/** In a hard winter more of them, and old copies of a device that go on beside it above all. */
const HARD = { colluding: 0.1, onlyOne: 0.1, most: 1 / 2, ways: [...ALONE, forker, forker] };

/**
 * Who lies in a pod, and how: at most a third of its devices, each in a way of their own, or together. The first device
 * founds the pod and tells the truth, so that there is one.
 */
export function chooseLiars(
  devices: number,
  dice: Dice,
  isHard: boolean,
): ReadonlyMap<number, (isOneOfUs: (device: string) => boolean) => Liar> {
  const shares = isHard ? HARD : USUAL;
  const most = Math.max(1, Math.floor(devices * shares.most));
  const places = dice.shuffled(Array.from({ length: devices - 1 }, (_, at) => at + 1));
  const together = dice.chance(shares.colluding);
  const count = together ? most : dice.chance(shares.onlyOne) ? 1 : 1 + dice.under(most);
  const chosen = places.slice(0, count).map((place) => {
    const liar = dice.one(shares.ways) as Liar;
    return [place, together ? colludingThird : () => liar] as const;
  });
  return new Map(chosen);
}
