import { ControlledAgent, cojsonInternals, LocalNode } from "cojson";
import { WasmCrypto } from "cojson/crypto/WasmCrypto";
import { ballots, COUNT, clocked, heldMegabytes, tell } from "./workload.mjs";

// One account, signed and encrypted; a signature covers a batch. Bytes are those of its messages as JSON.
const crypto = await WasmCrypto.create();
const before = heldMegabytes();
const node = newNode();
const group = node.createGroup();
group.addMember("everyone", "reader");
const list = group.createList();

let bytes = 0;
const seenBy = new Map();
const append = { ms: 0 };
const part = async (from, to) => {
  const { ms } = await clocked(() => {
    for (const { ballot } of ballots.slice(from, to)) list.append(ballot, undefined, "private");
  });
  append.ms += ms;
};

await part(0, COUNT - 200);
const far = newNode();
await catchUp(far, COUNT - 200);
await part(COUNT - 200, COUNT - 1);
const near = newNode();
await catchUp(near, COUNT - 1);
await part(COUNT - 1, COUNT);
const memory = heldMegabytes() - before;

tell({
  "catchup.1": await catchUp(near, COUNT),
  "catchup.200": await catchUp(far, COUNT),
  "catchup.all": await catchUp(newNode(), COUNT),
  "append.10k": append.ms,
  "memory.10k": memory,
});
process.exit(0);

function newNode() {
  const agent = new ControlledAgent(crypto.newRandomAgentSecret(), crypto);
  return new LocalNode(agent.agentSecret, crypto.newRandomSessionID(agent.id), crypto);
}

/** Connects the two until `other` has `count` entries; bytes both ways. */
async function catchUp(other, count) {
  bytes = 0;
  const [mine, theirs] = cojsonInternals.connectedPeers(`a${Math.random()}`, `b${Math.random()}`, {
    peer1role: "server",
    peer2role: "client",
  });
  for (const peer of [mine, theirs]) {
    const push = peer.outgoing.push.bind(peer.outgoing);
    peer.outgoing.push = (message) => {
      bytes += JSON.stringify(message).length;
      push(message);
    };
  }
  node.syncManager.addPeer(theirs);
  other.syncManager.addPeer(mine);
  const end = Date.now() + 60_000;
  for (;;) {
    const there = seenBy.get(other) ?? (await other.load(list.id));
    if (there !== "unavailable") seenBy.set(other, there);
    if (there !== "unavailable" && there.asArray().length >= count) break;
    if (Date.now() > end) throw new Error("not caught up");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  mine.outgoing.close();
  theirs.outgoing.close();
  return bytes;
}
