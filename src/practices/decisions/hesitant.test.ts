import { describe, expect, test } from "vitest";
import { logOf, todayOf } from "./testing/comes-to.ts";
import { answered, PEOPLE, type Pod, pod } from "./testing/pod.ts";
import type { StanceKind } from "./words.ts";

describe("[DC-52] where many would rather not, though they let it pass", () => {
  const close = (here: Pod, text: string, counted: readonly string[]) => here.close("anya", text, counted);

  test("more than a third with reservations or aside send it back to talk, with their reasons and a word for its author", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "reservations", "aside");
    close(here, text, said);
    expect(here.matter(matter)).toMatchObject({
      ...{ state: "hesitant", step: "talk", open: true },
      why: { code: "decisions.screen.why-hesitant", about: { count: 2 } },
    });
    expect(logOf(here)).toEqual([["Back to talk, 2 of 5 with reservations or aside", "stands"]]);
    expect(todayOf(here, "anya")).toEqual(["hesitant"]);
    expect(here.would("anya", "decisions.say", { text, stance: "agree" })?.code).toBe("decisions.closed-already");
    expect(here.would("emil", "decisions.concern", { matter, text: "Who pays for it?" })).toBeUndefined();
  });

  test("once: the next text in sight of it, the same one too, is counted as it comes", () => {
    const here = pod();
    const { matter, text, said } = answered(here, "agree", "agree", "agree", "reservations", "aside");
    close(here, text, said);
    const again = here.act("anya", "decisions.put", { matter, text: "We ask again." }).id;
    expect(here.matter(matter).state).toBe("blockPeriod");
    const stances = ["agree", "agree", "reservations", "reservations", "aside"] as const;
    const more = PEOPLE.map((who, at) => here.say(who, again, stances[at] ?? "agree"));
    close(here, again, more);
    expect(here.matter(matter).state).toBe("provisional");
  });

  test("a third is not more than a third, and a block or too few who agree say more than that", () => {
    const of = (...stances: readonly StanceKind[]) => {
      const here = pod();
      const { matter, text, said } = answered(here, ...stances);
      here.pass(8 * 24 * 60, ...PEOPLE);
      close(here, text, said);
      return here.matter(matter).state;
    };
    expect(of("agree", "agree", "reservations")).toBe("provisional");
    expect(of("agree", "agree", "aside", "reservations")).toBe("hesitant");
    expect(of("agree", "agree", "aside", "aside")).toBe("not-agreed");
    expect(of("agree", "agree", "aside", "block")).toBe("blockReview");
  });
});
