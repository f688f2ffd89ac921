import type { Body, Id } from "./event.ts";
import type { PersistentMap } from "./persistent-map.ts";

/**
 * An act that somebody prepared and that only a decision brings into force. Until then it has no effect; what it would
 * do is in its body, to be read by everyone who is asked.
 */
export type Prepared = {
  readonly id: Id;
  readonly kind: string;
  readonly body: Body;
  /** True when the act declares the act that reverses it. */
  readonly reversible: boolean;
  /** The screen of its practice that shows what came of it. */
  readonly shownOn: string;
  /** True for an event that it had seen when it was prepared. */
  readonly seen: (id: Id) => boolean;
};

/** The text that carried it, and the events that brought it about: several where people did so unaware of each other. */
export type Brought = { readonly decision: Id; readonly by: readonly Id[] };

/** Prepared acts that decisions have brought into force. */
export type InForce = PersistentMap<Brought>;
