import { describe, expect, test } from "vitest";
import type { Id } from "../../../kernel/event.ts";
import { logRows } from "../log/log.ts";
import { PEOPLE, type Pod, pod, ruleOf, setNumbers } from "../testing/pod.ts";
import type { Counts, MatterClass, Method } from "../words.ts";
import { escalationOf, methodsOf, quorumOf, verdict } from "./ways.ts";

const DAY = 24 * 60;

function counts(some: Partial<Counts>): Counts {
  return { agree: 0, reservations: 0, aside: 0, abstain: 0, block: 0, no: 0, choose: 0, ...some };
}

/** A matter of a class, and a text of it that is decided in a way. */
function asked(here: Pod, method: Method, of: MatterClass = "operational", who = "anya"): { matter: Id; text: Id } {
  const frame = { title: "The well pump", problem: "It is old.", class: of };
  const matter = here.act(who, "decisions.frame", frame).id;
  const text = here.act(who, "decisions.put", { matter, text: "We buy a pump.", method }).id;
  return { matter, text };
}

function vote(here: Pod, text: Id, ...stances: readonly string[]): Id[] {
  return stances.map((stance, at) => here.act(PEOPLE[at] ?? "", "decisions.say", { text, stance }).id);
}

describe("counting", () => {
  // Robert's Rules of Order, part 7 and the frequently asked questions: a majority is more than half of the votes cast,
  // blanks and abstentions left out; it is not "51 per cent", and a tie fails.
  test.each([
    [{ agree: 10, no: 9 }, "agreed"],
    [{ agree: 9, no: 9 }, "not-agreed"],
    [{ agree: 1, abstain: 17 }, "agreed"],
    [{ agree: 501, no: 500 }, "agreed"],
    [{ agree: 2, no: 1, abstain: 9 }, "agreed"],
    [{ abstain: 5 }, "not-agreed"],
    [{}, "not-agreed"],
  ] as const)("[DC-22] by majority %j comes to %s", (some, expected) => {
    expect(verdict(counts(some), ruleOf("majority"))).toBe(expected);
  });

  test.each([
    [70, { agree: 7, no: 3 }, "agreed"],
    [70, { agree: 9, no: 4 }, "not-agreed"],
    [70, { agree: 7, no: 3, abstain: 20 }, "agreed"],
    [75, { agree: 3, no: 1 }, "agreed"],
    [75, { agree: 17, no: 6 }, "not-agreed"],
    [75, { agree: 18, no: 6 }, "agreed"],
    [90, { agree: 9, no: 1 }, "agreed"],
    [70, { abstain: 5 }, "not-agreed"],
  ] as const)("[DC-22] where %i per cent of yes and no must be yes, %j comes to %s", (share, some, expected) => {
    expect(verdict(counts(some), ruleOf("most", share))).toBe(expected);
  });

  test("[DC-22] a quorum is taken of all who were asked, and an escalation of a tenth or two people", () => {
    expect([5, 6, 12].map((of) => quorumOf(of, ruleOf("majority")))).toEqual([3, 4, 7]);
    expect([5, 6, 12].map((of) => quorumOf(of, ruleOf("most")))).toEqual([4, 4, 8]);
    expect(quorumOf(12, ruleOf("straw"))).toBe(1);
    expect([3, 20, 21, 40].map((of) => escalationOf(of, ruleOf("majority")))).toEqual([2, 2, 3, 4]);
  });
});

describe("no objection", () => {
  test("[DC-23] it goes ahead after the charter's days once more than half have heard, though nobody answered", () => {
    const here = pod();
    const { matter, text } = asked(here, "no-objection");
    expect((here.matter(matter).texts[0]?.deadline ?? 0) - (here.matter(matter).texts[0]?.time ?? 0)).toBe(3 * DAY);
    expect(here.refusedTo("anya", "decisions.close", { text, counted: [] })?.code).toBe("decisions.not-heard");
    here.pass(4 * DAY, "anya", "carla", "dina");
    const { refusal } = here.act("carla", "decisions.close", { text, counted: [] });
    expect(refusal).toBeUndefined();
    expect(here.matter(matter)).toMatchObject({
      state: "provisional",
      outcome: { verdict: "agreed", reached: 3, of: 5 },
    });
    expect(logRows(here.look("decisions"))).toMatchObject([{ approved: "No objection" }]);
  });

  test("[DC-23] who has heard is known by what they did since, and by nothing else", () => {
    const here = pod();
    const { text } = asked(here, "no-objection");
    const unheard = here.events().find((event) => event.kind === "decisions.frame")?.id ?? "";
    for (const who of ["ben", "carla", "dina"]) here.act(who, "kernel.witness", {}, { sees: [unheard] });
    here.pass(4 * DAY, "anya", "emil");
    expect(here.would("anya", "decisions.close", { text, counted: [] })).toEqual({
      code: "decisions.not-heard",
      about: { heard: 2, needed: 3, of: 5 },
    });
  });

  test("[DC-23] an objection says what harm it would do, needs no core value, and stops it", () => {
    const here = pod();
    const { matter, text } = asked(here, "no-objection");
    expect(here.refusedTo("ben", "decisions.say", { text, stance: "block" })?.code).toBe("decisions.note-needed");
    const objection = here.act("ben", "decisions.say", { text, stance: "block", note: "The well is low" }).id;
    here.pass(4 * DAY, ...PEOPLE);
    expect(here.refusedTo("anya", "decisions.close", { text, counted: [objection] })).toBeUndefined();
    expect(here.matter(matter)).toMatchObject({ state: "blocked", open: true });
    expect(logRows(here.look("decisions"))).toMatchObject([{ approved: "Objected to by 1" }]);
  });

  test("[DC-23] it is settled early once everyone has answered and nobody objects", () => {
    const here = pod();
    const { matter, text } = asked(here, "no-objection");
    here.close("anya", text, vote(here, text, "agree", "agree", "agree", "abstain", "agree"));
    expect(here.matter(matter).state).toBe("provisional");
  });

  test("[DC-23, K-7] an objection that the close had not seen reopens it", () => {
    const here = pod();
    const { matter, text } = asked(here, "no-objection");
    here.pass(4 * DAY, "anya", "carla", "dina");
    here.close("anya", text, []);
    here.act("emil", "decisions.say", { text, stance: "block", note: "The well is low" }, { sees: [] });
    expect(here.matter(matter).state).toBe("reopened");
  });
});

describe("votes", () => {
  test("[DC-22] yes, no and abstain are the answers of a vote, and nothing else is", () => {
    const here = pod();
    const { text } = asked(here, "majority");
    const say = (stance: string) => here.would("ben", "decisions.say", { text, stance, note: "So" })?.code;
    expect(["agree", "no", "abstain"].map(say)).toEqual([undefined, undefined, undefined]);
    for (const stance of ["block", "aside", "reservations"]) expect(say(stance)).toBe("decisions.not-this-answer");
    const consensus = asked(here, "consensus").text;
    expect(here.would("ben", "decisions.say", { text: consensus, stance: "no" })?.code).toBe(
      "decisions.not-this-answer",
    );
  });

  test("[DC-22] three yes, two no: the majority carries it, and the log says so", () => {
    const here = pod();
    const { matter, text } = asked(here, "majority");
    here.close("anya", text, vote(here, text, "agree", "agree", "no", "agree", "no"));
    expect(here.matter(matter)).toMatchObject({ state: "documented", outcome: { verdict: "agreed" } });
    expect(logRows(here.look("decisions"))).toMatchObject([{ approved: "Vote 3–2" }]);
  });

  test("[DC-22] the same answers do not carry a vote by most", () => {
    const here = pod();
    const { matter, text } = asked(here, "most");
    here.close("anya", text, vote(here, text, "agree", "agree", "no", "agree", "no"));
    expect(here.matter(matter)).toMatchObject({ state: "not-agreed", outcome: { verdict: "not-agreed" } });
    expect(logRows(here.look("decisions"))).toMatchObject([{ approved: "Vote 3–2, not passed" }]);
  });

  test("[DC-24] a straw poll binds nobody: the matter is in Talk, and no text is taken away by it", () => {
    const here = pod();
    const { matter, text } = asked(here, "straw");
    here.close("anya", text, vote(here, text, "agree", "agree", "agree", "agree", "agree"));
    expect(here.matter(matter)).toMatchObject({ state: "discussion", step: "talk", open: true });
    expect(logRows(here.look("decisions"))).toMatchObject([{ approved: "Straw poll 5–0", standing: "passed" }]);
    here.put("anya", matter, "We buy a pump.");
    const straw = { matter, text: "Who likes pumps?", method: "straw" };
    expect(here.refusedTo("ben", "decisions.put", straw)?.code).toBe("decisions.asked-already");
  });

  test("[DC-25] two of five turn a vote back into talk, and then only consensus decides the matter", () => {
    const here = pod();
    const { matter, text } = asked(here, "majority");
    expect(here.refusedTo("dina", "decisions.escalate", { text })).toBeUndefined();
    expect(here.refusedTo("dina", "decisions.escalate", { text })?.code).toBe("decisions.escalated-by-you");
    expect(here.matter(matter)).toMatchObject({
      state: "blockPeriod",
      texts: [{ escalation: { asking: 1, needed: 2 } }],
    });
    here.act("emil", "decisions.escalate", { text });
    expect(here.matter(matter)).toMatchObject({ state: "discussion", open: true });
    const counted = vote(here, text, "agree", "agree", "agree", "agree", "agree");
    expect(here.refusedTo("anya", "decisions.close", { text, counted })?.code).toBe("decisions.escalated");
    const again = { matter, text: "We buy a pump.", method: "most" };
    expect(here.refusedTo("anya", "decisions.put", again)?.code).toBe("decisions.by-consensus");
    const others = [{ method: "no-objection" }, { method: "consensus", fallback: "most" }];
    for (const other of others) {
      expect(here.would("anya", "decisions.put", { ...again, ...other })?.code).toBe("decisions.by-consensus");
    }
    expect(here.would("anya", "decisions.put", { ...again, method: "straw" })).toBeUndefined();
    expect(here.refusedTo("anya", "decisions.put", { ...again, method: "consensus" })).toBeUndefined();
    expect(here.refusedTo("ben", "decisions.escalate", { text })?.code).toBe("decisions.newer-text");
  });

  test("[DC-25] consensus and silence cannot be escalated: there a block or an objection does it", () => {
    const here = pod();
    for (const method of ["consensus", "no-objection", "straw"] as const) {
      const { text } = asked(here, method);
      expect(here.refusedTo("dina", "decisions.escalate", { text })?.code).toBe("decisions.no-vote");
    }
  });
});

describe("sorts of matters", () => {
  test("[DC-26] each sort allows its ways of deciding, after the charter's days of talk unless it is an everyday one", () => {
    const here = pod();
    for (const of of ["operational", "major", "constitutional", "membership"] as const) {
      const frame = { title: "The well pump", problem: "It is old.", class: of };
      const matter = here.act("anya", "decisions.frame", frame).id;
      const put = (method: Method) => here.would("anya", "decisions.put", { matter, text: "So", method })?.code;
      expect(put("consensus")).toBe(of === "operational" ? undefined : "decisions.talk-first");
      expect(put("straw")).toBeUndefined();
      here.pass(4 * DAY, ...PEOPLE);
      const allowed = methodsOf(of);
      for (const method of ["consensus", "no-objection", "majority", "most", "straw"] as const) {
        expect(put(method)).toBe(allowed.includes(method) ? undefined : "decisions.not-this-way");
      }
    }
  });

  test("[DC-26, CH-8] the days of talk are the charter's", () => {
    const here = pod();
    setNumbers(here, [{ name: "talkDays", value: 0 }]);
    expect(asked(here, "consensus", "major").text).toBeDefined();
    const { matter } = asked(here, "consensus", "major");
    expect(here.matter(matter).state).toBe("blockPeriod");
  });

  test("[DC-27] guests whom an everyday matter names are asked with the others, and about nothing else but straw polls", () => {
    const here = pod();
    here.join("gina");
    here.join("hugo");
    const gina = here.person("gina");
    const frame = { title: "The well pump", problem: "It is old.", affected: [gina, gina, here.person("ben")] };
    const ask = (method: Method, of?: MatterClass) => {
      const body = { ...frame, ...(of === undefined ? {} : { class: of }) };
      const matter = here.act("anya", "decisions.frame", body).id;
      if (of !== undefined && method !== "straw") here.pass(4 * DAY, ...PEOPLE);
      const text = here.act("anya", "decisions.put", { matter, text: "We buy a pump.", method }).id;
      return { text, of: here.matter(matter).texts[0]?.of };
    };
    const everyday = ask("majority");
    expect(everyday.of).toBe(6);
    expect(here.refusedTo("gina", "decisions.say", { text: everyday.text, stance: "no" })).toBeUndefined();
    expect(here.refusedTo("hugo", "decisions.say", { text: everyday.text, stance: "no" })?.code).toBe(
      "decisions.not-asked",
    );
    expect(ask("straw", "major").of).toBe(6);
    expect(ask("consensus", "major").of).toBe(5);
  });
});
