import { openNodeCrypto } from "../src/edges/sodium/node-crypto.ts";
import { openStore, type SqliteStore } from "../src/edges/sqlite/sqlite-store.ts";
import { toHex } from "../src/kernel/bytes.ts";
import type { Id, Minute } from "../src/kernel/event.ts";
import { allSteps } from "../src/kernel/steps.ts";
import { signedBytes } from "../src/kernel/wire/canonical.ts";
import type { SignedEvent } from "../src/kernel/wire/signed-event.ts";
import { practices } from "../src/practices/index.ts";
import { checkDraft, namesFor, unsigned } from "../src/replica/draft.ts";
import { type History, openHistory } from "../src/replica/history.ts";
import { rowOf } from "../src/replica/log/memory.ts";
import type { Crypto } from "../src/replica/ports.ts";
import type { ReplicaDeps } from "../src/replica/replica-deps.ts";
import { type ActBy, type BallotPod, ballotPod, talkBy } from "./history.ts";

/** A pod's log in a file, which grows there: of what stands in the file, memory holds what a log gone on from holds. */
export type GrowingLog = {
  readonly pod: BallotPod;
  readonly file: string;
  /** Writes on until so many events stand there; says how long all checkpoints on the way took, and for how many events. */
  readonly growTo: (count: number) => Promise<{ readonly checkpoint: number; readonly events: number }>;
  /** Signs so many more events and a few, which are not written. */
  readonly more: (count: number) => Promise<readonly SignedEvent[]>;
  readonly minute: () => Minute;
  /** The text that is asked about now. */
  readonly text: () => Id;
  readonly open: () => Promise<{ readonly store: SqliteStore; readonly deps: ReplicaDeps }>;
};

/** Events between two checkpoints: an eighth of all, as a replica keeps them, and never more than memory should hold. */
const SHARE = 8;
const HELD_MAX = 20_000;
const BATCH = 1_000;

export async function growingLog(file: string, { note }: { readonly note?: string } = {}): Promise<GrowingLog> {
  const pod = await ballotPod(0);
  const crypto = await openNodeCrypto();
  const { community } = pod.author;
  let [minute, size] = [pod.minute(), 0];
  let history: History;
  let fresh: SignedEvent[] = [];
  const act: ActBy = (who, kind, body) => {
    const one = signedBy(pod, crypto, history, who, { kind, body }, ++minute);
    fresh.push(one);
    return one.event.id;
  };
  const { text, say } = talkBy(act);

  async function open() {
    const store = openStore(file);
    const log = store.log(community);
    const own = { seed: pod.seed, clock: () => minute, edition: "bench" };
    return { store, deps: { community, practices, log, crypto, ...own } };
  }

  /** With the log as it stands in the file, for as long as some work takes. */
  async function opened<T>(work: (opened: { readonly deps: ReplicaDeps }) => Promise<T>): Promise<T> {
    const { store, deps } = await open();
    if ((await deps.log.count()) === 0) await deps.log.append(pod.author.events().map(rowOf));
    history = await openHistory(deps);
    await history.near();
    size = history.memory.graph.size();
    const answer = await work({ deps });
    await store.close();
    return answer;
  }

  async function growTo(count: number): Promise<{ checkpoint: number; events: number }> {
    const all = { checkpoint: 0, events: 0 };
    while (size < count) {
      await opened(async ({ deps: { log } }) => {
        const before = size;
        const until = Math.min(count, size + Math.max(BATCH, Math.min(HELD_MAX, Math.ceil(size / SHARE))));
        while (size < until) {
          while (fresh.length < BATCH && size + fresh.length < until) say(note);
          await log.append(fresh.map(rowOf));
          size += fresh.length;
          fresh = [];
        }
        const start = performance.now();
        await history.keepCheckpoint();
        all.checkpoint += performance.now() - start;
        all.events += size - before;
      });
    }
    return all;
  }

  async function more(count: number): Promise<readonly SignedEvent[]> {
    return opened(async () => {
      // It ends with a text that most have not answered yet, so that somebody can.
      while (fresh.length < count || fresh.at(-2)?.event.kind !== "decisions.put") say(note);
      const signed = fresh;
      fresh = [];
      return signed;
    });
  }

  return { pod, file, growTo, more, minute: () => minute, text, open };
}

/** Signs an act at the end of what is known, and takes it in. */
function signedBy(
  { devices, author: { community } }: BallotPod,
  crypto: Crypto,
  { kinds, memory }: History,
  who: number,
  draft: Parameters<typeof checkDraft>[2],
  minute: Minute,
): SignedEvent {
  const pair = devices[who % devices.length];
  const checked = checkDraft(kinds, memory.graph, draft);
  if (pair === undefined || "problems" in checked) throw new Error(`${draft.kind}: ${JSON.stringify(checked)}`);
  const device = toHex(pair.publicKey);
  const names = namesFor(memory.graph, device, checked.subjects);
  const drawn = unsigned({ kinds, memory, community, crypto }, device, minute, checked, names);
  if (!("event" in drawn)) throw new Error(`${draft.kind}: ${JSON.stringify(drawn)}`);
  const one = { ...drawn, signature: crypto.sign(signedBytes(drawn.canonical), pair.secretKey) };
  allSteps(memory.keeping([one]));
  const refusal = memory.folding.state().setAside.get(drawn.event.id);
  if (refusal !== undefined) throw new Error(`${draft.kind}: ${JSON.stringify(refusal)}`);
  return one;
}
