import { expect, test } from "vitest";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { NO_RIGHTS } from "../../kernel/rights.ts";
import { foldCase } from "./case.ts";
import { judgeCase } from "./case-rules.ts";
import { type Case, noCase, type Role, type What } from "./words.ts";

type Said = {
  readonly level?: number;
  readonly text?: string;
  readonly of?: string;
  readonly skip?: string;
  readonly dates?: readonly number[];
};
type Seats = Readonly<Record<string, Role>>;

const TEXT = "He shouts at the pump.";
const seatsOf = (seats: Seats) => Object.entries(seats).map(([person, as]) => ({ person, as }));

/** What is written in a circle that its first person made, and what stands against one word more. */
function caseOf(...circle: readonly string[]) {
  let state: Case = noCase;
  let count = 0;
  const audience = { by: circle[0], turns: [{ people: circle }] } as never;
  const worldOf = (by: string, unseen?: string) =>
    ({ by, seen: (id: string) => id !== unseen, rights: NO_RIGHTS, time: 0 }) as never;
  const eventOf = (what: What, said: Said, people: readonly object[]) =>
    ({
      kind: "conflict.write",
      id: `e${count}`,
      minute: 100 + count,
      body: { dates: [], ...said, what, people },
    }) as never;
  const why = (by: string, what: What, said: Said = {}, people: readonly object[] = [], unseen?: string) =>
    judgeCase(state, eventOf(what, said, people), worldOf(by, unseen), audience);
  const would = (...asked: Parameters<typeof why>) => why(...asked)?.code;
  const write = (by: string, what: What, said: Said = {}, people: readonly object[] = []): string => {
    expect(would(by, what, said, people)).toBeUndefined();
    const event = eventOf(what, said, people);
    state = foldCase(state, event, worldOf(by));
    return `e${count++}`;
  };
  /** What the clock of whoever writes next says. */
  const now = () => 100 + count;
  return { would, why, write, now };
}

test("[CF-2] a request is begun once, by who made its circle, and is about others, each named once", () => {
  const { would, write } = caseOf("anya", "carl");
  const ask = { level: 2, text: TEXT };
  const bela = { person: "bela", as: "party" };
  expect(would("anya", "say", { text: TEXT })).toBe("conflict.not-begun");
  expect(would("carl", "ask", ask, [bela])).toBe("conflict.not-yours");
  expect(would("anya", "ask", ask, [bela, bela])).toBe("conflict.named-twice");
  expect(would("anya", "ask", ask, [{ ...bela, person: "anya" }])).toBe("conflict.named-twice");
  write("anya", "ask", ask, [bela]);
  expect(would("anya", "ask", ask, [bela])).toBe("conflict.begun-already");
});

test("[CF-2, CF-3] only who was asked says yes or no to a request, and nobody opens a talk out of it unasked", () => {
  const { would, write } = caseOf("anya", "carl");
  write("anya", "ask", { level: 2, text: TEXT }, seatsOf({ bela: "party" }));
  for (const what of ["accept", "decline"] as const) {
    expect(would("anya", what)).toBe("conflict.not-yours");
    expect(would("carl", what)).toBeUndefined();
  }
  expect(would("carl", "agree")).toBe("conflict.not-now");
  expect(would("anya", "bring-in")).toBe("conflict.two-sides");
  write("anya", "bring-in", {}, seatsOf({ bela: "party" }));
  expect(would("anya", "agree")).toBe("conflict.not-now");
  expect(would("carl", "agree")).toBeUndefined();
  for (const what of ["propose", "move", "met"] as const) expect(would("anya", what)).toBe("conflict.not-now");
});

/** Carl has opened a circle for Anya and Bela, to which Dora is invited; both sides said yes. */
function circle() {
  const talk = caseOf("carl", "anya", "bela", "dora");
  talk.write("carl", "open", { level: 3 }, seatsOf({ anya: "party", bela: "party", dora: "invited" }));
  for (const side of ["anya", "bela"]) talk.write(side, "accept");
  return talk;
}

test("[CF-5] whoever is invited to a talk says yes to it before they say anything else there; who helps has", () => {
  const { would, write } = circle();
  for (const what of ["accept", "decline"] as const) expect(would("carl", what)).toBe("conflict.not-now");
  expect(would("carl", "say", { text: "Welcome." })).toBeUndefined();
  expect(would("dora", "say", { text: "I heard it too." })).toBe("conflict.say-yes-first");
  write("dora", "accept");
  expect(would("dora", "say", { text: "I heard it too." })).toBeUndefined();
  write("dora", "decline");
  expect(would("dora", "say", { text: "I heard it too." })).toBe("conflict.say-yes-first");
  expect(would("eva", "say", { text: "Me too." })).toBe("conflict.not-named");
});

test("[CF-5] whoever would speak too early is told how many sides have not said yes yet", () => {
  const { why, write } = caseOf("carl", "anya", "bela");
  write("carl", "open", { level: 2 }, seatsOf({ anya: "party", bela: "party" }));
  const early = () => why("carl", "say", { text: "Welcome." });
  expect(early()).toEqual({ code: "conflict.not-all-want", about: { waiting: 2 } });
  write("bela", "accept");
  expect(early()).toEqual({ code: "conflict.not-all-want", about: { waiting: 1 } });
});

test("[CF-6, CF-7] people say yes to what was put to them, and look again at what there is", () => {
  const { would, write } = circle();
  expect(would("anya", "agree", { of: "nothing" })).toBe("conflict.unknown-offer");
  expect(would("carl", "met", { of: "nothing" })).toBe("conflict.unknown-offer");
  const move = write("anya", "move", { level: 4 });
  expect(would("dora", "agree", { of: move })).toBe("conflict.parties-say");
  expect(would("carl", "agree", { of: move })).toBe("conflict.parties-say");
  write("bela", "agree", { of: move });
  expect(would("carl", "agree", { of: move })).toBeUndefined();
  expect(would("anya", "ask", { level: 2, text: TEXT })).toBe("conflict.not-yours");
  expect(would("carl", "open", { level: 3 })).toBe("conflict.begun-already");
});

test("[CF-2, CF-6] a request is for one who helps, about others, and says why it asks for more than a mediation", () => {
  const { would } = caseOf("anya", "carl");
  const bela = seatsOf({ bela: "party" });
  expect(would("anya", "ask", { level: 2 }, bela)).toBe("conflict.say-something");
  expect(would("anya", "ask", { level: 2, text: TEXT }, seatsOf({ bela: "party", carl: "party" }))).toBe(
    "conflict.only-who-helps",
  );
  expect(caseOf("anya", "carl", "dora").would("anya", "ask", { level: 2, text: TEXT }, bela)).toBe(
    "conflict.only-who-helps",
  );
  for (const level of [3, 4]) {
    expect(would("anya", "ask", { level, text: TEXT }, bela)).toBe("conflict.why-skip");
    expect(would("anya", "ask", { level, text: TEXT, skip: "tried" }, bela)).toBeUndefined();
  }
  expect(would("anya", "ask", { level: 2, text: TEXT }, bela)).toBeUndefined();
});

test("[CF-4, CF-5] a talk has two sides, names all that its circle holds and nobody else, and begins without words", () => {
  const { would } = caseOf("carl", "anya", "bela", "dora");
  const seats: Seats = { anya: "party", bela: "party", dora: "invited" };
  const { dora: _, ...fewer } = seats;
  expect(would("carl", "open", { level: 3 }, seatsOf({ ...seats, bela: "invited" }))).toBe("conflict.two-sides");
  expect(would("carl", "open", { level: 3 }, seatsOf(fewer))).toBe("conflict.names-all");
  expect(would("carl", "open", { level: 3 }, seatsOf({ ...fewer, eva: "invited" }))).toBe("conflict.names-all");
  expect(would("carl", "open", { level: 2 }, seatsOf(seats))).toBe("conflict.no-such-seat");
  expect(would("carl", "open", { level: 3, text: TEXT }, seatsOf(seats))).toBe("conflict.not-all-want");
  expect(would("carl", "open", { level: 3 }, seatsOf(seats))).toBeUndefined();
});

test("[CF-7] an agreement has words, and days to look at it again that are to come while people remember it", () => {
  const { would, write, now } = circle();
  const last = now() + 400 * MINUTES_PER_DAY;
  for (const what of ["say", "propose"] as const)
    expect(would("anya", what, { dates: [last] })).toBe("conflict.say-something");
  for (const dates of [[], [now()], [last + 1], [last, now()]])
    expect(would("anya", "propose", { text: TEXT, dates })).toBe("conflict.come-back-when");
  for (const date of [now() + 1, last]) expect(would("anya", "propose", { text: TEXT, dates: [date] })).toBeUndefined();
  const of = write("anya", "propose", { text: TEXT, dates: [last] });
  expect(would("bela", "met", { of })).toBeUndefined();
  expect(would("bela", "met", { of, dates: [now()] })).toBe("conflict.come-back-when");
  expect(would("bela", "met", { of, dates: [now() + 1] })).toBeUndefined();
});

test("[CF-5, CF-6, CF-7] sides alone answer, and whoever helps ends a talk only for another level that all sides want", () => {
  const { would, write, now } = circle();
  expect(would("dora", "move", { level: 4 })).toBe("conflict.say-yes-first");
  write("dora", "accept");
  for (const said of [{}, { level: 3 }]) expect(would("anya", "move", said)).toBe("conflict.other-level");
  const of = write("anya", "propose", { text: TEXT, dates: [now() + 9] });
  expect(would("dora", "decline", { of })).toBe("conflict.parties-say");
  for (const what of ["agree", "decline", "met"] as const)
    expect(would("bela", what, { of: "nothing" })).toBe("conflict.unknown-offer");
  write("bela", "agree", { of });
  expect(would("carl", "agree", { of })).toBe("conflict.parties-say");
  const move = write("anya", "move", { level: 4 });
  write("bela", "agree", { of: move });
  expect(would("dora", "agree", { of: move })).toBe("conflict.parties-say");
  expect(would("carl", "agree", { of: move })).toBeUndefined();
});

test("[CF-7, K-3] nobody answers what they had not heard of", () => {
  const { would, write, now } = circle();
  const of = write("anya", "propose", { text: TEXT, dates: [now() + 9] });
  for (const what of ["agree", "decline", "met"] as const) {
    expect(would("bela", what, { of }, [], of)).toBe("conflict.unknown-offer");
    expect(would("bela", what, { of })).toBeUndefined();
  }
  const move = write("anya", "move", { level: 4 });
  write("bela", "agree", { of: move });
  expect(would("carl", "agree", { of: move }, [], move)).toBe("conflict.parties-say");
});
