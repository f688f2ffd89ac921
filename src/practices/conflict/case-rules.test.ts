import { expect, test } from "vitest";
import { NO_RIGHTS } from "../../kernel/rights.ts";
import { foldCase } from "./case.ts";
import { judgeCase } from "./case-rules.ts";
import { type Case, noCase, type Role, type What } from "./words.ts";

type Said = { readonly level?: number; readonly text?: string; readonly of?: string; readonly skip?: string };
type Seats = Readonly<Record<string, Role>>;

const TEXT = "He shouts at the pump.";
const seatsOf = (seats: Seats) => Object.entries(seats).map(([person, as]) => ({ person, as }));

/** What is written in a circle that its first person made, and what stands against one word more. */
function caseOf(...circle: readonly string[]) {
  let state: Case = noCase;
  let count = 0;
  const audience = { by: circle[0], turns: [{ people: circle }] } as never;
  const worldOf = (by: string) => ({ by, seen: () => true, rights: NO_RIGHTS, time: 0 }) as never;
  const eventOf = (what: What, said: Said, people: readonly object[]) =>
    ({
      kind: "conflict.write",
      id: `e${count}`,
      minute: 100 + count,
      body: { dates: [], ...said, what, people },
    }) as never;
  const would = (by: string, what: What, said: Said = {}, people: readonly object[] = []) =>
    judgeCase(state, eventOf(what, said, people), worldOf(by), audience)?.code;
  const write = (by: string, what: What, said: Said = {}, people: readonly object[] = []): string => {
    expect(would(by, what, said, people)).toBeUndefined();
    const event = eventOf(what, said, people);
    state = foldCase(state, event, worldOf(by));
    return `e${count++}`;
  };
  return { would, write };
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
