import { describe, expect, test } from "vitest";
import type { Id } from "../../../kernel/event.ts";
import { today } from "../../members/testing/neighbours.ts";
import { decisions } from "../index.ts";
import { answered, PEOPLE, type Pod, pod, setNumbers } from "../testing/pod.ts";
import { views } from "../views.ts";

const DAY = 24 * 60;

/** Emil blocks a text that the four others agree to, and it is on record. */
function blocked(here: Pod): { matter: Id; text: Id; close: Id; block: Id } {
  const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "block");
  return { matter, text, close: here.close("anya", text, said), block: said[4] ?? "" };
}

const finds = (here: Pod, who: string, { close, block }: { close: Id; block: Id }, what = "preference") =>
  here.act(who, "decisions.review", {
    close,
    block,
    finds: what,
    ...(what === "stands" ? {} : { note: "It is about taste" }),
  });

describe("a block is looked at together", () => {
  test("[DC-29] those who answered and do not block are asked, for the charter's days, and nobody else", () => {
    const here = pod();
    const stopped = blocked(here);
    expect(here.matter(stopped.matter, "ben")).toMatchObject({
      ...{ state: "blockReview", step: "say", open: true },
      review: { days: 3, percent: 67, asksMe: true, isOver: false },
    });
    expect(today(here, decisions, "ben")).toContain("decisions.today.review");
    expect(today(here, decisions, "emil")).not.toContain("decisions.today.review");
    expect(finds(here, "emil", stopped, "stands").refusal?.code).toBe("decisions.not-reviewing");
    expect(finds(here, "ben", stopped).refusal).toBeUndefined();
    const bare = { close: stopped.close, block: stopped.block, finds: "no-way" };
    expect(here.would("carla", "decisions.review", bare)?.code).toBe("decisions.review-why");
    here.pass(4 * DAY, ...PEOPLE);
    expect(here.matter(stopped.matter).state).toBe("blocked");
    expect(finds(here, "carla", stopped).refusal?.code).toBe("decisions.review-over");
  });

  test("[DC-29] among what is open it stands with the day until which people look at it, and not with that of the answers", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "block");
    here.pass(8 * DAY, ...PEOPLE);
    here.close("anya", text, said);
    const [line] = views.open.look(here.look("decisions", "ben"));
    expect(line).toMatchObject({ id: matter, state: "blockReview", deadline: here.matter(matter).review?.until });
  });

  test("[DC-5, DC-29] those who answered and left are not waited for, and the share is of those who stayed", () => {
    const here = pod();
    const stopped = blocked(here);
    const shown = () => here.matter(stopped.matter, "anya").review;
    expect(shown()?.blocks[0]?.waiting).toHaveLength(4);
    finds(here, "carla", stopped);
    for (const who of ["carla", "dina"]) here.act(who, "members.leave", {});
    expect(shown()?.blocks[0]).toMatchObject({ unmet: [], falls: false });
    expect([...(shown()?.blocks[0]?.waiting ?? [])].sort()).toEqual(["Anya", "Ben"]);
    const counted = ["anya", "ben"].map((who) => finds(here, who, stopped).id);
    expect(shown()?.blocks[0]).toMatchObject({ waiting: [], falls: true });
    expect(here.act("anya", "decisions.weigh", { close: stopped.close, counted }).refusal).toBeUndefined();
    expect(here.matter(stopped.matter).state).toBe("provisional");
  });

  test("[DC-19] whoever blocks is asked to talk for the days to resolve it, and not for ever", () => {
    const here = pod();
    blocked(here);
    const told = () => today(here, decisions, "emil").includes("decisions.today.block");
    expect(told()).toBe(true);
    for (const days of [4, 55]) here.pass(days * DAY, ...PEOPLE);
    expect(told()).toBe(true);
    here.pass(3 * DAY, ...PEOPLE);
    expect(told()).toBe(false);
  });

  test("[DC-19, DC-30] once it stands, whoever put the text is told to talk on, for the days to resolve it", () => {
    const here = pod();
    const stopped = blocked(here);
    const told = (who: string) => today(here, decisions, who).includes("decisions.today.blocked");
    expect(told("anya")).toBe(false);
    here.pass(4 * DAY, ...PEOPLE);
    expect(PEOPLE.filter(told)).toEqual(["anya"]);
    expect(today(here, decisions, "emil")).toContain("decisions.today.block");
    here.put("anya", stopped.matter, "Another text.");
    expect(PEOPLE.filter(told)).toEqual([]);
    const later = pod();
    blocked(later);
    later.pass(4 * DAY, ...PEOPLE);
    later.pass(57 * DAY, ...PEOPLE);
    expect(PEOPLE.filter((who) => today(later, decisions, who).includes("decisions.today.blocked"))).toEqual([]);
  });

  test("[DC-29] two thirds who name a test that it does not meet make it stand aside; its words stay, and the text passes", () => {
    const here = pod();
    const stopped = blocked(here);
    const two = ["anya", "ben"].map((who) => finds(here, who, stopped).id);
    expect(here.would("anya", "decisions.weigh", { close: stopped.close, counted: two })?.code).toBe(
      "decisions.block-stands",
    );
    const three = [...two, finds(here, "carla", stopped, "no-value").id];
    expect(today(here, decisions, "dina")).toContain("decisions.today.weigh");
    expect(here.would("anya", "decisions.weigh", { close: stopped.close, counted: two })?.code).toBe(
      "decisions.counted-wrong",
    );
    const weighed = here.act("emil", "decisions.weigh", { close: stopped.close, counted: three });
    expect(weighed.refusal).toBeUndefined();
    expect(here.matter(stopped.matter)).toMatchObject({
      state: "provisional",
      outcome: { id: weighed.id, verdict: "agreed", weighed: true, counts: { agree: 4, aside: 1, block: 0 } },
    });
    const [text] = here.matter(stopped.matter).texts;
    expect(text?.stances.find((one) => one.stance === "block")?.remedy).toBeDefined();
    expect(
      here.would("emil", "decisions.say", {
        text: stopped.text,
        stance: "block",
        value: 1,
        remedy: "No",
        note: "Still",
      })?.code,
    ).toBe("decisions.blocked-before");
  });

  test("[DC-29] what is looked at is a block of that text, and only those who were asked put on record that none stands", () => {
    const here = pod();
    here.join("fay");
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "block");
    const close = here.close("anya", text, said);
    expect(finds(here, "ben", { close, block: said[0] ?? "" }).refusal?.code).toBe("decisions.unknown");
    const counted = ["anya", "ben", "carla"].map((who) => finds(here, who, { close, block: said[4] ?? "" }).id);
    const weigh = (who: string, of: Id) => here.would(who, "decisions.weigh", { close: of, counted })?.code;
    expect([weigh("fay", close), weigh("emil", close)]).toEqual(["decisions.not-asked", undefined]);
    expect(here.matter(matter, "fay").review?.weigh).toBeUndefined();
    here.act("emil", "decisions.weigh", { close, counted });
    expect([weigh("emil", close), finds(here, "dina", { close, block: said[4] ?? "" }).refusal?.code]).toEqual([
      "decisions.no-review",
      "decisions.no-review",
    ]);
  });

  test("[DC-29] each block is looked at by itself, and everyone sees who found what", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "block", "block");
    const close = here.close("anya", text, said);
    const [first = "", second = ""] = said.slice(3);
    for (const who of ["anya", "ben"]) finds(here, who, { close, block: first });
    finds(here, "anya", { close, block: second });
    finds(here, "ben", { close, block: second }, "stands");
    const of = (name: string, who = "anya") => here.matter(matter, who).review?.blocks.find((one) => one.name === name);
    expect(of("Dina")).toMatchObject({ falls: true, mine: false, found: "preference", stands: [], waiting: ["Carla"] });
    expect(of("Emil", "emil")).toMatchObject({
      falls: false,
      mine: true,
      stands: [{ name: "Ben" }],
      waiting: ["Carla"],
    });
    expect(of("Emil")?.unmet).toMatchObject([{ name: "Anya", finds: "preference", note: "It is about taste" }]);
    expect(here.matter(matter, "ben").review?.weigh).toBeUndefined();
    expect(here.matter(matter, "dina").review).toMatchObject({ asksMe: false });
    finds(here, "ben", { close, block: second }, "no-value");
    expect(here.matter(matter, "ben").review?.weigh?.body).toMatchObject({ close });
  });

  test("[DC-29] after the days the share is of those who spoke, if they are more than half", () => {
    const here = pod();
    const stopped = blocked(here);
    finds(here, "anya", stopped);
    finds(here, "ben", stopped, "stands");
    finds(here, "carla", stopped);
    expect(here.matter(stopped.matter, "anya").review?.weigh).toBeUndefined();
    here.pass(4 * DAY, ...PEOPLE);
    const { review, state } = here.matter(stopped.matter, "anya");
    expect(state).toBe("blockReview");
    expect(here.act("anya", "decisions.weigh", review?.weigh?.body ?? {}).refusal).toBeUndefined();
  });

  test("[DC-29] two of four who spoke are too few, however much they agree", () => {
    const here = pod();
    const stopped = blocked(here);
    for (const who of ["anya", "ben"]) finds(here, who, stopped);
    here.pass(4 * DAY, ...PEOPLE);
    expect(here.matter(stopped.matter)).toMatchObject({ state: "blocked", review: { isOver: true } });
  });

  test("[DC-29] as at Manzanita a block that nobody else sees sense in falls by itself, and one backer keeps it", () => {
    for (const [finding, state] of [
      [undefined, "blockReview"],
      ["stands", "blocked"],
    ] as const) {
      const here = pod();
      setNumbers(here, [{ name: "blockBackers", value: 1 }]);
      const stopped = blocked(here);
      if (finding !== undefined) finds(here, "ben", stopped, finding);
      here.pass(4 * DAY, ...PEOPLE);
      expect(here.matter(stopped.matter).state).toBe(state);
    }
  });

  test("[DC-29, CH-8] as at N Street every block stands when the charter gives no days", () => {
    const here = pod();
    setNumbers(here, [{ name: "reviewDays", value: 0 }]);
    const stopped = blocked(here);
    expect(here.matter(stopped.matter)).toMatchObject({ state: "blocked" });
    expect(finds(here, "ben", stopped).refusal?.code).toBe("decisions.no-review");
  });

  test("[DC-29, K-7] a block that the review had not seen reopens what it let pass", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "block");
    here.pass(8 * DAY, ...PEOPLE);
    const seen = here.events().at(-1)?.id ?? "";
    const close = here.close("anya", text, said);
    const block = said[3] ?? "";
    for (const who of ["anya", "ben", "carla"]) finds(here, who, { close, block });
    here.act("ben", "decisions.weigh", here.matter(matter, "ben").review?.weigh?.body ?? {});
    expect(here.matter(matter).state).toBe("provisional");
    here.say("emil", text, "block", { sees: [seen] });
    expect(here.matter(matter)).toMatchObject({ state: "reopened", why: { about: { who: "Emil" } } });
  });
});

describe("a block that stands", () => {
  test("[DC-30] is resolved first: a vote by most only after the charter's days, a bare majority never", () => {
    const here = pod();
    const { matter } = blocked(here);
    const put = (method: string) => here.would("anya", "decisions.put", { matter, text: "We buy it.", method });
    expect(put("most")).toEqual({ code: "decisions.resolve-first", about: { days: 60, meetings: 4, left: 60 } });
    expect(put("majority")?.code).toBe("decisions.not-after-block");
    expect(put("consensus")).toBeUndefined();
    here.put("anya", matter, "We ask first.");
    expect(put("most")?.code).toBe("decisions.resolve-first");
    for (let days = 0; days < 61; days += 10) here.pass(10 * DAY, ...PEOPLE);
    expect(put("most")).toBeUndefined();
    expect(put("majority")?.code).toBe("decisions.not-after-block");
  });

  test("[DC-30, DC-37] one that was let go holds no vote up, and one beside it still does", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "aside", "aside", "agree", "block");
    const vote = { matter, text: "We buy it.", method: "majority" };
    here.close("anya", text, said);
    expect(here.would("anya", "decisions.put", vote)?.code).toBe("decisions.not-after-block");
    const lift = here.say("emil", text, "aside");
    here.close("anya", text, [...said.slice(0, 4), lift]);
    expect(here.matter(matter).state).toBe("not-agreed");
    expect(here.would("anya", "decisions.put", vote)).toBeUndefined();

    const both = answered(here, "agree", "agree", "agree", "block", "block");
    here.close("anya", both.text, both.said);
    here.say("emil", both.text, "agree");
    const other = { ...vote, matter: both.matter };
    expect(here.would("anya", "decisions.put", other)?.code).toBe("decisions.not-after-block");
  });

  test("[DC-29, DC-46] its words can stand in pages before what puts them on record, and all of them count", () => {
    const here = pod();
    const stopped = blocked(here);
    const words = ["anya", "ben", "carla"].map((who) => finds(here, who, stopped).id);
    const { close } = stopped;
    const first = here.act("anya", "decisions.count", { of: close, counted: words.slice(0, 1) });
    const due = words.length;
    expect(here.matter(stopped.matter, "ben").review?.begun).toEqual({ who: "Anya", mine: "no", listed: 1, due });
    expect(today(here, decisions, "ben")).toContain("decisions.today.weigh-begun");
    expect(first.refusal).toBeUndefined();
    const next = decisions.followUps?.(here.look("decisions", "anya"), first.event as never) ?? [];
    expect(next).toMatchObject([{ kind: "decisions.weigh", body: { close, after: first.id } }]);
    const weigh = (counted: readonly Id[]) =>
      here.act("anya", "decisions.weigh", { close, counted, after: first.id }).refusal?.code;
    expect(weigh(words.slice(2))).toBe("decisions.counted-wrong");
    expect(weigh(words.slice(1))).toBeUndefined();
    expect(here.matter(stopped.matter).state).toBe("provisional");
  });
});
