import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { HouseholdId, Id, Minute, PersonId } from "../../kernel/event.ts";
import { bytes, id, int, optional, ref, text } from "../../kernel/fields.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { World } from "../../kernel/practice.ts";
import type { Members } from "../members/index.ts";

/** A picture of the street, kept beside the log under a key of its own. */
export type Picture = {
  readonly id: Id;
  readonly by: PersonId;
  readonly minute: Minute;
  readonly photo: string;
  readonly photoKey: string;
  readonly alt: string | undefined;
};

/** What was hung up, by an act that drew or hung it: nothing for the plain street. */
export type Hung = { readonly event: Id; readonly picture: Id | undefined };

/** Where a household is: thousandths of the picture, from its left and from its top. */
export type Spot = {
  readonly x: number;
  readonly y: number;
  readonly by: PersonId;
  readonly minute: Minute;
  /** The act that placed it there. */
  readonly event: Id;
};

export type StreetMap = {
  readonly pictures: PersistentMap<Picture>;
  /** The picture that is up; nothing for the plain street. */
  readonly up: Id | undefined;
  /** All that was hung up, in the order of the log. */
  readonly hung: readonly Hung[];
  /** By household, and by the picture on which its people chose the place: on another picture it means nothing. */
  readonly spots: PersistentMap<PersistentMap<Spot>>;
  /** Where each household was that its people took off last, so that this can be undone whole: by each who did it unaware of others. */
  readonly taken: PersistentMap<readonly Taken[]>;
};

export type Taken = {
  readonly removal: Id;
  readonly spots: PersistentMap<Spot>;
  /** Somebody who knew of it placed the household since. */
  readonly isOver: boolean;
};

export const noMap: StreetMap = {
  pictures: PersistentMap.empty,
  up: undefined,
  hung: [],
  spots: PersistentMap.empty,
  taken: PersistentMap.empty,
};

/** By what the places on a picture, or on the plain street, are kept. */
export function spotKey(picture: Id | undefined): string {
  return picture ?? "plain";
}

/** By what the place is kept that an act chose, while it stands. */
export function placedBy(spots: PersistentMap<Spot>, event: Id): string | undefined {
  return [...spots].find(([, spot]) => spot.event === event)?.[0];
}

/** What this practice reads of others. */
export type Others = { readonly members: Members };
export type MapWorld = World<Others>;

/** The far edge of a picture. */
export const EDGE = 1000;
const along = int({ min: 0, max: EDGE });
const household: ReturnType<typeof id> = id(
  ...["members.open-household", "members.join", "members.move", "members.enrol", "members.expect"],
);

export const acts = defineActs("map", {
  draw: act(
    210,
    { photo: bytes(32), photoKey: bytes(32), alt: optional(text({ max: 200 })) },
    { reversal: { none: "replaced-by-newer" } },
  ),
  /** Puts an earlier picture up again; without one, the plain street. */
  hang: act(211, { picture: optional(ref("map.draw")) }, { reversal: { none: "replaced-by-newer" } }),
  place: act(212, { household, x: along, y: along }, { byHand: true, reversal: { none: "replaced-by-newer" } }),
  /** Takes a household off every picture. */
  remove: act(
    213,
    { household },
    {
      byHand: true,
      reversal: { by: "map.put-back", body: (e) => ({ household: e.body.household, removal: e.id }) },
    },
  ),
  /** That placing was a slip: takes the household off the one picture on which it was. */
  unplace: act(214, { household, place: ref("map.place") }, { byHand: true, reversal: { none: "replaced-by-newer" } }),
  /** That taking it off was a slip: it is on every picture again where it was, but where its people placed it since. */
  "put-back": act(
    215,
    { household, removal: ref("map.remove") },
    { byHand: true, reversal: { none: "replaced-by-newer" } },
  ),
});

export type MapEvent = EventOf<typeof acts>;

/** The household that somebody speaks for. */
export function homeOf(members: Members, person: PersonId | undefined): HouseholdId | undefined {
  return members.people.get(person ?? "")?.household;
}
