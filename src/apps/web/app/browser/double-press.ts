/**
 * The second half of a double press does nothing where the first did something: whatever has come to its place meanwhile was
 * not meant. That is a click which follows another at once, or a key that is still held down.
 */

export type Press = {
  /** Which one this is of clicks that follow each other at once, from 1; 0 where no click led to it. */
  readonly inRow: number;
  /** A key that is held down. */
  readonly isHeld: boolean;
};

/** Tells of each press whether it counts; `acts` counts what was done here. */
export function pressesThatCount(acts: () => number): (press: Press) => boolean {
  let before = acts();
  return ({ inRow, isHeld }) => {
    if (inRow > 1 || isHeld) return acts() === before;
    before = acts();
    return true;
  };
}

/** Holds back the presses on this page that do not count. What comes back ends it. */
export function holdBackDoublePresses(acts: () => number): () => void {
  const counts = pressesThatCount(acts);
  const hear = (event: MouseEvent | KeyboardEvent) => {
    const isKey = event instanceof KeyboardEvent;
    // A key that presses something ends in a click of its own, which no pointer made.
    if (isKey ? event.key !== "Enter" : event.detail === 0) return;
    if (counts({ inRow: event.detail, isHeld: isKey && event.repeat })) return;
    event.preventDefault();
    event.stopPropagation();
  };
  for (const name of ["click", "keydown"] as const) addEventListener(name, hear, { capture: true });
  return () => {
    for (const name of ["click", "keydown"] as const) removeEventListener(name, hear, { capture: true });
  };
}
