import { joinBytes } from "../kernel/bytes.ts";
import type { DeviceId, Minute, PersonId } from "../kernel/event.ts";
import type { Rights } from "../kernel/rights.ts";
import type { State } from "../kernel/state.ts";
import { readPlain, writePlain } from "../kernel/state-codec.ts";
import { fromCbor, toCbor } from "../kernel/wire/cbor.ts";

/** What a log meant when it was last looked at: enough to show every screen before the history is read again. */
export type Checkpoint = {
  /** The build whose rules made it; another build folds afresh. */
  readonly edition: string;
  /** How many events it covers, in order. */
  readonly count: number;
  readonly vector: readonly (readonly [DeviceId, number])[];
  /** Names of the keys that were at hand: with others another state follows. */
  readonly keys: readonly string[];
  readonly state: State;
  readonly rights: Rights;
  readonly time: Minute;
  readonly me: PersonId | undefined;
};

/** What is known before any practice is looked at. */
type Head = Omit<Checkpoint, "state"> & { readonly setAside: State["setAside"]; readonly practices: readonly string[] };

/** The head, then each practice's state by itself: a screen that shows people need not read all decisions first. */
export function writeCheckpoint({ state, ...known }: Checkpoint): Uint8Array {
  const names = Object.keys(state.practices).sort();
  const head: Head = { ...known, setAside: state.setAside, practices: names };
  return joinBytes(...[head, ...names.map((name) => state.practices[name])].flatMap(part));
}

/** The checkpoint, if it is whole and of this edition. Each practice's state is read when it is first looked at. */
export function readCheckpoint(bytes: Uint8Array | undefined, edition: string): Checkpoint | undefined {
  const [first, ...rest] = bytes === undefined ? [] : partsOf(bytes);
  const head = first === undefined ? undefined : (textIn(first) as Head | undefined);
  if (head?.edition !== edition || head.practices.length !== rest.length) return undefined;
  const { setAside, practices, ...known } = head;
  return { ...known, state: { practices: lazily(practices, rest), setAside } };
}

/** The length of a part in four bytes, then its text. */
function part(value: unknown): [Uint8Array, Uint8Array] {
  const text = toCbor(writePlain(value));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length);
  return [length, text];
}

/** The parts; none when they do not fill the bytes exactly. */
function partsOf(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const from = at + 4;
    if (from > bytes.length) return [];
    at = from + view.getUint32(at);
    if (at > bytes.length) return [];
    parts.push(bytes.subarray(from, at));
  }
  return parts;
}

function textIn(bytes: Uint8Array): unknown {
  const text = fromCbor(bytes);
  if (typeof text !== "string") return undefined;
  try {
    return readPlain(text);
  } catch {
    return undefined;
  }
}

/** An object that reads each of its values when it is first asked for, and is a plain one from then on. */
function lazily(names: readonly string[], parts: readonly Uint8Array[]): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [at, name] of names.entries()) {
    const here = { enumerable: true, configurable: true };
    const get = (): unknown => {
      const value = textIn(parts[at] ?? new Uint8Array());
      Object.defineProperty(all, name, { ...here, value, writable: true });
      return value;
    };
    Object.defineProperty(all, name, { ...here, get });
  }
  return all;
}
