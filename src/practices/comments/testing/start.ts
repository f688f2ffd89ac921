import type { Body, Id } from "../../../kernel/event.ts";
import type { AnyPractice } from "../../../kernel/practice.ts";
import type { How } from "../../../kernel/testing/story.ts";
import { charter } from "../../charter/index.ts";
import { decisions } from "../../decisions/index.ts";
import { documents } from "../../documents/index.ts";
import { meetings } from "../../meetings/index.ts";
import { members } from "../../members/index.ts";
import { capitalised, podOf } from "../../members/testing/neighbours.ts";
import { skills } from "../../skills/index.ts";
import { using } from "../../using/index.ts";
import { comments } from "../index.ts";
import { type CommentRow, views } from "../views.ts";
import type { Comments } from "../words.ts";

export const PRACTICES = [members, charter, skills, decisions, documents, meetings, comments, using];
export const PEOPLE = ["ana", "ben", "cleo"] as const;
const HOMES = { ana: "Fern House", ben: "Oak House", cleo: "Elm House" };

export type Start = ReturnType<typeof start>;

/** A pod of three, all on the roll, with a skill under which things are said in few words. */
export function start(...more: readonly AnyPractice[]) {
  const pod = podOf(HOMES, [...PRACTICES, ...more], capitalised);
  const claim = (who: string, skill: string): Id =>
    pod.act(who, "skills.claim", { skill, level: 3, rank: "other", teach: "no" }).id;
  const bikes = claim("ana", "Bike repair");
  const body = (text: string, more: Body = {}): Body => ({ about: bikes, text, mentions: [], photos: [], ...more });
  return {
    ...pod,
    bikes,
    claim,
    body,
    comments: (): Comments => pod.state("comments"),
    say: (who: string, text: string, more: Body = {}, how: How = {}) =>
      pod.act(who, "comments.say", body(text, more), how),
    correct: (who: string, comment: Id, text: string, more: Body = {}, how: How = {}) =>
      pod.act(who, "comments.correct", { comment, text, mentions: [], ...more }, how),
    takeBack: (who: string, comment: Id, how: How = {}) => pod.act(who, "comments.take-back", { comment }, how),
    /** What stands under a skill. */
    under: (skill = "bike repair", who = "ana"): readonly CommentRow[] =>
      views.under.look(pod.look("comments", who), { on: "skills.skill", thing: skill }),
  };
}
