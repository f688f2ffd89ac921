import { type Event, type Id, SEALED } from "./event.ts";
import { type Graph, inOrder } from "./graph.ts";
import type { Kinds } from "./kinds.ts";
import type { AnyPractice } from "./practice.ts";
import type { InForce, Prepared } from "./prepared.ts";
import { foldedBy, type State, withState } from "./state.ts";
import type { WorldAround } from "./world.ts";

/**
 * Folds prepared acts when a decision that carries them comes into force, and folds their reversal when it does so no
 * more. Which do is the deciding practice's word (`inForce`); what that means is the word of the practice that declares
 * the act. So each is applied once on every replica, whatever the order in which events came.
 */
export function createEnacting(practices: readonly AnyPractice[], kinds: Kinds, graph: Graph) {
  const deciding = practices.filter(({ inForce }) => inForce !== undefined);

  function prepared({ setAside }: State, id: Id): Prepared | undefined {
    const entry = graph.get(id);
    const event = entry?.event;
    const act = event === undefined ? undefined : kinds.byKind.get(event.kind)?.act;
    if (event === undefined || act?.decided === undefined) return undefined;
    // Sealed to others, or its key has not come yet; or it was refused when it was prepared.
    if (event.body === SEALED || setAside.has(id)) return undefined;
    const { decided, reversal } = act;
    const had = (other: Id) => entry !== undefined && graph.seen(entry, other);
    return {
      id,
      kind: event.kind,
      body: event.body,
      reversible: "by" in reversal,
      shownOn: decided.shownOn,
      seen: had,
    };
  }

  /** The state after an event, with all that is in force by it or no more. */
  function folded(practice: AnyPractice, state: State, event: Event, world: WorldAround): State {
    let now = foldedBy(practice, state, event, world);
    for (const one of deciding) {
      if (one !== practice) now = heeded(one, now, event, world);
      const [before, after] = [state.practices[one.name], now.practices[one.name]];
      if (one.inForce !== undefined && before !== after)
        now = enact(now, one.inForce(before), one.inForce(after), world);
    }
    return now;
  }

  function heeded({ name, heeds }: AnyPractice, state: State, event: Event, world: WorldAround): State {
    const before = state.practices[name];
    const after = heeds?.(before, event, () => world.after(state.practices)) ?? before;
    return after === before ? state : withState(state, name, after);
  }

  /** The state after the deciding practice went from `before` to `after`. */
  function enact(state: State, before: InForce, after: InForce, world: WorldAround): State {
    if (before === after) return state;
    let now = state;
    for (const { id, decision } of missingFrom(after, before).reverse()) now = end(now, id, world, decision);
    for (const { id, decision } of missingFrom(before, after)) now = begin(now, id, world, decision);
    for (const [id, { by }] of after) {
      const was = before.get(id)?.by ?? by;
      if (was !== by) for (const event of by) if (!was.includes(event)) now = again(now, id, event);
    }
    return now;
  }

  /** Whoever saw this event alone knows as well of what is in force by it. */
  function again(state: State, id: Id, event: Id): State {
    const [, practice] = known(id);
    if (practice?.again === undefined || state.setAside.has(id)) return state;
    return withState(state, practice.name, practice.again(state.practices[practice.name], id, event));
  }

  /** What is in `all` and not in `some`, in the order of the log: what builds on something else comes after it. */
  function missingFrom(some: InForce, all: InForce) {
    return [...all]
      .flatMap(([id, { decision }]) => {
        const entry = some.has(id) ? undefined : graph.get(id);
        return entry === undefined ? [] : [{ id, decision, entry }];
      })
      .sort((a, b) => inOrder(a.entry, b.entry));
  }

  /** What the world no longer allows by then is set aside with its reason, as any act would be. */
  function begin(state: State, id: Id, world: WorldAround, decision: Id): State {
    const [event, practice] = known(id);
    if (event === undefined || practice === undefined || prepared(state, id) === undefined) return state;
    const around = world.decidedBy(decision, state.practices);
    const refusal = practice.judge(state.practices[practice.name], event, around);
    if (refusal !== undefined) return { ...state, setAside: state.setAside.with(id, refusal) };
    return foldedBy(practice, state, event, around);
  }

  function end(state: State, id: Id, world: WorldAround, decision: Id): State {
    if (state.setAside.has(id)) return { ...state, setAside: state.setAside.without(id) };
    const [event, practice] = known(id);
    const reversal = kinds.byKind.get(event?.kind ?? "")?.act.reversal;
    if (event === undefined || practice === undefined || reversal === undefined || "none" in reversal) return state;
    const back: Event = { ...event, kind: reversal.by, body: reversal.body(event) };
    return foldedBy(practice, state, back, world.decidedBy(decision, state.practices));
  }

  function known(id: Id): [Event | undefined, AnyPractice | undefined] {
    const event = graph.get(id)?.event;
    return [event, kinds.byKind.get(event?.kind ?? "")?.practice];
  }

  return { prepared, folded };
}
