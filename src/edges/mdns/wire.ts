import type { Entry } from "./records.ts";

export type Question = { readonly name: string; readonly type: string };

/** Words to and from everybody on a network. */
export type Wire = {
  readonly ask: (questions: readonly Question[]) => void;
  /** `seconds` is how long it holds: 0 takes it back. */
  readonly say: (answers: readonly Entry[], besides: readonly Entry[], seconds: number) => void;
  readonly onAsked: (listener: (questions: readonly Question[]) => void) => void;
  readonly onSaid: (listener: (entries: readonly Entry[]) => void) => void;
  /** This network does not allow it, or not any more. It may be told several times. */
  readonly onTrouble: (listener: (why: string) => void) => void;
  readonly close: () => Promise<void>;
};
