import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { DeviceId, Id, Minute, PersonId } from "../../kernel/event.ts";
import { bytes, choice, id, list, optional, ref, text } from "../../kernel/fields.ts";
import { PAGE_MAX } from "../../kernel/pages.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { Members } from "../members/index.ts";

/** What a device is. Paper is a key written down as words, to be kept in a drawer. */
const SORTS = ["phone", "tablet", "computer", "paper"] as const;
export type Sort = (typeof SORTS)[number];

/** A device that was bound to a person after they had joined. */
export type Added = {
  readonly key: DeviceId;
  readonly person: PersonId;
  readonly name: string;
  readonly sort: Sort;
  readonly how: "added" | "recovered";
  /** The event that bound it. */
  readonly by: Id;
  readonly minute: Minute;
};

export type Retired = { readonly by: Id; readonly minute: Minute };

/** Somebody with a new device says who they are, and neighbours say whether it is so. */
export type Recovery = {
  readonly id: Id;
  readonly person: PersonId;
  readonly device: DeviceId;
  readonly name: string;
  readonly sort: Sort;
  /** What the new device's clock said. */
  readonly minute: Minute;
  /** Community time when it was asked. */
  readonly time: Minute;
  /** The newest word of each neighbour. */
  readonly words: PersistentMap<"yes" | "no">;
  readonly objections: readonly Objection[];
  /** Objections that the settling act had not seen, until a later recovery of the person did. */
  readonly late: readonly Objection[];
  readonly settled: Id | undefined;
};

/** An old device said no; with community time when it did. */
export type Objection = { readonly id: Id; readonly time: Minute };

/** What somebody calls a device of theirs by now. */
export type Called = { readonly person: PersonId; readonly name: string };

export type Devices = {
  /** By person and key: two people may have added one device, out of reach of each other. */
  readonly added: PersistentMap<Added>;
  /** By device: the newest name, where it was named later than it was bound. */
  readonly called: PersistentMap<Called>;
  readonly retired: PersistentMap<Retired>;
  readonly recoveries: PersistentMap<Recovery>;
};

/** Under which name a device of a person is remembered. */
export function boundAs(person: PersonId, key: DeviceId): string {
  return `${person} ${key}`;
}

/** What this practice reads of others. */
export type Others = { readonly members: Members };

export const nothingYet: Devices = {
  added: PersistentMap.empty,
  called: PersistentMap.empty,
  retired: PersistentMap.empty,
  recoveries: PersistentMap.empty,
};

const name = text({ max: 40 });
const sort = choice(SORTS);
const recovery = ref("devices.recover");

export const acts = defineActs("devices", {
  add: act(
    15,
    {
      key: bytes(32),
      /** The new key signs "kith device" ‖ community ‖ person ‖ key. */
      proof: bytes(64),
      name,
      sort,
    },
    {
      reversal: { by: "devices.retire", body: (e) => ({ device: String(e.body.key) }) },
      lane: (e) => ({ is: "device", key: e.body.key, proof: e.body.proof }),
    },
  ),
  retire: act(
    16,
    { device: bytes(32) },
    { reversal: { none: "said-is-said" }, lane: (e) => ({ is: "retire", device: e.body.device }) },
  ),
  recover: act(
    17,
    {
      person: id("members.join", "members.enrol"),
      name,
      sort,
      invite: optional(ref("members.invite")),
      proof: optional(bytes(64)),
    },
    {
      reversal: { none: "ends-by-itself" },
      evenApart: true,
      lane: ({ body: { person, invite, proof } }) => ({ is: "recover", person, way: { invite, proof } }),
    },
  ),
  know: act(
    18,
    { recovery, known: choice(["yes", "no"]) },
    {
      reversal: { none: "replaced-by-newer" },
      lane: (e) => ({ is: "know", recovery: e.body.recovery, yes: e.body.known === "yes" }),
    },
  ),
  object: act(
    19,
    { recovery },
    {
      reversal: { none: "said-is-said" },
      evenApart: true,
      lane: (e) => ({ is: "object", recovery: e.body.recovery }),
    },
  ),
  conclude: act(
    20,
    { recovery, vouchers: list(id("devices.know"), { max: PAGE_MAX, min: 1 }) },
    {
      reversal: { none: "others-build-on-it" },
      evenApart: true,
      lane: (e) => ({ is: "rebind", recovery: e.body.recovery, vouchers: e.body.vouchers }),
    },
  ),
  name: act(21, { device: bytes(32), name }, { reversal: { none: "replaced-by-newer" } }),
});

export type DeviceEvent = EventOf<typeof acts>;
