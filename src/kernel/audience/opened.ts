import type { Id, Refusal } from "../event.ts";
import type { Audience } from "./circles.ts";

/** What an audience wrote, for those who hold its key; one that was destroyed is not here any more. */
export type Within<S = unknown> = {
  readonly audience: Audience;
  readonly state: S;
  readonly setAside: ReadonlyMap<Id, Refusal>;
  /** False where no key of it is at hand: nothing of it is read. */
  readonly hasKey: boolean;
  /** Acts that stay dark here: written before we came, or after we left. */
  readonly dark: number;
};
