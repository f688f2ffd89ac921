import type { Body, Id, Minute } from "../../src/kernel/event.ts";
import type { Author } from "../author.ts";
import type { Dice } from "../dice.ts";
import type { Album } from "./pictures.ts";
import type { Street } from "./street.ts";

/** The story while it is told: who has which device, and what is still to happen. */
export type Telling = {
  readonly street: Street;
  readonly dice: Dice;
  readonly now: Minute;
  readonly ids: Map<string, Id>;
  /** Puts an act into the story; acts are signed in the order of their minutes. */
  readonly at: (minute: Minute, tell: (act: Act) => void) => void;
  readonly author: Author;
  readonly album: Album;
};

/** Does something as a person, at the minute that the story is at. */
export type Act = (who: string, kind: string, body: Body, sees?: readonly Id[]) => Id;
