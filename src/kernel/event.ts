/** 32 bytes as 64 lower-case hex digits: how ids and keys are written everywhere but on the wire. */
export type Id = string;
/** A person is named by the id of the event by which they joined. */
export type PersonId = Id;
/** A household is named by the id of the event that first named it. */
export type HouseholdId = Id;
/** A device is named by its Ed25519 public key. */
export type DeviceId = Id;
/** Whole minutes since 1970-01-01 UTC. */
export type Minute = number;

/** What a body looks like to rules and screens: plain JSON, made from the one declaration of its act. */
export type Body = Readonly<Record<string, unknown>>;

/** The body of an event whose array does not fit its act: kept, set aside, never folded. */
export const MISFIT: Body = Object.freeze({});

/** The body of an event that is sealed to others, or whose key has not come yet: kept, passed on, not folded. */
export const SEALED: Body = Object.freeze({});

/** What a person wants to do, not yet signed. */
export type Draft<K extends string = string, B = Body> = { readonly kind: K; readonly body: B };

/** A signed, immutable record of one act. */
export type Event<K extends string = string, B = Body> = {
  readonly id: Id;
  readonly device: DeviceId;
  /** Place in the device's own chain, from 0, without gaps. */
  readonly seq: number;
  /** The device's own event before this one. */
  readonly prev: Id | undefined;
  /** Up to three more events that the author had seen. */
  readonly deps: readonly Id[];
  /** When the author says it was. Shown, never proof. */
  readonly minute: Minute;
  readonly kind: K;
  readonly body: B;
};

/** An expected no: a code with its facts. Words are in the practice's messages. */
export type Refusal = { readonly code: string; readonly about: Readonly<Record<string, string | number>> };

/** What `judge` says: nothing, or why not. */
export type Verdict = Refusal | undefined;

/** Nothing stands against it. */
export const yes: Verdict = undefined;

/** No, and why. `about` fills the gaps of the message. */
export function no(code: string, about: Readonly<Record<string, string | number>> = {}): Refusal {
  return { code, about };
}

export const NO_ID: Id = "0".repeat(64);
/** Most minutes that a moment may count: the end of the year 9999. */
export const MINUTE_MAX = 4_223_371_680;
export const MINUTES_PER_DAY = 24 * 60;
/** Most events that one event may name besides its own predecessor. */
export const DEPS_MAX = 3;
/** Most bytes of one event in canonical form; longer things are blobs or several events. */
export const EVENT_BYTES_MAX = 8192;
/** The wire number of the act that founds a community: its event cannot name the community that it makes. */
export const FOUNDING_KIND = 1;
