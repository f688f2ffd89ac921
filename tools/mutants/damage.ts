import type { Mutant } from "./list.ts";

const DAMAGE = "src/replica/damage.test.ts";
const UNTOLD = "src/replica/damage-untold.test.ts";
const BARE = "src/replica/damage-bare.test.ts";
const PARTED = "src/replica/damage-parted.test.ts";

/** Mistakes about what is lost of a log, and how it comes back. */
export const damageMutants: readonly Mutant[] = [
  {
    says: "a damaged row is read as if it were sound",
    file: "src/edges/memory/memory-log.ts",
    from: "return sum === row.sum;",
    to: "return true;",
    tests: DAMAGE,
  },
  {
    says: "a device writes on while an own event of its may be lost",
    file: "src/replica/repair.ts",
    from: "return (damaged.unknown === 0 || !mayBeOwn) && !isOwnLost",
    to: "return (damaged.unknown === 0 || !mayBeOwn)",
    tests: DAMAGE,
  },
  {
    says: "a lost row of which nothing is known is forgotten",
    file: "src/replica/repair.ts",
    from: "if (waiting.length + bare.length + lost.length + twins.length + damaged.unknown > 0) return;",
    to: "if (waiting.length + bare.length + lost.length + twins.length > 0) return;",
    tests: DAMAGE,
  },
  {
    says: "a damaged log asks for everything instead of what it lost",
    file: "src/replica/wanting.ts",
    from: "if (isInVain || places.length + names.length === 0) send(...told);",
    to: "if (isInVain || places.length + names.length >= 0) send(...told);",
    tests: DAMAGE,
  },
  {
    says: "what came back without a signature is believed, whatever it is",
    file: "src/replica/damage.ts",
    from: "const known = events.filter(({ event }) => named.has(event.id) && !isHere(event.id));",
    to: "const known = events.filter(({ event }) => !isHere(event.id));",
    tests: DAMAGE,
  },
  {
    says: "a lost row of a parted chain counts as back when any row stands at its place",
    file: "src/replica/damage.ts",
    from: "return [signature, undefined].some((one) => rowSum({ device, seq, canonical, signature: one }) === sum);",
    to: "return [signature, undefined].some((one) => rowSum({ device, seq, canonical, signature: one }) !== undefined);",
    tests: PARTED,
  },
  {
    says: "a lost row of a parted chain that was kept with a signature is not known again without it",
    file: "src/replica/damage.ts",
    from: "if (signature === undefined && !others.has(event.id)) return true;",
    to: "if (signature === undefined && others.has(event.id)) return true;",
    tests: PARTED,
  },
  {
    says: "what waits is forgotten once another row stands where the lost one was",
    file: "src/replica/repair.ts",
    from: "if (waiting.length + bare.length + lost.length + twins.length + damaged.unknown > 0) return;",
    to: "if (bare.length + lost.length + twins.length + damaged.unknown > 0) return;",
    tests: PARTED,
  },
  {
    says: "rows of which nothing is known are let be though one may be this device's own",
    file: "src/replica/repair.ts",
    from: "if (damaged === undefined || (mayBeOwn && damaged.unknown > 0)) return;",
    to: "if (damaged === undefined) return;",
    tests: DAMAGE,
  },
  {
    says: "a device that lacks the end of its chain takes it for whole",
    file: "src/replica/head.ts",
    from: "atOpening !== undefined && length() >= signed,",
    to: "atOpening !== undefined,",
    tests: DAMAGE,
  },
  {
    says: "what no signature here vouches for stays here, also where somebody knows it by its hash",
    file: "src/replica/wanting.ts",
    from: "if (bare.length > 0) messages",
    to: "if (bare.length < 0) messages",
    tests: BARE,
  },
  {
    says: "whoever sends events without a signature is thrown out",
    file: "src/replica/session.ts",
    from: "if (events === undefined) end",
    to: "if (events === undefined || events.length > 0) end",
    tests: BARE,
  },
  {
    says: "the checkpoint of a damaged log stays, and the next start believes what it says",
    file: "src/replica/filling.ts",
    from: "repair.begin(found);\n    await bookmark.drop().catch(() => undefined);",
    to: "repair.begin(found);",
    tests: "src/replica/damage-parted.test.ts",
  },
  {
    says: "a log whose damage was mended keeps no checkpoint until more came",
    file: "src/replica/history.ts",
    from: "if (!(await filling.mend())) return;\n    checkpointed = 0;",
    to: "if (!(await filling.mend())) return;",
    tests: "src/replica/damage-parted.test.ts",
  },
  {
    says: "a damaged log sends what rests on what nothing there vouches for",
    file: "src/replica/memory.ts",
    from: "return signedPart(few.flatMap((entry) => signed.get(entry.event.id) ?? []));",
    to: "return few.flatMap((entry) => signed.get(entry.event.id) ?? []);",
    tests: BARE,
  },
  {
    says: "what waits is not asked for by its ids where no place in a chain can be",
    file: "src/replica/found-for.ts",
    from: "{ stretches: [], ids: missing }",
    to: "{ stretches: [], ids: [] }",
    tests: "src/replica/damage-parted.test.ts",
  },
  {
    says: "what nothing on a disk vouches for counts",
    file: "src/replica/filling.ts",
    from: "return { vouched, bare: unvouched(vouched) };",
    to: "return { vouched, bare: [] };",
    tests: UNTOLD,
  },
  {
    says: "a checkpoint counts though what vouched for its newest event is gone",
    file: "src/replica/filling.ts",
    from: "return graph.heads().every(({ event }) => signed.get(event.id)?.signature !== undefined);",
    to: "return graph.heads().every(({ event }) => signed.get(event.id) !== undefined);",
    tests: UNTOLD,
  },
  {
    says: "what nothing vouches for keeps a log damaged for ever where nobody has it any more",
    file: "src/replica/repair.ts",
    from: "if (damaged === undefined || (mayBeOwn && damaged.unknown > 0)) return;",
    to: "if (damaged === undefined || mayBeOwn) return;",
    tests: UNTOLD,
  },
  {
    says: "a device whose own last event lost its signature holds it back",
    file: "src/replica/filling.ts",
    from: "one.signature === undefined && isOwnEnd(one)",
    to: "one.signature !== undefined && isOwnEnd(one)",
    tests: UNTOLD,
  },
  {
    says: "once what was lost is back, nobody looks whether something vouches for what stands there",
    file: "src/replica/history.ts",
    from: "if (wasDamaged) await mend();",
    to: "",
    tests: UNTOLD,
  },
];
