import { chainBack } from "../kernel/chains.ts";
import { type DeviceId, type Id, MINUTES_PER_DAY } from "../kernel/event.ts";
import { WITNESS } from "../kernel/kinds.ts";
import { stateHash } from "../kernel/state-codec.ts";
import type { Opened } from "../kernel/wire/frame.ts";
import type { Received } from "./answers.ts";
import { createAsking } from "./asking.ts";
import { createBlobKeeping } from "./blobs/blob-keeping.ts";
import { createBranches } from "./branches/branches.ts";
import type { Meant } from "./checkpoint/checkpoint.ts";
import { foundFor, wantedFor } from "./damage/found-for.ts";
import { owedWords } from "./handing-on/owed-grants.ts";
import { type History, openHistory } from "./history.ts";
import { keyDoors } from "./key-doors.ts";
import { createAskingAround } from "./links/asking-around.ts";
import { fingerprintOf, receiverView, senderView } from "./links/wire-views.ts";
import { createLooking } from "./looking.ts";
import { type CoSigning, createCoSigning } from "./newcomers/co-signing.ts";
import { rehearsing } from "./newcomers/rehearsal.ts";
import { createSnapshots, type SnapshotAlarm, type Snapshots } from "./newcomers/snapshots.ts";
import { openWaitingDrafts } from "./newcomers/waiting-drafts.ts";
import { openReceipts } from "./receipts/kept-receipts.ts";
import { type Receipt, receiptOf, writeReceipt } from "./receipts/receipts.ts";
import type { Replica } from "./replica.ts";
import type { ReplicaDeps } from "./replica-deps.ts";
import { untilGrown } from "./until-grown.ts";

/** Boxes that are compared in one go, so that nobody waits for it. */
const COMPARED_AT_ONCE = 256;

/** Opens a device's copy of a community. What the checkpoint knows can be looked at before the history is read. */
export async function openReplica(deps: ReplicaDeps): Promise<Replica> {
  const { community, crypto, clock } = deps;
  const history = await openHistory(deps);
  const { device, keyPair, memory, me, state, vector } = history;
  const { graph } = memory;
  const receipts = await openReceipts(deps.log, device);
  const onceHeard = new Set<() => void>();
  const { looking, asking, coSigning, blobs, snapshots } = partsOf(deps, history, receipts.all);
  const waiting = await openWaitingDrafts(deps.log, history, asking, () => snapshots?.shown() !== undefined);
  const { ask, would, handOver, owed, answerAudiences } = asking;

  async function receive(events: readonly Opened[]): Promise<Received> {
    const said = memory.narrows.count();
    const received = await history.inTurn(() => history.take(events));
    if (received.kept > 0) await history.afterKeeping();
    if (received.kept > 0 && owedWords(memory, me()).length > 0) await handOver();
    if (memory.narrows.count() > said) await answerAudiences();
    return received;
  }

  /** A clock that was set back leaves a claim from the future behind: that one is replaced too. */
  async function keepTime(): Promise<boolean> {
    await history.ready();
    await coSigning.keep();
    const last = graph.last(device)?.event;
    if (last === undefined || me() === undefined) return false;
    memory.wrongBoxes.find(COMPARED_AT_ONCE);
    await handOver();
    for (const draft of looking.due()) await ask(draft);
    if (Math.abs(clock() - last.minute) < MINUTES_PER_DAY) return false;
    return "event" in (await ask({ kind: WITNESS.kind, body: {} }));
  }

  /** Only devices that the log knows may be remembered: keys cost nothing to make. */
  function takeReceipt(receipt: Receipt): boolean {
    const old = receipts.all.get(receipt.device);
    if (old === receipt) return true;
    const isNewer = old === undefined || total(receipt) > total(old);
    if (isNewer && graph.last(receipt.device) !== undefined) receipts.keep(receipt);
    const isKept = receipts.all.get(receipt.device) === receipt;
    if (isKept && receipt.device !== device) {
      // Of a chain that went two ways a count says nothing (K-6).
      const own = graph.branches(device).length === 1 ? (vector().get(device) ?? 0) : 0;
      history.head.reach(Math.min(own, receipt.has.get(device) ?? 0));
      for (const listener of [...onceHeard]) listener();
    }
    return isKept;
  }

  function onHeard(listener: () => void): () => void {
    onceHeard.add(listener);
    return () => onceHeard.delete(listener);
  }

  return {
    community,
    device,
    ...{ ask, would, owed, ...waiting },
    keeping: () => history.ahead()?.event.id,
    receive,
    ...keyDoors(history, deps.clock),
    ...looking,
    keepTime,
    me,
    state: () => snapshots?.shown()?.state ?? state(),
    hash: () => stateHash(history.kept(), history.rights().rulesVersion),
    count: () => (history.isFilled() ? graph.size() : (history.checkpoint?.count ?? 0)),
    head: history.head,
    agreed: () => {
      history.agreed();
      snapshots?.agreed();
    },
    ...eventDoors(history),
    vector: untilGrown(graph, vector),
    branches: createBranches(graph, memory.signed),
    fingerprint: untilGrown(graph, () => fingerprintOf(graph)),
    since: memory.since,
    ...repairDoors(history),
    ...{ coSigning, snapshots },
    differences: () => differencesIn(coSigning, snapshots),
    blobs,
    senderView: (knows) => senderView(graph, knows),
    receiverView: () => receiverView(graph),
    receipts: () => [...receipts.all.values()],
    takeReceipt,
    signReceipt: untilGrown(graph, () => {
      const has = receiptOf(vector(), (one) => graph.joins.personOf(one) !== undefined);
      return writeReceipt(crypto, keyPair.secretKey, community, device, clock(), has);
    }),
    sign: (message) => crypto.sign(message, keyPair.secretKey),
    crypto,
    refresh: () => history.inTurn(history.refresh),
    onChange: history.onChange,
    onHeard,
    ready: history.ready,
    keepCheckpoint: () => history.near().then(history.keepCheckpoint),
    close: history.close,
  };
}

function total(receipt: Receipt): number {
  let sum = 0;
  for (const count of receipt.has.values()) sum += count;
  return sum;
}

/** Who told a newcomer what it was shown first could be asked which event it was. */
function differencesIn(coSigning: CoSigning, snapshots: Snapshots | undefined): readonly SnapshotAlarm[] {
  const shown = snapshots?.alarm();
  const first = (checkpoint: Id): Id | undefined => (shown?.checkpoint === checkpoint ? shown.first : undefined);
  return coSigning.noticed().map((alarm) => ({ ...alarm, first: first(alarm.checkpoint) }));
}

/** What is shown first to a newcomer is looked at like the rest, and holds acts back. */
function partsOf(deps: ReplicaDeps, history: History, receipts: ReadonlyMap<DeviceId, Receipt>) {
  let snapshots: Snapshots | undefined;
  const shown = () => snapshots?.shown();
  const looking = createLooking(deps, history, receipts, shown);
  const asking = createAsking(deps, history, looking, () => shown() !== undefined);
  const coSigning = createCoSigning(deps, history, asking);
  const blobs = blobsOf(deps, history);
  const rehearse = (meant: Meant) =>
    rehearsing(
      deps.practices,
      meant,
      createLooking(deps, history, receipts, () => meant),
    );
  snapshots = blobs && createSnapshots(deps, history, coSigning, blobs, rehearse);
  return { looking, asking, coSigning, blobs, snapshots };
}

function blobsOf(deps: ReplicaDeps, { memory: { graph, folding, sealing }, kept }: History): Replica["blobs"] {
  const { blobs, practices, crypto, clock, keepsOffered = false } = deps;
  if (blobs === undefined) return undefined;
  const epoch = () => folding.lane.epochAt(graph.top(clock()));
  return createBlobKeeping({
    ...{ blobs, practices, cipher: crypto, keepsOffered, epoch, state: kept },
    keyOf: sealing.ring.epochKey,
  });
}

/** What a damaged log lacks, and what others may be given of it. */
function repairDoors({
  damage,
  memory: { graph, signed },
}: History): Pick<Replica, "damage" | "wanted" | "foundFor" | "askingAround"> {
  return {
    damage,
    askingAround: createAskingAround(),
    wanted: () => wantedFor(damage() ?? {}, graph),
    foundFor: (wanted, max) => foundFor(wanted, graph, signed, max),
  };
}

/** Events one by one, and all of them. */
function eventDoors({
  memory: { graph, folding },
  state,
  device,
}: History): Pick<Replica, "event" | "eventAt" | "history" | "written"> {
  return {
    event: (id) => graph.get(id)?.event,
    eventAt: (place) => (place < folding.order.length() ? folding.order.at(place).event : undefined),
    history: () => {
      const { setAside } = state();
      return folding.ordered().map(({ event }) => ({ event, setAside: setAside.get(event.id) }));
    },
    written: () => chainBack(graph.last(device)),
  };
}
