import type { Id } from "../../../kernel/event.ts";
import { charter } from "../../charter/index.ts";
import { decisions } from "../../decisions/index.ts";
import { members } from "../../members/index.ts";
import { capitalised, podOf } from "../../members/testing/neighbours.ts";
import { documents } from "../index.ts";
import type { Documents } from "../words.ts";

export const PRACTICES = [members, charter, decisions, documents];
export const PEOPLE = ["ana", "ben", "cleo"] as const;
const HOMES = { ana: "Fern House", ben: "Oak House", cleo: "Elm House" };

export type Start = ReturnType<typeof start>;

/** A pod of three, all on the roll, in which documents are prepared and decided in few words. */
export function start() {
  const pod = podOf(HOMES, PRACTICES, capitalised);

  const state = (): Documents => pod.state("documents");
  /** A text that carries what was prepared, and the yes of those who say it. */
  const put = (enacts: readonly Id[], who = "ana"): { matter: Id; text: Id } => {
    const matter = pod.act(who, "decisions.frame", { title: "Quiet hours", problem: "It is loud at night." }).id;
    return { matter, text: pod.act(who, "decisions.put", { matter, text: "We adopt this.", enacts }).id };
  };
  const say = (who: string, text: Id, stance: string, sees?: readonly Id[]): Id => {
    const more = stance === "block" ? { value: 1, remedy: "Ask first" } : {};
    return pod.act(who, "decisions.say", { text, stance, ...more }, sees === undefined ? {} : { sees }).id;
  };
  const agree = (text: Id, people: readonly string[] = PEOPLE) => {
    const counted = people.map((who) => say(who, text, "agree"));
    const { refusal, id } = pod.act(people[0] ?? "ana", "decisions.close", { text, counted });
    if (refusal !== undefined) throw new Error(JSON.stringify(refusal));
    return id;
  };
  const prepare = (name: string, text: string, who = "ana") => pod.act(who, "documents.adopt", { name, text }).id;
  return { ...pod, documents: state, put, say, agree, prepare };
}
