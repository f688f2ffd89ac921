import { describe, expect, test } from "vitest";
import { coming } from "./coming.ts";
import { comesTo, logOf, todayOf } from "./testing/comes-to.ts";
import { answered, PEOPLE, pod } from "./testing/pod.ts";

const DAY = 24 * 60;
const STREET = ["anya", "ben", "carla"] as const;

describe("what somebody said who has left since", () => {
  /** Three agreed while Emil, who had the text, was out of reach. */
  function agreedWithout() {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree");
    here.pass(8 * DAY, ...STREET);
    here.close("anya", text, said);
    return { here, matter, text };
  }

  test("[DC-5, DC-14] a block that comes to light with the word that its author left is shown as late, and reopens nothing", () => {
    const { here, matter, text } = agreedWithout();
    const block = here.say("emil", text, "block", { sees: [text] });
    here.act("emil", "members.leave", {}, { sees: [block] });
    expect(here.matter(matter).texts[0]?.late.map((one) => one.name)).toEqual(["Emil"]);
    const today = Object.fromEntries(STREET.map((who) => [who, []]));
    comesTo(here, matter, { is: { state: "provisional" }, log: [["Consensus", "stands"]], today });
  });

  test("[DC-5, DC-37] what a block reopened stands again once its author has left, whoever looked at it before", () => {
    const { here, matter, text } = agreedWithout();
    here.say("emil", text, "block", { sees: [text] });
    expect(here.matter(matter).state).toBe("reopened");
    expect(todayOf(here, "anya")).toEqual(["reopened"]);
    here.act("emil", "members.leave", {});
    expect(here.matter(matter).state).toBe("provisional");
    expect(logOf(here)).toEqual([["Consensus", "stands"]]);
    expect(here.would("anya", "decisions.put", { matter, text: "We ask first." })?.code).toBe(
      "decisions.closed-already",
    );
  });

  test("[DC-5, DC-14] as long as one who blocked late is here, it stays open", () => {
    const { here, matter, text } = agreedWithout();
    for (const who of ["dina", "emil"]) here.say(who, text, "block", { sees: [text] });
    here.act("emil", "members.leave", {});
    expect(here.matter(matter)).toMatchObject({ state: "reopened", why: { about: { who: "Dina", count: 1 } } });
  });

  test("[DC-1] a matter whose author has left is withdrawn by anyone with a say, but not while people are asked about it", () => {
    const here = pod();
    const matter = here.frame();
    const text = here.act("ben", "decisions.put", { matter, text: "We buy a pump.", method: "majority" }).id;
    const would = () => here.would("ben", "decisions.withdraw", { matter })?.code;
    expect(would()).toBe("decisions.not-yours");
    here.act("anya", "members.leave", {});
    expect(would()).toBe("decisions.asked-now");
    here.pass(30 * DAY, ...PEOPLE.filter((who) => who !== "anya"));
    expect(here.would("ben", "decisions.say", { text, stance: "agree" })?.code).toBe("decisions.lapsed");
    here.act("ben", "decisions.withdraw", { matter });
    expect(here.matter(matter)).toMatchObject({ state: "withdrawn", why: { about: { who: "Ben" } } });
    expect(here.matter(matter).path.at(-1)?.saying).toEqual({ code: "decisions.withdraw.did", about: { who: "Ben" } });
  });

  test("[DC-5, DC-25] whoever asked to talk on and left is not counted among those who ask", () => {
    const here = pod();
    const matter = here.frame();
    const put = { matter, text: "We buy a pump.", method: "majority" };
    const text = here.act("anya", "decisions.put", put).id;
    here.act("emil", "decisions.escalate", { text });
    here.act("emil", "members.leave", {});
    here.act("dina", "decisions.escalate", { text });
    expect(here.matter(matter).texts[0]).toMatchObject({ state: "open", escalation: { asking: 1, needed: 2 } });
    const counted = STREET.map((who) => here.say(who, text, "agree"));
    here.pass(8 * DAY, ...PEOPLE);
    expect(here.refusedTo("anya", "decisions.close", { text, counted })).toBeUndefined();
    expect(here.matter(matter).state).toBe("documented");
  });

  test("[DC-25, K-3] a vote that enough asked to end is over for whoever had not seen one of them leave", () => {
    const here = pod();
    const matter = here.frame();
    const text = here.act("anya", "decisions.put", { matter, text: "We buy a pump.", method: "majority" }).id;
    for (const who of ["dina", "emil"]) here.act(who, "decisions.escalate", { text });
    const counted = STREET.map((who) => here.say(who, text, "agree"));
    here.pass(8 * DAY, ...PEOPLE);
    const before = here.events().at(-1)?.id ?? "";
    here.act("emil", "members.leave", {});
    const close = { text, counted };
    expect(here.refusedTo("anya", "decisions.close", close, { sees: [before] })?.code).toBe("decisions.escalated");
    expect(here.would("anya", "decisions.put", { matter, text: "We do.", method: "majority" })).toBeUndefined();
  });

  test("[DC-19, DC-31] whoever left has no days of answers and of looking again under what is coming", () => {
    const here = pod();
    const agreed = answered(here, "agree", "agree", "agree", "agree", "agree");
    here.close("emil", agreed.text, agreed.said);
    here.act("ben", "decisions.note-outcome", { matter: agreed.matter, text: "It runs", againDays: 30 });
    answered(here, "agree", "agree", "agree", "agree", "agree");
    const ahead = () => coming(here.look("decisions", "emil")).map(({ title }) => title.code);
    expect(ahead()).toEqual(["decisions.today.coming", "decisions.today.coming-again"]);
    here.act("emil", "members.leave", {});
    expect(ahead()).toEqual([]);
  });
});
