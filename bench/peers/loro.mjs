import { LoroDoc } from "loro-crdt";
import { ballots, COUNT, clocked, heldMegabytes, tell } from "./workload.mjs";

// One document that takes each author's name in turn; entries are plain JSON.
const before = heldMegabytes();
const snapshots = new Map();
const doc = new LoroDoc();
const list = doc.getList("ballots");
const append = await clocked(() => {
  for (const [at, { author, ballot }] of ballots.entries()) {
    if (COUNT - at === 200 || COUNT - at === 1) snapshots.set(COUNT - at, doc.export({ mode: "snapshot" }));
    doc.setPeerId(BigInt(1_000_000 + author));
    list.push(ballot);
    doc.commit();
  }
});
const memory = heldMegabytes() - before;
const whole = doc.export({ mode: "snapshot" });
const open = await clocked(() =>
  LoroDoc.fromSnapshot(whole)
    .getList("ballots")
    .get(COUNT - 1),
);

/** Bytes both ways: each tells its version, each sends what the other lacks. */
function catchUp(start) {
  const other = start === undefined ? new LoroDoc() : LoroDoc.fromSnapshot(start);
  const [mine, theirs] = [doc.oplogVersion(), other.oplogVersion()];
  const there = doc.export({ mode: "update", from: theirs });
  const back = other.export({ mode: "update", from: mine });
  other.import(there);
  if (other.getList("ballots").length !== COUNT) throw new Error("not caught up");
  return mine.encode().length + theirs.encode().length + there.length + back.length;
}

tell({
  "catchup.1": catchUp(snapshots.get(1)),
  "catchup.200": catchUp(snapshots.get(200)),
  "catchup.all": catchUp(undefined),
  "append.10k": append.ms,
  "open.10k": open.ms,
  "memory.10k": memory,
});
