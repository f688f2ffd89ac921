import { memoryLinks } from "../../edges/memory/memory-link.ts";
import type { Link } from "../ports.ts";

/** Shares of messages that the air loses, doubles, or hands over out of turn. */
export type Weather = { readonly lost: number; readonly doubled: number; readonly shuffled: number };

export const CALM: Weather = { lost: 0, doubled: 0, shuffled: 0 };

/** Links in bad weather: nothing is handed over before `deliver`, so that dice decide everything. */
export type Air = {
  readonly link: () => readonly [Link, Link];
  /** Hands over what was sent and lets it come to rest. True when there was something. */
  readonly deliver: () => Promise<boolean>;
  /** Messages and bytes that were sent so far. */
  readonly sent: () => { readonly messages: number; readonly bytes: number };
};

export function createAir(dice: () => number, weather: Weather): Air {
  let under: (() => void)[] = [];
  let messages = 0;
  let bytes = 0;

  function counted(link: Link): Link {
    const send = link.send;
    const count = (message: Uint8Array): void => {
      messages += 1;
      bytes += message.length;
      send(message);
    };
    return Object.assign(link, { send: count });
  }

  function link(): readonly [Link, Link] {
    const [one, other] = memoryLinks((work) => under.push(work));
    return [counted(one), counted(other)];
  }

  async function deliver(): Promise<boolean> {
    const load = under;
    under = [];
    if (dice() < weather.shuffled) load.sort(() => dice() - 0.5);
    for (const work of load) {
      if (dice() < weather.lost) continue;
      work();
      if (dice() < weather.doubled) work();
    }
    await new Promise((resolve) => setImmediate(resolve));
    return load.length > 0;
  }

  return { link, deliver, sent: () => ({ messages, bytes }) };
}
