import { createPacketLink, type PacketLink } from "../src/edges/packets/packet-link.ts";
import type { Dice } from "./dice.ts";
import type { LossyPair, Weather } from "./lossy-link.ts";

const KEY_BYTES = 32;

/** The same over packets of a radio: each may be lost, come twice, or come late. Both ends do what is due at each `deliver`. */
export function createPacketPair(dice: Dice, weather: Weather): LossyPair {
  const queues: Uint8Array[][] = [[], []];
  const key = dice.bytes(KEY_BYTES);

  function end(from: 0 | 1): PacketLink {
    const transmit = (packet: Uint8Array): void => {
      if (dice.chance(weather.lost)) return;
      queues[from]?.push(packet);
      if (dice.chance(weather.doubled)) queues[from]?.push(packet);
    };
    return createPacketLink({ key, random: dice.bytes, transmit });
  }

  const ends = [end(0), end(1)] as const;
  return {
    ends,
    isOpen: () => true,
    deliver: () => {
      for (const one of ends) one.tick();
      const loads = queues.map((queue) => dice.shuffled(queue.splice(0)));
      for (const from of [0, 1] as const)
        for (const packet of loads[from] ?? []) ends[from === 0 ? 1 : 0].receive(packet);
      return loads.some((load) => load.length > 0);
    },
  };
}
