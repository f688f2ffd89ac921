import { describe, expect, test } from "vitest";
import { logRows } from "./log/log.ts";
import { newestOf } from "./tally.ts";
import { comesTo } from "./testing/comes-to.ts";
import { answered, PEOPLE, pod, why } from "./testing/pod.ts";
import type { Stance } from "./words.ts";

const DAY = 24 * 60;
const YEAR = 365 * DAY;
const FLOOD = 10_000;

/** What each bad day comes to: what is so, what the log says, and what Today shows. */
describe("bad days of deciding", () => {
  const stance = (id: string, kind: Stance["stance"], ...replaces: readonly string[]): Stance => ({
    ...{ id, by: "anya", stance: kind, note: undefined, value: undefined, remedy: undefined, minute: 0 },
    ...{ picks: [], fallback: undefined, joins: undefined, replaces, isAfterAll: false },
  });

  test("[DC-8, K-1] two devices of one person that had not heard of each other are one answer, and a block goes first", () => {
    const past = { seen: () => true, suspended: () => false, time: 0 };
    const [yes, block, no] = [stance("a", "agree"), stance("c", "block"), stance("b", "aside")];
    expect(newestOf([yes, block], past)).toBe(block);
    expect(newestOf([block, yes], past)).toBe(block);
    expect(newestOf([no, yes], past)).toBe(yes);
  });

  test("[DC-20, K-6] of these one that a fork suspends brings back nothing that it took the place of", () => {
    const past = { seen: () => true, suspended: (id: string) => id === "b", time: 0 };
    const [block, yes, elsewhere] = [stance("a", "block"), stance("b", "agree", "a"), stance("c", "aside")];
    expect(newestOf([block, yes, elsewhere], past)).toBe(elsewhere);
    expect(newestOf([elsewhere, block, yes], past)).toBe(elsewhere);
    expect(newestOf([block, yes], past)).toBeUndefined();
  });

  test("[DC-6] a text that was revised while an answer travelled keeps that answer, and the new text asks again", () => {
    const here = pod();
    const matter = here.frame();
    const text = here.put("anya", matter, "We buy a pump.");
    const revised = here.put("anya", matter, "We buy a small pump.");
    here.say("ben", text, "agree", { sees: [text] });
    const row = here.matter(matter, "ben");
    expect(row.texts.map((one) => [one.state, one.stances.length])).toEqual([
      ["replaced", 1],
      ["open", 0],
    ]);
    expect(row.texts[1]?.waiting.map((one) => one.name)).toContain("Ben");
    expect(here.would("ben", "decisions.say", { text: revised, stance: "agree" })).toBeUndefined();
    comesTo(here, matter, { is: { state: "blockPeriod", step: "say" }, log: [], today: ["say"] });
  });

  test("[DC-11] when whoever put a text is never seen again, anybody who was asked puts it on record", () => {
    const here = pod();
    const matter = here.frame();
    const text = here.put("anya", matter, "We buy a pump.");
    const said = ["ben", "carla", "dina"].map((who) => here.say(who, text, "agree"));
    here.pass(8 * DAY, "ben", "carla", "dina", "emil");
    here.close("ben", text, said);
    comesTo(here, matter, { is: { state: "provisional" }, log: [["Consensus", "stands"]], today: [] });
  });

  test("[DC-13, K-3] a block that is dated back, by somebody who had seen the close, is no late block", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "agree");
    here.close("anya", text, said);
    const early = here.now() - 3 * DAY;
    const block = { text, stance: "block", ...why("block") };
    expect(here.refusedTo("emil", "decisions.say", block, { minute: early })?.code).toBe("decisions.new-needed");
    comesTo(here, matter, { is: { state: "provisional" }, log: [["Consensus", "stands"]], today: [] });
    here.pass(20 * DAY, ...PEOPLE);
    const late = { ...block, note: "The well is low" };
    expect(here.refusedTo("emil", "decisions.say", late, { minute: early })?.code).toBe("decisions.window-over");
    comesTo(here, matter, { is: { state: "documented" }, log: [["Consensus", "stands"]], today: [] });
  });

  test("[DC-9, K-3] a clock that is a year ahead neither ends the time to answer nor dates the log", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree");
    const ahead = { minute: here.now() + YEAR };
    expect(here.refusedTo("anya", "decisions.close", { text, counted: said }, ahead)?.code).toBe("decisions.too-early");
    const waiting = { anya: [], ben: [], carla: [], dina: ["say"], emil: ["say"] };
    comesTo(here, matter, { is: { state: "blockPeriod" }, log: [], today: waiting });
    const there = pod();
    const other = answered(there, "agree", "agree", "agree");
    there.pass(8 * DAY, ...PEOPLE);
    there.close("anya", other.text, other.said, { minute: there.now() + YEAR });
    expect(logRows(there.look("decisions"))[0]?.date).toBe("2024-06-08");
    comesTo(there, other.matter, { is: { state: "provisional" }, log: [["Consensus", "stands"]], today: [] });
  });

  test("[DC-8, DC-12] ten thousand answers of one person are one answer, and putting it on record names that one", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree");
    let last = "";
    for (let at = 0; at < FLOOD; at++) last = here.act("emil", "decisions.say", { text, stance: "abstain" }).id;
    expect(here.matter(matter).texts[0]).toMatchObject({ answered: 4, of: 5 });
    comesTo(here, matter, { is: { state: "blockPeriod" }, log: [], today: { anya: [], dina: ["say"], emil: [] } });
    here.close("dina", text, [...said, last, here.say("dina", text, "agree")]);
    const is = { state: "provisional", outcome: { counts: { agree: 4, abstain: 1 } } };
    comesTo(here, matter, { is, log: [["Consensus 4, 1 abstained", "stands"]], today: [] });
  }, 120_000);
});
