import type { Event } from "../kernel/event.ts";
import type { State } from "../kernel/state.ts";
import { allSteps } from "../kernel/steps.ts";
import { signedBytes } from "../kernel/wire/canonical.ts";
import type { SignedEvent } from "../kernel/wire/signed-event.ts";
import type { Unsigned } from "./draft.ts";
import { type Memory, rowOf } from "./log/memory.ts";
import type { Crypto, KeyPair, Log } from "./ports.ts";

/** What the person here just did, while the disk writes it: to be seen on this screen, and nowhere else. */
export type Ahead = { readonly event: Event; readonly state: State };

/** How one's own events come into the log. */
export type Writing = {
  readonly write: (draft: Unsigned, shown?: (event: Event) => void) => Promise<boolean>;
  readonly ahead: () => Ahead | undefined;
  /** Shows what an event would mean until the way back is called. In turn only. */
  readonly show: (event: Event, shown: (event: Event) => void) => () => void;
};

export type WritingDeps = {
  readonly memory: Memory;
  readonly log: Log;
  readonly crypto: Crypto;
  readonly keyPair: KeyPair;
  /** Called when what can be looked at has changed, but not when something was kept. */
  readonly tell: () => void;
  /** Called when something was signed and kept here. */
  readonly wrote: () => void;
};

/** What is ahead is no event yet: giving it up is forgetting one state. There is one at a time, since acts take turns. */
export function createWriting({ memory, log, crypto, keyPair, tell, wrote }: WritingDeps): Writing {
  let ahead: Ahead | undefined;

  async function write(draft: Unsigned, shown?: (event: Event) => void): Promise<boolean> {
    const signature = crypto.sign(signedBytes(draft.canonical), keyPair.secretKey);
    const one = { ...draft, signature };
    // What this tab does not know of at this place, another one wrote: then this act is judged again.
    const known = memory.graph.allAt(one.event.device, one.event.seq).length;
    const keeping = log.append([rowOf(one)], known).then(
      (kept) => {
        if (kept === "taken") takeBack();
        else keep(one);
        return kept;
      },
      (cause: unknown) => {
        takeBack();
        throw cause;
      },
    );
    // The disk is at work already, so that showing costs no time.
    if (shown !== undefined) show(draft.event, shown);
    return (await keeping) === "kept";
  }

  function show(event: Event, shown: (event: Event) => void): () => void {
    const state = memory.folding.ahead(memory.graph.place(event));
    if (state === undefined) return () => {};
    ahead = { event, state };
    tell();
    shown(event);
    return takeBack;
  }

  function keep(one: SignedEvent): void {
    ahead = undefined;
    allSteps(memory.keeping([one]));
    wrote();
  }

  function takeBack(): void {
    if (ahead === undefined) return;
    ahead = undefined;
    tell();
  }

  return { write, show, ahead: () => ahead };
}
