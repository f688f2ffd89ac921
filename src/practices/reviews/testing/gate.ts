import type { Id } from "../../../kernel/event.ts";
import type { Story } from "../../../kernel/testing/story.ts";
import { DAY } from "../../members/testing/neighbours.ts";

/** What a notice says beside whom it is about. */
export function noticeOf(story: Story, by: string, whom: string, more: object = {}) {
  const circle = story.act(by, "kernel.audience", {
    ...{ practice: "reviews", lasts: "until-destroyed", key: "ab".repeat(32), boxes: [] },
    people: [story.person(by), story.person(whom)],
  }).id;
  const about = { rule: "What we share", offered: "circle", parties: [], hearing: story.now() + 16 * DAY };
  return { person: story.person(whom), ...about, circle, ...more };
}

/** A notice that everybody heard of, so many days ago. */
export function noticed(story: Story, who: readonly string[], whom: string, days = 15, more: object = {}): Id {
  const by = who[0] ?? "";
  const review = story.act(by, "reviews.open", noticeOf(story, by, whom, more)).id;
  wait(story, who, days);
  return review;
}

/** A review of somebody that has gone through its whole gate, so that a motion to remove them may stand on it. */
export function walkGate(story: Story, who: readonly string[], whom: string): Id {
  const review = noticed(story, who, whom);
  story.act(who[0] ?? "", "reviews.hear", { review, spoke: "spoke" });
  wait(story, who, 5);
  return review;
}

/** Everybody hears of what was said last, and days go by. */
export function wait(story: Story, who: readonly string[], days: number): void {
  story.pass(1, ...who);
  story.pass(days * DAY, ...who);
}

/** The first of them puts a removal to everyone; what they say to it is yes. */
export function moved(story: Story, [by = "", ...others]: readonly string[], whom: string, review: Id) {
  const parent = story.look("charter").lane.chain.at(-1)?.id;
  const body = { parent, why: "Because", remove: [story.person(whom)], review };
  const motion = story.act(by, "charter.propose", body).id;
  const ballots = [by, ...others].map((one) => story.act(one, "charter.say", { motion, yes: "yes" }).id);
  return { conclude: () => story.act(by, "charter.conclude", { motion, ballots }).refusal?.code };
}
