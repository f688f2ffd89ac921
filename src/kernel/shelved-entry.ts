import type { Event, Minute } from "./event.ts";
import type { Branch, Entry } from "./graph.ts";
import type { Rights } from "./rights.ts";
import type { Shelf, ShelvedPast } from "./shelf.ts";
import type { SignedEvent } from "./wire/canonical.ts";

/** What is done with entries that come off the shelf, so that they are as those that never were there. */
export type Dressing = {
  /** The event was read. */
  readonly read: (entry: Entry) => unknown;
  /** The newest winning outcome in its past or itself. */
  readonly positionOf: (entry: Entry) => number;
};

/** An entry on the shelf: the same as in memory, but that each part of it is read when it is asked for. */
export class ShelvedEntry implements Entry {
  readonly number: number;
  readonly branch: Branch;
  time: Minute = 0;
  timeBy: Rights | undefined = undefined;
  private readonly shelf: Shelf;
  private readonly parentOf: (number: number) => Entry;
  private readonly dressing: () => Dressing | undefined;
  private one: SignedEvent | undefined;
  private past: ShelvedPast | undefined;
  private named: readonly Entry[] | undefined;
  private place: number | undefined;

  constructor(
    shelf: Shelf,
    number: number,
    branch: Branch,
    parentOf: (number: number) => Entry,
    dressing: () => Dressing | undefined,
  ) {
    this.shelf = shelf;
    this.number = number;
    this.branch = branch;
    this.parentOf = parentOf;
    this.dressing = dressing;
  }

  /** With its bytes. */
  get signed(): SignedEvent {
    if (this.one === undefined) {
      this.one = this.shelf.read(this.number);
      this.dressing()?.read(this);
    }
    return this.one;
  }

  get event(): Event {
    return this.signed.event;
  }

  get height(): number {
    return this.whole().height;
  }

  get clock(): readonly number[] {
    return this.whole().clock;
  }

  get parents(): readonly Entry[] {
    this.named ??= this.whole().parents.map(this.parentOf);
    return this.named;
  }

  get position(): number {
    this.place ??= this.dressing()?.positionOf(this) ?? 0;
    return this.place;
  }

  set position(place: number) {
    this.place = place;
  }

  private whole(): ShelvedPast {
    this.past ??= this.shelf.pastOf(this.number);
    return this.past;
  }
}
