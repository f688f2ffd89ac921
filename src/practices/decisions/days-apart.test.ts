import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { add } from "../devices/testing/start.ts";
import { attention } from "./attention.ts";
import { comesTo, logOf as log, todayOf as today } from "./testing/comes-to.ts";
import { answered, PEOPLE, type Pod, pod, why } from "./testing/pod.ts";

const DAY = 24 * 60;
const MONTH = 30 * DAY;
/** Two of three households; the third is Emil's and Dina's. */
const STREET = ["anya", "ben", "carla"] as const;

const newest = (here: Pod): Id => here.events().at(-1)?.id ?? "";

/** A month passes for these people alone: nobody else hears of it, nor they of anybody. */
function alone(here: Pod, sees: Id, ...who: readonly string[]): void {
  const then = here.now() + MONTH;
  for (const one of who) here.act(one, "kernel.witness", {}, { minute: then, sees: [sees] });
}

describe("a month apart, around each day on which something ends", () => {
  test("[DC-26, K-3] the days of talk: a household that is cut off for a month does not end them", () => {
    const here = pod();
    const frame = { title: "The well", problem: "It is dry.", class: "major" };
    const matter = here.act("anya", "decisions.frame", frame).id;
    alone(here, matter, "emil", "dina");
    const put = { matter, text: "We dig.", method: "consensus" };
    const how = { sees: [here.events().at(-1)?.id ?? ""] };
    expect(here.refusedTo("emil", "decisions.put", put, how)?.code).toBe("decisions.talk-first");
    comesTo(here, matter, { is: { state: "framed", step: "talk" }, log: [], today: [] });
  });

  test("[DC-9, DC-11] the last day to answer: two who are cut off cannot put on record what they alone have said", () => {
    const here = pod();
    const { matter, text } = answered(here);
    const said = ["dina", "emil"].map((who) => here.say(who, text, "agree", { sees: [text] }));
    alone(here, said[1] ?? "", "emil", "dina");
    const close = { text, counted: said };
    expect(here.refusedTo("emil", "decisions.close", close, { sees: [newest(here)] })?.code).toBe(
      "decisions.not-enough",
    );
    const waiting = { anya: ["say"], ben: ["say"], carla: ["say"], dina: [], emil: [] };
    comesTo(here, matter, { is: { state: "blockPeriod", step: "say" }, log: [], today: waiting });
  });

  test("[DC-14] the last day to answer: what comes a month late is shown as late, and a block opens it again", () => {
    for (const stance of ["agree", "block"] as const) {
      const here = pod();
      const { matter, text, said } = answered(here, "agree", "agree", "agree");
      here.pass(8 * DAY, ...STREET);
      here.close("anya", text, said);
      here.pass(MONTH, ...STREET);
      here.say("emil", text, stance, { sees: [text] });
      const isBlock = stance === "block";
      expect(here.matter(matter).state).toBe(isBlock ? "reopened" : "documented");
      expect(here.matter(matter).texts[0]?.late.map((one) => one.name)).toEqual(["Emil"]);
      expect(log(here)).toEqual([isBlock ? ["Consensus, reopened", "reopened"] : ["Consensus", "stands"]]);
      for (const who of STREET) expect(today(here, who)).toEqual(isBlock ? ["reopened"] : []);
    }
  });

  test("[DC-38] the end of an extension: too few is found by most households' days, and not by those of one", () => {
    const here = pod();
    const { matter, text } = answered(here, "agree");
    const seen = newest(here);
    alone(here, seen, "emil", "dina");
    expect(here.matter(matter).state).toBe("blockPeriod");
    here.pass(2 * DAY, "carla");
    here.pass(2 * DAY, "anya");
    expect(here.matter(matter).state).toBe("lapsed");
    expect(here.would("emil", "decisions.say", { text, stance: "agree" })?.code).toBe("decisions.lapsed");
    comesTo(here, matter, { is: { state: "lapsed", step: "talk" }, log: [], today: [] });
  });

  test("[DC-29] the days to look at a block: what crossed with the word that it stands aside changes nothing", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "block");
    const close = here.close("anya", text, said);
    const block = said[4];
    const finds = { close, block, finds: "preference", note: "Taste" };
    for (const who of STREET) here.act(who, "decisions.review", finds);
    here.pass(4 * DAY, ...PEOPLE);
    const before = newest(here);
    const weigh = here.matter(matter, "anya").review?.weigh;
    expect(here.refusedTo("anya", weigh?.kind ?? "", { ...weigh?.body })).toBeUndefined();
    here.act(
      "dina",
      "decisions.review",
      { close, block, finds: "stands" },
      { minute: here.now() + MONTH, sees: [before] },
    );
    comesTo(here, matter, { is: { state: "provisional" }, log: [["Consensus 4, 1 aside", "stands"]], today: [] });
  });

  test("[DC-28] the last day to come back: a block that was said in time comes a month later, and counts; one said after does not", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "agree");
    here.close("anya", text, said);
    here.pass(10 * DAY, ...PEOPLE);
    const before = newest(here);
    here.pass(MONTH, ...STREET);
    expect(here.matter(matter).state).toBe("documented");
    const block = { text, stance: "block", ...why("block"), note: "The spring is dry" };
    expect(here.refusedTo("dina", "decisions.say", block)?.code).toBe("decisions.window-over");
    expect(log(here)).toEqual([["Consensus", "stands"]]);
    expect(here.refusedTo("emil", "decisions.say", block, { sees: [before] })).toBeUndefined();
    expect(here.matter(matter).state).toBe("reopened");
    expect(log(here)).toEqual([["Consensus, reopened", "reopened"]]);
    for (const who of STREET) expect(today(here, who)).toEqual(["reopened"]);
  });

  test("[DC-36] the days of resolving: a household alone cannot count the votes to fall back on, whatever its clock says", () => {
    const here = pod();
    const matter = here.frame();
    const text = here.act("anya", "decisions.put", { matter, text: "We dig.", fallback: "most" }).id;
    const said = PEOPLE.map((who, at) => {
      const stance = at === 4 ? "block" : "agree";
      return here.act(who, "decisions.say", { text, stance, ...why(stance), fallback: "yes" }).id;
    });
    const close = here.close("anya", text, said);
    here.pass(45 * DAY, ...PEOPLE);
    alone(here, newest(here), "emil", "dina");
    const counted = here.refusedTo("emil", "decisions.fall-back", { close }, { sees: [newest(here)] });
    expect(counted?.code).toBe("decisions.resolve-first");
    const his = { anya: ["blocked"], ben: [], carla: [], dina: [], emil: ["block"] };
    comesTo(here, matter, { is: { state: "blocked" }, log: [["Blocked by 1", "stands"]], today: his });
  });
});

describe("other bad days, as the log and people tell of them", () => {
  test("[DC-15] closes on both sides of a split that say different things: none stands, and all who took part are told", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree");
    here.pass(8 * DAY, ...PEOPLE);
    const seen = newest(here);
    here.close("anya", text, said);
    expect(log(here)).toEqual([["Consensus", "stands"]]);
    const block = here.say("emil", text, "block", { sees: [seen] });
    here.close("emil", text, [...said, block], { sees: [] });
    expect(here.matter(matter)).toMatchObject({ state: "contested", why: { code: "decisions.screen.why-contested" } });
    for (const [, standing] of log(here)) expect(standing).toBe("contested");
    for (const who of PEOPLE) expect(today(here, who)).toContain("contested");
  });

  test("[DC-5, DC-11] somebody comes and somebody goes while people answer: the number stays, neither of them counts", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree");
    here.join("gina");
    for (const who of ["anya", "carla"]) here.act(who, "members.vouch", { person: here.person("gina") });
    expect(here.refusedTo("gina", "decisions.say", { text, stance: "block", ...why("block") })?.code).toBe(
      "decisions.not-asked",
    );
    expect(today(here, "gina")).toEqual([]);
    here.act("ben", "members.leave", {});
    here.pass(8 * DAY, ...PEOPLE);
    expect(here.refusedTo("anya", "decisions.close", { text, counted: [said[0]] })).toMatchObject({
      ...{ code: "decisions.not-enough", about: { answered: 1, needed: 3, of: 5 } },
    });
    const more = ["carla", "dina"].map((who) => here.say(who, text, "agree"));
    here.close("anya", text, [said[0] ?? "", ...more]);
    const is = { state: "provisional", outcome: { of: 5, counts: { agree: 3 } } };
    const nothing = { anya: [], ben: [], carla: [], dina: [], emil: [], gina: [] };
    comesTo(here, matter, { is, log: [["Consensus", "stands"]], today: nothing });
  });

  test("[DC-8, K-1] two devices of one person say different things out of reach of each other: one answer, and a block goes first", () => {
    const here = pod();
    add(here, "emil", "tablet");
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree");
    const seen = newest(here);
    here.say("emil", text, "agree", { sees: [seen] });
    const block = here.say("tablet", text, "block", { sees: [seen] });
    expect(here.matter(matter).texts[0]).toMatchObject({ answered: 5, of: 5, counts: { agree: 4, block: 1 } });
    here.close("anya", text, [...said, block]);
    const is = { state: "blockReview", outcome: { verdict: "blocked" } };
    comesTo(here, matter, { is, log: [["Blocked by 1", "stands"]], today: { emil: ["block"], anya: ["review"] } });
  });

  test("[DC-11, DC-19] whoever put a text is never seen again: Today of each who was asked has the one press, and the log the agreement", () => {
    const here = pod();
    const { text } = answered(here);
    for (const who of ["ben", "carla", "dina"]) here.say(who, text, "agree");
    const rest = PEOPLE.filter((who) => who !== "anya");
    here.pass(8 * DAY, ...rest);
    for (const who of rest) expect(today(here, who)).toEqual(["close"]);
    const ready = attention(here.look("decisions", "emil"))[0]?.ready;
    expect(here.refusedTo("emil", ready?.kind ?? "", { ...ready?.body })).toBeUndefined();
    expect(log(here)).toEqual([["Consensus", "stands"]]);
  });
});
