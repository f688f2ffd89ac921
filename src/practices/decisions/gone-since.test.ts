import { describe, expect, test } from "vitest";
import { attention } from "./attention.ts";
import { answered, PEOPLE, type Pod, pod, setNumbers } from "./testing/pod.ts";

function today(here: Pod, who: string): readonly string[] {
  return attention(here.look("decisions", who)).map((one) => one.id.split(".")[1] ?? "");
}

/** A text that somebody is to carry out, and that is agreed. */
function carried(here: Pod, by: string, stances: readonly ("agree" | "aside")[]) {
  const matter = here.frame();
  const { id: text } = here.act("anya", "decisions.put", { matter, text: "We buy it.", carrier: here.person(by) });
  const said = stances.map((stance, at) => here.say(PEOPLE[at] ?? "", text, stance));
  here.close("anya", text, said);
  return { matter, text };
}

describe("what somebody who has left leaves to do", () => {
  test("[DC-39, DC-19] whoever was to carry it out and has left is not said to do so, and somebody else is named", () => {
    const here = pod();
    const { matter, text } = carried(here, "dina", ["agree", "agree", "agree", "agree", "agree"]);
    here.act("dina", "members.leave", {});
    expect(here.matter(matter).texts[0]?.carrier).toMatchObject({ name: "Dina", gone: true });
    const lines = () => attention(here.look("decisions", "anya")).filter(({ id }) => id === `decisions.carry.${text}`);
    expect(lines().map((one) => one.text?.code)).toEqual(["decisions.today.carry-gone-text"]);
    expect(today(here, "ben")).not.toContain("carry");
    here.act("ben", "decisions.carry", { text, person: here.person("ben") });
    expect([lines(), here.matter(matter).texts[0]?.carrier?.gone]).toEqual([[], false]);
  });

  test("[DC-39, DC-19] of what was looked back at since nobody is asked who carries it out", () => {
    const here = pod();
    const { matter } = carried(here, "dina", ["agree", "agree", "agree", "agree", "agree"]);
    here.act("ben", "decisions.note-outcome", { matter, text: "It runs." });
    here.act("dina", "members.leave", {});
    expect(today(here, "anya")).toEqual([]);
  });

  test("[DC-39, DC-19] once whoever put the text has left, all who were asked name somebody anew", () => {
    const here = pod();
    carried(here, "emil", ["agree", "agree", "agree", "agree", "aside"]);
    expect([today(here, "anya"), today(here, "ben")]).toEqual([["carry"], []]);
    here.act("anya", "members.leave", {});
    expect([today(here, "ben"), today(here, "anya")]).toEqual([["carry"], []]);
  });

  test("[DC-30, DC-19] a block that stands is for all who were asked to resolve, once whoever brought it up has left", () => {
    const here = pod();
    setNumbers(here, [{ name: "reviewDays", value: 0 }]);
    const { text, said } = answered(here, "agree", "agree", "agree", "agree", "block");
    here.close("anya", text, said);
    expect([today(here, "anya"), today(here, "ben")]).toEqual([["blocked"], []]);
    here.act("anya", "members.leave", {});
    expect(["ben", "carla", "dina"].map((who) => today(here, who))).toEqual(Array(3).fill(["blocked"]));
    expect(today(here, "emil")).not.toContain("blocked");
  });

  test("[DC-3, DC-19] a concern waits for an answer of all who took part, once whoever brought it up has left", () => {
    const here = pod();
    const matter = here.frame();
    here.act("ben", "decisions.suggest", { matter, text: "A bucket" });
    here.act("carla", "decisions.concern", { matter, text: "Too dear" });
    expect([today(here, "anya"), today(here, "ben")]).toEqual([["concern"], []]);
    here.act("anya", "members.leave", {});
    expect(["ben", "carla", "dina"].map((who) => today(here, who))).toEqual([["concern"], [], []]);
  });
});
