import type { Entry } from "./entry.ts";
import type { Id, Minute, Verdict } from "./event.ts";
import type { Kept } from "./kept-states.ts";
import type { Lane } from "./lane/lane.ts";
import type { Order } from "./placing.ts";
import type { World } from "./practice.ts";
import type { Prepared } from "./prepared.ts";
import type { Shelf } from "./shelf.ts";
import type { State } from "./state.ts";
import type { Steps } from "./steps.ts";

/**
 * A log folded in order. Events may come late: they are put in their place, and everything from there on is folded
 * again from the nearest kept state, once for a whole batch (K-12).
 */
export type Folding = {
  /** Takes in entries that the graph has already placed. */
  readonly add: (entries: readonly Entry[]) => void;
  /**
   * The same for a long log that nobody looks at yet, whose keys are known. It goes on from the marks of a checkpoint, oldest
   * first, while nothing came before the newest. An earlier one alone says too much: what it means rests on all that the
   * checkpoint knew, which came to stand behind it.
   */
  readonly filling: (entries: readonly Entry[], marks?: readonly Mark[]) => Steps;
  /** The same for what is on a shelf, of which the lane hears those that it listens to. */
  readonly resuming: (shelf: Shelf, marks: FoldedMarks) => Steps;
  /** Forgets all, to be told it again. */
  readonly forget: () => void;
  /** What a checkpoint keeps, to go on from: the newest state, after some at doubling distances before it. */
  readonly marks: () => readonly Mark[];
  /** Reads and folds everything again, after keys came by another way than with events. */
  readonly reread: () => void;
  /** What the rules say of an event that comes after all the others; nothing is kept. */
  readonly try: (entry: Entry) => Verdict;
  /**
   * What everything would mean with an allowed event after all the others; nothing is kept. Nothing for what the rights
   * lane hears: the lane never thinks ahead.
   */
  readonly ahead: (entry: Entry) => State | undefined;
  /** Community time in the past of an entry. */
  readonly timeAt: (entry: Entry) => Minute;
  readonly state: () => State;
  /** The state after the first `count` entries in order. */
  readonly stateAt: (count: number) => State;
  /** What rules may know at an entry, and why it has no effect whatever it says. */
  readonly standing: (entry: Entry) => { readonly world: World; readonly apart: Verdict };
  readonly ordered: () => readonly Entry[];
  readonly order: Pick<Order, "length" | "at" | "changedFrom">;
  readonly lane: Lane;
  /** An act that only a decision brings into force, unless it was set aside. */
  readonly prepared: (id: Id) => Prepared | undefined;
};

export type FoldedMarks = readonly Pick<Mark, "count" | "state">[];

/** A state on the way, and the event that it ends with: while that one stands at this place, nothing came before it. */
export type Mark = Kept & { readonly last: Id };
