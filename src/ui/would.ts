import type { Body, Id, Refusal } from "../kernel/event.ts";
import type { Answer } from "../replica/answers.ts";
import type { App } from "./context.ts";
import type { Kith } from "./screens.ts";

const ID = /^[0-9a-f]{64}$/;

/** True for what could be the id of a record; addresses and bodies can hold anything. */
export function isId(value: unknown): value is Id {
  return typeof value === "string" && ID.test(value);
}

/** Why an act would be refused now; nothing when it would be done, or when its fields are still to be filled in. */
export function whyNot(kith: Pick<Kith, "would">, kind: string, body: Body): Refusal | undefined {
  const answer = kith.would(kind, body);
  return answer !== undefined && "refusal" in answer ? answer.refusal : undefined;
}

/** True when an act would be done now. */
export function may(kith: Pick<Kith, "would">, kind: string, body: Body): boolean {
  const answer = kith.would(kind, body);
  return answer === undefined || "event" in answer;
}

/** What stood against something that was asked, in words; none where it is done. */
export function notDone(kith: Pick<App, "say" | "sayRefusal">, answer: Answer): string {
  if ("event" in answer) return "";
  if ("refusal" in answer) return kith.sayRefusal(answer.refusal);
  return answer.problems.map((one) => kith.say(one.code, one.about)).join(" ");
}
