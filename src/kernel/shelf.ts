import type { DeviceId, Id } from "./event.ts";
import type { SignedEvent } from "./wire/signed-event.ts";

/**
 * The older part of a log that is not in memory. Where each of its events stands is at hand; how it stands to others and
 * what it says is read when somebody asks. Events have numbers: from 0, in the order in which the graph took them in.
 */
export type Shelf = {
  readonly size: number;
  readonly stretches: readonly ShelvedStretch[];
  /** Events that nobody had named yet. */
  readonly heads: readonly number[];
  /** What the lane, the key ring and the audiences listen to. */
  readonly heard: readonly number[];
  /** The numbers in the one order of the log. */
  readonly order: { readonly [place: number]: number };
  /** Those that may have this id; what they say tells. */
  readonly mayBe: (id: Id) => readonly number[];
  /** The number of the event at this place of a stretch. */
  readonly numberOf: (column: number, place: number) => number;
  readonly spotOf: (number: number) => { readonly column: number; readonly place: number };
  readonly pastOf: (number: number) => ShelvedPast;
  /** The event with its bytes. Throws where the disk does not have it any more: then all is to be read afresh. */
  readonly read: (number: number) => SignedEvent;
};

export type ShelvedStretch = {
  readonly device: DeviceId;
  readonly base: number | undefined;
  readonly from: number;
  readonly length: number;
};

export type ShelvedPast = {
  readonly height: number;
  readonly clock: readonly number[];
  readonly parents: readonly number[];
};
