import { describe, expect, test } from "vitest";
import { todayOf } from "../testing/comes-to.ts";
import { answered, PEOPLE, pod, setNumbers, why } from "../testing/pod.ts";
import { views } from "../views.ts";

const DAY = 24 * 60;

describe("a straw poll beside what is on record", () => {
  test("[DC-24] a straw poll takes the place of no text: what was on record before it stands beside it and after it", () => {
    const here = pod();
    setNumbers(here, [{ name: "reviewDays", value: 0 }]);
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "block");
    const close = here.close("anya", text, said);
    const straw = { matter, text: "Who likes pumps?", method: "straw" };
    const poll = here.act("anya", "decisions.put", straw).id;
    expect(here.matter(matter)).toMatchObject({ state: "blocked", outcome: { id: close } });
    const [line] = views.open.look(here.look("decisions", "ben"));
    expect(line).toMatchObject({ id: matter, method: "straw", waitsForMe: true });
    expect(here.would("ben", "decisions.put", straw)?.code).toBe("decisions.asked-already");
    here.close(
      "anya",
      poll,
      PEOPLE.map((who) => here.say(who, poll, "agree")),
    );
    expect(here.matter(matter)).toMatchObject({ state: "blocked", outcome: { id: close } });
    const lift = here.say("emil", text, "agree");
    expect(here.matter(matter).state).toBe("blockPeriod");
    here.close("anya", text, [...said.slice(0, 4), lift]);
    expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { verdict: "agreed" } });
  });

  test("[DC-24, DC-29, DC-36] a straw poll stops neither the review of a block nor the vote to fall back on", () => {
    const here = pod();
    const matter = here.frame();
    const put = { matter, text: "We buy a pump.", fallback: "most" };
    const text = here.act("anya", "decisions.put", put).id;
    const said = PEOPLE.map((who) => {
      const stance = who === "emil" ? "block" : "agree";
      const fallback = who === "emil" ? "no" : "yes";
      return here.act(who, "decisions.say", { text, stance, ...why(stance), fallback }).id;
    });
    const close = here.close("anya", text, said);
    const straw = { matter, text: "Who likes pumps?", method: "straw" };
    expect(here.refusedTo("emil", "decisions.put", straw)).toBeUndefined();
    const review = { close, block: said[4], finds: "preference", note: "It goes against no value" };
    expect(here.refusedTo("anya", "decisions.review", review)).toBeUndefined();
    here.pass(30 * DAY, ...PEOPLE);
    here.pass(31 * DAY, ...PEOPLE);
    expect(here.refusedTo("anya", "decisions.fall-back", { close })).toBeUndefined();
    expect(here.matter(matter).state).toBe("documented");
    expect(here.matter(matter, "ben").texts.map((one) => one.state)).toEqual(["closed", "waiting"]);
  });

  test("[DC-24] a straw poll leaves what a late block reopened as it is, and people can answer it there", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree");
    here.pass(8 * DAY, ...PEOPLE);
    const sees = here
      .events()
      .slice(-1)
      .map(({ id }) => id);
    here.close("anya", text, said);
    here.say("emil", text, "block", { sees });
    const poll = here.act("ben", "decisions.put", { matter, text: "Who likes pumps?", method: "straw" }).id;
    expect(here.matter(matter, "dina")).toMatchObject({ state: "reopened", texts: [{}, { state: "open" }] });
    expect(here.refusedTo("dina", "decisions.say", { text: poll, stance: "agree" })).toBeUndefined();
  });

  test("[DC-24, DC-38] a straw poll that nobody answers lapses like any text, and another one can be put", () => {
    const here = pod();
    const matter = here.frame();
    const straw = { matter, text: "Who likes pumps?", method: "straw" };
    const poll = here.act("anya", "decisions.put", straw).id;
    here.pass(8 * DAY, ...PEOPLE);
    expect(here.would("ben", "decisions.put", straw)?.code).toBe("decisions.asked-already");
    expect(here.matter(matter, "ben").texts[0]).toMatchObject({ state: "open", until: expect.any(Number) });
    here.pass(7 * DAY, ...PEOPLE);
    expect(here.would("ben", "decisions.say", { text: poll, stance: "agree" })?.code).toBe("decisions.lapsed");
    expect(here.matter(matter, "ben")).toMatchObject({ state: "discussion", texts: [{ state: "waiting" }] });
    expect(todayOf(here, "ben")).toEqual([]);
    expect(here.refusedTo("ben", "decisions.put", straw)).toBeUndefined();
    expect(here.matter(matter)).toMatchObject({
      state: "blockPeriod",
      texts: [{ state: "replaced" }, { state: "open" }],
    });
  });

  test("[DC-24, DC-38] one answer is enough for a poll: it waits for whoever puts it on record", () => {
    const here = pod();
    const matter = here.frame();
    const poll = here.act("anya", "decisions.put", { matter, text: "Who likes pumps?", method: "straw" }).id;
    const said = here.say("ben", poll, "agree");
    here.pass(30 * DAY, ...PEOPLE);
    expect(here.matter(matter).state).toBe("blockPeriod");
    here.close("ben", poll, [said]);
    expect(here.matter(matter).state).toBe("discussion");
  });
});
