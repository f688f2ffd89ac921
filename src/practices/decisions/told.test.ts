import { describe, expect, test } from "vitest";
import { createLanguage } from "../../language/say.ts";
import { decisions } from "./index.ts";
import { answered, type Pod, pod, setNumbers, why } from "./testing/pod.ts";
import { wayOf } from "./ways/ways.ts";
import { METHODS } from "./words.ts";

const said = createLanguage("en", [decisions.messages.en]).say;

/** How an act of this log is told to somebody who looks later, by "Ben". */
function tell(here: Pod, id: string): string {
  const event = here.graph.get(id)?.event;
  if (event === undefined) throw new Error("the act is not in the log");
  const told = decisions.told?.(here.look("decisions"), event as never) ?? { code: `${event.kind}.did` };
  return said(told.code, { ...(event.body as Record<string, string>), ...told.about, who: "Ben" });
}

describe("[DC-56] whoever reads what happened", () => {
  test("reads an answer in the words of its way of deciding: an objection is no block, and a concern no reservation", () => {
    const here = pod();
    const tellings = [
      ["no-objection", "block", "Ben objected"],
      ["consent", "block", "Ben objected"],
      ["consent", "reservations", "Ben had a concern, and no objection"],
      ["consent", "agree", "Ben had no objection"],
      ["consensus", "block", "Ben blocked"],
      ["majority", "no", "Ben said no"],
    ] as const;
    for (const [method, stance, words] of tellings) {
      const text = here.act("anya", "decisions.put", {
        ...{ matter: here.frame(), text: "We buy a pump.", method },
        ...(wayOf(method).comesBack && { againDays: 30 }),
      }).id;
      const answer = here.act("ben", "decisions.say", { text, stance, ...why(stance), note: "It floods." });
      expect([method, stance, answer.refusal, tell(here, answer.id)]).toEqual([method, stance, undefined, words]);
    }
  });

  test("reads of nobody that they blocked, in whatever way, but of who did", () => {
    const all = METHODS.flatMap((method) => wayOf(method).answers.map(({ as }) => as));
    const blocks = all.filter((stance) => said("decisions.say.did", { stance, who: "Ben" }) === "Ben blocked");
    expect(new Set(blocks)).toEqual(new Set(["block"]));
  });

  test("reads whom a text asks where that is not everyone", () => {
    const here = pod();
    const body = { text: "We buy a pump.", method: "consent", againDays: 30 };
    const all = here.act("anya", "decisions.put", { ...body, matter: here.frame() });
    const circle = ["anya", "ben"].map((who) => here.person(who));
    const few = here.act("anya", "decisions.put", { ...body, matter: here.frame(), circle });
    expect([all.refusal, few.refusal]).toEqual([undefined, undefined]);
    expect(tell(here, all.id)).toBe("Ben put a text forward");
    expect(tell(here, few.id)).toMatch(/^Ben put a text to (Anya, Ben|Ben, Anya)$/);
    const [matter, more] = [here.frame(), { ...body, circle }];
    const left = here.act("anya", "decisions.put", { ...more, matter }).id;
    expect(tell(here, here.act("carla", "decisions.escalate", { text: left }).id)).toBe(
      "Ben asked that everyone decides it",
    );
    expect(here.matter(matter).path.at(-1)?.saying.code).toBe("decisions.escalate.did-few");
  });

  test("reads a conversation that was moved as moved, and what is about nothing known as its kind is told", () => {
    const here = pod();
    setNumbers(here, [{ name: "reviewDays", value: 0 }]);
    const { text, said: answers } = answered(here, "agree", "agree", "agree", "agree", "block");
    here.close("anya", text, answers);
    const at = here.now() + 2 * 24 * 60;
    const [first, second] = [at, at + 60].map((time) => here.act("ben", "decisions.meet", { text, at: time }).id);
    expect(tell(here, first ?? "")).toBe(`Ben offered a conversation for ${at}`);
    expect(tell(here, second ?? "")).toBe(`Ben moved the conversation from ${at} to ${at + 60}`);
    const stray = { ...here.graph.get(answers[0] ?? "")?.event, body: { text: "ab".repeat(32), stance: "agree" } };
    expect(decisions.told?.(here.look("decisions"), stray as never)).toBeUndefined();
  });
});
