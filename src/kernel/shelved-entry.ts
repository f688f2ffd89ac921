import type { Branch, Entry } from "./entry.ts";
import type { Event, Minute } from "./event.ts";
import type { Held, Holding } from "./held-on-shelf.ts";
import type { Rights } from "./rights.ts";
import type { Shelf, ShelvedPast } from "./shelf.ts";
import type { SignedEvent } from "./wire/signed-event.ts";

/** What is done with entries that come off the shelf, so that they are as those that never were there. */
export type Dressing = {
  /** The event was read. */
  readonly read: (entry: Entry) => unknown;
  /** The newest winning outcome in its past or itself. */
  readonly positionOf: (entry: Entry) => number;
};

/** What an event is in memory beside its bytes: its fields, its body, and where it stands to others. */
const BESIDE_BYTES = 1_000;
const NUMBER_BYTES = 8;

/**
 * An entry on the shelf: the same as in memory, but that each part of it is read when it is asked for, and let go of when
 * there is no more room.
 */
export class ShelvedEntry implements Entry, Held {
  readonly number: number;
  readonly branch: Branch;
  time: Minute = 0;
  timeBy: Rights | undefined = undefined;
  private readonly shelf: Shelf;
  private readonly parentOf: (number: number) => Entry;
  private readonly dressing: () => Dressing | undefined;
  private readonly holding: Holding;
  private isUsed = false;
  private one: SignedEvent | undefined;
  private past: ShelvedPast | undefined;
  private named: readonly Entry[] | undefined;
  private place: number | undefined;
  private tall: number | undefined;

  constructor(
    shelf: Shelf,
    number: number,
    branch: Branch,
    parentOf: (number: number) => Entry,
    dressing: () => Dressing | undefined,
    holding: Holding,
  ) {
    this.shelf = shelf;
    this.number = number;
    this.branch = branch;
    this.parentOf = parentOf;
    this.dressing = dressing;
    this.holding = holding;
  }

  wasUsed(): boolean {
    const was = this.isUsed;
    this.isUsed = false;
    return was;
  }

  /** What a fold found out about it stays, and a number or two; what the disk has goes. */
  letGo(): void {
    [this.one, this.past, this.named] = [undefined, undefined, undefined];
  }

  /** With its bytes. */
  get signed(): SignedEvent {
    this.isUsed = true;
    if (this.one !== undefined) return this.one;
    const one = this.shelf.read(this.number);
    this.one = one;
    this.dressing()?.read(this);
    this.holding.hold(this, one.canonical.length + BESIDE_BYTES);
    return one;
  }

  /** Its place in its device's chain, without reading it. */
  get seq(): number {
    return this.branch.from + this.shelf.spotOf(this.number).place;
  }

  get event(): Event {
    return this.signed.event;
  }

  /** Sorting asks for it again and again. */
  get height(): number {
    this.tall ??= this.whole().height;
    return this.tall;
  }

  get clock(): readonly number[] {
    return this.whole().clock;
  }

  get parents(): readonly Entry[] {
    const named = this.named ?? this.whole().parents.map(this.parentOf);
    this.named = named;
    return named;
  }

  get position(): number {
    this.place ??= this.dressing()?.positionOf(this) ?? 0;
    return this.place;
  }

  set position(place: number) {
    this.place = place;
  }

  private whole(): ShelvedPast {
    this.isUsed = true;
    if (this.past !== undefined) return this.past;
    const past = this.shelf.pastOf(this.number);
    this.past = past;
    this.holding.hold(this, past.clock.length * NUMBER_BYTES + BESIDE_BYTES);
    return past;
  }
}
