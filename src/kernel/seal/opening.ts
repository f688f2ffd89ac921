import { type Body, SEALED } from "../event.ts";
import type { Entry } from "../graph.ts";

/** Opens bodies when they are first looked at: a replica that goes on from a checkpoint needs few of the old ones. */
export type Opening = {
  /** Puts an opener in the place of a sealed body. */
  readonly openLater: (entry: Entry) => void;
  /** True when some body that was looked at stayed dark, or may have before a checkpoint was made. */
  readonly isAnyDark: () => boolean;
  /** Some were looked at before a checkpoint was made. */
  readonly maybeDark: () => void;
  /** Forgets what was opened: other keys are at hand, or another lane says which of them counts. */
  readonly again: () => void;
};

/** `read` opens the body of an event, or says that its key is not here. */
export function createOpening(read: (entry: Entry) => Body | undefined): Opening {
  let reading = 0;
  let anyDark = false;

  function openLater(entry: Entry): void {
    if (Object.getOwnPropertyDescriptor(entry.event, "body")?.value !== SEALED) return;
    let known: Body = SEALED;
    let readAt = -1;
    const get = (): Body => {
      if (readAt !== reading) [known, readAt] = [read(entry) ?? SEALED, reading];
      if (known === SEALED) anyDark = true;
      return known;
    };
    Object.defineProperty(entry.event, "body", { enumerable: true, configurable: true, get });
  }

  return {
    openLater,
    isAnyDark: () => anyDark,
    maybeDark: () => {
      anyDark = true;
    },
    again: () => {
      reading += 1;
      anyDark = false;
    },
  };
}

/** True for an event whose body nobody here can read: kept and passed on, and without meaning until its key comes. */
export function isDark({ event }: Entry): boolean {
  return event.body === SEALED;
}
