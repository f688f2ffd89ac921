import type { Entry } from "../../kernel/entry.ts";
import type { Graph } from "../../kernel/graph.ts";
import { isHeard, type Kinds } from "../../kernel/kinds.ts";
import type { Order } from "../../kernel/placing.ts";
import type { Shelf, ShelvedPast, ShelvedStretch } from "../../kernel/shelf.ts";
import type { Steps } from "../../kernel/steps.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import type { NoteChange, NoteReader, Row, RowReader } from "../ports.ts";
import { createShelfNumbers } from "./shelf-numbers.ts";

/** What the head of a checkpoint says of a shelf. Devices are told by their ids, branches by their columns. */
export type ShelfHead = {
  /** Its notes are named so: whoever does not go on from what stands on disk begins another shelf. */
  readonly stamp: string;
  readonly size: number;
  readonly stretches: readonly ShelvedStretch[];
  readonly heads: readonly number[];
};

/**
 * Keeps how a log's events stand to each other beside the checkpoint, so that whoever goes on from there reads what is
 * asked for, and not all: where each event stands, read as a whole (16 bytes an event); the order (4 bytes); and each
 * one's height, what it names and what it had seen, a few hundred in a note. What events say is in the log's own rows.
 */
export type LogShelf = {
  /** The shelf that is on disk, as far as a head and the notes tell; nothing where some of it is lost. */
  readonly open: (head: ShelfHead) => Shelf | undefined;
  /** What is to be written to have all of a log on the shelf, which does not change meanwhile. */
  readonly put: (graph: Graph, order: Pick<Order, "length" | "at" | "changedFrom">) => Steps<Putting>;
};

export type Putting = {
  readonly head: ShelfHead;
  readonly notes: readonly NoteChange[];
  /** To be called once it is on disk: until then the next one gives the same again. */
  readonly done: () => void;
};

export type LogShelfDeps = {
  readonly kinds: Kinds;
  readonly stamp: string;
  readonly notes: NoteReader;
  readonly rowsAt: RowReader;
  readonly read: (row: Row) => SignedEvent | undefined;
  /** Something of it is not there any more. Does not come back. */
  readonly lost: () => never;
  /** How many events stand in one note of each sort, where it is not as many as usual. */
  readonly most?: typeof MOST;
};

export const SHELF = "shelf/";
/** How many events stand in one note of each sort. */
const MOST: readonly [spots: number, order: number, pasts: number] = [8_192, 8_192, 256];
/** Words before the clock: the height, and up to four numbers of what is named, from 1. */
const [NAMED, CLOCK] = [4, 5];
/** Notes of pasts that are held in memory. */
const PASTS_HELD = 64;

export function createLogShelf({
  kinds,
  stamp,
  notes,
  rowsAt,
  read,
  lost,
  most: [spotsIn, orderIn, pastsIn] = MOST,
}: LogShelfDeps): LogShelf {
  const [SPOTS, ORDER, PASTS] = [`${SHELF}${stamp}/spots/`, `${SHELF}${stamp}/order/`, `${SHELF}${stamp}/past/`];
  const numbers = createShelfNumbers();
  const pasts = new Map<string, Uint32Array>();
  let [written, orderFrom] = [0, Number.POSITIVE_INFINITY];

  function open({ size, stretches, heads }: ShelfHead): Shelf | undefined {
    const spots = joined(SPOTS, spotsIn, size);
    const order = joined(ORDER, orderIn, size);
    if (spots?.length !== 4 * size || order?.length !== size) return undefined;
    numbers.take(spots);
    written = size;
    const { spotOf, numberOf, mayBe } = numbers;
    const said = { pastOf, read: (number: number) => readEvent(stretches, number) };
    return { size, stretches, heads, heard: numbers.heard(), order, mayBe, numberOf, spotOf, ...said };
  }

  function joined(name: string, most: number, size: number): Uint32Array | undefined {
    const parts: Uint32Array[] = [];
    for (let from = 0; from < size; from += most) {
      const words = wordsOf(notes.read(`${name}${from / most}`));
      if (words === undefined) return undefined;
      parts.push(words);
    }
    const whole = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  function readEvent(stretches: readonly ShelvedStretch[], number: number): SignedEvent {
    const { column, place } = numbers.spotOf(number);
    const { device, from } = stretches[column] ?? lost();
    const found = rowsAt(device, from + place).flatMap((row) => read(row) ?? []);
    return found.find(({ event }) => numbers.fits(number, event.id)) ?? lost();
  }

  function pastOf(number: number): ShelvedPast {
    const words = held(`${PASTS}${Math.floor(number / pastsIn)}`);
    const columns = words[0] as number;
    const at = 1 + (number % pastsIn) * (CLOCK + columns);
    const parents = [...words.subarray(at + 1, at + 1 + NAMED)].flatMap((one) => (one === 0 ? [] : one - 1));
    return { height: words[at] as number, parents, clock: [...words.subarray(at + CLOCK, at + CLOCK + columns)] };
  }

  function held(name: string): Uint32Array {
    const known = pasts.get(name);
    if (known !== undefined) return known;
    const words = wordsOf(notes.read(name)) ?? lost();
    if (pasts.size === PASTS_HELD) pasts.clear();
    pasts.set(name, words);
    return words;
  }

  function* put(graph: Graph, order: Pick<Order, "length" | "at" | "changedFrom">): Steps<Putting> {
    const size = graph.size();
    const stretches = stretchesOf(graph);
    const numberedAt = (number: number): Entry => graph.numbered(number) as Entry;
    for (let number = numbers.size(); number < size; number++) {
      const { event, branch } = numberedAt(number);
      yield numbers.add(event.id, branch.column, event.seq - branch.from, isHeard(kinds, event));
    }
    orderFrom = Math.min(orderFrom, order.changedFrom());
    const changes: NoteChange[] = [];
    function* each(name: string, most: number, first: number, words: (from: number, to: number) => Uint32Array): Steps {
      for (let from = first - (first % most); from < size; from += most)
        yield void changes.push([`${name}${from / most}`, bytesOf(words(from, Math.min(size, from + most)))]);
    }
    yield* each(SPOTS, spotsIn, written, numbers.words);
    yield* each(ORDER, orderIn, Math.min(written, orderFrom), (from, to) =>
      Uint32Array.from({ length: to - from }, (_, at) => order.at(from + at).number),
    );
    yield* each(PASTS, pastsIn, written, (from, to) => pastWords(stretches.length, from, to, numberedAt));
    const heads = graph.heads().map(({ number }) => number);
    return {
      head: { stamp, size, stretches, heads },
      notes: changes,
      done: () => {
        [written, orderFrom] = [size, Number.POSITIVE_INFINITY];
        pasts.delete(`${PASTS}${Math.floor((size - 1) / pastsIn)}`);
      },
    };
  }

  return { open, put };
}

function pastWords(columns: number, from: number, to: number, numberedAt: (number: number) => Entry): Uint32Array {
  const words = new Uint32Array(1 + (to - from) * (CLOCK + columns));
  words[0] = columns;
  for (let number = from; number < to; number++) {
    const { height, parents, clock } = numberedAt(number);
    const at = 1 + (number - from) * (CLOCK + columns);
    words[at] = height;
    for (const [index, parent] of parents.entries()) words[at + 1 + index] = parent.number + 1;
    words.set(clock, at + CLOCK);
  }
  return words;
}

/** All stretches by their columns. */
function stretchesOf(graph: Graph): ShelvedStretch[] {
  const all = graph.devices().flatMap((device) => graph.branches(device));
  const byColumn = all.sort((a, b) => a.column - b.column);
  return byColumn.map(({ device, base, from, entries }) => ({
    device,
    base: base?.column,
    from,
    length: entries.length,
  }));
}

function bytesOf(words: Uint32Array): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}

function wordsOf(bytes: Uint8Array | undefined): Uint32Array | undefined {
  return bytes === undefined || bytes.length % 4 !== 0 ? undefined : new Uint32Array(bytes.slice().buffer);
}
