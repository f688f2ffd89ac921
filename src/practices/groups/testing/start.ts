import type { Body, Id } from "../../../kernel/event.ts";
import type { AnyPractice } from "../../../kernel/practice.ts";
import { charter } from "../../charter/index.ts";
import { decisions } from "../../decisions/index.ts";
import { members } from "../../members/index.ts";
import { capitalised, podOf } from "../../members/testing/neighbours.ts";
import { reviews } from "../../reviews/index.ts";
import { groups } from "../index.ts";
import type { Groups } from "../words.ts";

export const PRACTICES = [members, charter, groups, decisions, reviews];
export const PEOPLE = ["ana", "ben", "cleo", "dora"] as const;
const HOMES = {
  ana: "Fern House",
  ben: "Oak House",
  cleo: "Elm House",
  dora: "Ash House",
};
export const DAY = 24 * 60;

export const TECH = {
  name: "Tech",
  purpose: "The mesh and the server in the hallway.",
  authority: "Repairs, and what is bought for them.",
  limits: "New masts, and whom we give access.",
  budgetCap: 200,
  joining: "open",
} as const;

export type Start = ReturnType<typeof start>;

/** A pod of four, all on the roll, in which groups and roles are prepared and decided in few words. */
export function start(...more: readonly AnyPractice[]) {
  const pod = podOf(HOMES, [...PRACTICES, ...more], capitalised);

  const state = (): Groups => pod.state("groups");
  const sound = (told: { readonly id: Id; readonly refusal: unknown }): Id => {
    if (told.refusal !== undefined) throw new Error(JSON.stringify(told.refusal));
    return told.id;
  };
  const prepare = (kind: string, body: Body, who = "ana"): Id => sound(pod.act(who, `groups.${kind}`, body));
  /** A text that carries what was prepared. */
  const put = (enacts: readonly Id[], who = "ana"): Id => {
    const matter = sound(pod.act(who, "decisions.frame", { title: "Groups", problem: "Who does it?" }));
    return sound(pod.act(who, "decisions.put", { matter, text: "We do this.", enacts }));
  };
  /** Everyone agrees, or those who are named do. */
  const agree = (text: Id, people: readonly string[] = PEOPLE): Id => {
    const counted = people.map((who) => sound(pod.act(who, "decisions.say", { text, stance: "agree" })));
    return sound(pod.act(people[0] ?? "ana", "decisions.close", { text, counted }));
  };
  const decide = (...enacts: readonly Id[]): Id => {
    const text = put(enacts);
    agree(text);
    return text;
  };
  const open = (more: Body = {}): Id => {
    const group = prepare("open", { ...TECH, named: [], ...more });
    decide(group);
    return group;
  };
  const role = (group: Id | undefined, more: Body = {}): Id => {
    const named = { name: "Coordinator", purpose: "Answers the phone", ...(group !== undefined && { group }), ...more };
    const made = prepare("add-role", named);
    decide(made);
    return made;
  };
  const give = (role: Id, who: string, more: Body = {}): Id => {
    const term = prepare("give-role", { role, person: pod.person(who), ...more });
    decide(term);
    return term;
  };
  /** Days go by for everyone, and once they have, all are heard of. */
  const days = (count: number, people: readonly string[] = PEOPLE): void => {
    pod.pass(count * DAY, ...people);
    pod.pass(1, ...people);
  };
  const refusalOf = (who: string, kind: string, body: Body) => pod.would(who, `groups.${kind}`, body)?.code;
  const view = (name: string, params: Record<string, unknown> = {}, who?: string) =>
    groups.views[name]?.look(pod.look("groups", who), params);
  return { ...pod, groups: state, prepare, put, agree, decide, open, role, give, refusalOf, view, days };
}
