import type { DeviceId, Minute, PersonId } from "../kernel/event.ts";
import type { State } from "../kernel/fold.ts";
import type { Rights } from "../kernel/rights.ts";
import { readPlain, writePlain } from "../kernel/state-codec.ts";
import { fromCbor, toCbor } from "../kernel/wire/cbor.ts";

/** What a log meant when it was last looked at: enough to show every screen before the history is read again. */
export type Checkpoint = {
  /** The build whose rules made it; another build folds afresh. */
  readonly edition: string;
  /** How many events it covers, in order. */
  readonly count: number;
  readonly vector: readonly (readonly [DeviceId, number])[];
  readonly state: State;
  readonly rights: Rights;
  readonly time: Minute;
  readonly me: PersonId | undefined;
};

export function writeCheckpoint(checkpoint: Checkpoint): Uint8Array {
  return toCbor(writePlain(checkpoint));
}

/** The checkpoint, if it is whole and of this edition. */
export function readCheckpoint(bytes: Uint8Array | undefined, edition: string): Checkpoint | undefined {
  if (bytes === undefined) return undefined;
  try {
    const text = fromCbor(bytes);
    if (typeof text !== "string") return undefined;
    const checkpoint = readPlain(text) as Checkpoint;
    return checkpoint.edition === edition ? checkpoint : undefined;
  } catch {
    return undefined;
  }
}
