import type { Id, Refusal } from "../../../kernel/event.ts";
import type { How, Story } from "../../../kernel/testing/story.ts";
import { story } from "../../../kernel/testing/story.ts";
import { charter } from "../../charter/index.ts";
import { devices } from "../../devices/index.ts";
import { members } from "../../members/index.ts";
import { decisions } from "../index.ts";
import { type MatterRow, matterRow } from "../matter-view.ts";
import type { Method, Rule, StanceKind } from "../words.ts";

/** Five people of three households, on the roll; two core values: 1 care, 2 openness. */
export const PEOPLE = ["anya", "ben", "carla", "dina", "emil"] as const;
export const PRACTICES = [members, devices, charter, decisions];
const KEY = "ab".repeat(32);
const PROOF = "cd".repeat(64);

/** A pod in which someone can act and look in few words. */
export type Pod = Story & {
  readonly join: (who: string) => void;
  readonly frame: (who?: string) => Id;
  readonly put: (who: string, matter: Id, text: string, how?: How) => Id;
  readonly say: (who: string, text: Id, stance: StanceKind, how?: How) => Id;
  readonly close: (who: string, text: Id, counted: readonly Id[], how?: How) => Id;
  readonly matter: (id: Id, who?: string) => MatterRow;
  readonly refusedTo: (who: string, kind: string, body: Record<string, unknown>, how?: How) => Refusal | undefined;
};

/** A pod that has not confirmed its founding roll: a draft. */
export function draftPod(people: readonly string[] = PEOPLE): Pod {
  const told = story(PRACTICES, people[0] ?? "anya", {
    ...{ name: "Fern Lane", scale: "pod", timeZone: "Europe/Madrid", language: "en" },
    values: ["We care for each other", "We decide in the open"],
  });
  const must = (who: string, kind: string, body: Record<string, unknown>, how?: How): Id => {
    const { id, refusal } = told.act(who, kind, body, how);
    if (refusal !== undefined) throw new Error(`${who} ${kind}: ${JSON.stringify(refusal)}`);
    return id;
  };
  const join = (who: string): void => {
    const until = told.now() + 100;
    const invite = must(people[0] ?? "anya", "members.invite", { key: KEY, uses: 1, until });
    must(who, "members.join", { name: named(who), householdName: `${named(who)} House`, invite, proof: PROOF });
  };
  must(people[0] ?? "anya", "members.join", { name: named(people[0] ?? "anya"), householdName: "Oak House" });
  for (const who of people.slice(1)) join(who);
  return {
    ...told,
    join,
    frame: (who = "anya") =>
      must(who, "decisions.frame", { title: "The well pump", problem: "The pump is old. In June it stood still." }),
    put: (who, matter, text, how) => must(who, "decisions.put", { matter, text }, how),
    say: (who, text, stance, how) => must(who, "decisions.say", { text, stance, ...why(stance) }, how),
    close: (who, text, counted, how) => must(who, "decisions.close", { text, counted }, how),
    matter: (id, who) => matterRow(told.look("decisions", who), told.state("decisions").matters.get(id)),
    refusedTo: (who, kind, body, how) => told.act(who, kind, body, how).refusal,
  };
}

/** A pod whose founders are on the roll. */
export function pod(people: readonly string[] = PEOPLE): Pod {
  const told = draftPod(people);
  const seats = people.map((who, index) => ({
    person: told.person(who),
    // The first two share a household, and so do the last two.
    household: told.person(people[index === 1 ? 0 : index === people.length - 1 ? index - 1 : index] ?? who),
  }));
  const { id } = told.act(people[0] ?? "anya", "members.list", { seats });
  for (const who of people) {
    const { refusal } = told.act(who, "members.confirm", { list: id });
    if (refusal !== undefined) throw new Error(`${who} confirm: ${JSON.stringify(refusal)}`);
  }
  return told;
}

/** What a stance must say besides itself. */
export function why(stance: StanceKind): Record<string, unknown> {
  if (stance === "block") return { value: 1, remedy: "Ask the neighbours below the well first" };
  return stance === "reservations" || stance === "aside" ? { note: "It costs a lot" } : {};
}

function named(who: string): string {
  return who.slice(0, 1).toUpperCase() + who.slice(1);
}

/** A text that the first few have answered, in the order of their names, and the ids of their stances. */
export function answered(here: Pod, ...stances: readonly StanceKind[]): { matter: Id; text: Id; said: Id[] } {
  const matter = here.frame();
  const text = here.put("anya", matter, "We buy a pump.");
  const said = stances.map((stance, index) => here.say(PEOPLE[index] ?? "", text, stance));
  return { matter, text, said };
}

/** The usual rule of a way of deciding. */
export function ruleOf(method: Method, agreePercent = method === "most" ? 70 : 50): Rule {
  return {
    method,
    quorumPercent: method === "most" ? 67 : 50,
    agreePercent,
    hesitantPercent: 33,
    escalatePercent: 10,
    escalatePeople: 2,
    entrustPeople: 2,
    windowDays: 14,
    lateBlockDays: 45,
    reviewDays: 3,
    reviewPercent: 67,
    blockBackers: 0,
    fallback: undefined,
  };
}

/** Everyone sets numbers of the charter together. */
export function setNumbers(here: Pod, numbers: readonly { readonly name: string; readonly value: number }[]): void {
  const parent = here.look("charter").lane.chain.at(-1)?.id;
  const motion = here.act("anya", "charter.propose", { parent, why: "So that it suits us", numbers }).id;
  const ballots = PEOPLE.map((who) => here.act(who, "charter.say", { motion, yes: "yes" }).id);
  const { refusal } = here.act("anya", "charter.conclude", { motion, ballots });
  if (refusal !== undefined) throw new Error(JSON.stringify(refusal));
}
