/** Section 6: a link over packets. Time is ticks that come from outside, chance is an argument. */
import { Refused, same } from "./cbor.ts";
import { closingBytes, type Hello, NAME, NOBODY, NUMBERS, type Packet, readPacket, writePacket } from "./packet.ts";
import { LONGEST, type Receiving, receiving, type Sending, sending } from "./pieces.ts";
import { hex } from "./shapes.ts";

export interface Way {
  /** The key of the group. */
  readonly key: Uint8Array;
  /** So many random bytes. */
  random(length: number): Uint8Array;
  send(packet: Uint8Array): void;
  /** A whole message came. */
  heard(message: Uint8Array): void;
  /** The link is at its end, by these words of this end or of the other. */
  closed(words: string): void;
  /** How many numbers there are for pieces. */
  readonly numbers?: number;
}

export interface PacketLink {
  /** This end's name. */
  readonly name: Uint8Array;
  say(message: Uint8Array): void;
  close(words: string): void;
  /** Takes whatever the way brings. */
  take(packet: Uint8Array): void;
  tick(): void;
}

interface State {
  readonly way: Way;
  readonly name: Uint8Array;
  readonly out: Sending;
  readonly into: Receiving;
  other: Uint8Array | undefined;
  /** Whether anything but hellos came from the other end. */
  spoken: boolean;
  /** Ends that gave way to a newer one, in hex. */
  readonly forgotten: Set<string>;
  over: boolean;
  /** Whether this end ended it, so that the other must hear by which words. */
  telling: boolean;
  /** Whether pieces came since the last tick. */
  owesGot: boolean;
  /** How many hellos may still be answered before the next tick. */
  answers: number;
  now: number;
  /** The tick at which a packet of the other end last came, or at which the link ended. */
  lastSign: number;
}

const ANSWERS = 4;
/** How many packets a tick sends at most. */
const PACE = 32;
/** After how many ticks a piece goes again. */
const PATIENCE = 3;
/** How many ticks without a packet end a link, and what is left to do after its end. */
const SILENCE = 400;

/** Begins a link under a new name. */
export function openPacketLink(way: Way): PacketLink {
  const end = (words: string) => finish(state, words);
  const state: State = {
    way,
    name: way.random(NAME),
    out: sending(way.numbers ?? NUMBERS, PATIENCE),
    into: receiving({
      message: (bytes) => state.over || way.heard(bytes),
      closes: (words) => end(new TextDecoder().decode(words)),
      tooLong: () => close(state, "link.too-long"),
    }),
    other: undefined,
    spoken: false,
    forgotten: new Set(),
    over: false,
    telling: false,
    owesGot: false,
    answers: ANSWERS,
    now: 0,
    lastSign: 0,
  };
  return {
    name: state.name,
    say(message) {
      if (message.length > LONGEST) throw new Refused("a message that is too long");
      if (!state.over && !state.out.say(message)) close(state, "link.used-up");
    },
    close: (words) => close(state, words),
    take: (packet) => take(state, packet),
    tick: () => tick(state),
  };
}

function take(state: State, packet: Uint8Array): void {
  const { way, name, other } = state;
  const read = readPacket(packet, way.key, other && { from: other, to: name });
  if (read === undefined) return;
  if (read.sort === "hello") {
    takeHello(state, read);
    return;
  }
  state.spoken = true;
  state.lastSign = state.now;
  if (read.sort === "got") {
    state.out.heard(read);
    return;
  }
  state.owesGot = true;
  state.into.take(read);
}

function takeHello(state: State, { from, to, sure }: Hello): void {
  const { name, other, forgotten } = state;
  if (same(from, name) || forgotten.has(hex(from))) return;
  const known = other !== undefined && same(from, other);
  // Whoever is to hear the last words must first know whose they are; to others this end is gone.
  if (state.over && !(known && isTelling(state))) return;
  const made = same(to, name) && !known;
  if (made && other !== undefined) {
    if (state.spoken) {
      finish(state, "link.began-anew");
      return;
    }
    forgotten.add(hex(other));
  }
  if (made) {
    state.other = from;
    state.lastSign = state.now;
  }
  if ((sure && !made) || state.answers === 0) return;
  state.answers--;
  sayHello(state, from);
}

function tick(state: State): void {
  state.now++;
  state.answers = ANSWERS;
  // Whoever only said hello may not have heard that it is known.
  if (!state.over && !state.spoken) sayHello(state, state.other ?? NOBODY);
  if (isSilent(state)) {
    if (state.over) return;
    close(state, "link.silent");
  }
  if (state.other === undefined) return;
  const gots = state.owesGot ? [state.into.got()] : [];
  state.owesGot = false;
  const pieces = !state.over || state.telling ? state.out.due(state.now, PACE - gots.length) : [];
  for (const packet of [...gots, ...pieces]) send(state, packet);
}

const isSilent = ({ now, lastSign }: State): boolean => now - lastSign >= SILENCE;
const isTelling = (state: State): boolean => state.telling && !isSilent(state);

function sayHello(state: State, to: Uint8Array): void {
  const sure = state.other !== undefined && same(state.other, to);
  send(state, { sort: "hello", from: state.name, to, sure });
}

function send({ way, name, other }: State, packet: Packet): void {
  way.send(writePacket(packet, way.key, other && { from: name, to: other }));
}

/** Ends the link, and tells the other end by which words. */
function close(state: State, words: string): void {
  if (state.over) return;
  state.out.close(closingBytes(words));
  state.telling = true;
  finish(state, words);
}

function finish(state: State, words: string): void {
  if (state.over) return;
  state.over = true;
  state.lastSign = state.now;
  state.way.closed(words);
}
