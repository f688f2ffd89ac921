import { describe, expect, test } from "vitest";
import { attention } from "./attention.ts";
import { coming } from "./coming.ts";
import { followUps } from "./follow-up.ts";
import { logRows } from "./log/log.ts";
import { PEOPLE, type Pod, pod } from "./testing/pod.ts";
import { search, views } from "./views.ts";

const DAY = 24 * 60;

describe("what needs me", () => {
  const codes = (here: Pod, who: string) =>
    attention(here.look("decisions", who)).map((one) => one.title.code.slice("decisions.today.".length));

  test("[DC-19] a missing answer, a close that is due, a concern, a block and what is open again", () => {
    const here = pod();
    const matter = here.frame();
    const { id: concern } = here.act("carla", "decisions.concern", { matter, text: "Too dear" });
    expect([codes(here, "anya"), codes(here, "ben"), codes(here, "carla")]).toEqual([["concern"], [], []]);
    here.act("anya", "decisions.answer", { concern, text: "We share it" });
    const text = here.put("anya", matter, "We buy a pump.");
    const said = [here.say("anya", text, "agree"), here.say("ben", text, "agree"), here.say("carla", text, "agree")];
    expect(attention(here.look("decisions", "emil"))).toMatchObject([
      { text: { about: { answered: 3, of: 5 } }, until: here.matter(matter).texts[0]?.deadline },
    ]);
    expect(codes(here, "anya")).toEqual([]);
    here.pass(8 * DAY, ...PEOPLE);
    const seen = here.events().at(-1)?.id ?? "";
    expect(codes(here, "emil")).toEqual(["close"]);
    here.close("anya", text, said);
    expect(codes(here, "emil")).toEqual([]);
    here.say("emil", text, "block", { sees: [seen] });
    expect([codes(here, "ben"), codes(here, "dina")]).toEqual([["reopened"], []]);
    const newer = here.put("anya", matter, "We ask first.");
    here.say("emil", newer, "block");
    expect(codes(here, "emil")).toEqual(["block"]);
  });

  test("[DC-19] what I answered is coming, not waiting; what is over is neither", () => {
    const here = pod();
    const text = here.put("anya", here.frame(), "We buy a pump.");
    const lines = (who: string) => coming(here.look("decisions", who)).map((one) => [one.id, one.at]);
    expect(lines("anya")).toEqual([]);
    const said = PEOPLE.slice(0, 4).map((who) => here.say(who, text, "agree"));
    expect(lines("anya")).toEqual([[text, expect.any(Number)]]);
    expect([lines("emil"), coming(here.look("decisions"))]).toEqual([[], []]);
    here.pass(8 * DAY, ...PEOPLE);
    here.close("anya", text, said);
    expect(lines("anya")).toEqual([]);
  });

  test("[DC-11] whoever gives the last missing answer puts all of them on record with it", () => {
    const here = pod();
    const text = here.put("anya", here.frame(), "We buy a pump.");
    for (const who of PEOPLE) {
      const { event } = here.act(who, "decisions.say", { text, stance: "agree" });
      const drafts = followUps(here.look("decisions", who), event as never);
      expect(drafts).toHaveLength(who === "emil" ? 1 : 0);
      for (const draft of drafts) expect(here.refusedTo(who, draft.kind, draft.body)).toBeUndefined();
    }
    expect(logRows(here.look("decisions"))).toMatchObject([{ approved: "Consensus" }]);
  });

  test("[DC-19] lists show what is open and what is mine, and search finds matters and old decisions", () => {
    const here = pod();
    const matter = here.frame();
    here.put("anya", matter, "We buy a pump.");
    here.act("ben", "decisions.record", { date: "2024-01-15", decision: "Hire a coordinator", approved: "Vote 8-1" });
    const line = { id: matter, step: "say", answered: 0, of: 5, waitsForMe: true };
    expect(views.open.look(here.look("decisions", "ben"))).toMatchObject([{ ...line, framedByMe: false }]);
    expect(views.mine.look(here.look("decisions", "anya"))).toMatchObject([{ ...line, framedByMe: true }]);
    expect(views.mine.look(here.look("decisions"))).toEqual([]);
    expect(views.matter.look(here.look("decisions"), { matter: "00" })).toBeNull();
    expect(search(here.look("decisions")).map((one) => one.title)).toEqual(["The well pump", "Hire a coordinator"]);
  });
});
