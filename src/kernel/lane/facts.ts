import type { DeviceId, Event, HouseholdId, Id, Minute, PersonId, Refusal } from "../event.ts";
import type { Page } from "../pages.ts";
import type { Seat } from "../rights.ts";
import type { Commitment } from "../seal/epoch.ts";
import type { Change } from "./change.ts";

/** What the rights lane hears in an event. Practices translate their acts into these; the rules are the kernel's. */
export type LaneFact =
  | DoorFact
  | FoundingFact
  | HaveFact
  | PartingFact
  | MotionFact
  | DeviceFact
  | RecoveryFact
  | CheckpointFact
  | ReviewFact;

/** Reads an act for the lane; a refusal when its body alone shows that it cannot stand. */
// biome-ignore lint/suspicious/noExplicitAny: an act is read with its own body type, which only its practice knows.
export type LaneReader = (event: Event<string, any>) => LaneFact | Refusal;

export type CheckpointFact = { readonly is: "checkpoint" } | { readonly is: "agree"; readonly checkpoint: Id };

export type DeviceFact =
  | { readonly is: "device"; readonly key: DeviceId; readonly proof: string }
  | { readonly is: "retire"; readonly device: DeviceId };

export type DoorFact =
  | { readonly is: "invite"; readonly key: string; readonly uses: number; readonly until: Minute }
  | { readonly is: "revoke"; readonly invite: Id }
  | { readonly is: "enrol"; readonly home: HouseholdId | undefined }
  | { readonly is: "join"; readonly way: WayIn; readonly home?: HouseholdId }
  | { readonly is: "live"; readonly home: HouseholdId };

export type FoundingFact =
  | { readonly is: "founding"; readonly values: readonly string[]; readonly epoch?: string | undefined }
  | { readonly is: "list"; readonly seats: readonly Seat[] }
  | { readonly is: "confirm"; readonly list: Id };

export type HaveFact = { readonly is: "have"; readonly epoch: Commitment };

export type MotionFact =
  | { readonly is: "motion"; readonly parent: Id; readonly change: Change; readonly review?: Id | undefined }
  | { readonly is: "ballot"; readonly motion: Id; readonly yes: boolean }
  | ({ readonly is: "page"; readonly motion: Id } & Page)
  | ({ readonly is: "outcome"; readonly motion: Id } & Page);

export type PartingFact = { readonly is: "leave" } | { readonly is: "withdraw"; readonly person: PersonId };

export type RecoveryFact =
  | { readonly is: "recover"; readonly person: PersonId; readonly way: WayIn }
  | { readonly is: "know"; readonly recovery: Id; readonly yes: boolean }
  | { readonly is: "object"; readonly recovery: Id }
  | { readonly is: "rebind"; readonly recovery: Id; readonly vouchers: readonly Id[] };

export type ReviewFact =
  | {
      readonly is: "review";
      readonly whom: PersonId;
      readonly parties: readonly PersonId[];
      readonly isUrgent: boolean;
    }
  | { readonly is: "back"; readonly review: Id }
  | { readonly is: "hearing"; readonly review: Id }
  | { readonly is: "appeal"; readonly review: Id }
  | { readonly is: "panel"; readonly review: Id; readonly stands: boolean };

/** How someone comes in: by an invite whose key vouches for their device, or where a practice has no doors at all. */
export type WayIn = { readonly invite: Id | undefined; readonly proof: string | undefined } | "no-doors";
