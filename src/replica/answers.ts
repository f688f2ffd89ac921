import type { Problem } from "../kernel/check-fields.ts";
import type { Event, Refusal } from "../kernel/event.ts";
import type { Attention, Coming } from "../kernel/practice.ts";

/** What came of asking: the event, a refusal, or fields to mend. Only the first wrote anything. */
export type Answer =
  | { readonly event: Event }
  | { readonly refusal: Refusal }
  | { readonly problems: readonly Problem[] };
/** What came of hearing: how many events were new, and why it stopped, if it did. */
export type Received = { readonly kept: number; readonly refusal?: Refusal };
export type Waiting = { readonly attention: readonly Attention[]; readonly coming: readonly Coming[] };
export type Looked = { readonly rows: unknown } | { readonly problems: readonly Problem[] };
