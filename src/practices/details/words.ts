import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { Minute } from "../../kernel/event.ts";
import { bytes, choice, int, optional, ref, text } from "../../kernel/fields.ts";
import type { Members } from "../members/index.ts";

/** Who reads something: everyone here, one's own household, or people one chose by name. */
export const REACHES = ["chosen", "everyone", "household"] as const;
export type Reach = (typeof REACHES)[number];

/** What somebody wrote about themselves for one circle of readers; each part may be left out. */
export type Written = {
  readonly phone: string | undefined;
  readonly mail: string | undefined;
  readonly contact: string | undefined;
  readonly address: string | undefined;
  readonly notes: string | undefined;
  /** A photo that is kept beside the log, the key that opens it, and what is to be seen on it. */
  readonly photo: string | undefined;
  readonly photoKey: string | undefined;
  readonly photoAlt: string | undefined;
  readonly birthDay: number | undefined;
  readonly birthMonth: number | undefined;
  readonly birthYear: number | undefined;
  /** "You can call me at night." */
  readonly atNight: "yes" | undefined;
  /** Children who live with them, by the names that they tell of them. */
  readonly children: string | undefined;
  readonly minute: Minute;
};

/** What an audience of this practice knows: the newest text, and what sort of circle it is. */
export type Shown = { readonly written: Written | undefined; readonly reach: Reach };

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
      mail: optional(text({ max: 120 })),
      birthDay: optional(int({ min: 1, max: 31 })),
      birthMonth: optional(int({ min: 1, max: 12 })),
      birthYear: optional(int({ min: 1880, max: 2200 })),
      atNight: optional(choice(["yes"])),
      children: optional(text({ max: 160 })),
      /** What sort of circle it is; people chosen by name where it is left out. */
      reach: optional(choice(REACHES)),
    },
    { reversal: { none: "replaced-by-newer" }, sealedTo: "circle" },
  ),
});

export type DetailsEvent = EventOf<typeof acts>;
