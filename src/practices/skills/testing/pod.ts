import type { ImportLine } from "../../../kernel/practice.ts";
import { type Story, story } from "../../../kernel/testing/story.ts";
import { members } from "../../members/index.ts";
import { skills } from "../index.ts";

/** What the pod of these tests does together. */
export const practices = [members, skills];

/** A draft pod: Ana and Ben of Fern House, Cleo of Oak House and Dov of Well House have joined; nobody is on the roll. */
export function draftPod(language: "en" | "es" = "en"): Story {
  const founding = { name: "Fern Lane", scale: "pod", timeZone: "Europe/Madrid", language, values: [] };
  const pod = story(practices, "ana", founding);
  const fern = pod.act("ana", "members.join", { name: "Ana", householdName: "Fern House" }).id;
  join(pod, "ben", "Ben", { household: fern });
  join(pod, "cleo", "Cleo", { householdName: "Oak House" });
  join(pod, "dov", "Dov", { householdName: "Well House" });
  return pod;
}

/** The same pod with Ana, Ben and Cleo on the founding roll: Dov is a guest. */
export function boundPod(): Story {
  const pod = draftPod();
  const homes: Record<string, string> = { ana: "ana", ben: "ana", cleo: "cleo" };
  const seats = Object.entries(homes).map(([who, home]) => ({ person: pod.person(who), household: pod.person(home) }));
  const list = pod.act("ana", "members.list", { seats }).id;
  for (const who of Object.keys(homes)) pod.act(who, "members.confirm", { list });
  return pod;
}

/** Lets somebody in through an invite of Ana's. */
export function join(
  pod: Story,
  who: string,
  name: string,
  home: { household?: string; householdName?: string },
): string {
  const until = pod.now() + 60;
  const invite = pod.act("ana", "members.invite", { key: "ab".repeat(32), uses: 1, until }).id;
  return pod.act(who, "members.join", { name, ...home, invite, proof: "cd".repeat(64) }).id;
}

/** Looks through a view of skills. */
// biome-ignore lint/suspicious/noExplicitAny: tests know which rows they ask for.
export function see(pod: Story, view: keyof typeof skills.views, params: object = {}, who?: string): any {
  return skills.views[view]?.look(pod.look("skills", who), params as never);
}

/** Reads a skills table as somebody would; nothing is written. */
export function read(pod: Story, text: string, who = "ana"): readonly ImportLine[] {
  return skills.exchanges?.skills?.read?.(text, pod.look("skills", who)) ?? [];
}

/** Reads a skills table and does what each line means. Throws when something is refused. */
export function bringIn(pod: Story, text: string, who = "ana"): void {
  for (const { kind, body } of read(pod, text, who).flatMap((line) => line.drafts)) {
    const { refusal } = pod.act(who, kind, body);
    if (refusal !== undefined) throw new Error(`${refusal.code} for ${JSON.stringify(body)}`);
  }
}

/** The skills table as a file. */
export function write(pod: Story, format: "markdown" | "csv"): string {
  return skills.exchanges?.skills?.write(pod.look("skills", "ana"), format) ?? "";
}
