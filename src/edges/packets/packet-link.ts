import { sameBytes } from "../../kernel/bytes.ts";
import { FRAME_BYTES_MAX } from "../../kernel/wire/frame.ts";
import { createHearing, linkOf } from "../../replica/links/hearing.ts";
import type { Link } from "../../replica/ports.ts";
import { END_BYTES, type Ends, isHello, type Packet, readPacket, writePacket } from "./packet.ts";
import { createInbox, createOutbox } from "./pieces.ts";

/** A link over something that carries small packets and may lose, double or shuffle them: radio, for one. */
export type PacketLink = Link & {
  /** A packet that was heard, whoever sent it. */
  readonly receive: (packet: Uint8Array) => void;
  /** To be called now and then: sends what is due. How often is the pace of the link. */
  readonly tick: () => void;
  /** Pieces that are kept until those before them come. */
  readonly pending: () => number;
};

export type PacketLinkOptions = {
  /** What both ends know and outsiders do not: 32 bytes. */
  readonly key: Uint8Array;
  readonly transmit: (packet: Uint8Array) => void;
  readonly random: (length: number) => Uint8Array;
  /** Most packets that one tick may send: the share of the air that this link may take. */
  readonly packetsPerTick?: number;
};

/** Most bytes of one message: a frame and what a session says around it. */
const MESSAGE_BYTES_MAX = FRAME_BYTES_MAX + 1024;
/** Most hellos of others that are answered in one tick. */
const ANSWERS_PER_TICK = 4;
/** Ticks without a word from the other end, after which it is gone. */
const SILENT_TICKS_MAX = 400;
/** Ticks for which a closed link goes on to hand over what was said before. */
const LINGER_TICKS_MAX = 100;
const REASON_BYTES_MAX = 120;

/**
 * The same messages, whole and in order, over packets: cut into numbered pieces, each sent again until it is
 * acknowledged. Both ends first tell each other a fresh name; a packet counts only with a MAC over those, so that
 * outsiders, and whoever plays back what they overheard, can make nothing be kept here.
 */
export function createPacketLink({ key, transmit, random, packetsPerTick = 32 }: PacketLinkOptions): PacketLink {
  const own = random(END_BYTES);
  let peer: Uint8Array | undefined;
  // Ends that said hello and were taken for the other one, until another did before they said anything else.
  const gone: Uint8Array[] = [];
  const hearing = createHearing(() => close("nobody listens"));
  const { isOpen } = hearing;
  let isOver = false;
  let [now, heardAt, closedAt] = [0, 0, 0];
  let [budget, answers] = [packetsPerTick, ANSWERS_PER_TICK];
  let [isGotDue, hasTalked] = [false, false];

  const say = (ends: Ends, packet: Packet): void => transmit(writePacket(key, ends, packet));
  const greet = (to: Uint8Array | undefined): void =>
    say(undefined, { sort: "hello", from: own, to, isSure: peer !== undefined });
  const outbox = createOutbox((piece) => {
    if (peer !== undefined) say({ from: own, to: peer }, { sort: "piece", piece });
  });
  const inbox = createInbox(MESSAGE_BYTES_MAX, (message, closes) => {
    if (closes) finish(message.length === 0 ? undefined : new TextDecoder().decode(message));
    else hearing.hear(message);
  });

  function flow(): void {
    if (peer !== undefined && !isOver) budget -= outbox.flow(now, budget);
  }

  function receive(bytes: Uint8Array): void {
    if (isOver) return;
    if (isHello(bytes)) {
      hearHello(readPacket(key, undefined, bytes));
      return;
    }
    const packet = peer === undefined ? undefined : readPacket(key, { from: peer, to: own }, bytes);
    if (packet === undefined) return;
    heardAt = now;
    hasTalked = true;
    if (packet.sort === "got") {
      outbox.got(packet.next, packet.beyond);
      flow();
    } else if (packet.sort === "piece") {
      isGotDue = true;
      if (inbox.take(packet.piece) === "too-much") close("a message was too large");
    }
  }

  /**
   * Only who names this end's fresh name is there now; whoever names an old one is played back. Where both ends began anew
   * each may know the one that the other was before: as long as that said nothing but hello, the newer takes its place.
   */
  function hearHello(hello: Packet | undefined): void {
    if (hello?.sort !== "hello" || sameBytes(hello.from, own)) return;
    const { from } = hello;
    if (gone.some((one) => sameBytes(one, from))) return;
    const isToUs = hello.to !== undefined && sameBytes(hello.to, own);
    const isNew = isToUs && (peer === undefined || !sameBytes(peer, from));
    if (isNew && hasTalked) {
      finish("link.restarted");
      return;
    }
    if (isNew) {
      if (peer !== undefined) gone.push(peer);
      peer = from;
      heardAt = now;
    }
    // The one who just learnt whom it talks to tells it once, also where the other end is sure of somebody before.
    if ((isNew || !hello.isSure) && answers > 0) {
      answers -= 1;
      greet(from);
    }
    flow();
  }

  function tick(): void {
    if (isOver) return;
    now += 1;
    [budget, answers] = [packetsPerTick, ANSWERS_PER_TICK];
    // One that only said hello may not have heard that it is known.
    if (!hasTalked) greet(peer);
    if (peer !== undefined && isGotDue) {
      isGotDue = false;
      say({ from: own, to: peer }, { sort: "got", ...inbox.got() });
    }
    flow();
    if (isOpen() && now - heardAt > SILENT_TICKS_MAX) finish("link.silent");
    isOver = !isOpen() && now - closedAt > LINGER_TICKS_MAX;
  }

  function send(message: Uint8Array): void {
    if (!isOpen()) return;
    if (message.length > MESSAGE_BYTES_MAX) throw new RangeError(`a message of ${message.length} bytes`);
    if (outbox.put(message, "last")) flow();
    else finish("link.used-up");
  }

  function close(reason?: string): void {
    if (!isOpen()) return;
    outbox.put(new TextEncoder().encode(reason ?? "").slice(0, REASON_BYTES_MAX), "closes");
    finish(reason);
    flow();
  }

  function finish(reason?: string): void {
    if (isOpen()) closedAt = now;
    hearing.finish(reason);
  }

  const { pending } = inbox;
  return linkOf(hearing, { send, close, receive, tick, pending, waiting: outbox.waiting, isSlow: true as const });
}
