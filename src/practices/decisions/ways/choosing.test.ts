import { describe, expect, test } from "vitest";
import type { Id } from "../../../kernel/event.ts";
import { logRows } from "../log/log.ts";
import { PEOPLE, type Pod, pod, ruleOf } from "../testing/pod.ts";
import type { Counts } from "../words.ts";
import { divided } from "./divided.ts";
import { rankedByPairs } from "./ranked-by-pairs.ts";
import { resultOf } from "./ways.ts";

const DAY = 24 * 60;
const OPTIONS = ["A hand pump", "A solar pump", "Mend the old one."];

/** A matter with three suggestions, and a text that lets people choose among them. */
function asked(here: Pod, method: string, more: Record<string, unknown> = {}): { matter: Id; text: Id; options: Id[] } {
  const matter = here.frame();
  const options = OPTIONS.map((text) => here.act("ben", "decisions.suggest", { matter, text }).id);
  const { id: text, refusal } = here.act("anya", "decisions.put", {
    ...{ matter, text: "Which pump do we get?", method, options },
    ...more,
  });
  if (refusal !== undefined) throw new Error(JSON.stringify(refusal));
  return { matter, text, options };
}

function choose(here: Pod, text: Id, ...picks: readonly (readonly number[] | "no" | "abstain")[]): Id[] {
  return picks.map((one, at) => {
    const who = PEOPLE[at] ?? "";
    const act =
      typeof one === "string"
        ? here.act(who, "decisions.say", { text, stance: one })
        : here.act(who, "decisions.choose", { text, picks: one });
    if (act.refusal !== undefined) throw new Error(JSON.stringify(act.refusal));
    return act.id;
  });
}

/** The same ballot from so many people. */
function from(count: number, ballot: string, names: string): number[][] {
  return Array.from({ length: count }, () => [...ballot].map((one) => names.indexOf(one)));
}

describe("counting an order", () => {
  // Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
  // election method" (2011), example 1: 21 voters, four candidates; d wins, though a is first with most.
  test("[DC-32] it comes to what the published example of its author comes to", () => {
    const ballots = [
      ...from(8, "acdb", "abcd"),
      ...from(2, "badc", "abcd"),
      ...from(4, "cdba", "abcd"),
      ...from(4, "dbac", "abcd"),
      ...from(3, "dcba", "abcd"),
    ];
    expect(rankedByPairs(ballots, 4)).toEqual({ ahead: [3], beats: [2, 0, 1, 3] });
  });

  // The 45 voters and five candidates of the English Wikipedia, "Schulze method": E, then A, C, B, D.
  test("[DC-32] it puts 45 published ballots in the published order", () => {
    const ballots = [
      ...from(5, "ACBED", "ABCDE"),
      ...from(5, "ADECB", "ABCDE"),
      ...from(8, "BEDAC", "ABCDE"),
      ...from(3, "CABED", "ABCDE"),
      ...from(7, "CAEBD", "ABCDE"),
      ...from(2, "CBADE", "ABCDE"),
      ...from(7, "DCEBA", "ABCDE"),
      ...from(8, "EBADC", "ABCDE"),
    ];
    const { ahead, beats } = rankedByPairs(ballots, 5);
    expect(ahead).toEqual([4]);
    const order = [0, 1, 2, 3, 4].sort((a, b) => (beats[b] ?? 0) - (beats[a] ?? 0));
    expect(order.map((one) => "ABCDE"[one]).join("")).toBe("EACBD");
  });

  // The capital of Tennessee, as "Condorcet method" in the English Wikipedia has it: Nashville, though Memphis is first
  // with most and Knoxville wins an instant run-off.
  test("[DC-32] who is preferred to each other one wins", () => {
    const ballots = [
      ...from(42, "MNCK", "MNCK"),
      ...from(26, "NCKM", "MNCK"),
      ...from(15, "CKNM", "MNCK"),
      ...from(17, "KCNM", "MNCK"),
    ];
    expect(rankedByPairs(ballots, 4)).toEqual({ ahead: [1], beats: [0, 3, 2, 1] });
  });

  test("[DC-32] what a ballot leaves out stands below what it names", () => {
    expect(rankedByPairs([[1], [1], [0]], 3)).toEqual({ ahead: [1], beats: [1, 2, 0] });
  });
});

describe("counting ticks and sums", () => {
  const counts = (some: Partial<Counts>): Counts => ({
    ...{ agree: 0, reservations: 0, aside: 0, abstain: 0, block: 0, no: 0, choose: 0 },
    ...some,
  });

  // The same voters, each ticking the two cities nearest to them ("Approval voting", English Wikipedia).
  test("[DC-32] the option with most ticks is chosen, as in the published example", () => {
    const picks = [
      ...from(42, "MN", "MNCK"),
      ...from(26, "NC", "MNCK"),
      ...from(15, "CK", "MNCK"),
      ...from(17, "KC", "MNCK"),
    ];
    const ballots = { counts: counts({ choose: 100 }), picks, options: 4, total: 0 };
    expect(resultOf(ballots, ruleOf("approval"))).toEqual({ verdict: "agreed", chosen: 1, shares: [42, 68, 58, 32] });
  });

  test.each([
    [[[0], [0], [1]], 0, { verdict: "agreed", chosen: 0, shares: [2, 1, 0] }],
    [[[0], [1]], 0, { verdict: "not-agreed", shares: [1, 1, 0] }],
    [[[0], [0]], 2, { verdict: "not-agreed", shares: [2, 0, 0] }],
    [[[0], [0], [0]], 2, { verdict: "agreed", chosen: 0, shares: [3, 0, 0] }],
    [[], 0, { verdict: "not-agreed", shares: [0, 0, 0] }],
  ])("[DC-32] ticks %j with %i who want none come to %j", (picks, no, expected) => {
    const ballots = { counts: counts({ choose: picks.length, no }), picks, options: 3, total: 0 };
    expect(resultOf(ballots, ruleOf("approval"))).toEqual(expected);
  });

  // Ten seats for 100,000 votes by the largest remainder ("Largest remainder method", English Wikipedia).
  test("[DC-33] a sum is divided to the unit as by the published largest remainders", () => {
    expect(divided(10, [47_000, 16_000, 15_900, 12_000, 6000, 3100])).toEqual([5, 2, 1, 1, 1, 0]);
    expect(divided(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(divided(7, [0, 0])).toEqual([0, 0]);
  });

  test("[DC-33] each option gets the average of what everyone gave it, and all of it is given", () => {
    const ballots = {
      ...{ counts: counts({ choose: 3 }), options: 3, total: 1000 },
      picks: [
        [1000, 0, 0],
        [500, 500, 0],
        [0, 0, 1000],
      ],
    };
    expect(resultOf(ballots, ruleOf("budget"))).toEqual({ verdict: "agreed", shares: [500, 167, 333] });
  });
});

describe("choosing together", () => {
  test("[DC-32] three of five tick the same option, and the log says which", () => {
    const here = pod();
    const { matter, text } = asked(here, "approval");
    here.close("anya", text, choose(here, text, [0, 1], [1], [1, 2], "no", [0]));
    expect(here.matter(matter)).toMatchObject({
      state: "documented",
      outcome: { verdict: "agreed", chosen: 1, shares: [2, 3, 1] },
    });
    expect(logRows(here.look("decisions"))).toMatchObject([
      { approved: "Approval of 4: A solar pump", text: "Which pump do we get?\nA solar pump" },
    ]);
  });

  test("[DC-32] an order is counted by pairs, which everyone can see", () => {
    const here = pod();
    const { matter, text } = asked(here, "ranked");
    here.close("anya", text, choose(here, text, [0, 1, 2], [2, 1, 0], [0, 2], [0, 1], "abstain"));
    const row = here.matter(matter);
    expect(row).toMatchObject({ outcome: { verdict: "agreed", chosen: 0 } });
    expect(row.texts[0]?.pairs).toEqual([
      [0, 3, 3],
      [1, 0, 2],
      [1, 2, 0],
    ]);
  });

  test("[DC-33] a sum is divided, and the log has what each option gets", () => {
    const here = pod();
    const { matter, text } = asked(here, "budget", { total: 600 });
    here.close("anya", text, choose(here, text, [600, 0, 0], [200, 200, 200], [0, 600, 0], "abstain", "abstain"));
    expect(here.matter(matter).outcome?.shares).toEqual([267, 267, 66]);
    expect(logRows(here.look("decisions"))[0]?.text).toBe(
      "Which pump do we get?\nA hand pump: 267\nA solar pump: 267\nMend the old one: 66",
    );
  });

  test("[DC-32] options are suggestions that people could read, three at least, each once", () => {
    const here = pod();
    const { matter, options } = asked(here, "approval");
    const put = (body: Record<string, unknown>) =>
      here.would("anya", "decisions.put", { matter, text: "Which?", method: "approval", ...body })?.code;
    expect(put({ options: options.slice(1) })).toBe("decisions.more-options");
    expect(put({ options: [...options, options[0]] })).toBe("decisions.unknown-option");
    expect(put({ options: [...options.slice(1), matter] })).toBe("decisions.unknown-option");
    expect(put({ options, total: 3 })).toBe("decisions.total-needed");
    expect(put({ method: "budget", options })).toBe("decisions.total-needed");
    expect(put({ method: "majority", options })).toBe("decisions.no-options-here");
    const unheard = here.events().at(-5)?.id ?? "";
    expect(
      here.refusedTo("carla", "decisions.put", { matter, text: "W", method: "approval", options }, { sees: [unheard] })
        ?.code,
    ).toBe("decisions.unknown-option");
  });

  test("[DC-32] who chooses names options that there are, and [DC-33] who divides gives exactly what there is", () => {
    const here = pod();
    const { text } = asked(here, "approval");
    const why = (to: Id, picks: readonly number[]) => here.would("ben", "decisions.choose", { text: to, picks });
    expect(why(text, [0, 0])?.code).toBe("decisions.unknown-option");
    expect(why(text, [3])?.code).toBe("decisions.unknown-option");
    expect(here.would("ben", "decisions.say", { text, stance: "agree" })?.code).toBe("decisions.not-this-answer");
    const sum = asked(here, "budget", { total: 100 }).text;
    expect(why(sum, [50, 49, 0])).toEqual({ code: "decisions.divide-exactly", about: { sum: 99, total: 100 } });
    expect(why(sum, [100])?.code).toBe("decisions.divide-all");
    expect(why(here.put("anya", here.frame(), "A text"), [0])?.code).toBe("decisions.not-this-answer");
  });

  test("[DC-32] a choice binds only everyday matters, carries no acts, and can be turned back into talk", () => {
    const here = pod();
    const { text, matter } = asked(here, "ranked");
    for (const who of ["ben", "carla"]) here.act(who, "decisions.escalate", { text });
    expect(here.matter(matter).state).toBe("discussion");
    const major = here.act("anya", "decisions.frame", { title: "T", problem: "P", class: "major" }).id;
    here.pass(4 * DAY, ...PEOPLE);
    for (const method of ["approval", "ranked", "budget", "consent"])
      expect(here.would("anya", "decisions.put", { matter: major, text: "W", method })?.code).toBe(
        "decisions.not-this-way",
      );
  });
});

describe("consent", () => {
  const consent = (here: Pod, more: Record<string, unknown> = {}) => {
    const matter = here.frame();
    const body = { matter, text: "We try the hand pump.", method: "consent", againDays: 90, ...more };
    return { matter, text: here.act("anya", "decisions.put", body).id };
  };

  test("[DC-34] an argued objection stops it, and a concern does not", () => {
    const here = pod();
    const { matter, text } = consent(here);
    expect(here.would("ben", "decisions.say", { text, stance: "block" })?.code).toBe("decisions.note-needed");
    const say = (who: string, stance: string, note?: string) =>
      here.act(who, "decisions.say", { text, stance, ...(note === undefined ? {} : { note }) }).id;
    const said = [say("anya", "agree"), say("ben", "reservations", "It is slow"), say("carla", "agree")];
    here.pass(8 * DAY, ...PEOPLE);
    here.close("anya", text, said);
    expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { verdict: "agreed" } });
    expect(logRows(here.look("decisions"))).toMatchObject([{ approved: "Consent 3" }]);
    const other = consent(here);
    const objection = here.act("ben", "decisions.say", {
      text: other.text,
      stance: "block",
      note: "Children drink it",
    });
    const more = ["anya", "carla"].map((who) => here.say(who, other.text, "agree"));
    here.pass(8 * DAY, ...PEOPLE);
    here.close("anya", other.text, [objection.id, ...more]);
    expect(here.matter(other.matter).state).toBe("blocked");
  });

  test("[DC-34] every agreement has a day on which people look at it again", () => {
    const here = pod();
    const matter = here.frame();
    const body = { matter, text: "We try it.", method: "consent" };
    expect(here.would("anya", "decisions.put", body)?.code).toBe("decisions.again-needed");
  });

  test("[DC-35] a circle is asked alone, is not settled before the deadline, and the others can ask that all decide", () => {
    const here = pod();
    const circle = ["anya", "ben"].map((who) => here.person(who));
    const { matter, text } = consent(here, { circle });
    expect(here.matter(matter).texts[0]).toMatchObject({ of: 2, beyond: 5 });
    expect(here.would("carla", "decisions.say", { text, stance: "agree" })?.code).toBe("decisions.not-asked");
    const said = ["anya", "ben"].map((who) => here.say(who, text, "agree"));
    expect(here.refusedTo("anya", "decisions.close", { text, counted: said })?.code).toBe("decisions.circle-waits");
    here.join("fay");
    expect(here.refusedTo("fay", "decisions.escalate", { text })?.code).toBe("decisions.not-asked");
    for (const who of ["carla", "dina"]) expect(here.refusedTo(who, "decisions.escalate", { text })).toBeUndefined();
    expect(here.refusedTo("dina", "decisions.escalate", { text })?.code).toBe("decisions.escalated-by-you");
    expect(here.matter(matter).state).toBe("discussion");
    expect(here.would("anya", "decisions.put", { matter, text: "T", method: "consent", againDays: 9 })?.code).toBe(
      "decisions.by-consensus",
    );
    const other = consent(here, { circle });
    const again = ["anya", "ben"].map((who) => here.say(who, other.text, "agree"));
    here.pass(8 * DAY, ...PEOPLE);
    here.close("anya", other.text, again);
    expect(here.matter(other.matter).state).toBe("provisional");
  });

  test("[DC-35] a circle is you and others who would be asked, and decides by consent alone", () => {
    const here = pod();
    here.join("gina");
    const matter = here.frame();
    const put = (circle: readonly string[], method = "consent") => {
      const body = { matter, text: "T", method, againDays: 9, circle: circle.map((who) => here.person(who)) };
      return here.would("anya", "decisions.put", body)?.code;
    };
    expect(put(["anya"])).toBe("decisions.unknown-circle");
    expect(put(["ben", "carla"])).toBe("decisions.unknown-circle");
    expect(put(["anya", "gina"])).toBe("decisions.unknown-circle");
    expect(put(["anya", "ben", "gina"])).toBe("decisions.unknown-circle");
    expect(put(["anya", "ben", "ben"])).toBe("decisions.unknown-circle");
    expect(put(["anya", "ben"], "consensus")).toBe("decisions.no-circle-here");
    expect(put(["anya", "ben"])).toBeUndefined();
  });
});
