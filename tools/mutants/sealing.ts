import type { Mutant } from "./mutant.ts";

const SEAL = "src/kernel/seal";
const SEALING = "src/replica/keys/sealing.test.ts";

/** Deliberate mistakes in sealing. */
export const sealingMutants: readonly Mutant[] = [
  {
    says: "a newcomer is told an invite whose box holds another key than that of today",
    file: "src/replica/newcomers/snapshots.ts",
    from: "entry?.event.body[named] === box",
    to: "entry !== undefined",
    tests: "src/replica/newcomers/snapshot-door.test.ts",
  },
  {
    says: "a newcomer is told a snapshot without the invite that opens it",
    file: "src/replica/newcomers/snapshots.ts",
    from: "undefined : { checkpoint, agreed, parts, door };",
    to: "undefined : { checkpoint, agreed, parts, door: undefined };",
    tests: "src/replica/newcomers/snapshot-door.test.ts",
  },
  {
    says: "a sealed act may also be written in the clear",
    file: "src/kernel/wire/canonical.ts",
    from: "if (open !== true) return { kind, body: value instanceof Uint8Array ? SEALED : MISFIT };",
    to: "if (open !== true && value instanceof Uint8Array) return { kind, body: SEALED };",
    tests: "src/kernel/wire/canonical",
  },
  {
    says: "any padding of a sealed body is taken",
    file: "src/kernel/seal/sealed-body.ts",
    from: " && plain.length - end <= step",
    to: "",
    tests: SEAL,
  },
  {
    says: "a sealed body is not bound to what stands beside it",
    file: "src/kernel/seal/bodies.ts",
    from: "openBody(cipher, key, event, part.beside, part.sealed)",
    to: "openBody(cipher, key, event, new Uint8Array(), part.sealed)",
    tests: SEAL,
  },
  {
    says: "all devices seal under one key",
    file: "src/kernel/seal/epoch.ts",
    from: 'joinBytes(ascii("kith seal"), raw(audience), raw(device))',
    to: 'joinBytes(ascii("kith seal"), raw(audience))',
    tests: SEAL,
  },
  {
    says: "every place has the same nonce",
    file: "src/kernel/seal/sealed-body.ts",
    from: "toCbor([seq, fromHex(prev ?? NO_ID) ?? new Uint8Array()])",
    to: "toCbor([])",
    tests: SEAL,
  },
  {
    says: "what nobody here can read is folded as if it said nothing",
    file: "src/kernel/fold.ts",
    from: "if (practice === undefined || isNarrow(kinds, entry.event) || isDark(entry)) return state;",
    to: "if (practice === undefined || isNarrow(kinds, entry.event)) return state;",
    tests: SEALING,
  },
  {
    says: "a key that comes late opens only what comes after it",
    file: "src/replica/log/memory.ts",
    from: "folding.reread();",
    to: "folding.state();",
    tests: SEALING,
  },
  {
    says: "what came before the founding stays dark though its key is here",
    file: "src/kernel/fold.ts",
    from: "(hasNewKeys || bringsFounding) && opening",
    to: "hasNewKeys && opening",
    tests: "src/kernel/fold.test.ts",
  },
  {
    says: "what stands nowhere is heard before the founding where it comes with it",
    file: "src/kernel/fold.ts",
    from: "[founding, ...entries.filter((entry) => entry !== founding)]",
    to: "entries",
    tests: "src/kernel/fold.test.ts",
  },
  {
    says: "joinings are remembered when the log is read again with more keys",
    file: "src/kernel/fold.ts",
    from: "    graph.joins.forget();\n",
    to: "",
    tests: "src/kernel/fold.test.ts",
  },
  {
    says: "a checkpoint made with other keys is gone on from",
    file: "src/replica/log/memory.ts",
    from: "isOfTheseKeys && isAllHere(graph, checkpoint.vector)",
    to: "checkpoint !== undefined && isAllHere(graph, checkpoint.vector)",
    tests: SEALING,
  },
  {
    says: "a box with another key than it names is taken",
    file: "src/kernel/seal/bodies.ts",
    from: "if (commitmentOf(laneKeyOf(key)) === epoch) ring.take(key);\n      else wrong.add(event.id);",
    to: "ring.take(key);",
    tests: "tools/fuzz/fuzz.test.ts",
  },
  {
    says: "who asks for their place by an invite needs it until neighbours answer",
    file: "src/replica/asking.ts",
    from: ", ...ownGrants(answer.event)]",
    to: "]",
    tests: "src/replica/handing-on/new-devices.test.ts",
  },
  {
    says: "a sealed body may end with any sign",
    file: "src/kernel/seal/sealed-body.ts",
    from: " && plain[end] === END",
    to: "",
    tests: "src/kernel/seal/sealed-body.test.ts",
  },
  {
    says: "a circle names people whom nobody let in",
    file: "src/kernel/audience/circles.ts",
    from: "if (!people.every((one) => graph.joins.isPerson(one) && (one === entry.event.id || graph.seen(entry, one)))) return;",
    to: "",
    tests: "src/kernel/audience/circles.test.ts",
  },
];
