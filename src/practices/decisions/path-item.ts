import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import type { Heard, Saying } from "../../kernel/practice.ts";

/** One thing that happened in a matter. */
export type PathItem = {
  readonly id: Id;
  readonly kind: string;
  /** When its author says it was, as far as that fits with what came before and after. */
  readonly minute: Minute;
  readonly by: PersonId;
  readonly saying: Saying;
  readonly heard: Heard;
};
