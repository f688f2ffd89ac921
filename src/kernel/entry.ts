import type { DeviceId, Event, Minute } from "./event.ts";
import type { Lazily } from "./lazily.ts";
import type { Rights } from "./rights.ts";

/** An event in its place among the others. Everything here follows from the event's past alone. */
export type Entry = {
  readonly event: Event;
  /** Its place among all that the graph took in, from 0; -1 for what it did not. */
  readonly number: number;
  /** One more than the highest event that it names (Lamport height). */
  readonly height: number;
  /** How far up each branch it has seen, itself included: one more than the seq of the newest, by the branch's number. */
  readonly clock: readonly number[];
  readonly branch: Branch;
  /** What it names, its predecessor first, as far as that is here. */
  readonly parents: readonly Entry[];
  /** The newest winning outcome of the rights lane in its past or itself: its place in the chain, 0 for none. */
  position: number;
  /** Community time in its past, by these rights; asked for often, as the newest sign of somebody in every decision. */
  time: Minute;
  timeBy: Rights | undefined;
};

/**
 * A stretch of one device's chain: all of it, or what follows a fork on one side (K-6). Of two events at one place the
 * one that came first goes on with the stretch; so which is which differs between replicas, and nothing that is asked
 * of the graph may depend on it.
 */
export type Branch = {
  readonly device: DeviceId;
  /** Its number in clocks on this replica. */
  readonly column: number;
  /** The stretch that it left; nothing where the device began a chain. */
  readonly base: Branch | undefined;
  /** The seq of its first event. */
  readonly from: number;
  /** Without gaps. */
  readonly entries: Entries;
};

export type Entries = Pick<Lazily<Entry>, "length" | "at" | "slice" | typeof Symbol.iterator>;
