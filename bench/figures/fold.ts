import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCrypto } from "../../src/edges/sodium/sodium-crypto.ts";
import { openStore } from "../../src/edges/sqlite/sqlite-store.ts";
import { createFolding } from "../../src/kernel/fold.ts";
import { createGraph } from "../../src/kernel/graph.ts";
import { kindsOf } from "../../src/kernel/kinds.ts";
import { practices } from "../../src/practices/index.ts";
import { rowOf } from "../../src/replica/memory.ts";
import { openReplica } from "../../src/replica/open-replica.ts";
import { type Figure, median, timed } from "../figure.ts";
import { ballotPod } from "../history.ts";

const EVENTS = 10_000;
const RUNS = 7;

/** How long 10,000 events take to fold, and a replica of them to open from its checkpoint. */
export async function foldFigures(): Promise<Figure[]> {
  const pod = await ballotPod(EVENTS);
  const { community } = pod.author;
  const events = pod.author.events().map((one) => one.event);
  const kinds = kindsOf(practices);
  const fold = await timed(RUNS, () => {
    const graph = createGraph();
    createFolding({ practices, kinds, graph, community, isSigned: () => true }).add(events.map(graph.add));
  });
  return [
    {
      id: "fold.10k",
      value: fold,
      unit: "ms",
      goal: { atMost: 100 },
      how: `${events.length} events placed and folded`,
    },
    {
      id: "open.10k",
      value: await opening(pod),
      unit: "ms",
      goal: { atMost: 50 },
      how: "SQLite file opened, checkpoint read, a view looked at",
    },
  ];
}

async function opening(pod: Awaited<ReturnType<typeof ballotPod>>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "kith-bench-"));
  const crypto = await openCrypto();
  const { community } = pod.author;
  const open = async () => {
    const store = openStore(join(folder, "kith.sqlite"));
    const log = store.log(community);
    const clock = () => pod.minute();
    const replica = await openReplica({ community, practices, log, crypto, seed: pod.seed, clock, edition: "bench" });
    return { store, log, replica };
  };
  const first = await open();
  await first.log.append(pod.author.events().map(rowOf));
  await first.replica.ready();
  await first.replica.close();
  await first.store.close();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const { store, replica } = await open();
    replica.look("members.people");
    times.push(performance.now() - start);
    await replica.close();
    await store.close();
  }
  rmSync(folder, { recursive: true });
  return median(times);
}
