import { describe, expect, test } from "vitest";
import { packBody } from "../../kernel/body-codec.ts";
import { DEPS_MAX, EVENT_BYTES_MAX, type Id } from "../../kernel/event.ts";
import { PAGE_MAX } from "../../kernel/pages.ts";
import { writeCanonical } from "../../kernel/wire/canonical.ts";
import { answered, PEOPLE, type Pod, pod, ruleOf, setNumbers } from "./testing/pod.ts";
import { verdict } from "./ways/ways.ts";
import { acts, type Counts } from "./words.ts";

const DAY = 24 * 60;

function counts(some: Partial<Counts>): Counts {
  return { agree: 0, reservations: 0, aside: 0, abstain: 0, block: 0, no: 0, choose: 0, ...some };
}

describe("the verdict", () => {
  test.each([
    [{ agree: 3 }, "agreed"],
    [{ agree: 4, reservations: 1, aside: 1 }, "agreed"],
    [{ agree: 3, reservations: 1, aside: 1 }, "hesitant"],
    [{ reservations: 3, aside: 2 }, "hesitant"],
    [{ agree: 2, aside: 1, abstain: 1 }, "not-agreed"],
    [{ agree: 2, abstain: 3 }, "not-agreed"],
    [{ aside: 5 }, "not-agreed"],
    [{}, "not-agreed"],
    [{ agree: 8, block: 1 }, "blocked"],
    [{ block: 1 }, "blocked"],
  ] as const)("[DC-10] %j comes to %s", (some, expected) => {
    expect(verdict(counts(some), ruleOf("consensus"))).toBe(expected);
  });

  test.each([
    [50, { agree: 5, abstain: 5 }, "not-agreed"],
    [50, { agree: 6, abstain: 5 }, "agreed"],
    [67, { agree: 4, aside: 2 }, "agreed"],
    [67, { agree: 3, aside: 2 }, "not-agreed"],
    [68, { agree: 4, aside: 2 }, "not-agreed"],
    [90, { agree: 9, aside: 1 }, "agreed"],
    [90, { agree: 8, aside: 1 }, "not-agreed"],
  ] as const)("[DC-10] where %i per cent must agree, %j comes to %s", (agreePercent, some, expected) => {
    expect(verdict(counts(some), ruleOf("consensus", agreePercent))).toBe(expected);
  });
});

describe("close", () => {
  test("[DC-11, CH-8] the share who must answer is the charter's when the text was put, whatever is settled later", () => {
    const here = pod();
    const early = here.put("anya", here.frame(), "We buy a pump.");
    setNumbers(here, [{ name: "quorumPercent", value: 80 }]);
    const late = here.put("anya", here.frame(), "We buy a good pump.");
    const said = (text: Id) => ["anya", "ben", "carla"].map((who) => here.say(who, text, "agree"));
    const [onEarly, onLate] = [said(early), said(late)];
    here.pass(8 * DAY, ...PEOPLE);
    expect(here.refusedTo("anya", "decisions.close", { text: late, counted: onLate })).toEqual({
      code: "decisions.not-enough",
      about: { answered: 3, needed: 4, of: 5 },
    });
    here.close("anya", early, onEarly);
    onLate.push(here.say("dina", late, "agree"));
    here.close("anya", late, onLate);
  });

  test("[DC-11] it is closed as soon as everyone has answered", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "aside", "agree");
    expect(here.matter(matter).texts[0]?.close).toEqual({
      can: true,
      counted: said.length === 5 ? expect.any(Array) : [],
      draft: { kind: "decisions.close", body: { text: expect.any(String), counted: expect.any(Array) } },
    });
    here.close("ben", text, said);
    expect(here.matter(matter)).toMatchObject({
      ...{ state: "provisional", step: "settled", open: false },
      outcome: { verdict: "agreed", counts: counts({ agree: 4, aside: 1 }), of: 5 },
    });
    expect([...(here.matter(matter).outcome?.counted ?? [])].sort()).toEqual([...said].sort());
  });

  test("[DC-11] before the deadline it is too early while someone may still answer, and the refusal names the rule", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree");
    const about = { answered: 3, waiting: 2, of: 5, days: 7 };
    expect(here.refusedTo("anya", "decisions.close", { text, counted: said })).toEqual({
      code: "decisions.too-early",
      about,
    });
    expect(here.matter(matter).texts[0]?.close.why?.code).toBe("decisions.too-early");
  });

  test("[DC-11] after the deadline more than half of all who were asked are enough, and half is not", () => {
    const four = ["anya", "ben", "carla", "dina"];
    for (const [stances, refusal] of [
      [2, "decisions.not-enough"],
      [3, undefined],
    ] as const) {
      const here = pod(four);
      const { text, said } = answered(here, ...(["agree", "agree", "agree"] as const).slice(0, stances));
      here.pass(8 * DAY, ...four);
      expect(here.refusedTo("anya", "decisions.close", { text, counted: said })?.code).toBe(refusal);
    }
  });

  test("[DC-9, K-3] a claimed minute changes nothing: only what most households say moves the deadline", () => {
    const here = pod();
    const { text, said } = answered(here, "agree", "agree", "agree");
    const future = { minute: here.now() + 400 * DAY };
    const close = { text, counted: said };
    expect(here.refusedTo("anya", "decisions.close", close, future)?.code).toBe("decisions.too-early");
    const late = { minute: (here.events()[0]?.minute ?? 0) + 8 * DAY };
    for (const who of PEOPLE) here.act(who, "kernel.witness", {}, late);
    expect(here.refusedTo("dina", "decisions.close", close, { minute: 0 })).toBeUndefined();
  });

  test("[DC-12] a close that leaves a stance out, takes an older one or adds one is refused", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "block", "agree");
    const newer = here.say("emil", text, "abstain");
    const [a = "", b = "", c = "", d = "", older = ""] = said;
    for (const counted of [[a, b, c, newer], [a, b, c, d, older], [a, b, c, d, newer, older], [a, b, c, d, d], []]) {
      expect(here.refusedTo("anya", "decisions.close", { text, counted })?.code).toBe("decisions.counted-wrong");
    }
    here.close("anya", text, [newer, d, c, b, a]);
    expect(here.matter(matter)).toMatchObject({ state: "blockReview", outcome: { verdict: "blocked" } });
  });

  test("[DC-12] a close counts what it had seen: listing a stance that it had not seen is refused", () => {
    const here = pod();
    const { text, said } = answered(here, "agree", "agree", "agree", "agree");
    here.pass(8 * DAY, ...PEOPLE);
    const seen = here.events().at(-1)?.id ?? "";
    const unseen = here.say("emil", text, "agree", { sees: [seen] });
    const close = (counted: readonly Id[]) =>
      here.refusedTo("anya", "decisions.close", { text, counted }, { sees: [seen] });
    expect(close([...said, unseen])?.code).toBe("decisions.counted-wrong");
    expect(close(said)).toBeUndefined();
  });

  test("[DC-12, DC-46, K-10] the longest close that there can be fits into one event, and so does a page", () => {
    const ids = Array.from({ length: PAGE_MAX }, (_, at) => at.toString(16).padStart(64, "f"));
    const [prev = "", text = "", ...deps] = ids;
    const stand = {
      device: prev,
      seq: 4_000_000_000,
      prev,
      deps: [text, ...deps.slice(0, DEPS_MAX - 1)],
      minute: 4_000_000_000,
    };
    const names = [prev, ...stand.deps];
    const after = deps[0] ?? "";
    for (const [act, one] of [
      [acts.close, { text, counted: ids, after }],
      [acts.count, { of: text, counted: ids, after }],
    ] as const) {
      const body = packBody(act.fields, one, names);
      expect(writeCanonical(prev, stand, act.number, body).length).toBeLessThanOrEqual(EVENT_BYTES_MAX);
    }
  });

  test("[DC-5] only those who were asked close, and those who left neither answer nor count", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "block");
    here.act("dina", "members.leave");
    expect(here.refusedTo("dina", "decisions.say", { text, stance: "agree" })?.code).toBe("decisions.join-first");
    here.join("gina");
    const last = here.say("emil", text, "agree");
    const counted = [...said.slice(0, 3), last];
    expect(here.refusedTo("gina", "decisions.close", { text, counted })?.code).toBe("decisions.not-asked");
    expect(here.refusedTo("anya", "decisions.close", { text, counted: [...said, last] })?.code).toBe(
      "decisions.counted-wrong",
    );
    here.close("anya", text, counted);
    expect(here.matter(matter).outcome).toMatchObject({ verdict: "agreed", of: 5, counts: { agree: 4, block: 0 } });
    expect(here.matter(matter).state).toBe("provisional");
    expect(here.matter(matter).texts[0]?.late).toEqual([]);
  });

  test("[DC-11] those who left stay in the number that more than half is taken of", () => {
    const here = pod();
    const { text, said } = answered(here, "agree", "agree");
    for (const who of ["carla", "dina", "emil"]) here.act(who, "members.leave");
    const refusal = here.refusedTo("anya", "decisions.close", { text, counted: said });
    expect(refusal).toEqual({ code: "decisions.not-enough", about: { answered: 2, needed: 3, of: 5 } });
  });

  test("[DC-13] what is on record is shut to those who know: answers, closes, talk and new texts are refused", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "agree");
    here.close("ben", text, said);
    const acts: [string, Record<string, unknown>][] = [
      ["decisions.say", { text, stance: "agree" }],
      ["decisions.close", { text, counted: said }],
      ["decisions.suggest", { matter, text: "More" }],
      ["decisions.concern", { matter, text: "But" }],
      ["decisions.put", { matter, text: "Another" }],
    ];
    for (const [kind, body] of acts) expect(here.refusedTo("anya", kind, body)?.code).toBe("decisions.closed-already");
  });

  test("[DC-13] after a block or a no, people go on talking and put a new text in the same matter", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "block");
    here.close("ben", text, said);
    const newer = here.put("emil", matter, "We ask below the well and buy a pump.");
    const counted = PEOPLE.map((who) => here.say(who, newer, "agree"));
    here.close("ben", newer, counted);
    expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { verdict: "agreed" } });
    const log = here.look("decisions");
    expect(log.state.matters.get(matter).closes.size).toBe(2);
  });
});

describe("late", () => {
  /** Closed after the deadline by those who had not heard dina and emil. */
  function closedWithout(here: Pod): { matter: Id; text: Id; close: Id; last: Id } {
    const { matter, text, said } = answered(here, "agree", "agree", "agree");
    here.pass(8 * DAY, "anya", "ben", "carla");
    return { matter, text, close: here.close("ben", text, said), last: said.at(-1) ?? "" };
  }

  test("[DC-14, K-7] a block that had not seen the close reopens the matter and says why", () => {
    const here = pod();
    const { matter, text } = closedWithout(here);
    expect(here.matter(matter).state).toBe("provisional");
    const block = here.say("emil", text, "block", { sees: [] });
    expect(here.matter(matter)).toMatchObject({
      ...{ state: "reopened", step: "talk", open: true },
      why: { code: "decisions.screen.why-reopened", about: { who: "Emil", count: 1 } },
    });
    expect(here.matter(matter).texts[0]?.late.map((one) => one.id)).toEqual([block]);
    const newer = here.put("anya", matter, "We ask first.");
    expect(here.matter(matter)).toMatchObject({ state: "blockPeriod", step: "say" });
    const counted = PEOPLE.map((who) => here.say(who, newer, "agree"));
    here.close("emil", newer, counted);
    expect(here.matter(matter).state).toBe("provisional");
  });

  test("[DC-14, K-7] any other late stance is shown as late and changes nothing", () => {
    for (const stance of ["agree", "reservations", "aside", "abstain"] as const) {
      const here = pod();
      const { matter, text, close } = closedWithout(here);
      const late = here.say("emil", text, stance, { sees: [] });
      expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { id: close } });
      expect(here.matter(matter).texts[0]?.late.map((one) => one.id)).toEqual([late]);
      expect(here.matter(matter).outcome?.counts).toEqual(counts({ agree: 3 }));
    }
  });

  test("[DC-14] someone who was counted can have changed their mind unseen: that block is late as well", () => {
    const here = pod();
    const { matter, text } = closedWithout(here);
    here.say("carla", text, "block", { sees: [] });
    expect(here.matter(matter).state).toBe("reopened");
  });

  test("[DC-13] a stance that had seen the close is refused, unless it is a block that says what is new", () => {
    const here = pod();
    const { matter, text, close } = closedWithout(here);
    const body = { text, stance: "block", value: 1, remedy: "Ask first" };
    const say = (more: object) => here.would("emil", "decisions.say", { ...body, ...more })?.code;
    expect(say({ stance: "agree" })).toBe("decisions.closed-already");
    expect(say({})).toBe("decisions.new-needed");
    expect(say({ note: "The well is dry", value: 9 })).toBe("decisions.unknown-value");
    expect(say({ note: "The well is dry" })).toBeUndefined();
    expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { id: close } });
  });
});
