import type { DeviceId, HouseholdId, Id, Minute, PersonId } from "./event.ts";
import type { Held } from "./lane/held-keys.ts";
import type { Motion } from "./lane/motions.ts";
import type { Outcome } from "./lane/outcomes.ts";
import type { Cut } from "./lane/quarantine.ts";
import type { Recovering } from "./lane/recoveries.ts";
import type { Reviewing } from "./lane/reviews.ts";
import type { Prepared } from "./prepared.ts";

/** What views may ask of the rights lane, as far as this device has heard. */
export type LaneLook = {
  readonly chain: readonly Outcome[];
  readonly motion: (id: Id) => Motion | undefined;
  readonly recovering: (recovery: Id) => Recovering | undefined;
  readonly reviewing: (review: Id) => Reviewing | undefined;
  readonly yesOn: (motion: Id) => ReadonlyMap<PersonId, Id>;
  /** Households that somebody would join by a motion, where nobody has said yes to it yet. */
  readonly unasked: (motion: Id) => readonly HouseholdId[];
  /** Who has the keys that outcomes brought, from the newest back to the one that counts; none before the first change. */
  readonly heldKeys: () => readonly Held[];
  /** True for an outcome that nothing displaces any more. */
  readonly isFinal: (outcome: Id) => boolean;
  readonly act: (id: Id) => SignedAct | undefined;
  /** The devices that speak for somebody; nothing where the lane has not heard of them, or not yet. */
  readonly devicesOf: (person: PersonId) => readonly DeviceId[] | undefined;
  /** What a device that was retired wrote unseen by whoever retired it, the newest first. */
  readonly beyondCut: (device: DeviceId) => readonly Id[];
  /** How much of each device's chain an event had seen, its own included. */
  readonly pastOf: (id: Id) => ReadonlyMap<DeviceId, number>;
  /** What removed people wrote unseen by their removal, and no outcome has adopted. */
  readonly quarantined: () => readonly SignedAct[];
  /** How far the acts of a removed person count without that, by device. */
  readonly cuts: (person: PersonId) => readonly Cut[];
  /** True when it is known that a person's device has an event. */
  readonly hasHeard: (person: PersonId, id: Id) => boolean;
  /** When somebody of another household first had an event. */
  readonly witnessed: (id: Id) => Minute | undefined;
  /** When somebody first had an event, by their own clock: what they did next says so. Nothing while it is news to them. */
  readonly heardAt: (person: PersonId, id: Id) => Minute | undefined;
  /** An act that only a decision brings into force. */
  readonly prepared: (id: Id) => Prepared | undefined;
  /** The newest sign of somebody: community time then, and what their clock said. */
  readonly lastSeen: (person: PersonId) => { readonly time: Minute; readonly claimed: Minute } | undefined;
};

/** Who did something of which kind, and when by their own word. */
export type SignedAct = { readonly id: Id; readonly kind: string; readonly person: PersonId; readonly minute: Minute };
