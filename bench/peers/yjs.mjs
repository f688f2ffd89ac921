import * as Y from "yjs";
import { ballots, COUNT, clocked, heldMegabytes, tell } from "./workload.mjs";

// One document that takes each author's name in turn; entries are plain JSON.
const before = heldMegabytes();
const snapshots = new Map();
const doc = new Y.Doc();
const list = doc.getArray("ballots");
const append = await clocked(() => {
  for (const [at, { author, ballot }] of ballots.entries()) {
    if (COUNT - at === 200 || COUNT - at === 1) snapshots.set(COUNT - at, Y.encodeStateAsUpdate(doc));
    doc.clientID = 1_000_000 + author;
    list.push([ballot]);
  }
});
const memory = heldMegabytes() - before;
const whole = Y.encodeStateAsUpdate(doc);
const open = await clocked(() => Y.applyUpdate(new Y.Doc(), whole));

/** Bytes both ways: each tells its state vector, each sends what the other lacks. */
function catchUp(start) {
  const other = new Y.Doc();
  if (start !== undefined) Y.applyUpdate(other, start);
  const [mine, theirs] = [Y.encodeStateVector(doc), Y.encodeStateVector(other)];
  const [there, back] = [Y.encodeStateAsUpdate(doc, theirs), Y.encodeStateAsUpdate(other, mine)];
  Y.applyUpdate(other, there);
  if (other.getArray("ballots").length !== COUNT) throw new Error("not caught up");
  return mine.length + theirs.length + there.length + back.length;
}

tell({
  "catchup.1": catchUp(snapshots.get(1)),
  "catchup.200": catchUp(snapshots.get(200)),
  "catchup.all": catchUp(undefined),
  "append.10k": append.ms,
  "open.10k": open.ms,
  "memory.10k": memory,
});
