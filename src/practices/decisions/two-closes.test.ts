import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { answered, PEOPLE, type Pod, pod, why } from "./testing/pod.ts";

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

  test("[DC-15] a no and a block on one text stand no more than an agreement would; on two texts they are two things", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "aside", "aside", "aside");
    here.pass(8 * DAY, ...PEOPLE);
    const seen = here.events().at(-1)?.id ?? "";
    here.close("anya", text, said);
    expect(here.matter(matter).state).toBe("not-agreed");
    const block = here.say("emil", text, "block", { sees: [seen] });
    here.close("emil", text, [...said, block], { sees: [] });
    expect(here.matter(matter)).toMatchObject({ state: "contested", step: "talk" });

    const other = here.frame();
    const sees = [here.events().at(-1)?.id ?? ""];
    const texts = ["anya", "emil"].map((who) => here.put(who, other, `${who} buys a pump.`, { sees }));
    const both = texts.map((one, at) =>
      PEOPLE.map((who, place) => here.say(who, one, place > 0 ? "aside" : at === 0 ? "agree" : "block")),
    );
    for (const [at, one] of texts.entries()) here.close("ben", one, both[at] ?? []);
    expect(here.matter(other).state).not.toBe("contested");
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

describe("one block in two closes", () => {
  /** All but Emil agree, he blocks, and Anya and Ben put the same answers on record out of reach of each other. */
  function twice(here: Pod, fallsBack = false) {
    const matter = here.frame();
    const put = { matter, text: "We buy a pump.", ...(fallsBack && { fallback: "most" }) };
    const text = here.act("anya", "decisions.put", put).id;
    const said = PEOPLE.map((who) => {
      const stance = who === "emil" ? "block" : "agree";
      const fallback = who === "emil" ? "no" : "yes";
      return here.act(who, "decisions.say", { text, stance, ...why(stance), ...(fallsBack && { fallback }) }).id;
    });
    const sees = said.slice(-1);
    const closes = ["anya", "ben"].map((who) => here.close(who, text, said, { sees }));
    return { matter, text, said, closes, block: said.at(-1) ?? "" };
  }

  function finds(here: Pod, who: string, close: Id, block: Id, sees?: readonly Id[]): Id {
    const review = { close, block, finds: "preference", note: "It goes against no value" };
    const { id, refusal } = here.act(who, "decisions.review", review, sees && { sees });
    if (refusal !== undefined) throw new Error(JSON.stringify(refusal));
    return id;
  }

  test("[DC-15, DC-29] it is weighed once: what is found of it in one holds in the other", () => {
    const here = pod();
    const { matter, block } = twice(here);
    const close = here.matter(matter).review?.close ?? "";
    const counted = ["anya", "ben", "carla", "dina"].map((who) => finds(here, who, close, block));
    expect(here.refusedTo("anya", "decisions.weigh", { close, counted })).toBeUndefined();
    expect(here.matter(matter)).toMatchObject({ state: "provisional", outcome: { weighed: true } });
  });

  test("[DC-15, DC-29] what somebody found who had heard of one close only is not lost where the other one stands", () => {
    const here = pod();
    const { matter, block, closes } = twice(here);
    const close = here.matter(matter).review?.close ?? "";
    const other = closes.find((one) => one !== close) ?? "";
    const words = ["carla", "dina"].map((who) => finds(here, who, other, block, [other]));
    const again = finds(here, "dina", close, block);
    expect(
      here
        .matter(matter)
        .review?.blocks[0]?.unmet.map(({ id }) => id)
        .sort(),
    ).toEqual([words[0], again].sort());
  });

  test("[DC-15, DC-29] another block that only one of them counted is still there", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "block");
    here.pass(8 * DAY, ...PEOPLE);
    const sees = here
      .events()
      .slice(-1)
      .map(({ id }) => id);
    const close = here.close("anya", text, said, { sees });
    const block = said.at(-1) ?? "";
    const counted = ["anya", "ben", "carla"].map((who) => finds(here, who, close, block));
    here.act("anya", "decisions.weigh", { close, counted });
    expect(here.matter(matter).state).toBe("provisional");
    const late = here.say("emil", text, "block", { sees });
    here.close("emil", text, [...said, late], { sees: [] });
    expect(here.matter(matter).state).toBe("contested");
  });

  test("[DC-15, DC-36] what was fallen back to holds, whichever close it was", () => {
    const here = pod();
    const { matter } = twice(here, true);
    here.pass(30 * DAY, ...PEOPLE);
    here.pass(40 * DAY, ...PEOPLE);
    expect(here.matter(matter).state).toBe("blocked");
    const ready = here.matter(matter, "ben").fallBack?.ready;
    expect(here.refusedTo("ben", ready?.kind ?? "", { ...ready?.body })).toBeUndefined();
    expect(here.matter(matter)).toMatchObject({ state: "documented", outcome: { fellBack: true } });
  });

  test("[DC-30] once it was found not to stand, it holds no vote up, whichever of them counted it", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "aside", "aside", "block");
    const sees = said.slice(-1);
    for (const who of ["anya", "ben"]) here.close(who, text, said, { sees });
    const close = here.matter(matter).review?.close ?? "";
    const counted = ["anya", "ben", "carla", "dina"].map((who) => finds(here, who, close, sees[0] ?? ""));
    here.act("anya", "decisions.weigh", { close, counted });
    expect(here.matter(matter).state).toBe("not-agreed");
    expect(here.would("anya", "decisions.put", { matter, text: "We buy it.", method: "majority" })).toBeUndefined();
  });
});
