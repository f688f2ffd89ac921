import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { utcDay } from "../../kernel/utc-day.ts";
import { PRESETS } from "../charter/presets.ts";
import { PEOPLE, type Pod, pod, ruleOf, setNumbers, why } from "./testing/pod.ts";
import { verdict } from "./ways/ways.ts";
import type { Counts } from "./words.ts";

const DAY = 24 * 60;
/** The day on which stories begin is 31 May 2024; the charter is set on it. */
const FIRST = "2024-05-31";

/** A pod that lives by a set of numbers from somewhere. */
function livingAs(preset: string): Pod {
  const here = pod();
  const numbers = PRESETS.find((one) => one.name === preset)?.numbers ?? {};
  setNumbers(
    here,
    Object.entries(numbers).map(([name, value]) => ({ name, value })),
  );
  return here;
}

function put(here: Pod, more: Record<string, unknown> = {}): { matter: Id; text: Id } {
  const matter = here.frame();
  return { matter, text: here.act("anya", "decisions.put", { matter, text: "We buy a pump.", ...more }).id };
}

function counts(some: Partial<Counts>): Counts {
  return { agree: 0, reservations: 0, aside: 0, abstain: 0, block: 0, no: 0, choose: 0, ...some };
}

// N Street Cohousing (cohousing-l, msg24743): two weeks to object after posting; talks for up to three months after a
// block, every block standing; then 75 %.
describe("as at N Street", () => {
  const said = ["yes", "yes", "yes", "abstain", "no"] as const;
  test("[DC-36, CH-20] two weeks to answer, three months of talks after a block, then three quarters decide", () => {
    const here = livingAs("n-street");
    const { matter, text } = put(here, { fallback: "most" });
    expect(utcDay(here.matter(matter).texts[0]?.time ?? 0)).toBe(FIRST);
    expect(utcDay(here.matter(matter).texts[0]?.deadline ?? 0)).toBe("2024-06-14");
    const stances = said.map((fallback, at) => {
      const stance = at === 4 ? "block" : "agree";
      return here.act(PEOPLE[at] ?? "", "decisions.say", { text, stance, ...why(stance), fallback }).id;
    });
    const close = here.close("anya", text, stances);
    expect(here.matter(matter).state).toBe("blocked");
    expect(utcDay(here.matter(matter).fallBack?.from ?? 0)).toBe("2024-08-29");
    here.pass(89 * DAY, ...PEOPLE);
    expect(here.would("ben", "decisions.fall-back", { close })?.code).toBe("decisions.resolve-first");
    here.pass(2 * DAY, ...PEOPLE);
    here.act("ben", "decisions.fall-back", { close });
    expect(here.matter(matter)).toMatchObject({ state: "documented", outcome: { counts: { agree: 3, no: 1 } } });
  });
});

// Mosaic Commons (mosaic-commons.org/urgent): three quarters must answer; a third of orange cards stops it, and so does
// one red card.
describe("as at Mosaic Commons", () => {
  test("[DC-11, CH-20] four of five must answer, since three are less than three quarters", () => {
    const here = livingAs("mosaic");
    const { text } = put(here);
    const three = ["anya", "ben", "carla"].map((who) => here.say(who, text, "agree"));
    here.pass(15 * DAY, ...PEOPLE);
    expect(here.refusedTo("anya", "decisions.close", { text, counted: three })).toEqual({
      code: "decisions.not-enough",
      about: { answered: 3, needed: 4, of: 5 },
    });
    here.close("anya", text, [...three, here.say("dina", text, "aside")]);
  });

  // What is urgent there: each person gives card and vote to fall back on at once (mosaic-commons.org/urgent).
  test("[DC-36, CH-20] one round asks for the card and the vote, and after a red card the votes count without another", () => {
    const here = livingAs("mosaic");
    const { matter, text } = put(here, { fallback: "most" });
    const cards = PEOPLE.map((who, at) => {
      const stance = at === 4 ? "block" : "agree";
      const fallback = at === 4 ? "no" : "yes";
      return here.act(who, "decisions.say", { text, stance, ...why(stance), fallback }).id;
    });
    const close = here.close("anya", text, cards);
    expect(here.matter(matter).outcome?.verdict).toBe("blocked");
    const { from = 0, days = 0 } = here.matter(matter).fallBack ?? {};
    expect(utcDay(from)).toBe(utcDay(here.now() + days * DAY));
    here.pass((days + 1) * DAY, ...PEOPLE);
    const answers = here.events().filter(({ kind }) => kind === "decisions.say").length;
    expect(here.refusedTo("ben", "decisions.fall-back", { close })).toBeUndefined();
    expect(here.events().filter(({ kind }) => kind === "decisions.say").length).toBe(answers);
    expect(here.matter(matter)).toMatchObject({ state: "documented", outcome: { counts: { agree: 4, no: 1 } } });
  });

  test.each([
    [{ agree: 8, aside: 4 }, "not-agreed"],
    [{ agree: 9, aside: 3 }, "agreed"],
    [{ agree: 10, reservations: 1, aside: 1 }, "agreed"],
    [{ agree: 11, block: 1 }, "blocked"],
  ] as const)("[DC-10] with cards %j it is %s", (some, expected) => {
    expect(verdict(counts(some), ruleOf("consensus", 68))).toBe(expected);
  });
});

// Heartwood Cohousing (cohousing-l, msg45922): whoever blocks meets the others within two months, then a supermajority of
// three quarters. Here every block is looked at first, as the charter has it unless it is changed.
describe("as at Heartwood", () => {
  test("[DC-29, DC-30, CH-8] a block that stands is resolved within two months; then a vote by three quarters may decide", () => {
    const here = pod();
    setNumbers(here, [{ name: "mostPercent", value: 75 }]);
    const { matter, text } = put(here);
    const said = PEOPLE.map((who, at) => here.say(who, text, at === 4 ? "block" : "agree"));
    here.close("anya", text, said);
    here.pass(4 * DAY, ...PEOPLE);
    const vote = { matter, text: "We buy a pump, and ask below the well.", method: "most" };
    expect(here.would("ben", "decisions.put", vote)?.code).toBe("decisions.resolve-first");
    here.pass(57 * DAY, ...PEOPLE);
    const { id, refusal } = here.act("ben", "decisions.put", vote);
    expect(refusal).toBeUndefined();
    expect(utcDay(here.matter(matter).texts.at(-1)?.time ?? 0)).toBe("2024-07-31");
    const votes = PEOPLE.map(
      (who, at) => here.act(who, "decisions.say", { text: id, stance: at > 3 ? "no" : "agree" }).id,
    );
    here.close("ben", id, votes);
    expect(here.matter(matter)).toMatchObject({ state: "documented", outcome: { counts: { agree: 4, no: 1 } } });
  });
});
