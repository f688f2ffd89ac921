import { describe, expect, test } from "vitest";
import { answered, PEOPLE, pod } from "./testing/pod.ts";

const DAY = 24 * 60;

describe("two closes", () => {
  test("[DC-15] with the same verdict, the one that counted more is shown", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree");
    here.pass(8 * DAY, ...PEOPLE);
    const seen = here.events().at(-1)?.id ?? "";
    const four = here.close("anya", text, said);
    const last = here.say("emil", text, "abstain", { sees: [seen] });
    const five = here.close("emil", text, [...said, last], { sees: [] });
    expect(here.setAside(five)).toBeUndefined();
    expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { id: five } });
    expect(four).not.toBe(five);
  });

  test("[DC-15] with the same verdict and count, the lower id is shown", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "agree");
    const seen = here.events().at(-1)?.id ?? "";
    const ids = ["anya", "ben", "carla"].map((who) => here.close(who, text, said, { sees: [seen] }));
    expect(here.matter(matter).outcome?.id).toBe([...ids].sort()[0]);
  });

  test("[DC-15] with different verdicts none stands: the matter is contested and in Talk again", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree");
    here.pass(8 * DAY, ...PEOPLE);
    const seen = here.events().at(-1)?.id ?? "";
    here.close("anya", text, said);
    const block = here.say("emil", text, "block", { sees: [seen] });
    here.close("emil", text, [...said, block], { sees: [] });
    expect(here.matter(matter)).toMatchObject({
      state: "contested",
      step: "talk",
      open: true,
      why: { about: { count: 2 } },
    });
    const newer = here.put("ben", matter, "We ask first.");
    const counted = PEOPLE.map((who) => here.say(who, newer, "agree"));
    here.close("ben", newer, counted);
    expect(here.matter(matter).state).toBe("provisional");
  });

  test("[DC-15] two texts of one matter agreed by people who had not heard of each other are contested", () => {
    const here = pod();
    const matter = here.frame();
    const seen = here.events().at(-1)?.id ?? "";
    const first = here.put("anya", matter, "We buy a pump.", { sees: [seen] });
    const second = here.put("emil", matter, "We dig a well.", { sees: [seen] });
    const onFirst = PEOPLE.map((who) => here.say(who, first, "agree"));
    const onSecond = PEOPLE.map((who) => here.say(who, second, "agree"));
    const both = here.events().at(-1)?.id ?? "";
    here.close("anya", first, onFirst, { sees: [both] });
    expect(here.matter(matter).state).toBe("provisional");
    here.close("emil", second, onSecond, { sees: [both] });
    expect(here.matter(matter).state).toBe("contested");
  });

  test("[DC-13] once one text of a matter is agreed, a text that was put without knowing is shut as well", () => {
    const here = pod();
    const matter = here.frame();
    const seen = here.events().at(-1)?.id ?? "";
    const first = here.put("anya", matter, "We buy a pump.", { sees: [seen] });
    const second = here.put("emil", matter, "We dig a well.", { sees: [seen] });
    here.close(
      "anya",
      first,
      PEOPLE.map((who) => here.say(who, first, "agree")),
    );
    expect(here.refusedTo("ben", "decisions.say", { text: second, stance: "agree" })?.code).toBe(
      "decisions.closed-already",
    );
  });

  test("[DC-13] that holds as well for a text that was put after the close by someone who had not heard of it", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree");
    here.pass(8 * DAY, "anya", "carla", "dina");
    here.close("anya", text, said);
    for (let count = 0; count < 30; count++) here.act("emil", "kernel.witness", {}, { sees: [matter] });
    const second = here.put("emil", matter, "We dig a well.", { sees: [matter] });
    const answer = { text: second, stance: "agree" };
    expect(here.refusedTo("ben", "decisions.say", answer)?.code).toBe("decisions.closed-already");
    expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { verdict: "agreed" } });
    expect(here.matter(matter).texts.map((one) => one.state)).toEqual(["closed", "waiting"]);
  });
});
