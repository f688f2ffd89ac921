import { audienceMutants } from "./audiences.ts";
import { branchMutants } from "./branches.ts";
import { careMutants } from "./care.ts";
import { caseMutants } from "./cases.ts";
import { checkpointMutants } from "./checkpoints.ts";
import { circleMutants } from "./circles.ts";
import { commentMutants } from "./comments.ts";
import { damageMutants } from "./damage.ts";
import { databaseMutants } from "./database.ts";
import { deviceMutants } from "./devices.ts";
import { enactingMutants } from "./enacting.ts";
import { forkMutants } from "./forks.ts";
import { groupMutants } from "./groups.ts";
import { laneMutants } from "./lane.ts";
import { laterMutants } from "./later.ts";
import { letterMutants } from "./letters.ts";
import { meetingMutants } from "./meetings.ts";
import type { Mutant } from "./mutant.ts";
import { pageMutants } from "./page.ts";
import { recordMutants } from "./records.ts";
import { recoveringMutants } from "./recovering.ts";
import { resolvingMutants } from "./resolving.ts";
import { reviewMutants } from "./reviews.ts";
import { rivalMutants } from "./rivals.ts";
import { rotationMutants } from "./rotation.ts";
import { ruleMutants } from "./rules.ts";
import { sealingMutants } from "./sealing.ts";
import { secretMutants } from "./secret-decisions.ts";
import { simulationMutants } from "./simulation.ts";
import { storageMutants } from "./storage.ts";
import { trustingMutants } from "./trusting.ts";
import { turnMutants } from "./turns.ts";
import { waitingMutants } from "./waiting.ts";
import { wireMutants } from "./wire.ts";

const FOLD = "src/kernel/fold";
const LANE = "src/kernel/lane";
const REPLICA = "src/replica/replica.test.ts src/replica/reopening.test.ts";
const SESSION = "src/replica/links/session.test.ts src/replica/links/hostile-peer.test.ts";
const WIRE = "src/kernel/wire/";

export const mutants: readonly Mutant[] = [
  ...enactingMutants,
  ...forkMutants,
  ...branchMutants,
  ...simulationMutants,
  ...laneMutants,
  ...rivalMutants,
  ...deviceMutants,
  ...recoveringMutants,
  ...recordMutants,
  ...reviewMutants,
  ...secretMutants,
  ...rotationMutants,
  ...ruleMutants,
  ...trustingMutants,
  ...turnMutants,
  ...sealingMutants,
  ...audienceMutants,
  ...circleMutants,
  ...careMutants,
  ...caseMutants,
  ...meetingMutants,
  ...groupMutants,
  ...commentMutants,
  ...laterMutants,
  ...resolvingMutants,
  ...letterMutants,
  {
    says: "any encoding of a value is taken",
    file: "src/kernel/wire/cbor.ts",
    from: "&& sameBytes(toCbor(value), bytes)",
    to: "",
    tests: `${WIRE}cbor`,
  },
  {
    says: "another community's events are taken",
    file: "src/kernel/wire/canonical.ts",
    from: "parts.community !== (founds ? NO_ID : community) ||",
    to: "",
    tests: `${WIRE}canonical`,
  },
  {
    says: "a founding event founds any community",
    file: "src/kernel/wire/canonical.ts",
    from: " || (founds && id !== community)",
    to: "",
    tests: `${WIRE}canonical`,
  },
  {
    says: "events have no largest size",
    file: "src/kernel/wire/canonical.ts",
    from: "canonical.length > EVENT_BYTES_MAX",
    to: "canonical.length < 0",
    tests: `${WIRE}canonical`,
  },
  {
    says: "a body may be written in more than one way",
    file: "src/kernel/body-codec.ts",
    from: '"body" in checked && sameBody(checked.body, body)',
    to: '"body" in checked',
    tests: "src/kernel/body-codec",
  },
  {
    says: "text that was signed is joined by this build's Unicode",
    file: "src/kernel/check-fields.ts",
    from: "return checkAll(fields, given, (text) => text);",
    to: 'return checkAll(fields, given, (text) => text.normalize("NFC"));',
    tests: "src/kernel/check-fields",
  },
  {
    says: "the order is left as it came",
    file: "src/kernel/placing.ts",
    from: "while (from > 0 && inOrder(at(from - 1), first) > 0) from--;",
    to: "",
    tests: FOLD,
  },
  {
    says: "late events are put in place, and what follows is not folded again",
    file: "src/kernel/fold.ts",
    from: "if (from < now.count) now",
    to: "if (from < 0) now",
    tests: FOLD,
  },
  {
    says: "a displaced outcome leaves the old rights in what rested on it",
    file: "src/kernel/fold.ts",
    from: "refold(changed ? 0 : from)",
    to: "refold(from)",
    tests: `${FOLD} ${LANE}`,
  },
  {
    says: "every late event folds the whole log again",
    file: "src/kernel/kept-states.ts",
    from: "if (now.count % KEEP_NEAR === 0) keep(now);",
    to: "void keep;",
    tests: FOLD,
  },
  {
    says: "what does not fit its act is folded",
    file: "src/kernel/fold.ts",
    from: 'if (entry.event.body === MISFIT) return no("kernel.misfit");',
    to: "",
    tests: FOLD,
  },
  {
    says: "what was refused is folded all the same",
    file: "src/kernel/fold.ts",
    from: "if (refusal !== undefined) return { ...state, setAside: state.setAside.with(entry.event.id, refusal) };",
    to: "",
    tests: FOLD,
  },
  {
    says: "rules may read what an event had not seen",
    file: "src/kernel/world.ts",
    from: "this.sees ??= (id) => around.graph.seen(entry, id);",
    to: "this.sees ??= (id) => (around.graph.seen(entry, id) ? true : around.graph.get(id) !== undefined);",
    tests: FOLD,
  },
  {
    says: "an event has seen itself",
    file: "src/kernel/graph.ts",
    from: "other !== undefined && other.event.id !== entry.event.id",
    to: "other !== undefined",
    tests: "src/kernel/graph",
  },
  {
    says: "community time is the largest claim",
    file: "src/kernel/community-time.ts",
    from: "sorted[(sorted.length - 1) >> 1]",
    to: "sorted[sorted.length - 1]",
    tests: "src/kernel/community-time",
  },
  {
    says: "a household's newest claim is the largest",
    file: "src/kernel/community-time.ts",
    from: "inOrder(claim, best) > 0",
    to: "claim.event.minute > best.event.minute",
    tests: "src/kernel/community-time",
  },
  {
    says: "two people found a roll",
    file: "src/kernel/rights.ts",
    from: "FOUNDING_PEOPLE = 3",
    to: "FOUNDING_PEOPLE = 2",
    tests: LANE,
  },
  {
    says: "one household founds a roll",
    file: "src/kernel/rights.ts",
    from: "FOUNDING_HOUSEHOLDS = 2",
    to: "FOUNDING_HOUSEHOLDS = 1",
    tests: LANE,
  },
  {
    says: "half is enough for an outcome",
    file: "src/kernel/lane/electorate.ts",
    from: "twoThirds(people)",
    to: "Math.ceil(people / 2)",
    tests: LANE,
  },
  {
    says: "an outcome counts ballots that it names twice",
    file: "src/kernel/lane/motions.ts",
    from: "listed === undefined || new Set(listed).size !== listed.length",
    to: "listed === undefined",
    tests: LANE,
  },
  {
    says: "an outcome counts whatever it names",
    file: "src/kernel/lane/motions.ts",
    from: 'if (counted.length !== listed.length) return no("lane.counted-wrong");',
    to: "",
    tests: LANE,
  },
  {
    says: "a yes to each of two motions",
    file: "src/kernel/lane/motions.ts",
    from: "isYes && ballots.saysYesElsewhere(person, motionId, parent, sight(entry))",
    to: "false",
    tests: LANE,
  },
  {
    says: "of two outcomes the one that came first stands",
    file: "src/kernel/lane/outcomes.ts",
    from: "mine === theirs ? one.id < other.id : mine > theirs",
    to: "mine > theirs",
    tests: `${LANE} ${FOLD}`,
  },
  {
    says: "signatures are not looked at",
    file: "src/replica/log/memory.ts",
    from: 'return crypto.verify(signature, signedBytes(canonical), key) ? undefined : no("wire.signature");',
    to: "return undefined;",
    tests: `${REPLICA} ${SESSION}`,
  },
  {
    says: "gaps are not looked at",
    file: "src/replica/log/memory.ts",
    from: "if (!namedBy(event).every(isHere))",
    to: "if (event.seq < 0)",
    tests: REPLICA,
  },
  {
    says: "an event is in memory, and so on its way to others, before it is on disk",
    file: "src/replica/writing.ts",
    from: "    const keeping = log.append",
    to: "    keep(one);\n    tell();\n    const keeping = log.append",
    tests: REPLICA,
  },
  {
    says: "acts do not wait for each other",
    file: "src/replica/history.ts",
    from: "const result = turn.then(near).then(work);",
    to: "const result = near().then(work);",
    tests: `${REPLICA} ${SESSION}`,
  },
  {
    says: "a damaged head is built on",
    file: "src/replica/history.ts",
    from: "verifyHead(memory, crypto, one, repair.damage() !== undefined);",
    to: "void [verifyHead, one];",
    tests: REPLICA,
  },
  {
    says: "frames are opened before the one before them is kept",
    file: "src/replica/links/session.ts",
    from: "taking = taking\n      .then(",
    to: "taking = Promise.resolve()\n      .then(",
    tests: SESSION,
  },
  {
    says: "the window has no end",
    file: "src/replica/links/session.ts",
    from: "underWay < WINDOW && ",
    to: "",
    tests: SESSION,
  },
  ...pageMutants,
  ...wireMutants,
  ...damageMutants,
  ...storageMutants,
  ...waitingMutants,
  ...checkpointMutants,
  ...databaseMutants,
];
