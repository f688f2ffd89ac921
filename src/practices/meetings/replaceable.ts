import type { Id } from "../../kernel/event.ts";

/** Something that was said and that a newer word, which had seen it, takes the place of. */
export type Replaceable = { readonly id: Id; readonly replaces: readonly Id[] };
