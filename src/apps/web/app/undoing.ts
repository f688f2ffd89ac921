import type { NamedAct } from "../../../kernel/acts.ts";
import { ENTERED_FOR, enteredFor } from "../../../kernel/by-hand.ts";
import { checkFields } from "../../../kernel/check-fields.ts";
import type { Draft, Event, PersonId } from "../../../kernel/event.ts";
import type { AnyPractice } from "../../../kernel/practice.ts";
import type { Replica } from "../../../replica/replica.ts";

type Acts = ReadonlyMap<string, NamedAct>;
type Before = {
  readonly replica: Pick<Replica, "lookAt">;
  readonly practices: readonly AnyPractice[];
  readonly acts: Acts;
};

/**
 * What would put back how it is now, before something is done; nothing where the act's reversal does. A form that is sent half
 * filled does nothing: practices are asked of drafts only whose fields they can rely on.
 */
export function putBackOf({ replica, practices, acts }: Before, act: Draft): readonly Draft[] | undefined {
  const practice = practices.find(({ name }) => act.kind.startsWith(`${name}.`));
  if (practice?.putBack === undefined || "problems" in checkFields(acts.get(act.kind)?.fields ?? {}, act.body))
    return undefined;
  const look = replica.lookAt(practice.name);
  const person = enteredFor(act);
  return inTheirName(acts, practice.putBack({ ...look, me: person ?? look.me }, act), person);
}

/**
 * The acts that undo an event, one after the other; none where nothing does, as where only a decision brings it into force:
 * it has done nothing yet.
 */
export function undoingOf(acts: Acts, event: Event): readonly Draft[] {
  const act = acts.get(event.kind);
  const reversal = act?.reversal;
  if (reversal === undefined || "none" in reversal || act?.decided !== undefined) return [];
  return inTheirName(acts, [{ kind: reversal.by, body: reversal.body(event) }], enteredFor(event)) ?? [];
}

/** What was entered for somebody is undone in their name, and not in that of whoever entered it. */
function inTheirName(acts: Acts, drafts: readonly Draft[] | undefined, person: PersonId | undefined) {
  if (person === undefined || drafts === undefined) return drafts;
  if (!drafts.every(({ kind }) => acts.get(kind)?.byHand)) return undefined;
  return drafts.map(({ kind, body }) => ({ kind, body: { ...body, [ENTERED_FOR]: person } }));
}
