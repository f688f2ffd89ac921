import type { Mutant } from "./mutant.ts";

const FILE = "src/kernel/lane/recoveries.ts";
const SETTLED_APART = "src/practices/devices/settled-apart.test.ts";
const WHO_KNOWS = "src/practices/devices/who-knows.test.ts";
const WAY_BACK = "src/practices/devices/way-back.test.ts";
const WHICH_STANDS = "src/practices/devices/which-stands.test.ts";
const WHO_ASKS = "src/practices/devices/who-asks.test.ts";

/** Mistakes about who gets a lost device back, and by whose word. */
export const recoveringMutants: readonly Mutant[] = [
  {
    says: "three neighbours of one household bind a device",
    file: FILE,
    from: "counted.length < now.neededVouchers || from.size < now.neededHouseholds",
    to: "counted.length < now.neededVouchers",
    tests: WHO_KNOWS,
  },
  {
    says: "a stolen phone vouches after it was retired",
    file: FILE,
    from: "graph.seen(entry, word.id) && !joins.isCut(told, entry)",
    to: "graph.seen(entry, word.id)",
    tests: WHO_KNOWS,
  },
  {
    says: "a recovery counts words that whoever settles it had not heard",
    file: FILE,
    from: "graph.seen(entry, word.id) && !joins.isCut(told, entry)",
    to: "!joins.isCut(told, entry)",
    tests: WHO_KNOWS,
  },
  {
    says: "a guest settles whose a device is",
    file: FILE,
    from: "entry.event.device !== now.device && !rightsAt(entry)?.roll.has(by)",
    to: "by === undefined",
    tests: WHO_KNOWS,
  },
  {
    says: "an objection opposes what had not heard of it, where it came first",
    file: FILE,
    from: "(ids ?? []).filter((id) => graph.seen(entry, id))",
    to: "[...(ids ?? [])]",
    tests: "src/practices/devices/recovery.test.ts",
  },
  {
    says: "a device asks for somebody who left",
    file: FILE,
    from: "!isPerson(entry, person) || hasLeft(entry, person)",
    to: "!isPerson(entry, person)",
    tests: WAY_BACK,
  },
  {
    says: "whoever lives with a guest vouches for their new device",
    file: "src/practices/members/words.ts",
    from: "e.body.household !== undefined && { home: e.body.household }",
    to: "e.body.household !== undefined && {}",
    tests: WHO_ASKS,
  },
  {
    says: "who has gone asks for somebody without an invite",
    file: FILE,
    from: 'by !== "" && !isAway(entry, by)',
    to: 'by !== ""',
    tests: WAY_BACK,
  },
  {
    says: "a guest who moved counts for the household that they came into",
    file: "src/kernel/lane/door.ts",
    from: "said.sort((a, b) => inOrder(a.said, b.said)).at(-1)?.home ?? homes.get(person)",
    to: "homes.get(person)",
    tests: WHO_ASKS,
  },
  {
    says: "a guest moved also for whoever had not heard of it",
    file: "src/kernel/lane/door.ts",
    from: "graph.seen(entry, one.said.event.id) && !isCut(one.said, entry)",
    to: "!isCut(one.said, entry)",
    tests: WHO_ASKS,
  },
  {
    says: "a lost phone moves its person out of the household whose people may not vouch",
    file: "src/kernel/lane/door.ts",
    from: "graph.seen(entry, one.said.event.id) && !isCut(one.said, entry)",
    to: "graph.seen(entry, one.said.event.id)",
    tests: WHO_ASKS,
  },
  {
    says: "the phone of somebody who was removed asks for somebody else",
    file: FILE,
    from: "rights?.roll.has(by) || rights?.removed.has(by)) return false",
    to: "rights?.roll.has(by)) return false",
    tests: WHO_ASKS,
  },
  {
    says: "an invite is used up by those of whom whoever asks had not heard",
    file: "src/kernel/lane/door.ts",
    from: "by === id && isSeen(person)",
    to: "by === id",
    tests: WAY_BACK,
  },
  {
    says: "of two recoveries that as many heard first the order of the log chooses, and not their ids",
    file: "src/kernel/joins.ts",
    from: "one > other || (one === other && standing.by.event.id < next.by.event.id)",
    to: "one > other",
    tests: WHO_KNOWS,
  },
  {
    says: "recoveries that did not know of each other undo each other",
    file: "src/kernel/joins.ts",
    from: "recovered(cut.rival.person, at)?.device !== cut.device",
    to: "true",
    tests: SETTLED_APART,
  },
  {
    says: "two who settle the same recovery apart undo each other",
    file: "src/kernel/joins.ts",
    from: "recovered(cut.rival.person, at)?.device !== cut.device",
    to: "recovered(cut.rival.person, at) !== cut.rival",
    tests: SETTLED_APART,
  },
  {
    says: "two who settle apart whose a guest's device is take it from each other's word",
    file: "src/kernel/joins.ts",
    from: "agreeing.every((one) => one.by !== by) && ",
    to: "",
    tests: SETTLED_APART,
  },
  {
    says: "whoever retires a device that was settled twice has ended only what they had heard",
    file: "src/kernel/joins.ts",
    from: " && agreeing.some((one) => knew(by, one.by))",
    to: " && false",
    tests: SETTLED_APART,
  },
  {
    says: "of two recoveries the first in the log stands, whichever more households heard first",
    file: "src/kernel/joins.ts",
    from: "one > other || (one === other && standing.by.event.id < next.by.event.id) ? standing : next",
    to: "standing",
    tests: WHICH_STANDS,
  },
  {
    says: "a recovery that nobody knew of at a place in the log takes the device from whom it stood with there",
    file: "src/kernel/joins.ts",
    from: "recoveriesIn(ofPerson.get(person)).filter(({ by }) => knows(at, by))",
    to: "recoveriesIn(ofPerson.get(person))",
    tests: WHICH_STANDS,
  },
  {
    says: "a device that was retired speaks again once neighbours retire what retired it",
    file: "src/kernel/joins.ts",
    from: "knows(at, one.by) && !hadSeen(one, cut.by)",
    to: "knows(at, one.by)",
    tests: WHICH_STANDS,
  },
  {
    says: "whoever retired a device that neighbours had bound has ended what they bind anew too",
    file: "src/kernel/joins.ts",
    from: "!knew(by, one.by) && !knew(one.by, by)",
    to: "!knew(one.by, by)",
    tests: WHICH_STANDS,
  },
  {
    says: "a device that two people added is cut off for both where one of them retires it",
    file: "src/kernel/joins.ts",
    from: "      if (cut === undefined) return undefined;\n",
    to: "",
    tests: WHICH_STANDS,
  },
  {
    says: "a household that heard both at once has a word about which came first",
    file: "src/kernel/heard-first.ts",
    from: "if (knewOne !== knewOther) ",
    to: "",
    tests: "src/kernel/heard-first.test.ts",
  },
  {
    says: "the last that a household heard is its word",
    file: "src/kernel/heard-first.ts",
    from: "word !== undefined && (known === undefined || comesBefore(word, known))",
    to: "word !== undefined",
    tests: "src/kernel/heard-first.test.ts",
  },
  {
    says: "a neighbour enters something for somebody of whom they had not heard",
    file: "src/kernel/lane/entering.ts",
    from: "!graph.seen(entry, person) || !joins.isPerson(person)",
    to: "!joins.isPerson(person)",
    tests: "src/practices/members/by-hand.test.ts",
  },
];
