import type { Id } from "../../../kernel/event.ts";
import type { AnyPractice } from "../../../kernel/practice.ts";
import { type Story, story } from "../../../kernel/testing/story.ts";
import { members } from "../index.ts";

export const KEY = "11".repeat(32);
export const PROOF = "22".repeat(64);
export const DAY = 24 * 60;

/** Where each lives, by their short names; they are called so too, unless it is said otherwise. */
type Homes = Readonly<Record<string, string>>;
type Called = (who: string) => string;

/** "ana" is called Ana. */
export const capitalised: Called = (who) => who.slice(0, 1).toUpperCase() + who.slice(1);

/** A draft pod: the first person founds it and names a household; each of the others comes in by an invite of theirs. */
export function draftOf(
  homes: Homes,
  practices: readonly AnyPractice[] = [members],
  called: Called = (who) => who,
): Story {
  const [founder = "anya", ...others] = Object.keys(homes);
  const values = ["Nobody rules over anybody"];
  const pod = story(practices, founder, {
    name: "Willow Lane",
    scale: "pod",
    timeZone: "Europe/Madrid",
    language: "en",
    values,
  });
  const households = new Map<string, Id>();
  const enter = (who: string, more: object): void => {
    const name = homes[who] ?? "?";
    const known = households.get(name);
    const home = known === undefined ? { householdName: name } : { household: known };
    const told = pod.act(who, "members.join", { name: called(who), ...home, ...more });
    if (known === undefined) households.set(name, told.id);
  };
  enter(founder, {});
  for (const who of others) enter(who, { invite: invite(pod, founder).id, proof: PROOF });
  return pod;
}

/** A pod whose founders have confirmed one list: all of them are on the roll. */
export function podOf(homes: Homes, practices: readonly AnyPractice[] = [members], called?: Called): Story {
  const pod = draftOf(homes, practices, called);
  const people = Object.keys(homes);
  const list = pod.act(people[0] ?? "", "members.list", { seats: seatsOf(pod, people) }).id;
  for (const who of people) pod.act(who, "members.confirm", { list });
  return pod;
}

/** An invite for one person that holds for a week, made now. */
export function invite(pod: Story, by: string, more: object = {}) {
  return pod.act(by, "members.invite", { key: KEY, uses: 1, until: pod.now() + 1 + 7 * DAY, ...more });
}

/** Someone comes in as a guest of `by`; into a new household unless one is named by its id. */
export function guest(pod: Story, who: string, by: string, home: object = { householdName: `House of ${who}` }) {
  return pod.act(who, "members.join", { name: who, ...home, invite: invite(pod, by).id, proof: PROOF });
}

export function seatsOf(pod: Story, people: readonly string[]) {
  return people.map((who) => ({ person: pod.person(who), household: homeOf(pod, who) }));
}

/** The household in which someone lives now. */
export function homeOf(pod: Story, who: string): Id {
  return pod.state("members").people.get(pod.person(who))?.household ?? "";
}

/** What a view shows, as `who` sees it. */
// biome-ignore lint/suspicious/noExplicitAny: tests know the rows they ask for.
export function see(pod: Story, practice: AnyPractice, view: string, who?: string, params: object = {}): any {
  return practice.views[view]?.look(pod.look(practice.name, who), params);
}

/** The codes of what Today has for someone. */
export function today(pod: Story, practice: AnyPractice, who: string): string[] {
  return (practice.attention?.(pod.look(practice.name, who)) ?? []).map((item) => item.title.code);
}
