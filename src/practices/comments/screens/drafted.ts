import type { Id, PersonId } from "../../../kernel/event.ts";
import type { Spot } from "../../../ui/screens.ts";

/** A comment that somebody is quoting while they write, as a whole or a passage of it. */
export type Quoting = {
  readonly comment: Id;
  readonly byName: string;
  readonly passage: string | undefined;
  /** What is shown of it. */
  readonly words: string;
};

/** A photo that was chosen, made small by now, and the words for it. */
export type Chosen = { readonly photo: Uint8Array; readonly alt: string };

/** What is half written. */
export type Drafted = {
  readonly text: string;
  readonly picked: readonly PersonId[];
  readonly quoting: Quoting | undefined;
  readonly photos: readonly Chosen[];
};

export function draftKey({ on, thing }: Spot, correcting?: Id): string {
  return `comments ${correcting ?? `${on} ${thing}`}`;
}
