import { fromHex, toHex } from "../kernel/bytes.ts";
import type { Entry } from "../kernel/entry.ts";
import type { DeviceId, Event, PersonId } from "../kernel/event.ts";
import { type Kinds, kindsOf } from "../kernel/kinds.ts";
import { NO_RIGHTS, type Rights } from "../kernel/rights.ts";
import { type State, startState } from "../kernel/state.ts";
import { signedBytes } from "../kernel/wire/canonical.ts";
import type { Opened } from "../kernel/wire/frame.ts";
import type { SignedEvent } from "../kernel/wire/signed-event.ts";
import type { Received } from "./answers.ts";
import { inSteps } from "./breathing.ts";
import { type Checkpoint, openBookmark } from "./checkpoint/checkpoint.ts";
import { createCheckpointing } from "./checkpointing.ts";
import type { Damage } from "./damage/damage.ts";
import { createRepair } from "./damage/repair.ts";
import type { Unsigned } from "./draft.ts";
import { createFilling, unreadable } from "./filling.ts";
import { createOpeners, type OwnOpeners } from "./handing-on/openers.ts";
import { type Head, openHead } from "./head.ts";
import { createMemory, type Memory, readRows, rowOf } from "./log/memory.ts";
import { ownSigner } from "./log/signatures.ts";
import type { Crypto, KeyPair, Row } from "./ports.ts";
import type { ReplicaDeps } from "./replica-deps.ts";
import type { Vector } from "./vector/vector.ts";
import { type Ahead, createWriting, type Writing } from "./writing.ts";

/**
 * A replica's events on disk and in memory, kept in step: nothing is in memory that is not on disk. What is `ahead` is
 * no event yet: no graph, no vector and no link knows of it, and giving it up is forgetting one state.
 */
export type History = {
  readonly kinds: Kinds;
  readonly device: DeviceId;
  readonly keyPair: KeyPair;
  readonly memory: Memory;
  readonly head: Head;
  readonly openers: OwnOpeners;
  /** One thing at a time, after what acting stands on is at hand: an act is judged on a log that does not change under it. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves when everything that is kept was looked at; what is not in memory is sound on disk. */
  readonly ready: () => Promise<void>;
  /** Resolves when everything that acting stands on is at hand. */
  readonly near: () => Promise<void>;
  readonly isFilled: () => boolean;
  /** What was known when the log was last let go; to be shown until the history is at hand. */
  readonly checkpoint: Checkpoint | undefined;
  /**
   * Signs and stores one event; it exists for others only after that. False when its place is taken. In turn only.
   * With `shown`, what it means can be looked at while the disk writes, where that is known; `shown` is told so.
   */
  readonly write: (draft: Unsigned, shown?: (event: Event) => void) => Promise<boolean>;
  readonly ahead: () => Ahead | undefined;
  readonly show: Writing["show"];
  /** Stores what is new and sound of events from elsewhere. In turn only. */
  readonly take: (events: readonly Opened[]) => Promise<Received>;
  /** Reads what another tab or process added. In turn only. */
  readonly refresh: () => Promise<void>;
  /** To be called after something was kept: tells listeners, and keeps a checkpoint when one is due. */
  readonly afterKeeping: () => Promise<void>;
  readonly keepCheckpoint: () => Promise<void>;
  readonly heal: () => boolean;
  readonly onChange: (listener: () => void) => () => void;
  /** What the log means. */
  readonly kept: () => State;
  /** What is wrong with this log, while something is: what stands before it is here, what peers have comes back. */
  readonly damage: () => Damage | undefined;
  /** False while something of this device's own may be lost: a second event at its place would be a fork (K-6). */
  readonly mayWrite: () => boolean;
  /** To be called when a peer has exactly what is here. */
  readonly agreed: () => void;
  /** What the log means, with what is ahead. */
  readonly state: () => State;
  readonly rights: () => Rights;
  readonly me: () => PersonId | undefined;
  readonly vector: () => Vector;
  readonly close: () => Promise<void>;
};

/** Opens the log of a replica; its history is read when it is first asked for. */
export async function openHistory(deps: ReplicaDeps): Promise<History> {
  const { community, practices, log, crypto, clock, edition, reader } = deps;
  const [kinds, keyPair] = [kindsOf(practices), crypto.keyPair(deps.seed)];
  const device: DeviceId = toHex(keyPair.publicKey);
  const memory = createMemory({ ...deps, kinds, pairs: [keyPair, ...(deps.pairs ?? [])] });
  const { graph, folding } = memory;
  const [signOwn, stamp] = [ownSigner(crypto, keyPair), (): string => toHex(crypto.random(6))];
  const read = (events: readonly Opened[]) => readRows(kinds, community, events, reader).events;
  const repair = createRepair({ memory, log, read, signOwn, breathe: deps.breathe });
  const healSoon = (): unknown => inTurn(async () => heal()).catch(() => undefined);
  const bookmark = await openBookmark(log, edition, stamp, healSoon, deps.breathe);
  const length = (): number => (graph.last(device)?.event.seq ?? -1) + 1;
  const head = await openHead(deps.headMark, length);
  const openers = createOpeners(crypto, device, memory, clock, deps.openers);
  const { tell, onChange } = createListeners();
  const filling = createFilling({
    ...{ kinds, community, device, reader, log, memory, bookmark, repair, stamp, signOwn, breathe: deps.breathe },
    before: openers.load,
    onLost: () => inTurn(mend).catch(() => undefined),
  });
  let [begun, checked]: (Promise<void> | undefined)[] = [];
  const { checkpoint } = bookmark;
  let [filled, turn]: [boolean, Promise<unknown>] = [false, Promise.resolve()];
  const isFilled = (): boolean => filled;
  const { kept, rights, me, vector, drawn } = meaningOf(deps, memory, device, checkpoint, isFilled);
  const isWhole = (): boolean => repair.damage() === undefined;
  const size = graph.size;
  const checkpoints = createCheckpointing({ bookmark, filling, inTurn, size, drawn, isFilled, isWhole, heal });
  const { write, show, ahead } = createWriting({ memory, log, crypto, keyPair, tell, wrote: head.wrote });

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(near).then(work);
    turn = result.catch(() => undefined);
    return result;
  }

  /** Everything that acting stands on is at hand: not all of it is in memory. */
  function near(): Promise<void> {
    begun ??= (async () => {
      if (!(await filling.fill())) checkpoints.again();
      for (const one of headsOf(memory, device)) verifyHead(memory, crypto, one, repair.damage() !== undefined);
      filled = true;
      head.begin();
      tell();
    })();
    return begun;
  }

  function ready(): Promise<void> {
    checked ??= near()
      .then(filling.isSound)
      .then(async (isSound) => {
        if (!isSound) await inTurn(mend);
      });
    return checked;
  }

  async function mend(): Promise<void> {
    if (!(await filling.mend())) return;
    checkpoints.again();
    tell();
  }

  /** Where a page of the checkpoint turns out to be lost, all is folded afresh and kept anew. Says whether it was. In turn. */
  function heal(): boolean {
    if (!bookmark.isTorn()) return false;
    folding.reread();
    checkpoints.again();
    tell();
    return true;
  }

  async function refresh(): Promise<void> {
    const { events } = await filling.news();
    const before = graph.size();
    await repair.add(events);
    await repair.mend();
    if (graph.size() === before) return;
    await openers.load();
    await openers.dropEnded(me());
    tell();
  }

  async function take(events: readonly Opened[]): Promise<Received> {
    const wasDamaged = repair.damage() !== undefined;
    const back = await repair.takeBack(events);
    const { sound, refusal } = await inSteps(memory.check(events), deps.breathe);
    const own = wasDamaged ? undefined : ownNews(memory, device, sound);
    if (own !== undefined && !hasRow(await log.after(filling.rowsRead()), own)) head.meetOwn();
    if (sound.length > 0) await log.append(sound.map(rowOf));
    await inSteps(memory.keeping(sound), deps.breathe);
    heal();
    await repair.mend();
    if (wasDamaged) await mend();
    return { kept: back + sound.length, ...(refusal && { refusal }) };
  }

  async function afterKeeping(): Promise<void> {
    head.note();
    await openers.dropEnded(me());
    tell();
    await checkpoints.keepWhenDue();
  }

  async function close(): Promise<void> {
    await turn;
    await checkpoints.keep().catch(() => undefined);
    await log.close();
  }

  const agreed = (): void => {
    head.reach(length());
    // Who passes on and never signs has nothing of their own to lose.
    if (repair.damage() !== undefined)
      inTurn(() => repair.agreed(length() > 0 && !head.isWhole(), tell)).catch(() => undefined);
  };
  const keepCheckpoint = checkpoints.keep;
  const doors = { inTurn, heal, near, ready, write, show, take, refresh, afterKeeping, agreed, close, keepCheckpoint };
  const known = { checkpoint, ahead, kept, rights, me, vector, damage: repair.damage, isFilled };
  const allowed = { mayWrite: () => repair.mayWrite(device, !head.isWhole()), state: () => ahead()?.state ?? kept() };
  return { kinds, device, keyPair, memory, head, openers, onChange, ...doors, ...known, ...allowed };
}

type Meaning = Pick<History, "kept" | "rights" | "me" | "vector"> & { readonly drawn: () => Checkpoint };

/** What a log means, as far as its history is at hand; before, what the checkpoint says. */
function meaningOf(
  { practices, edition, clock }: ReplicaDeps,
  { graph, folding, sealing }: Memory,
  device: DeviceId,
  checkpoint: Checkpoint | undefined,
  isFilled: () => boolean,
): Meaning {
  const kept = (): State => (isFilled() ? folding.state() : (checkpoint?.state ?? startState(practices)));
  const rights = (): Rights =>
    isFilled() ? folding.lane.rights(folding.lane.chain().length) : (checkpoint?.rights ?? NO_RIGHTS);
  const me = (): PersonId | undefined => (isFilled() ? graph.joins.personOf(device) : checkpoint?.me);
  const vector = (): Vector => new Map(graph.devices().map((one) => [one, (graph.last(one)?.event.seq ?? -1) + 1]));

  function drawn(): Checkpoint {
    const time = folding.timeAt(graph.top(clock()));
    const [keys, marks] = [sealing.ring.names(), folding.marks()];
    const meaning = { keys, state: kept(), marks, rights: rights(), time, me: me() };
    return { edition, count: graph.size(), vector: [...vector()], ...meaning };
  }

  return { kept, rights, me, vector, drawn };
}

function createListeners(): { readonly tell: () => void; readonly onChange: History["onChange"] } {
  const listeners = new Set<() => void>();
  return {
    tell: () => {
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The newest event that this device's key signed and that is not known here. */
function ownNews({ graph }: Memory, device: DeviceId, sound: readonly SignedEvent[]): Event | undefined {
  const newest = sound.findLast(({ event }) => event.device === device)?.event;
  return newest !== undefined && newest.seq > (graph.last(device)?.event.seq ?? -1) ? newest : undefined;
}

/** True where another tab wrote it: then it is in the log, and only not read yet. */
function hasRow(rows: readonly Row[], { device, seq }: Event): boolean {
  return rows.some((row) => row.device === device && row.seq >= seq);
}

/** Every event stands on those that it names by hash, so a head that carries its signature vouches for all below. */
function verifyHead({ signed }: Memory, crypto: Crypto, { event }: Entry, isDamaged: boolean): void {
  const head = signed.get(event.id);
  // What stands before a loss may have its signature behind it.
  if (isDamaged && head?.signature === undefined) return;
  const key = fromHex(event.device) ?? new Uint8Array();
  if (head?.signature !== undefined && crypto.verify(head.signature, signedBytes(head.canonical), key)) return;
  throw unreadable("A newest event does not carry its signature.");
}

/** The newest events, which nothing else vouches for, and this device's own last one. */
function headsOf({ graph }: Memory, device: DeviceId): readonly Entry[] {
  const own = graph.last(device);
  return own === undefined ? graph.heads() : [...graph.heads(), own];
}
