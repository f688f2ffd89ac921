import * as Automerge from "@automerge/automerge";
import { ballots, COUNT, clocked, heldMegabytes, tell } from "./workload.mjs";

// One author: fifteen would more than double its time. The sync state is kept between meetings, as its documentation
// advises; a first meeting costs a filter over all changes.
const before = heldMegabytes();
const saved = new Map();
let doc = Automerge.from({ ballots: [] });
const append = await clocked(() => {
  for (const [at, { ballot }] of ballots.entries()) {
    if (COUNT - at === 200 || COUNT - at === 1) saved.set(COUNT - at, Automerge.save(doc));
    doc = Automerge.change(doc, (draft) => void draft.ballots.push(ballot));
  }
});
const memory = heldMegabytes() - before;
const whole = Automerge.save(doc);
const open = await clocked(() => Automerge.load(whole).ballots.length);

/** Messages to and fro until neither has anything to say; bytes both ways. */
function meet(mine, theirs, [a, b]) {
  let bytes = 0;
  for (;;) {
    let message;
    [a, message] = Automerge.generateSyncMessage(mine, a);
    let answer;
    if (message !== null) [theirs, b] = Automerge.receiveSyncMessage(theirs, b, message);
    [b, answer] = Automerge.generateSyncMessage(theirs, b);
    if (answer !== null) [mine, a] = Automerge.receiveSyncMessage(mine, a, answer);
    bytes += (message?.length ?? 0) + (answer?.length ?? 0);
    if (message === null && answer === null) return { bytes, theirs, states: [a, b] };
  }
}

/** They met when `lacking` were still to come, and meet again now. */
function catchUp(lacking) {
  const fresh = [Automerge.initSyncState(), Automerge.initSyncState()];
  if (lacking === COUNT) return meet(Automerge.clone(doc), Automerge.init(), fresh).bytes;
  const then = Automerge.load(saved.get(lacking));
  const first = meet(then, Automerge.load(saved.get(lacking)), fresh);
  const again = meet(Automerge.clone(doc), first.theirs, first.states);
  if (again.theirs.ballots.length !== COUNT) throw new Error("not caught up");
  return again.bytes;
}

tell({
  "catchup.1": catchUp(1),
  "catchup.200": catchUp(200),
  "catchup.all": catchUp(COUNT),
  "append.10k": append.ms,
  "open.10k": open.ms,
  "memory.10k": memory,
});
