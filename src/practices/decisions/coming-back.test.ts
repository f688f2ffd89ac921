import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { answered, PEOPLE, type Pod, pod, setNumbers } from "./testing/pod.ts";

const DAY = 24 * 60;

describe("coming back to an agreement", () => {
  const block = (text: Id) => ({ text, stance: "block", value: 1, remedy: "Ask first", note: "The well is dry" });

  /** Everyone agreed; the last of them puts it on record. */
  function agreed(here: Pod): { matter: Id; text: Id; close: Id } {
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "agree");
    return { matter, text, close: here.close("emil", text, said) };
  }

  test("[DC-28] it stands at once, can be come back to for the charter's days, and is documented by time alone", () => {
    const here = pod();
    const { matter } = agreed(here);
    expect(here.matter(matter, "ben")).toMatchObject({
      ...{ state: "provisional", step: "settled", open: false },
      window: { days: 14, rule: "objectionDays", canBlock: true },
    });
    here.pass(15 * DAY, ...PEOPLE);
    expect(here.matter(matter, "ben").state).toBe("documented");
    expect(here.matter(matter, "ben").window).toBeUndefined();
  });

  test("[DC-28, K-7] a block with something new reopens it within those days, once a person and text", () => {
    const here = pod();
    const { matter, text } = agreed(here);
    const mine = here.act("ben", "decisions.say", block(text));
    expect(mine.refusal).toBeUndefined();
    expect(here.matter(matter)).toMatchObject({ state: "reopened", why: { about: { who: "Ben" } } });
    const again = here.put("ben", matter, "We ask first.");
    here.close(
      "emil",
      again,
      PEOPLE.map((who) => here.say(who, again, "agree")),
    );
    expect(here.matter(matter).state).toBe("provisional");
    expect(here.would("ben", "decisions.say", block(text))?.code).toBe("decisions.closed-already");
    expect(here.act("ben", "decisions.say", block(again)).refusal).toBeUndefined();
  });

  test("[DC-28] whose block was found not to stand is not offered another one", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "block");
    const close = here.close("anya", text, said);
    const review = { close, block: said[4], finds: "preference", note: "It goes against no value" };
    const counted = ["anya", "ben", "carla", "dina"].map((who) => here.act(who, "decisions.review", review).id);
    here.act("anya", "decisions.weigh", { close, counted });
    expect(here.matter(matter, "ben").window?.canBlock).toBe(true);
    expect(here.matter(matter, "emil").window?.canBlock).toBe(false);
    expect(here.would("emil", "decisions.say", block(text))?.code).toBe("decisions.blocked-before");
  });

  test("[DC-37] whoever came back to it can let that block go, and then it stands as it did", () => {
    const here = pod();
    const { matter, text, close } = agreed(here);
    here.act("ben", "decisions.say", block(text));
    expect(here.matter(matter, "ben")).toMatchObject({ state: "reopened", canLift: true });
    expect(here.matter(matter, "anya").canLift).toBe(false);
    expect(here.would("anya", "decisions.say", { text, stance: "agree" })?.code).toBe("decisions.closed-already");
    expect(here.would("ben", "decisions.say", block(text))?.code).toBe("decisions.closed-already");
    here.say("ben", text, "aside");
    expect(here.matter(matter, "ben")).toMatchObject({ state: "provisional", outcome: { id: close }, canLift: false });
    expect(here.would("ben", "decisions.say", block(text))?.code).toBe("decisions.blocked-before");
  });

  test("[DC-28] afterwards it cannot be come back to, except by somebody who had not heard of it at the close", () => {
    const here = pod();
    const { text, said } = answered(here, "agree", "agree", "agree");
    const unheard = here.events().find((event) => event.kind === "decisions.frame")?.id ?? "";
    here.pass(8 * DAY, "anya", "ben", "carla", "dina");
    here.act("emil", "kernel.witness", {}, { sees: [unheard] });
    const close = here.close("ben", text, said);
    here.pass(15 * DAY, ...PEOPLE);
    expect(here.would("dina", "decisions.say", block(text))?.code).toBe("decisions.window-over");
    expect(here.would("emil", "decisions.say", block(text))).toBeUndefined();
    here.pass(31 * DAY, ...PEOPLE);
    expect(here.would("emil", "decisions.say", block(text))?.code).toBe("decisions.window-over");
    expect(here.would("gina", "decisions.document", { close })?.code).toBe("decisions.join-first");
  });

  test("[DC-28] what stands is documented by somebody who was asked, once the time is over, and once", () => {
    const here = pod();
    const { matter, text, close } = agreed(here);
    here.join("fay");
    const document = (who: string) => here.would(who, "decisions.document", { close });
    expect(document("ben")).toEqual({ code: "decisions.window-open", about: { days: 14 } });
    expect(document("fay")?.code).toBe("decisions.not-asked");
    here.act("dina", "decisions.say", block(text));
    expect(document("ben")?.code).toBe("decisions.stands-no-more");
    here.say("dina", text, "agree");
    here.pass(15 * DAY, ...PEOPLE);
    expect(here.act("ben", "decisions.document", { close }).refusal).toBeUndefined();
    expect(document("carla")?.code).toBe("decisions.documented-already");

    const blocked = answered(here, "agree", "agree", "agree", "agree", "block");
    const stopped = here.close("anya", blocked.text, blocked.said);
    expect(here.would("ben", "decisions.document", { close: stopped })?.code).toBe("decisions.stands-no-more");
    expect(here.matter(matter).state).toBe("documented");
  });

  test("[DC-37] whoever lets a block go says as much with the other answer as with any, and only to the text that it stopped", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "agree", "block");
    here.close("anya", text, said);
    const lift = (stance: string) => here.would("emil", "decisions.say", { text, stance })?.code;
    expect([lift("aside"), lift("reservations")]).toEqual(["decisions.note-needed", "decisions.note-needed"]);
    expect(lift("agree")).toBeUndefined();
    const next = here.put("anya", matter, "We mend the old one.");
    here.close(
      "anya",
      next,
      PEOPLE.map((who) => here.say(who, next, "agree")),
    );
    expect(lift("agree")).toBe("decisions.closed-already");
  });

  test("[DC-28, CH-8] the days are the charter's, and a vote is settled when it is counted", () => {
    const here = pod();
    setNumbers(here, [{ name: "objectionDays", value: 0 }]);
    expect(here.matter(agreed(here).matter).state).toBe("documented");
  });
});
