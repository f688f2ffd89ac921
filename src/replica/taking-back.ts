import type { NamedAct } from "../kernel/acts.ts";
import { ENTERED_FOR, enteredFor } from "../kernel/by-hand.ts";
import type { Entry } from "../kernel/entry.ts";
import type { Body, Draft, Event, Id, PersonId } from "../kernel/event.ts";
import type { Look } from "../kernel/practice.ts";
import type { State } from "../kernel/state.ts";
import type { History } from "./history.ts";

type Around = Pick<History, "kinds" | "me"> & {
  readonly memory: Pick<History["memory"], "graph" | "folding">;
  readonly lookAt: (practice: string) => Look;
};

/**
 * What was entered wrongly for somebody is taken back in their name, where its act can be: what they had said before is said
 * once more. What they said since stands, for then the wrong words were gone already.
 */
export function takenBack(around: Around, event: Event): readonly Draft[] {
  const { kinds, memory } = around;
  const { graph, folding } = memory;
  const objection = kinds.byKind.get(event.kind)?.act;
  const wrong = graph.get(String(event.body[objection?.takesBack ?? ""] ?? ""))?.event;
  const person = wrong === undefined ? undefined : enteredFor(wrong);
  if (wrong === undefined || person === undefined || folding.state().setAside.has(wrong.id)) return [];
  const known = kinds.byKind.get(wrong.kind);
  if (known === undefined || !("by" in known.act.reversal)) return [];
  // Whoever has a device by now speaks for themselves; whoever objects beside them would take back what is their own.
  const isTheirs = graph.joins.devicesOf(person).length > 0;
  if (isTheirs && around.me() !== person) return [];
  const back = whatStood(around, known.act, wrong, person);
  return back.map(({ kind, body }) => ({ kind, body: inNameOf(body, isTheirs ? undefined : person) }));
}

/** The acts that put back what somebody had said before these words, if they said nothing since. */
function whatStood(around: Around, act: NamedAct, wrong: Event, person: PersonId): readonly Draft[] {
  const { graph, folding } = around.memory;
  const { reversal } = act;
  if (!("by" in reversal)) return [];
  const about = sameThing(reversal.body(wrong));
  const isSaid = (one: Event) => one.kind === act.kind && sameThing(reversal.body(one)) === about;
  const isUnsaid = (one: Event) => one.kind === reversal.by && sameThing(one.body) === about;
  const { setAside } = folding.state();
  const all = folding.ordered();
  const at = all.findIndex(({ event }) => event.id === wrong.id);
  const theirs = (some: readonly Entry[]) =>
    some
      .filter((one) => !setAside.has(one.event.id) && graph.joins.authorOf(one) === person)
      .map(({ event }) => event)
      .filter((one) => isSaid(one) || isUnsaid(one));
  if (theirs(all.slice(at + 1)).length > 0) return [];
  const put = putBack(around, folding.stateAt(at), { ...wrong, body: inNameOf(wrong.body) }, person);
  if (put !== undefined) return put;
  const before = theirs(all.slice(0, at)).at(-1);
  return before !== undefined && isSaid(before)
    ? [{ kind: before.kind, body: before.body }]
    : [{ kind: reversal.by, body: reversal.body(wrong) }];
}

/** What the practice says that puts back how it was, where an act changes more than its reversal takes away. */
function putBack({ kinds, lookAt }: Around, { practices }: State, wrong: Event, me: PersonId) {
  const practice = kinds.byKind.get(wrong.kind)?.practice;
  if (practice?.putBack === undefined) return undefined;
  const look = { ...lookAt(practice.name), state: practices[practice.name], others: practices, me };
  return practice.putBack(look, { kind: wrong.kind, body: wrong.body });
}

function inNameOf(body: Body, person?: Id): Body {
  const { [ENTERED_FOR]: _, ...own } = body;
  return person === undefined ? own : { ...own, [ENTERED_FOR]: person };
}

/** Two neighbours who write down one thing for somebody may write its name each in their own way. */
function sameThing(body: Body): string {
  const parts = Object.entries(inNameOf(body)).map(([field, value]) => `${field} ${String(value)}`);
  return parts
    .sort()
    .join("\n")
    .replace(/[ \t]+/g, " ")
    .toLowerCase();
}
