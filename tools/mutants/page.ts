import type { Mutant } from "./list.ts";

const AHEAD = "src/replica/ahead.test.ts";

/** Mistakes about what is shown before it is kept. */
export const pageMutants: readonly Mutant[] = [
  {
    says: "what the disk refused stays on the screen",
    file: "src/replica/writing.ts",
    from: "    if (ahead === undefined) return;\n    ahead = undefined;",
    to: "    if (ahead === undefined) return;",
    tests: AHEAD,
  },
  {
    says: "what is not yet kept is in the log's fingerprint",
    file: "src/replica/open-replica.ts",
    from: "stateHash(history.kept(), ",
    to: "stateHash(state(), ",
    tests: AHEAD,
  },
  {
    says: "what is shown is acknowledged before the disk has it",
    file: "src/replica/writing.ts",
    from: 'return (await keeping) === "kept";',
    to: 'return shown !== undefined || (await keeping) === "kept";',
    tests: AHEAD,
  },
  {
    says: "an act of the rights lane is shown without the lane",
    file: "src/kernel/fold.ts",
    from: "practice === undefined || isDark(entry) || laneFact(entry) !== undefined",
    to: "practice === undefined",
    tests: AHEAD,
  },
  {
    says: "a page at any address is taken for the hub's own",
    file: "src/edges/windows/vouched-origins.ts",
    from: "isShaped && origins.includes(origin) && verify",
    to: "isShaped && verify",
    tests: "src/edges/windows/vouched-origins.test.ts",
  },
  {
    says: "any hub says which addresses are the hub's own",
    file: "src/edges/windows/vouched-origins.ts",
    from: "origins.includes(origin) && verify(signature, originsMessage(nonce, origins), hub)",
    to: "origins.includes(origin)",
    tests: "src/edges/windows/vouched-origins.test.ts",
  },
  {
    says: "localhost is called the hub's own to everybody",
    file: "src/apps/hub/vouching.ts",
    from: "if (isHere) for",
    to: "for",
    tests: "src/apps/hub/vouching.test.ts",
  },
  {
    says: "what no peer has is not said to be on this device alone",
    file: "src/replica/looking.ts",
    from: "event.seq >= history.head.reached() && !hasElsewhere",
    to: "event.seq > history.head.reached() && !hasElsewhere",
    tests: "src/replica/only-here.test.ts",
  },
  {
    says: "a hub that says nothing of its own does not count as somebody who has it",
    file: "src/replica/session.ts",
    from: "      replica.agreed();\n",
    to: "",
    tests: "src/replica/only-here.test.ts",
  },
  {
    says: "somebody may go on trying PINs without a wait",
    file: "src/apps/web/app/household/seats.ts",
    from: "{ ...seat, wrong, until: now + wait }",
    to: "{ ...seat, wrong, until: now }",
    tests: "src/apps/web/app/household/seats.test.ts",
  },
  {
    says: "a chest opens under any name",
    file: "src/edges/pin/chest.ts",
    from: "sealed.slice(0, NONCE_BYTES), ascii(name)).decrypt",
    to: "sealed.slice(0, NONCE_BYTES)).decrypt",
    tests: "src/edges/pin/pin-lock.test.ts",
  },
  {
    says: "anybody places a household on the map",
    file: "src/practices/map/rules.ts",
    from: 'return isHome(e.body.household, world) ? yes : no("map.not-your-household");',
    to: "return yes;",
    tests: "src/practices/map",
  },
  {
    says: "guests change the plan of the street",
    file: "src/practices/map/rules.ts",
    from: 'if (!hasSay(where) && rights.roll.size > 0) return no("map.members-only");',
    to: "",
    tests: "src/practices/map",
  },
  {
    says: "an address is silent for all who share a device once one of them has moved",
    file: "src/apps/web/app/household/seats.ts",
    from: "seats.every(({ moved }) => moved !== undefined)",
    to: "seats.some(({ moved }) => moved !== undefined)",
    tests: "src/apps/web/app/household/seats.test.ts",
  },
  {
    says: "what opens a lock at a new address opens the one at the old address too",
    file: "src/edges/pin/pin-lock.ts",
    from: "return argon2idAsync(new TextEncoder().encode(same), salt, ",
    to: "return argon2idAsync(new TextEncoder().encode(same), salt.slice().fill(0), ",
    tests: "src/edges/pin/pin-lock.test.ts",
  },
  {
    says: "a household is next to one at the other end of the plan",
    file: "src/practices/map/where.ts",
    from: "far(other) <= BESIDE_MAX ** 2 && ",
    to: "",
    tests: "src/practices/map/map.test.ts",
  },
];
