/** Section 4: one link to a hub over a WebSocket, from the hands to the whole log. */
import { randomBytes } from "node:crypto";
import WebSocket from "ws";
import { decode, encode, Refused, type Value } from "./cbor.ts";
import type { Signer } from "./crypto.ts";
import { takeSound } from "./frame-read.ts";
import {
  NONE,
  proofHolds,
  readHello,
  readReceipt,
  readVectorPart,
  vectorMessages,
  writeBeacon,
  writeHello,
  writeProof,
} from "./link.ts";
import type { Log } from "./log.ts";
import { answerPoints, readPoints, writePoints } from "./points.ts";
import { bytes, count, hex, list } from "./shapes.ts";

export interface Session {
  readonly log: Log;
  /** The sorts of messages that came, in their order. */
  readonly heard: readonly number[];
  /** Waits until the other side's last fingerprint is that of the log. */
  level(): Promise<void>;
  /** Sends a frame, and waits until it was kept. */
  give(frame: Uint8Array): Promise<void>;
  close(): void;
}

interface Open {
  readonly socket: WebSocket;
  readonly log: Log;
  readonly heard: number[];
  readonly waiting: (() => boolean)[];
  got: number;
  /** The other side's fingerprint, where it told one. */
  theirs: string;
}

const PATIENCE = 30_000;
const BEACON = 1;
const VECTOR = 2;
const EVENTS = 3;
const GOT = 4;
const RECEIPTS = 5;
const POINTS = 7;

/** Shakes hands with a hub, and from then on takes what it sends into the log. */
export async function openSession(url: string, log: Log, device: Signer, invite?: Signer): Promise<Session> {
  const socket = new WebSocket(url);
  socket.binaryType = "nodebuffer";
  const messages = inbox(socket);
  await new Promise((done, failed) => {
    socket.once("open", done);
    socket.once("error", failed);
  });
  const mine = writeHello({
    community: log.community,
    device: device.key,
    nonce: new Uint8Array(randomBytes(32)),
    invite: invite?.key ?? NONE,
  });
  socket.send(mine);
  const theirs = await messages.next();
  if (hex(readHello(theirs).community) !== hex(log.community)) throw new Refused("another community");
  socket.send(writeProof(mine, theirs, device, invite));
  if (!proofHolds(await messages.next(), theirs, mine)) throw new Refused("a proof that does not hold");
  const open: Open = { socket, log, heard: [], waiting: [], got: 0, theirs: "" };
  messages.listen((message) => hear(open, message));
  sayBeacon(open);
  return {
    log,
    heard: open.heard,
    level: () => until(open, () => open.theirs === hex(log.fingerprint())),
    give(frame) {
      const before = open.got;
      socket.send(encode([EVENTS, frame]));
      return until(open, () => open.got > before);
    },
    close: () => socket.close(),
  };
}

function hear(open: Open, message: Uint8Array): void {
  const [sort, ...content] = list(decode(message));
  open.heard.push(count(sort));
  if (sort === BEACON) {
    open.theirs = hex(bytes(content[0]).subarray(4, 12));
    if (open.theirs !== hex(open.log.fingerprint())) sayCounts(open);
  } else if (sort === VECTOR) {
    readVectorPart(content);
  } else if (sort === EVENTS) {
    const { fault } = takeSound(bytes(content[0]), open.log);
    if (fault === undefined) say(open, [GOT]);
    else sayCounts(open);
    sayBeacon(open);
  } else if (sort === RECEIPTS) {
    // Each stands as bytes in the message.
    for (const receipt of list(content[0])) readReceipt(decode(bytes(receipt)), open.log.community);
  } else if (sort === POINTS) {
    const answer = answerPoints(readPoints(content), open.log);
    if (answer !== undefined) say(open, writePoints(answer));
  } else if (sort === GOT) {
    open.got++;
  }
  for (const check of [...open.waiting]) check();
}

function sayBeacon(open: Open): void {
  say(open, [BEACON, writeBeacon(countsOf(open.log), open.log.fingerprint())]);
}

/** By name: of a beacon alone, whoever has other devices learns only that something differs. */
function sayCounts(open: Open): void {
  const counts = countsOf(open.log);
  for (const message of vectorMessages(counts)) say(open, message);
}

const countsOf = (log: Log) => new Map(log.devices().map((device) => [hex(device), log.count(device)] as const));

function say(open: Open, message: Value): void {
  open.socket.send(encode(message));
}

function until(open: Open, holds: () => boolean): Promise<void> {
  return new Promise((done, failed) => {
    const stop = (end: () => void) => {
      clearTimeout(timer);
      open.waiting.splice(open.waiting.indexOf(check), 1);
      end();
      return true;
    };
    const timer = setTimeout(() => stop(() => failed(new Error(`only heard ${open.heard}`))), PATIENCE);
    const check = () => holds() && stop(done);
    open.waiting.push(check);
    open.socket.once("close", () => stop(() => failed(new Error("the link closed"))));
    check();
  });
}

/** The messages of a socket, first one by one, later each as it comes. */
function inbox(socket: WebSocket) {
  const kept: Uint8Array[] = [];
  let listener = (message: Uint8Array): void => void kept.push(message);
  let closed = "";
  let wake = (): void => {};
  socket.on("message", (data: Buffer) => {
    listener(new Uint8Array(data));
    wake();
  });
  socket.on("close", (code, reason) => {
    closed = `closed with ${code} ${reason}`;
    wake();
  });
  return {
    async next(): Promise<Uint8Array> {
      while (kept.length === 0) {
        if (closed !== "") throw new Error(closed);
        await new Promise<void>((done) => {
          wake = done;
        });
      }
      return kept.shift() ?? NONE;
    },
    listen(next: (message: Uint8Array) => void): void {
      listener = next;
      for (const message of kept.splice(0)) next(message);
    },
  };
}
