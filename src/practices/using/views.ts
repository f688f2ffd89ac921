import type { Id } from "../../kernel/event.ts";
import type { Look } from "../../kernel/practice.ts";
import { everything } from "../members/index.ts";
import { offBy } from "./off.ts";
import { NEEDS, OPTIONAL, type Optional, type Others, type Using } from "./words.ts";

export type PracticeRow = {
  readonly practice: Optional;
  readonly isOn: boolean;
  /** The decision by which it is off. */
  readonly decision: Id | undefined;
  readonly needs: Optional | undefined;
};

export const views = {
  practices: {
    about: "Which practices the community uses, and which decision switched one off.",
    params: {},
    look: ({ state }: Look<Using, Others>): readonly PracticeRow[] =>
      OPTIONAL.map((practice) => {
        const decision = offBy(state, practice, everything);
        return { practice, isOn: decision === undefined, decision, needs: NEEDS[practice] };
      }),
  },
};
