import type { Mutant } from "./list.ts";

const DEVICES = "src/practices/devices src/kernel/lane/devices";

/** Mistakes about who speaks for whom. */
export const deviceMutants: readonly Mutant[] = [
  {
    says: "another device with the same key goes unnoticed",
    file: "src/replica/head.ts",
    from: "copied = true;",
    to: "",
    tests: "src/replica/head",
  },
  {
    says: "neighbours speak for somebody who has a device",
    file: "src/kernel/lane/entering.ts",
    from: 'joins.devicesOf(person, entry).length > 0 ? no("lane.own-device") : yes',
    to: "yes",
    tests: "src/practices/members/by-hand",
  },
  {
    says: "a guest speaks for somebody without a device",
    file: "src/kernel/lane/entering.ts",
    from: '!rights?.roll.has(joins.personOf(entry.event.device, entry) ?? "")',
    to: "false",
    tests: "src/practices/members/by-hand",
  },
  {
    says: "a device speaks for its person before it was bound",
    file: "src/kernel/joins.ts",
    from: "return bound.every((one) => knows(entry, one.by)) ? bound : bound.filter((one) => knows(entry, one.by));",
    to: "return bound;",
    tests: DEVICES,
  },
  {
    says: "a retired device is still heard",
    file: "src/kernel/fold.ts",
    from: 'no("kernel.quarantined") : retired(entry)',
    to: 'no("kernel.quarantined") : undefined',
    tests: DEVICES,
  },
  {
    says: "what a retired device bound with old deps speaks",
    file: "src/kernel/joins.ts",
    from: 'direct !== undefined || binding.how !== "device"',
    to: "true",
    tests: DEVICES,
  },
  {
    says: "anybody retires anybody's device",
    file: "src/kernel/lane/devices.ts",
    from: "joins.personOf(device, entry) !== person",
    to: "false",
    tests: DEVICES,
  },
  {
    says: "a key is bound without its own proof",
    file: "src/kernel/lane/devices.ts",
    from: "!isSigned(proof, deviceMessage(community, person, key), key)",
    to: "false",
    tests: "src/replica/devices.test.ts",
  },
  {
    says: "of two that retire each other both always stand",
    file: "src/kernel/joins.ts",
    from: "return theirs > mine;",
    to: "return false;",
    tests: DEVICES,
  },
  {
    says: "guests vouch for a new device",
    file: "src/kernel/lane/recoveries.ts",
    from: 'if (household === undefined) return no("lane.not-on-roll");',
    to: "",
    tests: DEVICES,
  },
  {
    says: "a household vouches for a device of its own",
    file: "src/kernel/lane/recoveries.ts",
    from: "household === homeOf(recovery, roll)",
    to: "false",
    tests: DEVICES,
  },
  {
    says: "an objection stops nothing",
    file: "src/kernel/lane/recoveries.ts",
    from: "seenOf(entry, objections.get(id)).length > 0 ||",
    to: "",
    tests: DEVICES,
  },
  {
    says: "nobody waits for old devices to object",
    file: "src/kernel/lane/recoveries.ts",
    from: "now.heardFor < now.neededMinutes",
    to: "false",
    tests: DEVICES,
  },
  {
    says: "the time to object starts before the neighbours have heard",
    file: "src/kernel/lane/heard-for.ts",
    from: "(one) => knew(one, event), entry)",
    to: "() => true, entry)",
    tests: DEVICES,
  },
  {
    says: "a chain of a key that is no key is kept",
    file: "src/replica/memory.ts",
    from: "event.seq === 0 && !crypto.isKey(key)",
    to: "false",
    tests: "src/replica/devices.test.ts",
  },
  {
    says: "somebody who vouches from two devices, in two households, lets a guest in alone",
    file: "src/practices/members/standing.ts",
    from: "!counted.has(one.by) && stands",
    to: "stands",
    tests: "src/practices/members/never-broken.test.ts",
  },
];
