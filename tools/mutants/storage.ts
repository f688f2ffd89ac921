import type { Mutant } from "./list.ts";

const DAMAGE = "src/replica/damage.test.ts";
const FIRST = "src/replica/snapshots.test.ts";
const PHOTOS = "src/replica/blob-exchange.test.ts";
const FILE = "src/edges/sqlite/damaged-file.test.ts";

/** Mistakes about what is on disk, and what becomes of it when it is damaged. */
export const storageMutants: readonly Mutant[] = [
  {
    says: "a newcomer is shown a state that nobody signed",
    file: "src/replica/snapshots.ts",
    from: 'if (stateHash(state, rights.rulesVersion) !== [rules, hash].join(":")) return false;',
    to: "if (hash === undefined || rules === undefined || state === undefined) return false;",
    tests: FIRST,
  },
  {
    says: "a newcomer is shown what one household signed",
    file: "src/replica/snapshots.ts",
    from: "return signers.size >= twoThirds(new Set(rights.roll.values()).size);",
    to: "return signers.size >= 1;",
    tests: FIRST,
  },
  {
    says: "a newcomer goes on showing a snapshot when the history is here",
    file: "src/replica/snapshots.ts",
    from: "const { checkpoint, ask } = shown;\n    shown = undefined;",
    to: "const { checkpoint, ask } = shown;",
    tests: FIRST,
  },
  {
    says: "a newcomer signs on what is only shown",
    file: "src/replica/asking.ts",
    from: "if (isReading() && kinds.byKind.get(wanted.kind)?.act.hidden !== true)",
    to: "if (isReading() && wanted.kind === WITNESS.kind)",
    tests: FIRST,
  },
  {
    says: "a photo is kept by the name that was asked for, whatever came",
    file: "src/replica/blob-exchange.ts",
    from: "if (blobId(bytes) !== id) {",
    to: "if (blobId(bytes) === undefined) {",
    tests: PHOTOS,
  },
  {
    says: "a photo that nobody else has need not stay",
    file: "src/replica/blob-keeping.ts",
    from: "needed().has(one.id) || alone.has(one.id)",
    to: "needed().has(one.id)",
    tests: PHOTOS,
  },
  {
    says: "photos are given over radio",
    file: "src/replica/beside-events.ts",
    from: "if (link.isSlow) return { ...NOTHING, hear: () => false };",
    to: "if (link.waiting() < 0) return { ...NOTHING, hear: () => false };",
    tests: PHOTOS,
  },
  {
    says: "whoever asks on and on is answered on and on",
    file: "src/replica/blob-exchange.ts",
    from: "if (queued >= BLOB_ASKINGS_MAX || left <= 0) return true;",
    to: "if (queued < 0) return true;",
    tests: PHOTOS,
  },
  {
    says: "a damaged row is read as if it were sound",
    file: "src/edges/memory/memory-log.ts",
    from: "row.letBe === undefined && rowSum(row) === row.sum",
    to: "row.letBe === undefined",
    tests: DAMAGE,
  },
  {
    says: "a damaged row of a SQLite file is read as if it were sound",
    file: "src/edges/sqlite/kept-rows.ts",
    from: "return sumAt(at, row) === sum ? row : undefined;",
    to: "return sumAt(at, row) === sum ? row : row;",
    tests: FILE,
  },
  {
    says: "the first copy of a damaged id is believed",
    file: "src/edges/sqlite/mend-names.ts",
    from: "const isRight = (copy: readonly unknown[] | undefined) => copy !== undefined && names.sumOf(copy) === sum;",
    to: "const isRight = (copy: readonly unknown[] | undefined) => copy !== undefined && names.sumOf(copy) !== 0;",
    tests: FILE,
  },
  {
    says: "a device writes on while an own event of its may be lost",
    file: "src/replica/repair.ts",
    from: "return damaged.unknown === 0 && !damaged.lost.some(isOwn)",
    to: "return damaged.unknown === 0",
    tests: DAMAGE,
  },
  {
    says: "a lost row of which nothing is known is forgotten",
    file: "src/replica/repair.ts",
    from: "if (waiting.length + lost.length + damaged.unknown > 0) return;",
    to: "if (waiting.length + lost.length > 0) return;",
    tests: DAMAGE,
  },
  {
    says: "a damaged log asks for everything instead of what it lost",
    file: "src/replica/wanting.ts",
    from: "if (some.length === 0) return told;",
    to: "if (some.length >= 0) return told;",
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
    says: "one household is enough to cover a checkpoint",
    file: "src/kernel/lane/checkpoints.ts",
    from: "isCovered: households.length >= needed",
    to: "isCovered: households.length > 0",
    tests: "src/kernel/lane/checkpoints.test.ts",
  },
  {
    says: "a checkpoint covers outcomes that it had not seen",
    file: "src/kernel/lane/checkpoints.ts",
    from: "graph.seen(entry, outcome) && coSigned",
    to: "coSigned",
    tests: "src/kernel/lane/checkpoints.test.ts",
  },
  {
    says: "a checkpoint is signed without looking",
    file: "src/replica/co-signing.ts",
    from: ' || weighing.weigh(one.id) !== "same"',
    to: "",
    tests: "src/replica/co-signing.test.ts",
  },
  {
    says: "a checkpoint is compared with all that is here, not with what it had seen",
    file: "src/replica/weighing.ts",
    from: "graph.seen(entry, event.id) ? [event] : []",
    to: "[event]",
    tests: "src/replica/co-signing.test.ts",
  },
];
