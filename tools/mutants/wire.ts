import type { Mutant } from "./list.ts";

const WIRE = "src/kernel/wire/";
const RUNS = "src/replica/runs.test.ts";
const SESSION = "src/replica/session.test.ts src/replica/hostile-peer.test.ts";

/** Mistakes in runs, frames and beacons. */
export const wireMutants: readonly Mutant[] = [
  {
    says: "ids are left out of bodies that have empty bytes of their own",
    file: `${WIRE}pack-frame.ts`,
    from: "holdsEmpty(body) ? body : ",
    to: "",
    tests: `${WIRE}frame`,
  },
  {
    says: "a damaged log asks for what it lost until it is there, and for nothing else",
    file: "src/replica/wanting.ts",
    from: "const isInVain = ask === asked;",
    to: 'const isInVain = ask === "";',
    tests: "src/replica/damage.test.ts",
  },
  {
    says: "a run needs no signature at its end",
    file: "src/replica/memory.ts",
    from: "const sound = signedPart([...fresh.values()]);",
    to: "const sound = [...fresh.values()];",
    tests: RUNS,
  },
  {
    says: "what stands on an event that nothing vouches for is kept",
    file: "src/replica/signed-part.ts",
    from: "vouched.has(event.id) && namedBy(event).every((id) => here.has(id) || !given.has(id))",
    to: "vouched.has(event.id)",
    tests: RUNS,
  },
  {
    says: "a run is cut off where there is no signature",
    file: "src/replica/memory.ts",
    from: "const part = signedPart(firstLacking(graph, signed.lackedBy(vector), most, within));",
    to: "const part = firstLacking(graph, signed.lackedBy(vector), most, within);",
    tests: RUNS,
  },
  {
    says: "no signature is carried inside a run, however long",
    file: `${WIRE}pack-frame.ts`,
    from: "const isFull = stretch.length + next.length > STRETCH_EVENTS || bytes + nextBytes > STRETCH_BYTES;",
    to: "const isFull = false;",
    tests: `${WIRE}frame ${RUNS}`,
  },
  {
    says: "an unsound frame may come as often as it likes",
    file: "src/replica/session.ts",
    from: "strikes >= STRIKES_MAX ||",
    to: "",
    tests: SESSION,
  },
  {
    says: "runs that are too large together wait for a frame that holds all",
    file: "src/replica/next-frame.ts",
    from: "eachFrame(lacking(1), view)",
    to: "eachFrame([], view)",
    tests: "src/replica/next-frame",
  },
  {
    says: "who says to have nothing is told everything each time",
    file: "src/replica/peer-share.ts",
    from: "again < AGAIN_FRAMES_MAX && ",
    to: "",
    tests: SESSION,
  },
  {
    says: "questions about branches are answered however many come",
    file: "src/replica/peer-share.ts",
    from: "answers >= ANSWERS_MAX || ",
    to: "",
    tests: SESSION,
  },
  {
    says: "answers go into a link that is full",
    file: "src/replica/peer-share.ts",
    from: " || !hasRoom()",
    to: "",
    tests: SESSION,
  },
  {
    says: "one unsound frame closes the link",
    file: "src/replica/bounds.ts",
    from: "const STRIKES_MAX = 6;",
    to: "const STRIKES_MAX = 1;",
    tests: RUNS,
  },
  {
    says: "a beacon's numbers are read as if they were of the devices here",
    file: "src/replica/vector.ts",
    from: "sameBytes(bytes.slice(0, SET_BYTES), setHash(devices)) && counts.length === devices.length",
    to: "counts.length === devices.length",
    tests: "src/replica/vector.test.ts",
  },
  {
    says: "a log is checked without asking whether a signature vouches for its ends",
    file: "src/replica/chain-check.ts",
    from: "all.filter((one) => !vouched.has(one))",
    to: "all.filter((one) => !vouched.has(one) && one.row.seq < 0)",
    tests: "src/replica/chain-check.test.ts",
  },
  {
    says: "a log is checked without following its chains",
    file: "src/replica/chain-check.ts",
    from: "before?.device !== event.device || before.seq !== event.seq - 1",
    to: "before === undefined",
    tests: "src/replica/chain-check.test.ts",
  },
  {
    says: "what is served up to a bound may end without a signature",
    file: "src/replica/passable.ts",
    from: "one.signature === undefined ? after.get(next) : undefined",
    to: "undefined",
    tests: `${RUNS} src/replica/knotted-branches.test.ts`,
  },
  {
    says: "a packet of anybody's is taken",
    file: "src/edges/packets/packet.ts",
    from: "return sameBytes(bytes.slice(0, MAC_BYTES), macOf(key, ends, body)) ? packetOf(body) : undefined;",
    to: "return packetOf(body);",
    tests: "src/edges/packets",
  },
  {
    says: "a packet of another link is taken",
    file: "src/edges/packets/packet.ts",
    from: "const names = ends === undefined ? [] : [ends.from, ends.to];",
    to: "const names: Uint8Array[] = [];",
    tests: "src/edges/packets",
  },
  {
    says: "pieces that are lost are not sent again",
    file: "src/edges/packets/pieces.ts",
    from: "if (one.sentAt !== undefined && now - one.sentAt < AGAIN_AFTER_TICKS) continue;",
    to: "if (one.sentAt !== undefined) continue;",
    tests: "src/edges/packets",
  },
  {
    says: "a number in a beacon may be longer than it needs to be",
    file: "src/replica/vector.ts",
    from: "(byte === 0 && scale > 128) || ",
    to: "",
    tests: "src/replica/vector.test.ts",
  },
];
