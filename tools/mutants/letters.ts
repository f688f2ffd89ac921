import type { Mutant } from "./mutant.ts";

const MAIL = "src/apps/hub/mail/mail.test.ts";
const EDGE = "src/edges/mail/mail.test.ts";
const ROUTES = "src/apps/hub/mail/mail-routes.ts";
const NEXT = "src/apps/hub/mail/next-letter.ts";
const MAILING = "src/apps/hub/mail/mailing.ts";

/** Mistakes about letters by email: who gets which one, when, and what others learn of it. */
export const letterMutants: readonly Mutant[] = [
  {
    says: "letters go to an address whose link nobody opened",
    file: NEXT,
    from: "if (!kept.isConfirmed || restNow(",
    to: "if (restNow(",
    tests: MAIL,
  },
  {
    says: "a mail server that looks at the link in a first letter says yes",
    file: ROUTES,
    from: 'return show(request, reply, one === undefined ? "over"',
    to: 'await one?.keep({ ...one.kept, isConfirmed: true });\n      return show(request, reply, one === undefined ? "over"',
    tests: MAIL,
  },
  {
    says: "first letters can be sent to anybody without end",
    file: ROUTES,
    from: "if (asked.length >= ASKS_MAX) return undefined;",
    to: "",
    tests: MAIL,
  },
  {
    says: "another address is taken for the one whose letter was answered",
    file: ROUTES,
    from: "if (ask.wish.to === known.wish?.to && known.isConfirmed)",
    to: "if (known.isConfirmed)",
    tests: MAIL,
  },
  {
    says: "a letter of what waits comes every two days",
    file: NEXT,
    from: "now - weekly >= WEEK_MINUTES",
    to: "now - weekly >= SOON_MINUTES",
    tests: MAIL,
  },
  {
    says: "a letter tells the same deadline again",
    file: NEXT,
    from: "soon.filter((one) => kept.told[keyOf(one)] !== one.until)",
    to: "soon",
    tests: MAIL,
  },
  {
    says: "letters come to who rests",
    file: NEXT,
    from: " || restNow(wish, now, dates) !== undefined",
    to: "",
    tests: MAIL,
  },
  {
    says: "a letter speaks the hub's language",
    file: MAILING,
    from: "penFor(replica, wish.tongue)",
    to: 'penFor(replica, "en")',
    tests: MAIL,
  },
  {
    says: "a letter may say what the hub's own person may read",
    file: "src/replica/looking.ts",
    from: 'me, device: "", within: () => [], audiences: () => [] };\n    const look = (practice: string): Look => ({ ...lookAt(practice, now), ...theirs });\n    const open = inUse().filter(({ within }) => within === undefined);',
    to: 'me, device: "" };\n    const look = (practice: string): Look => ({ ...lookAt(practice, now), ...theirs });\n    const open = inUse();',
    tests: "src/replica/keys/audiences.test.ts",
  },
  {
    says: "a letter goes out before it is on disk that it does",
    file: MAILING,
    from: "await own.keep({ ...sent, isGoing: true });",
    to: "",
    tests: MAIL,
  },
  {
    says: "a letter whose line broke after it was said goes out again",
    file: MAILING,
    from: 'if (cause.why === "unsure") return sent;',
    to: "",
    tests: MAIL,
  },
  {
    says: "a letter that is not taken is tried again every quarter of an hour for ever",
    file: MAILING,
    from: "FIRST_WAIT_MINUTES * 2 ** (tries - 1)",
    to: "FIRST_WAIT_MINUTES",
    tests: MAIL,
  },
  {
    says: "stop, at the link in a letter, stops nothing",
    file: ROUTES,
    from: ": { ...rest, isConfirmed: false, isToAsk: false });",
    to: ": one.kept);",
    tests: MAIL,
  },
  {
    says: "letters go on to who has gone",
    file: MAILING,
    from: "replica.readsOn() && !isHere(replica, kept);",
    to: "replica.readsOn() && kept.person === undefined;",
    tests: MAIL,
  },
  {
    says: "others on the machine read the password for letters",
    file: "src/edges/mail/mail-settings.ts",
    from: "null, 2)}\\n`, { mode: 0o600 });",
    to: "null, 2)}\\n`, { mode: 0o644 });",
    tests: EDGE,
  },
  {
    says: "letters go over an open line to anywhere",
    file: "src/edges/mail/mail-settings.ts",
    from: 'if (line === "none" && !/^(?:localhost|127\\.\\d+\\.\\d+\\.\\d+|::1)$/.test(host)) return "open-line";',
    to: "",
    tests: EDGE,
  },
  {
    says: "who asks how letters stand is told the whole address",
    file: "src/edges/mail/mail-wish.ts",
    from: "address.slice(0, 1)}…",
    to: "address.slice(0, at)}",
    tests: MAIL,
  },
  {
    says: "the addresses for letters lie in the log's file in the clear",
    file: "src/apps/hub/mail/wishes.ts",
    from: "sealedNotes(store.log(community), seed, async () => crypto, { atOnce: nodeOpenAtOnce });",
    to: "crypto === undefined ? sealedNotes(store.log(community), seed, async () => crypto, { atOnce: nodeOpenAtOnce }) : store.log(community);",
    tests: MAIL,
  },
  {
    says: "anybody asks for letters in somebody's name",
    file: ROUTES,
    from: "if (!crypto.verify(signed, mailMessage(community, put), key)) return undefined;",
    to: "",
    tests: MAIL,
  },
  {
    says: "an older word about letters takes the place of a newer one",
    file: ROUTES,
    from: "if (known !== undefined && at <= known.at) return 409;",
    to: "",
    tests: MAIL,
  },
  {
    says: "the doctor is not told that letters do not go out",
    file: MAILING,
    from: "failing: failed.length,",
    to: "failing: 0 * failed.length,",
    tests: MAIL,
  },
];
