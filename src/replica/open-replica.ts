import { toHex } from "../kernel/bytes.ts";
import { checkFields } from "../kernel/check-fields.ts";
import { type DeviceId, type Draft, type Id, MINUTES_PER_DAY, type PersonId } from "../kernel/event.ts";
import { startState } from "../kernel/fold.ts";
import { kindsOf, WITNESS } from "../kernel/kinds.ts";
import type { Look } from "../kernel/practice.ts";
import { NO_RIGHTS } from "../kernel/rights.ts";
import { stateHash } from "../kernel/state-codec.ts";
import { type SignedEvent, signedBytes } from "../kernel/wire/canonical.ts";
import type { Opened } from "../kernel/wire/frame.ts";
import { type Checkpoint, readCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import { checkDraft, namesFor, needsWitness, type Unsigned, unsigned } from "./draft.ts";
import { heardBy } from "./heard.ts";
import { createMemory, readRows, rowOf } from "./memory.ts";
import { type Receipt, writeReceipt } from "./receipts.ts";
import type { Answer, Looked, Received, Replica, ReplicaDeps } from "./replica.ts";
import { receiverView, senderView } from "./wire-views.ts";

/** A checkpoint is kept after each this many new events, and when the replica is closed. */
const CHECKPOINT_EVERY = 256;

/** Opens a device's copy of a community. What the checkpoint knows can be looked at before the history is read. */
export async function openReplica(deps: ReplicaDeps): Promise<Replica> {
  const { community, practices, log, crypto, clock, edition } = deps;
  const kinds = kindsOf(practices);
  const keyPair = crypto.keyPair(deps.seed);
  const device: DeviceId = toHex(keyPair.publicKey);
  const memory = createMemory({ practices, kinds, community, crypto });
  const { graph, folding } = memory;
  const checkpoint = readCheckpoint(await log.readNote("checkpoint"), edition);
  const receipts = new Map<DeviceId, Receipt>();
  const listeners = new Set<() => void>();
  let filling: Promise<void> | undefined;
  let filled = false;
  let rowsRead = 0;
  let checkpointed = checkpoint?.count ?? 0;
  let turn: Promise<unknown> = Promise.resolve();

  /** One thing at a time: an act is judged on a log that does not change under it. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(ready).then(work);
    turn = result.catch(() => undefined);
    return result;
  }

  function ready(): Promise<void> {
    filling ??= (async () => {
      const rows = await log.all();
      rowsRead = rows.length;
      memory.fill(readRows(kinds, community, rows).events, checkpoint);
      verifyHead();
      filled = true;
      tell();
    })();
    return filling;
  }

  /** Nothing is signed on top of a head that is not our own: the disk or the key is not what it was. */
  function verifyHead(): void {
    const head = memory.signed.get(graph.last(device)?.event.id ?? "");
    if (head === undefined || crypto.verify(head.signature, signedBytes(head.canonical), keyPair.publicKey)) return;
    throw new Error("The newest event of this device does not carry its signature: the log is damaged.");
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  async function refresh(): Promise<void> {
    const rows = await log.after(rowsRead);
    rowsRead += rows.length;
    const { events } = readRows(kinds, community, rows);
    const fresh = events.filter((one) => graph.get(one.event.id) === undefined);
    memory.keep(fresh);
    if (fresh.length > 0) tell();
  }

  /** Draws up, signs and stores one event; it exists for others only after that. */
  async function write(draft: Unsigned): Promise<SignedEvent | undefined> {
    const signature = crypto.sign(signedBytes(draft.canonical), keyPair.secretKey);
    const one = { ...draft, signature };
    if ((await log.append([rowOf(one)])) === "taken") return undefined;
    memory.keep([one]);
    return one;
  }

  function draw(draft: { kind: string; number: number; body: Draft["body"] }, deps: readonly Id[]) {
    return unsigned(kinds, graph, community, device, clock(), draft, deps);
  }

  async function merge(): Promise<void> {
    const heads = namesFor(graph, device, []).slice(0, 3);
    const drawn = draw({ kind: WITNESS.kind, number: WITNESS.number, body: {} }, heads);
    if ("event" in drawn) await write(drawn);
  }

  async function attempt(draft: Draft): Promise<Answer | "again"> {
    const checked = checkDraft(kinds, graph, draft);
    if ("problems" in checked) return checked;
    let names = namesFor(graph, device, checked.subjects);
    if (needsWitness(names)) {
      const early = preview(checked, names);
      if (early !== undefined) return early;
    }
    while (needsWitness(names)) {
      await merge();
      names = namesFor(graph, device, checked.subjects);
    }
    const drawn = draw(checked, names);
    if ("problems" in drawn) return drawn;
    const refusal = folding.try(graph.place(drawn.event));
    if (refusal !== undefined) return { refusal };
    const written = await write(drawn);
    return written === undefined ? "again" : { event: written.event };
  }

  /** What would be said of a draft that needs witnesses first: its place is the same after them. */
  function preview(checked: Parameters<typeof draw>[0], names: readonly Id[]): Answer | undefined {
    const drawn = draw(checked, names);
    if ("problems" in drawn) return drawn;
    const refusal = folding.try(graph.place(drawn.event));
    return refusal === undefined ? undefined : { refusal };
  }

  async function ask(draft: Draft): Promise<Answer> {
    const answer = await inTurn(async () => {
      const first = await attempt(draft);
      if (first !== "again") return first;
      await refresh();
      const second = await attempt(draft);
      return second === "again" ? { refusal: { code: "kernel.busy", about: {} } } : second;
    });
    if (!("event" in answer)) return answer;
    await afterKeeping();
    for (const next of followUps(answer)) await ask(next);
    return answer;
  }

  function followUps(answer: Answer): readonly Draft[] {
    if (!("event" in answer)) return [];
    const practice = kinds.byKind.get(answer.event.kind)?.practice;
    return practice?.followUps?.(lookAt(practice.name), answer.event) ?? [];
  }

  async function receive(events: readonly Opened[]): Promise<Received> {
    const received = await inTurn(async (): Promise<Received> => {
      const { sound, refusal } = memory.check(events);
      if (sound.length > 0 && (await log.append(sound.map(rowOf))) === "taken") {
        await refresh();
        return { kept: 0, refusal: { code: "kernel.busy", about: {} } };
      }
      memory.keep(sound);
      return refusal === undefined ? { kept: sound.length } : { kept: sound.length, refusal };
    });
    if (received.kept > 0) await afterKeeping();
    return received;
  }

  async function afterKeeping(): Promise<void> {
    tell();
    if (graph.size() - checkpointed >= CHECKPOINT_EVERY) await keepCheckpoint();
  }

  async function keepCheckpoint(): Promise<void> {
    if (!filled || graph.size() === 0) return;
    checkpointed = graph.size();
    const made: Checkpoint = {
      edition,
      count: graph.size(),
      vector: [...vector()],
      state: folding.state(),
      rights: rightsNow(),
      time: folding.timeAt(graph.top(clock())),
      me: me(),
    };
    await log.note("checkpoint", writeCheckpoint(made));
  }

  const state = () => (filled ? folding.state() : (checkpoint?.state ?? startState(practices)));
  const rightsNow = () =>
    filled ? folding.lane.rights(folding.lane.chain().length) : (checkpoint?.rights ?? NO_RIGHTS);
  const me = (): PersonId | undefined => (filled ? graph.joins.personOf(device) : checkpoint?.me);

  function vector(): Map<DeviceId, number> {
    return new Map(graph.devices().map((one) => [one, (graph.last(one)?.event.seq ?? -1) + 1]));
  }

  function heard(id: Id) {
    const practice = practices.find((one) => one.homes !== undefined);
    const homes = practice?.homes?.(state().practices[practice.name]) ?? new Map();
    return heardBy(graph, homes, receipts, id);
  }

  function lookAt(practice: string, now = clock()): Look {
    const { lane } = folding;
    return {
      state: state().practices[practice],
      others: state().practices,
      community,
      rights: rightsNow(),
      lane: { chain: lane.chain(), motion: lane.motion, yesOn: (motion) => lane.yesOn(motion) },
      time: filled ? folding.timeAt(graph.top(now)) : (checkpoint?.time ?? now),
      now,
      me: me(),
      heard,
      setAside: (id) => state().setAside.get(id),
    };
  }

  function look(name: string, params: unknown = {}, now = clock()): Looked {
    const [practiceName = "", viewName = ""] = name.split(".");
    const practice = practices.find((one) => one.name === practiceName);
    const view = practice !== undefined && Object.hasOwn(practice.views, viewName) ? practice.views[viewName] : undefined;
    if (view === undefined) return { problems: [{ field: "view", code: "field.view", about: { got: name } }] };
    const checked = checkFields(view.params, params);
    if ("problems" in checked) return checked;
    return { rows: view.look(lookAt(practiceName, now), checked.body) };
  }

  function would(draft: Draft): Answer | undefined {
    const checked = checkDraft(kinds, graph, draft);
    if ("problems" in checked) return checked;
    return preview(checked, namesFor(graph, device, checked.subjects));
  }

  async function keepTime(): Promise<boolean> {
    await ready();
    const last = graph.last(device)?.event;
    if (last === undefined || me() === undefined || clock() - last.minute < MINUTES_PER_DAY) return false;
    return "event" in (await ask({ kind: WITNESS.kind, body: {} }));
  }

  return {
    community,
    device,
    ask,
    would,
    receive,
    look,
    lookAt,
    keepTime,
    attention: (now = clock()) =>
      practices
        .flatMap((practice) => practice.attention?.(lookAt(practice.name, now)) ?? [])
        .sort((a, b) => (a.until ?? Number.MAX_SAFE_INTEGER) - (b.until ?? Number.MAX_SAFE_INTEGER)),
    search: () => practices.flatMap((practice) => practice.search?.(lookAt(practice.name)) ?? []),
    me,
    state,
    hash: () => stateHash(state()),
    count: () => (filled ? graph.size() : (checkpoint?.count ?? 0)),
    event: (id) => graph.get(id)?.event,
    history: () =>
      folding.ordered().map(({ event }) => ({ event, setAside: folding.state().setAside.get(event.id) })),
    heard,
    vector,
    since: memory.since,
    signed: (id) => memory.signed.get(id),
    senderView: (knows) => senderView(graph, knows),
    receiverView: () => receiverView(graph),
    receipts: () => [...receipts.values()],
    takeReceipt: (receipt) => {
      const old = receipts.get(receipt.device);
      const isNewer = old === undefined || total(receipt) > total(old);
      if (isNewer) receipts.set(receipt.device, receipt);
      return isNewer;
    },
    signReceipt: () => writeReceipt(crypto, keyPair.secretKey, community, device, clock(), vector()),
    sign: (message) => crypto.sign(message, keyPair.secretKey),
    crypto,
    refresh: () => inTurn(refresh),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ready,
    keepCheckpoint: () => inTurn(keepCheckpoint),
    close: async () => {
      await turn;
      if (graph.size() > 0 && filled) await keepCheckpoint();
      await log.close();
    },
  };
}

function total(receipt: Receipt): number {
  let sum = 0;
  for (const count of receipt.has.values()) sum += count;
  return sum;
}
