import type { Entry } from "../entry.ts";
import { type Body, type Event, SEALED } from "../event.ts";

/** Opens bodies when they are first looked at: a replica that goes on from a checkpoint needs few of the old ones. */
export type Opening = {
  /** Puts an opener in the place of a sealed body. */
  readonly openLater: (entry: Entry) => void;
  /** True when some body that was looked at and stayed dark opens now, or may have stayed dark before a checkpoint was made. */
  readonly opensMore: () => boolean;
  /** Some were looked at before a checkpoint was made. */
  readonly maybeDark: () => void;
  /** Forgets what was opened: other keys are at hand, or another lane says which of them counts. */
  readonly again: () => void;
};

type Reading = { readonly entry: Entry; body: Body; at: number };

/** `open` opens the body of an event, or says that its key is not here. */
export function createOpening(open: (entry: Entry) => Body | undefined): Opening {
  let reading = 0;
  let maybeDark = false;
  const dark = new Set<Entry>();
  const read = new WeakMap<Event, Reading>();

  /** One opener for all events: each would be a shape of its own to the machine with one of its own. */
  function get(this: Event): Body {
    const known = read.get(this);
    if (known === undefined) return SEALED;
    if (known.at !== reading) [known.body, known.at] = [open(known.entry) ?? SEALED, reading];
    if (known.body === SEALED) dark.add(known.entry);
    return known.body;
  }

  function openLater(entry: Entry): void {
    if (read.has(entry.event) || entry.event.body !== SEALED) return;
    read.set(entry.event, { entry, body: SEALED, at: -1 });
    Object.defineProperty(entry.event, "body", { enumerable: true, configurable: true, get });
  }

  return {
    openLater,
    opensMore: () => maybeDark || [...dark].some((entry) => (open(entry) ?? SEALED) !== SEALED),
    maybeDark: () => {
      maybeDark = true;
    },
    again: () => {
      reading += 1;
      maybeDark = false;
      dark.clear();
    },
  };
}

/** True for an event whose body nobody here can read: kept and passed on, and without meaning until its key comes. */
export function isDark({ event }: Entry): boolean {
  return event.body === SEALED;
}
