/** An air between two ends, made of seeded dice: packets get lost, doubled, late, and out of order. */
import { openPacketLink, type PacketLink } from "./packet-link.ts";
import { hex } from "./shapes.ts";

export interface Dice {
  /** A number from 0 to below 1. */
  roll(): number;
  bytes(length: number): Uint8Array;
}

export interface Weather {
  /** Which part of the packets gets lost, and which arrives twice. */
  readonly lost: number;
  readonly doubled: number;
  /** By how many ticks a packet is late at most. */
  readonly late: number;
}

export interface Air {
  /** All packets that were sent, in their order. */
  readonly told: Uint8Array[];
  /** Puts an end on a side, in the place of the one before. */
  put(side: number, link: PacketLink): void;
  send(side: number, packet: Uint8Array): void;
  /** Lets ticks pass, until something holds. */
  run(ticks: number, until: () => boolean): void;
}

/** An end that begins anew whenever its link closes, and what came of all its links together. */
export interface Steady {
  /** The messages that came, in hex. */
  readonly heard: string[];
  readonly closed: string[];
  /** Begins anew, without a word to the other end. */
  restart(): void;
  /** Says a message on the link that there is now. */
  say(message: Uint8Array): void;
}

/** One end, and what came of it. */
export interface End {
  readonly link: PacketLink;
  /** The messages that came, in hex. */
  readonly heard: string[];
  readonly closed: string[];
}

/** Dice that fall the same for the same seed. */
export function diceOf(seed: number): Dice {
  let state = seed;
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { roll, bytes: (length) => Uint8Array.from({ length }, () => roll() * 256) };
}

export function airOf(dice: Dice, { lost, doubled, late }: Weather): Air {
  const links: (PacketLink | undefined)[] = [];
  const told: Uint8Array[] = [];
  let flying: { readonly to: number; readonly packet: Uint8Array; readonly at: number }[] = [];
  let now = 0;
  const fly = (to: number, packet: Uint8Array) => {
    if (dice.roll() >= lost) flying.push({ to, packet, at: now + Math.floor(dice.roll() * (late + 1)) });
  };
  const land = () => {
    const landing = flying.filter(({ at }) => at <= now);
    flying = flying.filter(({ at }) => at > now);
    for (const { to, packet } of shuffled(landing, late > 0 ? dice : undefined)) links[to]?.take(packet);
  };
  return {
    told,
    put(side, link) {
      links[side] = link;
    },
    send(side, packet) {
      told.push(packet);
      fly(1 - side, packet);
      if (dice.roll() < doubled) fly(1 - side, packet);
    },
    run(ticks, until) {
      for (let left = ticks; left > 0 && !until(); left--) {
        now++;
        for (const link of links) link?.tick();
        // An answer that is not late lands before the next tick.
        for (let turns = 0; turns < 8; turns++) land();
      }
    },
  };
}

/** A link on one side of an air. */
export function endAt(air: Air, side: number, key: Uint8Array, dice: Dice, numbers?: number): End {
  const heard: string[] = [];
  const closed: string[] = [];
  const link = openPacketLink({
    ...wayAt(air, side, key, dice),
    heard: (message) => heard.push(hex(message)),
    closed: (words) => closed.push(words),
    ...(numbers === undefined ? {} : { numbers }),
  });
  air.put(side, link);
  return { link, heard, closed };
}

/** An end on one side of an air that says a greeting on each of its links. */
export function steadyAt(air: Air, side: number, key: Uint8Array, dice: Dice, greeting: Uint8Array): Steady {
  const heard: string[] = [];
  const closed: string[] = [];
  const begin = (): PacketLink => {
    const made = openPacketLink({
      ...wayAt(air, side, key, dice),
      heard: (message) => heard.push(hex(message)),
      closed(words) {
        closed.push(words);
        link = begin();
      },
    });
    air.put(side, made);
    made.say(greeting);
    return made;
  };
  let link = begin();
  return {
    heard,
    closed,
    restart() {
      link = begin();
    },
    say: (message) => link.say(message),
  };
}

function wayAt(air: Air, side: number, key: Uint8Array, dice: Dice) {
  return { key, random: dice.bytes, send: (packet: Uint8Array) => air.send(side, packet) };
}

function shuffled<T>(items: readonly T[], dice: Dice | undefined): readonly T[] {
  if (dice === undefined) return items;
  return items
    .map((item) => ({ item, at: dice.roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
