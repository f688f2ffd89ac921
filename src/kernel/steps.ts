/**
 * Something long that stops after each step, so that whoever does it can let others have a turn in between. Nothing of it is done
 * before somebody takes the steps, so what gives them is called by a doing: `keeping`, not `keep`.
 */
export type Steps<T = void> = Generator<void, T>;

/** All of it at once. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
