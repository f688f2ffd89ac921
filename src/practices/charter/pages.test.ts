import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { members } from "../members/index.ts";
import { podOf, today } from "../members/testing/neighbours.ts";
import { charter } from "./index.ts";
import { concluding } from "./motions.ts";

const HOMES = { anya: "Fern House", bo: "Fern House", cem: "Mill House", dee: "Elm House" };
const PEOPLE = Object.keys(HOMES);

/** A motion to which all four said yes; nothing is on record. */
function moved(yes: readonly string[] = PEOPLE): { story: Story; motion: Id; ballots: readonly Id[] } {
  const story = podOf(HOMES, [members, charter]);
  const { motion, ballots } = another(story, yes);
  return { story, motion, ballots };
}

function another(story: Story, yes: readonly string[] = PEOPLE): { motion: Id; ballots: readonly Id[] } {
  const parent = story.folding.lane.chain().at(-1)?.id ?? "";
  const motion = story.act("anya", "charter.propose", { parent, why: "So", addValues: ["We share"] }).id;
  const ballots = yes.map((who) => story.act(who, "charter.say", { motion, yes: "yes" }).id);
  return { motion, ballots };
}

const page = (story: Story, who: string, motion: Id, ballots: readonly Id[], after?: Id) =>
  story.act(who, "charter.count", { motion, ballots, ...(after !== undefined && { after }) });
const conclude = (story: Story, who: string, motion: Id, ballots: readonly Id[], after: Id) =>
  story.act(who, "charter.conclude", { motion, ballots, after });
const code = (told: { refusal: { code: string } | undefined }): string | undefined => told.refusal?.code;

describe("ballots that are more than one act lists", () => {
  test("[CH-25, CH-3] stand in pages before the conclusion, and are one list with it", () => {
    const { story, motion, ballots } = moved();
    const first = page(story, "anya", motion, ballots.slice(0, 1));
    const second = page(story, "anya", motion, ballots.slice(1, 2), first.id);
    expect([code(first), code(second)]).toEqual([undefined, undefined]);
    expect(story.folding.lane.chain()).toHaveLength(2);
    const end = conclude(story, "anya", motion, ballots.slice(2), second.id);
    expect(end.refusal).toBeUndefined();
    const outcome = story.folding.lane.chain().at(-1);
    expect([outcome?.id, outcome?.counted.length]).toEqual([end.id, 4]);
    for (const ballot of ballots) expect(outcome?.restsOn).toContain(ballot);
    expect(story.state("charter").conclusions.get(end.id).ballots).toEqual(ballots);
    expect(charter.neverBroken?.(story.look("charter"))).toEqual([]);
  });

  test("[CH-25] name nobody twice over all pages, only yes to this motion, and no page of somebody else", () => {
    const { story, motion, ballots } = moved();
    const first = page(story, "anya", motion, ballots.slice(0, 2));
    expect(code(conclude(story, "anya", motion, ballots, first.id))).toBe("lane.counted-wrong");
    expect(code(conclude(story, "bo", motion, ballots.slice(2), first.id))).toBe("lane.counted-wrong");
    expect(code(page(story, "anya", motion, [ballots[0] ?? "", ballots[0] ?? ""]))).toBe("lane.counted-wrong");
    const other = another(story);
    expect(code(page(story, "anya", motion, other.ballots.slice(0, 1)))).toBe("lane.counted-wrong");
    expect(code(conclude(story, "anya", motion, ballots.slice(2), first.id))).toBeUndefined();
    expect(code(page(story, "anya", motion, ballots.slice(0, 1)))).toBe("lane.moved-on");
  });

  test("[CH-25] count only pages that stood: one that the lane refused, or that is none, makes no record", () => {
    const { story, motion, ballots } = moved();
    const twice = page(story, "anya", motion, [ballots[0] ?? "", ballots[0] ?? ""]);
    expect(code(conclude(story, "anya", motion, ballots.slice(1), twice.id))).toBe("lane.counted-wrong");
    const no = story.act("bo", "charter.say", { motion, yes: "no" });
    expect(no.refusal).toBeUndefined();
    const first = page(story, "anya", motion, [ballots[0] ?? ""]);
    expect(code(conclude(story, "anya", motion, ballots.slice(1), first.id))).toBe("lane.counted-wrong");
    expect(code(conclude(story, "anya", motion, ballots.slice(2), first.id))).toBeUndefined();
  });

  test("[CH-25, CH-2] come no sooner than enough said yes, and only from people with a say", () => {
    const { story, motion, ballots } = moved(["anya", "bo"]);
    expect(page(story, "anya", motion, ballots).refusal).toMatchObject({
      code: "lane.not-enough",
      about: { needed: 3 },
    });
    expect(code(page(story, "anya", "ab".repeat(32), ballots))).toBe("lane.unknown-motion");
  });

  test("[CH-25, CH-12] follow each other by themselves after one press, and Today says so while the record is not complete", () => {
    const { story, motion, ballots } = moved();
    const sorted = [...ballots].sort();
    const first = page(story, "anya", motion, sorted.slice(0, 3));
    for (const who of PEOPLE) expect(today(story, charter, who)).toEqual(["charter.today.record-begun"]);
    const [line] = charter.attention?.(story.look("charter", "bo")) ?? [];
    expect(line?.text?.about).toMatchObject({ who: "anya", mine: "no", listed: 3, yes: 4 });
    expect(line?.ready).toMatchObject({ kind: "charter.conclude", body: { ballots: sorted } });
    const [next] = charter.followUps?.(story.look("charter", "anya"), first.event as never) ?? [];
    expect(next).toEqual(concluding(motion, ballots, first.event as never));
    expect(next).toMatchObject({ kind: "charter.conclude", body: { ballots: sorted.slice(3), after: first.id } });
    story.act("dee", "charter.say", { motion, yes: "no" });
    const stopped = charter.followUps?.(story.look("charter", "anya"), first.event as never) ?? [];
    expect(stopped.length).toBe(sorted.indexOf(ballots[3] ?? "") === 3 ? 1 : 0);
    expect(charter.acts.count.hidden).toBe(true);
  });

  test("[CH-25] once it is complete, whoever ended it, nothing says that it is not", () => {
    const { story, motion, ballots } = moved();
    page(story, "anya", motion, ballots.slice(0, 1));
    expect(code(story.act("bo", "charter.conclude", { motion, ballots }))).toBeUndefined();
    expect(story.state("charter").begun.size).toBe(0);
    for (const who of PEOPLE) expect(today(story, charter, who)).toEqual([]);
  });
});
