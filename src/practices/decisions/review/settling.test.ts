import { describe, expect, test } from "vitest";
import type { Id } from "../../../kernel/event.ts";
import { attention } from "../attention.ts";
import { logRows } from "../log/log.ts";
import { PEOPLE, type Pod, pod, setNumbers, why } from "../testing/pod.ts";

const DAY = 24 * 60;
type Said = readonly [stance: "agree" | "aside" | "block" | "reservations", fallback?: "yes" | "no" | "abstain"];

/** A text with a vote to fall back on, answered by the first few, and put on record. */
function stopped(here: Pod, said: readonly Said[], more: Record<string, unknown> = { fallback: "most" }) {
  setNumbers(here, [{ name: "reviewDays", value: 0 }]);
  const matter = here.frame();
  const text = here.act("anya", "decisions.put", { matter, text: "We buy a pump.", ...more }).id;
  const stances = said.map(([stance, fallback], at) => {
    const body = { text, stance, ...why(stance), ...(fallback === undefined ? {} : { fallback }) };
    const { id, refusal } = here.act(PEOPLE[at] ?? "", "decisions.say", body);
    if (refusal !== undefined) throw new Error(JSON.stringify(refusal));
    return id;
  });
  const close = here.close("anya", text, stances);
  return { matter, text, close, stances };
}

function waits(here: Pod, who: string): string[] {
  return attention(here.look("decisions", who)).map((one) => one.id.split(".")[1] ?? "");
}

describe("a vote to fall back on", () => {
  const FOUR_TO_ONE: readonly Said[] = [
    ["agree", "yes"],
    ["agree", "yes"],
    ["agree", "yes"],
    ["agree", "yes"],
    ["block", "no"],
  ];

  test("[DC-36] after the charter's days of resolving, what people said at once is counted without another round", () => {
    const here = pod();
    const { matter, close } = stopped(here, FOUR_TO_ONE);
    expect(here.matter(matter).state).toBe("blocked");
    expect(here.refusedTo("ben", "decisions.fall-back", { close })).toEqual({
      code: "decisions.resolve-first",
      about: { days: 60, meetings: 4, left: 60 },
    });
    here.pass(61 * DAY, ...PEOPLE);
    expect(here.matter(matter, "ben").fallBack?.ready?.kind).toBe("decisions.fall-back");
    expect(waits(here, "ben")).toContain("fall-back");
    expect(here.refusedTo("ben", "decisions.fall-back", { close })).toBeUndefined();
    expect(here.matter(matter)).toMatchObject({ state: "documented", outcome: { verdict: "agreed", fellBack: true } });
    expect(logRows(here.look("decisions"))).toMatchObject([{ approved: "Vote 4–1" }]);
  });

  test("[DC-36] it takes the share of yes and no, and as many votes as a vote by most", () => {
    for (const [said, verdict] of [
      [
        [
          ["agree", "yes"],
          ["agree", "yes"],
          ["agree", "no"],
          ["aside", "yes"],
          ["block", "no"],
        ],
        "not-agreed",
      ],
      [[["agree", "yes"], ["agree", "yes"], ["agree"], ["aside"], ["block", "no"]], "not-agreed"],
      [[["agree", "yes"], ["agree", "yes"], ["agree", "yes"], ["aside"], ["block"]], "not-agreed"],
      [
        [
          ["agree", "yes"],
          ["agree", "yes"],
          ["agree", "abstain"],
          ["aside", "yes"],
          ["block", "no"],
        ],
        "agreed",
      ],
    ] as const) {
      const here = pod();
      const { matter, close } = stopped(here, said);
      here.pass(61 * DAY, ...PEOPLE);
      here.act("ben", "decisions.fall-back", { close });
      expect(here.matter(matter).outcome?.verdict, JSON.stringify(said)).toBe(verdict);
    }
  });

  test("[DC-36] only where the text was put so, where most may decide, and while the block stands", () => {
    const here = pod();
    const { matter, text, close } = stopped(here, [["agree"], ["agree"], ["agree"], ["agree"], ["block"]], {});
    here.pass(61 * DAY, ...PEOPLE);
    expect(here.would("ben", "decisions.fall-back", { close })?.code).toBe("decisions.no-fallback");
    const rules = here.act("anya", "decisions.frame", { title: "T", problem: "P", class: "constitutional" }).id;
    here.pass(4 * DAY, ...PEOPLE);
    const put = (of: Id, more: Record<string, unknown>) =>
      here.would("anya", "decisions.put", { matter: of, text: "T", fallback: "most", ...more })?.code;
    expect(put(rules, {})).toBe("decisions.no-fallback-here");
    expect(put(matter, { method: "no-objection" })).toBe("decisions.no-fallback-here");
    expect(put(matter, {})).toBeUndefined();
    const plain = here.put("anya", here.frame(), "Another");
    const say = { text: plain, stance: "agree", fallback: "yes" };
    expect(here.would("ben", "decisions.say", say)?.code).toBe("decisions.no-fallback");
    expect(text).not.toBe(plain);
  });

  test("[DC-36] only those who were asked put it on record, once, and not in the place of a review that lets no block stand", () => {
    const here = pod();
    here.join("fay");
    const { close } = stopped(here, FOUR_TO_ONE);
    here.pass(61 * DAY, ...PEOPLE);
    const back = (who: string, of: Id) => here.act(who, "decisions.fall-back", { close: of }).refusal?.code;
    const codes = ["fay", "ben", "carla"].map((who) => back(who, close));
    expect(codes).toEqual(["decisions.not-asked", undefined, "decisions.stands-no-more"]);

    const other = pod();
    const matter = other.frame();
    const text = other.act("anya", "decisions.put", { matter, text: "We buy a pump.", fallback: "most" }).id;
    const said = PEOPLE.map((who, at) => other.say(who, text, at === 4 ? "block" : "agree"));
    const [block, weighed] = [said[4] ?? "", other.close("anya", text, said)];
    for (const who of ["anya", "ben", "carla"])
      other.act(who, "decisions.review", { close: weighed, block, finds: "preference", note: "It is about taste" });
    other.pass(61 * DAY, ...PEOPLE);
    expect(other.matter(matter).state).toBe("blockReview");
    expect(other.would("ben", "decisions.fall-back", { close: weighed })?.code).toBe("decisions.stands-no-more");
  });

  test("[DC-36, K-7] a block that comes late does not undo what was fallen back to", () => {
    const here = pod();
    const { matter, text, close } = stopped(here, FOUR_TO_ONE);
    here.pass(61 * DAY, ...PEOPLE);
    here.act("ben", "decisions.fall-back", { close });
    expect(here.would("carla", "decisions.say", { text, stance: "block", ...why("block"), note: "New" })?.code).toBe(
      "decisions.closed-already",
    );
    here.act("carla", "decisions.say", { text, stance: "block", ...why("block") }, { sees: [text] });
    expect(here.matter(matter).state).toBe("documented");
  });
});

describe("letting a block go", () => {
  test("[DC-37] whoever raised it says another answer to the same text, and all is counted anew", () => {
    const here = pod();
    const { matter, text, stances } = stopped(here, [["agree"], ["agree"], ["agree"], ["agree"], ["block"]], {});
    expect(here.matter(matter, "emil").canLift).toBe(true);
    expect(here.would("anya", "decisions.say", { text, stance: "agree" })?.code).toBe("decisions.closed-already");
    const lift = here.act("emil", "decisions.say", { text, stance: "aside", note: "I can live with it" });
    expect(lift.refusal).toBeUndefined();
    expect(here.matter(matter).state).toBe("blockPeriod");
    here.close("anya", text, [...stances.slice(0, 4), lift.id]);
    expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { counts: { agree: 4, aside: 1 } } });
  });

  test("[DC-37] with two blocks, letting one go leaves the other standing", () => {
    const here = pod();
    const { matter, text, stances } = stopped(here, [["agree"], ["agree"], ["agree"], ["block"], ["block"]], {});
    const lift = here.say("emil", text, "agree");
    here.close("anya", text, [...stances.slice(0, 4), lift]);
    expect(here.matter(matter)).toMatchObject({ state: "blocked", outcome: { counts: { block: 1 } } });
    expect(here.matter(matter, "emil").canLift).toBe(false);
    expect(here.matter(matter, "dina").canLift).toBe(true);
  });

  test("[DC-37] a block that comes back is counted in the new close, and does not bring back the old one", () => {
    const here = pod();
    const { matter, text } = stopped(here, [["agree"], ["agree"], ["agree"], ["agree"], ["block"]], {});
    here.say("emil", text, "agree");
    here.say("emil", text, "block");
    expect(here.matter(matter).state).toBe("blockPeriod");
  });
});

describe("too few answers", () => {
  test("[DC-38] the time is extended once, as long again, and then the text lapses", () => {
    const here = pod();
    const matter = here.frame();
    const text = here.put("anya", matter, "We buy a pump.");
    here.say("anya", text, "agree");
    here.pass(8 * DAY, ...PEOPLE);
    const [row] = here.matter(matter).texts;
    expect((row?.until ?? 0) - (row?.deadline ?? 0)).toBe(7 * DAY);
    expect(here.would("ben", "decisions.say", { text, stance: "agree" })).toBeUndefined();
    here.pass(7 * DAY, ...PEOPLE);
    expect(here.matter(matter)).toMatchObject({ state: "lapsed", step: "talk", open: true });
    expect(here.refusedTo("ben", "decisions.say", { text, stance: "agree" })?.code).toBe("decisions.lapsed");
    expect(waits(here, "ben")).not.toContain("say");
    here.put("ben", matter, "We buy a small pump.");
    expect(here.matter(matter).state).toBe("blockPeriod");
  });

  test("[DC-5, DC-38] an answer of somebody who left, or through them, is none: the time is extended and the text lapses", () => {
    const here = pod();
    const matter = here.frame();
    const text = here.put("anya", matter, "We buy a pump.");
    here.say("anya", text, "agree");
    here.act("ben", "decisions.entrust", { text, to: here.person("carla") });
    here.say("carla", text, "agree");
    here.act("carla", "members.leave", {});
    here.pass(8 * DAY, "anya", "ben", "dina", "emil");
    const [row] = here.matter(matter).texts;
    expect((row?.until ?? 0) - (row?.deadline ?? 0)).toBe(7 * DAY);
    here.pass(7 * DAY, "anya", "ben", "dina", "emil");
    expect(here.matter(matter).state).toBe("lapsed");
    expect(here.refusedTo("ben", "decisions.say", { text, stance: "agree" })?.code).toBe("decisions.lapsed");
  });

  test("[DC-38, K-7] an answer that was on its way counts, and the text has not lapsed after all", () => {
    const here = pod();
    const matter = here.frame();
    const text = here.put("anya", matter, "We buy a pump.");
    const said = ["anya", "ben"].map((who) => here.say(who, text, "agree"));
    here.pass(16 * DAY, "anya", "ben", "dina");
    expect(here.matter(matter).state).toBe("lapsed");
    said.push(here.say("carla", text, "agree", { sees: [text] }));
    expect(here.matter(matter).state).toBe("blockPeriod");
    here.close("anya", text, said);
    expect(here.matter(matter).state).toBe("provisional");
  });
});

describe("who carries it out", () => {
  test("[DC-39] whoever stood aside is named anew, and is not named by the next text", () => {
    const here = pod();
    const carrier = here.person("emil");
    const { matter, text } = stopped(here, [["agree"], ["agree"], ["agree"], ["agree"], ["aside"]], { carrier });
    expect(here.matter(matter).texts[0]?.carrier).toMatchObject({ name: "Emil", stoodAside: true });
    expect(waits(here, "anya")).toContain("carry");
    expect(here.refusedTo("ben", "decisions.carry", { text, person: carrier })?.code).toBe("decisions.stood-aside");
    expect(here.refusedTo("ben", "decisions.carry", { text, person: here.person("dina") })).toBeUndefined();
    expect(here.matter(matter).texts[0]?.carrier).toMatchObject({ name: "Dina", stoodAside: false });
    expect(waits(here, "anya")).not.toContain("carry");
  });

  test("[DC-39] nobody is put down for what they stood aside from before, nor once they have left", () => {
    const here = pod();
    const { matter } = stopped(here, [["agree"], ["agree"], ["aside"], ["agree"], ["block"]], {});
    const put = (who: string) =>
      here.would("anya", "decisions.put", { matter, text: "Anew", carrier: here.person(who) })?.code;
    expect(put("carla")).toBe("decisions.stood-aside");
    expect(put("ben")).toBeUndefined();
    here.act("dina", "members.leave", {});
    expect(put("dina")).toBe("decisions.carrier-gone");
  });

  test("[DC-39] only those who were asked name somebody, for an agreement that stands, and nobody who has left", () => {
    const here = pod();
    here.join("fay");
    const matter = here.frame();
    const text = here.put("anya", matter, "We buy a pump.");
    const naming = (who: string, whom: string) =>
      here.would(who, "decisions.carry", { text, person: here.person(whom) })?.code;
    expect(naming("ben", "dina")).toBe("decisions.stands-no-more");
    here.close(
      "anya",
      text,
      PEOPLE.map((who) => here.say(who, text, "agree")),
    );
    here.act("emil", "members.leave", {});
    expect(naming("fay", "dina")).toBe("decisions.not-asked");
    expect(naming("ben", "emil")).toBe("decisions.carrier-gone");
    expect(naming("ben", "fay")).toBeUndefined();
  });

  test("[DC-39] of two who were named out of reach of each other the one with the lower id carries it, until somebody says anew", () => {
    const here = pod();
    const { matter, text } = stopped(here, [["agree"], ["agree"], ["agree"], ["agree"], ["agree"]], {});
    const sees = here.graph.heads().map(({ event }) => event.id);
    const name = (who: string, whom: string, how = {}) =>
      here.act(who, "decisions.carry", { text, person: here.person(whom) }, how).id;
    const carrier = () => here.matter(matter).texts[0]?.carrier?.name;
    const crossed = { Dina: name("anya", "dina", { sees }), Emil: name("ben", "emil", { sees }), Ben: "" };
    crossed.Ben = name("carla", "ben", { sees });
    const [first] = Object.entries(crossed).sort(([, a], [, b]) => (a < b ? -1 : 1));
    expect(carrier()).toBe(first?.[0]);
    for (const whom of ["anya", "carla"]) {
      name("dina", whom);
      expect(carrier()?.toLowerCase()).toBe(whom);
    }
  });
});
