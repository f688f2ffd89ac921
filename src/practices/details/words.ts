import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { Minute } from "../../kernel/event.ts";
import { bytes, optional, ref, text } from "../../kernel/fields.ts";
import type { Members } from "../members/index.ts";

/** What somebody wrote about themselves; each part may be left out. */
export type Written = {
  readonly phone: string | undefined;
  readonly contact: string | undefined;
  readonly address: string | undefined;
  readonly notes: string | undefined;
  /** A photo that is kept beside the log, the key that opens it, and what is to be seen on it. */
  readonly photo: string | undefined;
  readonly photoKey: string | undefined;
  readonly photoAlt: string | undefined;
  readonly minute: Minute;
};

/** What an audience of this practice knows: the newest text. */
export type Shown = { readonly written: Written | undefined };

/** The community as a whole knows nothing of it. */
export type Details = Record<string, never>;

/** What this practice reads of others. */
export type Others = { readonly members: Members };

export const acts = defineActs("details", {
  write: act(
    29,
    {
      circle: ref("kernel.audience"),
      phone: optional(text({ max: 40 })),
      contact: optional(text({ max: 120 })),
      address: optional(text({ max: 200, lines: true })),
      notes: optional(text({ max: 400, lines: true })),
      photo: optional(bytes(32)),
      photoKey: optional(bytes(32)),
      photoAlt: optional(text({ max: 120 })),
    },
    { reversal: { none: "replaced-by-newer" }, sealedTo: "circle" },
  ),
});

export type DetailsEvent = EventOf<typeof acts>;
