import type { Body, Id } from "../../../kernel/event.ts";
import type { How } from "../../../kernel/testing/story.ts";
import { charter } from "../../charter/index.ts";
import { decisions } from "../../decisions/index.ts";
import { members } from "../../members/index.ts";
import { capitalised, podOf } from "../../members/testing/neighbours.ts";
import { skills } from "../../skills/index.ts";
import { using } from "../index.ts";
import type { Optional } from "../words.ts";

export const PRACTICES = [members, charter, skills, decisions, using];
export const PEOPLE = ["ana", "ben", "cleo"] as const;
const HOMES = { ana: "Fern House", ben: "Oak House", cleo: "Elm House" };

/** A pod of three, all on the roll, that uses everything. */
export function start() {
  const pod = podOf(HOMES, PRACTICES, capitalised);
  const must = (who: string, kind: string, body: Body, how?: How): Id => {
    const { id, refusal } = pod.act(who, kind, body, how);
    if (refusal !== undefined) throw new Error(`${kind}: ${JSON.stringify(refusal)}`);
    return id;
  };
  /** Everyone agrees on a text that switches something; the close is what brings it into force. */
  const decide = (off: readonly Optional[], on: readonly Optional[] = []) => {
    const turn = must("ana", "using.turn", { off, on });
    const matter = must("ana", "decisions.frame", { title: "What we use", problem: "Too much." });
    const text = must("ana", "decisions.put", { matter, text: "We use less.", enacts: [turn] });
    const counted = PEOPLE.map((who) => must(who, "decisions.say", { text, stance: "agree" }));
    const close = must("ana", "decisions.close", { text, counted });
    return { matter, text, close, turn };
  };
  const claim = (who: string, skill: string, how?: How) =>
    pod.act(who, "skills.claim", { skill, level: 3, rank: "primary", teach: "yes" }, how);
  const knows = (who: string): number => pod.state("skills").people.get(pod.person(who))?.skills.size ?? 0;
  return { ...pod, must, decide, claim, knows };
}
