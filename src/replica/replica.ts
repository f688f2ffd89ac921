import type { Body, DeviceId, Draft, Event, Id, Minute, PersonId, Refusal } from "../kernel/event.ts";
import type { Attention, Coming, Heard, Look, Posted, Saying, SearchEntry } from "../kernel/practice.ts";
import type { State } from "../kernel/state.ts";
import type { Stand } from "../kernel/wire/canonical.ts";
import type { CborValue } from "../kernel/wire/cbor.ts";
import type { Opened, ReceiverView, SenderView } from "../kernel/wire/frame.ts";
import type { SignedEvent } from "../kernel/wire/signed-event.ts";
import type { Answer, Looked, Received, Waiting } from "./answers.ts";
import type { BlobKeeping } from "./blobs/blob-keeping.ts";
import type { Branches } from "./branches/branches.ts";
import type { Damage, Wanted } from "./damage/damage.ts";
import type { Head } from "./head.ts";
import type { AskingAround } from "./links/asking-around.ts";
import type { CoSigning } from "./newcomers/co-signing.ts";
import type { SnapshotAlarm, Snapshots } from "./newcomers/snapshots.ts";
import type { WaitingDrafts } from "./newcomers/waiting-drafts.ts";
import type { Crypto, KeyPair } from "./ports.ts";
import type { Receipt } from "./receipts/receipts.ts";
import type { Vector } from "./vector/vector.ts";

/** One device's copy of a community: its events, what they mean, and the two doors through which acts come. */
export type Replica = {
  readonly community: Id;
  readonly device: DeviceId;
  /**
   * The front door: something that the person here wants to do. Durable when it answers with an event. With `shown`,
   * every view shows what it means while the disk still writes, where that is known, and `shown` is told; any other
   * answer has taken that back. `shown` comes again when another tab took the place and the act was judged anew.
   */
  readonly ask: (draft: Draft, shown?: (event: Event) => void) => Promise<Answer>;
  /** What is shown but not yet kept. Until it is, no peer hears of it, and the disk may still refuse it (K-4). */
  readonly keeping: () => Id | undefined;
  /** What `ask` would refuse or find wrong, without doing it. */
  readonly would: (draft: Draft) => Answer | undefined;
  /** What is asked for before the history that it is about is here, waiting on this device alone. */
  readonly askWhenRead: WaitingDrafts["askWhenRead"];
  readonly waiting: WaitingDrafts["waiting"];
  readonly letGo: WaitingDrafts["letGo"];
  /** The side door: events that were signed elsewhere. Durable when it answers. */
  readonly receive: (events: readonly Opened[]) => Promise<Received>;
  /** Opens what was boxed to this key too: an invite's, for someone who comes by it. */
  readonly unlock: (pair: KeyPair) => Promise<void>;
  /** A body as it travels from this place; nothing when its key is not here. */
  readonly seal: (stand: Stand, kind: string, body: Body) => CborValue | undefined;
  /**
   * Events that handed somebody something else than the key that they named: everyone who has the key can tell. Compares
   * what was not compared yet, at most so many boxes; views see what was found by then.
   */
  readonly wrongKeys: (most?: number) => readonly Id[];
  /** How many acts are due to hand over keys that this device has and others wait for. */
  readonly owed: () => Promise<number>;
  /** False where only those who may pass the log on without reading it are: no key came here. */
  readonly canRead: () => boolean;
  /** False also where the key that holds now did not come here: its person has gone, and what is written now is only passed on. */
  readonly readsOn: () => boolean;
  /** Looks through a view of a practice ("skills.table"); a problem when there is no such view or parameters are off. */
  readonly look: (view: string, params?: unknown, now?: Minute) => Looked;
  /** What a practice's own functions read: its state with the world around it. */
  readonly lookAt: (practice: string, now?: Minute) => Look;
  /** What needs the person here, from all practices, soonest first. */
  readonly attention: (now?: Minute) => readonly Attention[];
  /** What comes by itself, from all practices, soonest first. */
  readonly coming: (now?: Minute) => readonly Coming[];
  /** What hangs where everybody passes, from all practices, soonest first. */
  readonly posted: (now?: Minute) => readonly Posted[];
  /** What waits for somebody and comes to them, as far as everybody may read it. */
  readonly waitingFor: (person: PersonId, now?: Minute) => Waiting;
  readonly search: () => readonly SearchEntry[];
  /** How an act is told: by the words of its kind, or otherwise where its practice knows more of what it is about. */
  readonly told: (event: Event) => Saying;
  /** The decision by which a practice is off; nothing while it is on. */
  readonly offBy: (practice: string) => Id | undefined;
  readonly me: () => PersonId | undefined;
  readonly state: () => State;
  readonly hash: () => string;
  readonly count: () => number;
  /** Whether this device knows the end of its own chain; until then it signs nothing that binds (K-6). */
  readonly head: Pick<Head, "is" | "hear" | "isCopied">;
  /** To be called when a peer has exactly what is here. */
  readonly agreed: () => void;
  readonly event: (id: Id) => Event | undefined;
  /** The event at this place in order, from 0. */
  readonly eventAt: (place: number) => Event | undefined;
  /** All events in order, with why those were set aside that were. */
  readonly history: () => readonly { readonly event: Event; readonly setAside: Refusal | undefined }[];
  /** What was written on this device, the newest first; read one by one, as somebody goes on. */
  readonly written: () => Iterable<Event>;
  readonly heard: (id: Id) => Heard;
  /**
   * How often anybody asked how far an event was heard, views too: what was looked at without asking is the same when only
   * that changes (`onHeard`).
   */
  readonly timesHeard: () => number;
  /** True for what was written here and, as far as is known here, no other device has: not even a hub that cannot read it. */
  readonly isOnlyHere: (id: Id) => boolean;
  /** How much of each device's chain is here. */
  readonly vector: () => Vector;
  /** 8 bytes that are equal when two replicas have the same events: of each chain its device, length and last id. */
  readonly branches: Branches;
  readonly fingerprint: () => Uint8Array;
  /**
   * Events that `vector` lacks, each after those it names and each vouched for by a signature among them: about `max`,
   * more only where signatures are that far apart. With a bound `to`, nothing beyond it but what its events name and
   * what stands before the next signature.
   */
  readonly since: (vector: Vector, max: number, to?: Vector) => readonly SignedEvent[];
  /** What is wrong with this copy's log, while something is; peers are asked for what is lost. */
  readonly damage: () => Damage | undefined;
  /** Checkpoints that households sign together. */
  readonly coSigning: CoSigning;
  /** What a newcomer is shown before the history is read; nothing where there is no place to keep it. */
  readonly snapshots: Snapshots | undefined;
  /** Where neighbours' devices made something else of the same events, as far as that was noticed here. */
  readonly differences: () => readonly SnapshotAlarm[];
  /** Photos and documents; nothing where there is no place to keep any. */
  readonly blobs: BlobKeeping | undefined;
  /** What a peer can be asked for now of what is lost. */
  readonly wanted: () => Wanted;
  /** What is here of what somebody lost, in order, about `max` events. */
  readonly foundFor: (wanted: Wanted, max: number) => readonly SignedEvent[];
  /** Where those who are linked to this copy ask each other for what they lost. */
  readonly askingAround: AskingAround;
  /** An event with its exact bytes and signature. */
  readonly signed: (id: Id) => SignedEvent | undefined;
  readonly senderView: (knows: (device: DeviceId) => boolean) => SenderView;
  readonly receiverView: () => ReceiverView;
  /** Signed words of devices about how much they have; for "heard by". */
  readonly receipts: () => readonly Receipt[];
  readonly takeReceipt: (receipt: Receipt) => boolean;
  readonly signReceipt: () => Receipt;
  /** Signs with this device's key; what is signed must begin with words that no event begins with. */
  readonly sign: (message: Uint8Array) => Uint8Array;
  readonly crypto: Crypto;
  /** Signs the daily witness when a day has passed since this device's last event. Says whether it did. */
  readonly keepTime: () => Promise<boolean>;
  /** Reads what another tab or process added to the same log. */
  readonly refresh: () => Promise<void>;
  /** Called after every change; returns the way to stop. */
  readonly onChange: (listener: () => void) => () => void;
  /** Called when a device's word came of how much it has by now; returns the way to stop. */
  readonly onHeard: (listener: () => void) => () => void;
  /** Resolves when the whole history is at hand; looking works before that, from the checkpoint. */
  readonly ready: () => Promise<void>;
  readonly keepCheckpoint: () => Promise<void>;
  /** Keeps a checkpoint and lets go of the log. */
  readonly close: () => Promise<void>;
};
