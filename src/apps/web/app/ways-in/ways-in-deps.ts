import type { Id, Minute } from "../../../../kernel/event.ts";
import type { Crypto } from "../../../../replica/ports.ts";
import type { Replica } from "../../../../replica/replica.ts";
import type { HubState } from "../hub/hub-link.ts";
import type { NotesBeside } from "../moving/baggage.ts";
import type { Notes } from "./way-in.ts";

export type WaysInDeps = {
  readonly crypto: () => Promise<Crypto>;
  readonly seed: () => Uint8Array;
  readonly clock: () => Minute;
  readonly notes: Notes & NotesBeside;
  /** What this browser keeps. */
  readonly communities: () => Promise<readonly Id[]>;
  readonly replicaOf: (community: Id, as?: Uint8Array) => Promise<Replica>;
  readonly onHub: (state: HubState) => void;
  /** Lets go of what is open; `letGo` is called when something else is opened. */
  readonly leave: (letGo: () => void) => void;
  /** Shows a community in which this browser speaks for somebody, or waits to. */
  readonly arrive: (replica: Replica) => Promise<void>;
};
