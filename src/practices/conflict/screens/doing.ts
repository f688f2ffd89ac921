import type { Body, Id, Minute, PersonId } from "../../../kernel/event.ts";
import type { Field } from "../../../kernel/fields.ts";
import type { App } from "../../../ui/context.ts";
import { notDone } from "../../../ui/would.ts";
import { type Begins, whyNotBegin } from "../case-rules.ts";
import type { PoolRow } from "../views.ts";

/**
 * A new audience of exactly these people, whose key can be destroyed, with the act that begins a case in it. What cannot begin
 * makes none: each of two counts as a time that help was asked for, also one that was destroyed again.
 */
export async function openCircle(
  kith: App,
  people: readonly PersonId[],
  begins: Partial<Begins> & Pick<Begins, "what">,
): Promise<{ readonly circle: Id } | { readonly problem: string }> {
  const body: Begins = { people: [], dates: [], ...begins };
  const refusal = whyNotBegin(body, kith.me ?? "", people);
  if (refusal !== undefined) return { problem: kith.sayRefusal(refusal) };
  const how = { practice: "conflict", lasts: "until-destroyed", boxes: [] };
  const made = await kith.askQuietly("kernel.audience", { ...how, people });
  if (!("event" in made)) return { problem: notDone(kith, made) };
  const problem = await write(kith, made.event.id, body);
  if (problem === undefined) return { circle: made.event.id };
  await kith.askQuietly("kernel.part", { audience: made.event.id, how: "destroy" });
  return { problem };
}

/** One act in a case; what stood against it in words, if anything did. */
export async function write(kith: App, circle: Id, body: Body): Promise<string | undefined> {
  const answer = await kith.askQuietly("conflict.write", { people: [], dates: [], ...body, circle });
  return "event" in answer ? undefined : notDone(kith, answer);
}

/** The text of an act that says something: what most of them may leave out is asked for here. */
export function textField(kith: Pick<App, "actOf">): Field | undefined {
  const field = kith.actOf("conflict.write")?.fields.text;
  return field?.type === "optional" ? field.of : field;
}

/** How somebody stands by, to be said anew: what they do not change stays, and whoever rests and words their note rests on. */
export function asItIs({ note, near, restingUntil }: Pick<PoolRow, "note" | "near" | "restingUntil">, now: Minute) {
  const until = restingUntil !== undefined && restingUntil > now ? { until: restingUntil } : {};
  return { note, near: near.map(({ person }) => person), ...until };
}
