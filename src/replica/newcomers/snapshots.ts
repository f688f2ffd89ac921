import { fromHex, joinBytes } from "../../kernel/bytes.ts";
import { CO_SIGNED } from "../../kernel/co-signed.ts";
import type { DeviceId, Event, Id } from "../../kernel/event.ts";
import { twoThirds } from "../../kernel/lane/chain.ts";
import { BLOB_SEAL_BYTES } from "../../kernel/seal/sealed-blob.ts";
import { stateHash } from "../../kernel/state-codec.ts";
import type { Steps } from "../../kernel/steps.ts";
import { readCanonical, signedBytes } from "../../kernel/wire/canonical.ts";
import type { BlobKeeping } from "../blobs/blob-keeping.ts";
import { BLOB_BYTES_MAX } from "../blobs/blobs.ts";
import { SNAPSHOT_PARTS_MAX } from "../bounds.ts";
import { inSteps } from "../breathing.ts";
import { type Meant, readCheckpoint, writeCheckpoint } from "../checkpoint/checkpoint.ts";
import type { History } from "../history.ts";
import { boxOf } from "../keys/boxing.ts";
import type { ReplicaDeps } from "../replica-deps.ts";
import type { CoSigning } from "./co-signing.ts";
import type { Alarm } from "./weighing.ts";

/** One signed event of those that speak for a snapshot: its exact bytes, and its own signature. */
export type Witnessed = { readonly canonical: Uint8Array; readonly signature: Uint8Array };

/**
 * What somebody tells a newcomer: the newest checkpoint that two thirds of the households signed, with those signatures,
 * and under which names the state that it speaks of can be fetched, sealed.
 */
export type Told = {
  readonly checkpoint: Witnessed;
  readonly agreed: readonly Witnessed[];
  readonly parts: readonly Id[];
  /** The invite by which the newcomer comes: the key is in its box. */
  readonly door: Uint8Array | undefined;
};

/** A snapshot that turned out to say something else than the history behind it. */
export type SnapshotAlarm = Alarm & {
  /** The first event that was understood differently, where who told the snapshot could be asked. */
  readonly first: Id | undefined;
};

/**
 * What the community is, shown to a newcomer before its history has been read. It is looked at and not acted on; when
 * the history is here, that alone counts, and a snapshot that said something else is thrown away with an alarm.
 */
export type Snapshots = {
  /** What a newcomer with these keys is told; nothing while there is nothing to tell, or no key that fits. */
  readonly tell: (keys: readonly DeviceId[]) => Promise<Told | undefined>;
  /** Keys to ask with, while this device has next to nothing. */
  readonly asks: () => readonly DeviceId[] | undefined;
  /** Fetches and checks what was told. True when it is shown from now on. */
  readonly take: (told: Told, ask: AskHash) => Promise<boolean>;
  /** What is shown in place of the history that is still being read. */
  readonly shown: () => Meant | undefined;
  /**
   * The invite by which this device comes, as it was told with what is shown: mostly newer than that. Whether the
   * community has it is known once the history is here.
   */
  readonly door: () => Event | undefined;
  readonly alarm: () => SnapshotAlarm | undefined;
  /**
   * A peer has exactly what is here. Where the checkpoint is not among it, it may never come, since anybody can make one
   * up: the history counts.
   */
  readonly agreed: () => void;
  /**
   * For whoever looks for the first difference: of the checkpoint that was told last, and of no other, since what stands below
   * an event is folded by itself, and any may be asked about.
   */
  readonly hashAt: CoSigning["hashAt"];
};

/** Asks who told a snapshot what its state was after so many of its events. */
export type AskHash = (checkpoint: Id, count: number) => Promise<string | undefined>;

/** With so many events a device reads on by itself. */
const FEW = 256;
const PART_BYTES = BLOB_BYTES_MAX - BLOB_SEAL_BYTES;

export function createSnapshots(
  deps: ReplicaDeps,
  history: History,
  coSigning: CoSigning,
  blobs: BlobKeeping,
  /** Whether pages can show it. */
  rehearse: (meant: Meant) => Steps<boolean>,
): Snapshots {
  const { edition, breathe } = deps;
  const { graph, folding, sealing, signed } = history.memory;
  let made: { readonly checkpoint: Id; readonly parts: readonly Id[] } | undefined;
  let shown: { readonly checkpoint: Id; readonly state: Meant; readonly ask: AskHash } | undefined;
  let [door, alarm, isTaking]: [door?: Event, alarm?: SnapshotAlarm, isTaking?: boolean] = [];

  async function tell(keys: readonly DeviceId[]): Promise<Told | undefined> {
    const newest = coSigning.all().findLast((one) => one.isCovered);
    const epoch = folding.lane.epochAt(graph.top(deps.clock()));
    if (newest === undefined || epoch === undefined || sealing.ring.epochKey(epoch) === undefined) return undefined;
    const door = doorOf(deps, history, keys, epoch);
    const checkpoint = witnessed(newest.id);
    const agreed = newest.signers.flatMap((id) => (id === newest.id ? [] : (witnessed(id) ?? [])));
    if (checkpoint === undefined || 1 + agreed.length < newest.needed) return undefined;
    const parts = await partsOf(newest.id);
    return parts === undefined ? undefined : { checkpoint, agreed, parts, door };
  }

  function witnessed(id: Id): Witnessed | undefined {
    const { canonical, signature } = signed.get(id) ?? {};
    return canonical === undefined || signature === undefined ? undefined : { canonical, signature };
  }

  /** The state at a checkpoint, in sealed parts. They may be cleaned away at any time, and are made again. */
  async function partsOf(checkpoint: Id): Promise<readonly Id[] | undefined> {
    if (made?.checkpoint === checkpoint && (await areHere(made.parts))) return made.parts;
    const meaning = await inSteps(coSigning.meaning(checkpoint), breathe);
    if (meaning === undefined) return undefined;
    const bytes = writeCheckpoint({ edition, vector: [], keys: [], me: undefined, ...meaning });
    const parts: Id[] = [];
    for (let at = 0; at < bytes.length; at += PART_BYTES) {
      const id = await blobs.hold(bytes.subarray(at, at + PART_BYTES));
      if (id === undefined || parts.push(id) > SNAPSHOT_PARTS_MAX) return undefined;
    }
    made = { checkpoint, parts };
    return parts;
  }

  async function areHere(parts: readonly Id[]): Promise<boolean> {
    for (const id of parts) if ((await blobs.sealed(id)) === undefined) return false;
    return true;
  }

  async function take(told: Told, ask: AskHash): Promise<boolean> {
    if (isTaking || shown !== undefined || graph.size() > FEW) return false;
    isTaking = true;
    try {
      const checkpoint = checked(told.checkpoint);
      if (checkpoint?.kind !== CO_SIGNED.checkpoint.kind) return false;
      if (told.door !== undefined) openDoor(told.door);
      const state = await fetched(told.parts);
      if (state === undefined || !isMeant(state, checkpoint, told)) return false;
      if (!(await inSteps(rehearse(state), breathe)) || graph.get(checkpoint.id) !== undefined) return false;
      shown = { checkpoint: checkpoint.id, state, ask };
      await history.afterKeeping();
      return true;
    } finally {
      isTaking = false;
    }
  }

  function checked({ canonical, signature }: Witnessed): Event | undefined {
    const event = readCanonical(history.kinds, deps.community, canonical);
    if ("code" in event) return undefined;
    const key = fromHex(event.device) ?? new Uint8Array();
    const isSigned = deps.crypto.isKey(key) && deps.crypto.verify(signature, signedBytes(canonical), key);
    return isSigned ? event : undefined;
  }

  /** The key is found by its commitment, so a door that lies opens nothing. What came sealed before can be read now. */
  function openDoor(canonical: Uint8Array): void {
    const event = readCanonical(history.kinds, deps.community, canonical);
    const boxes = "code" in event ? undefined : history.kinds.byKind.get(event.kind)?.act.boxes;
    if ("code" in event || boxes === undefined) return;
    const box = fromHex(String(event.body[boxes.box])) ?? new Uint8Array();
    const key = sealing.unbox(String(event.body[boxes.to]), box);
    if (key === undefined) return;
    door = event;
    sealing.ring.take(key);
    if (graph.size() > 0) folding.reread();
  }

  async function fetched(parts: readonly Id[]): Promise<Meant | undefined> {
    if (!(await Promise.all(parts.map(blobs.fetch))).every((isHere) => isHere)) return undefined;
    const pieces: Uint8Array[] = [];
    for (const id of parts) {
      const piece = await blobs.get(id);
      if (piece === undefined) return undefined;
      pieces.push(piece);
    }
    return readCheckpoint(joinBytes(...pieces), edition);
  }

  /**
   * The state is the one that the checkpoint names, and devices as many as two thirds of the households signed that somebody
   * lives in there. Who they are is known when the lane has been read: until then nothing is signed here.
   */
  function isMeant({ state, rights }: Meant, checkpoint: Event, { agreed }: Told): boolean {
    const { rules, state: hash } = checkpoint.body;
    if (stateHash(state, rights.rulesVersion) !== [rules, hash].join(":")) return false;
    const signers = new Set([checkpoint.device]);
    for (const one of agreed) {
      const event = checked(one);
      if (event?.kind === CO_SIGNED.agree.kind && event.body.checkpoint === checkpoint.id) signers.add(event.device);
    }
    return signers.size >= twoThirds(livedIn(state, rights));
  }

  /** As for `Checkpoints`: a household that everybody has left signs nothing any more. */
  function livedIn({ practices }: Meant["state"], rights: Meant["rights"]): number {
    const practice = deps.practices.find((one) => one.homes !== undefined);
    const homes = practice?.homes?.(practices[practice.name], rights);
    const there = [...rights.roll].filter(([person]) => homes?.has(person) ?? true);
    return new Set(there.map(([, household]) => household)).size;
  }

  /** When all that a checkpoint covers is here, what follows from it counts, and nothing else. */
  async function compare(): Promise<void> {
    if (shown === undefined || graph.get(shown.checkpoint) === undefined) return;
    const { checkpoint, ask } = shown;
    shown = undefined;
    const verdict = await inSteps(coSigning.weigh(checkpoint), breathe);
    if (typeof verdict !== "object") return;
    alarm = { ...verdict, first: undefined };
    await name(checkpoint, ask);
  }

  function agreed(): void {
    if (shown === undefined || graph.size() === 0) return;
    shown = undefined;
    history.afterKeeping().catch(() => undefined);
  }

  async function name(checkpoint: Id, ask: AskHash): Promise<void> {
    const first = await coSigning.firstDifference(checkpoint, (count) => ask(checkpoint, count));
    if (alarm?.checkpoint !== checkpoint) return;
    alarm = { ...alarm, first };
    await history.afterKeeping();
  }

  history.onChange(() => void compare().catch(() => undefined));
  return {
    tell,
    asks: () => (graph.size() <= FEW && shown === undefined ? sealing.holders() : undefined),
    take,
    shown: () => shown?.state,
    door: () => door,
    alarm: () => alarm,
    agreed,
    hashAt: (checkpoint, count) => (checkpoint === made?.checkpoint ? coSigning.hashAt(checkpoint, count) : undefined),
  };
}

/**
 * An invite of an older epoch opens nothing newer: who was removed may have its link. Anybody may name the same key in
 * another invite, with anything in its box, so what is in it is compared.
 */
function doorOf(
  { crypto }: ReplicaDeps,
  { kinds, memory: { graph, sealing, signed } }: History,
  keys: readonly DeviceId[],
  epoch: string,
): Uint8Array | undefined {
  const content = sealing.ring.epochKey(epoch);
  for (const key of keys) {
    const box = content && boxOf(crypto, key, content);
    const door = sealing.boxedBy(key).find((id) => {
      const entry = graph.get(id);
      const named = kinds.byKind.get(entry?.event.kind ?? "")?.act.boxes?.box ?? "";
      return box !== undefined && entry?.event.body[named] === box;
    });
    if (door !== undefined) return signed.get(door)?.canonical;
  }
  return undefined;
}
