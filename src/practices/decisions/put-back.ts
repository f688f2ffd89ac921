import type { Draft } from "../../kernel/event.ts";
import { everything } from "../members/index.ts";
import { trustOf } from "./entrusting.ts";
import type { DecisionLook } from "./reading.ts";
import type { DecisionEvent } from "./words.ts";

/** Whoever trusts somebody with their answer, or takes that back, and undoes this trusts again whom they trusted before. */
export function putBack({ state, me, suspended }: DecisionLook, act: Draft): readonly Draft[] | undefined {
  const { kind, body } = act as unknown as DecisionEvent;
  if (kind !== "decisions.entrust") return undefined;
  const text = state.matters.get(state.matterOf.get(body.text) ?? "")?.texts.get(body.text);
  const before = text && trustOf(text, me ?? "", { seen: everything, suspended });
  return before?.to === undefined ? undefined : [{ kind, body: { text: body.text, to: before.to } }];
}
