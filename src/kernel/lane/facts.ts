import type { Event, Refusal } from "../event.ts";
import type { CheckpointFact } from "./checkpoints.ts";
import type { DeviceFact } from "./devices.ts";
import type { DoorFact } from "./door.ts";
import type { FoundingFact } from "./founding.ts";
import type { HaveFact } from "./held-keys.ts";
import type { MotionFact } from "./motions.ts";
import type { PartingFact } from "./partings.ts";
import type { RecoveryFact } from "./recoveries.ts";
import type { ReviewFact } from "./reviews.ts";

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
