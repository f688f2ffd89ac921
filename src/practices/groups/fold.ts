import type { PersonId } from "../../kernel/event.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { GroupsEvent } from "./acts.ts";
import { foldDecided } from "./fold-decided.ts";
import { termsOf } from "./terms.ts";
import type { Groups, Surroundings } from "./words.ts";

/** It happened; remember it. No rules, no exceptions. */
export function fold(state: Groups, e: GroupsEvent, world: Surroundings): Groups {
  const by = world.by ?? "";
  const { minute, id } = e;
  switch (e.kind) {
    case "groups.join":
    case "groups.leave": {
      const { group } = e.body;
      const comings = state.comings.get(group) ?? PersistentMap.empty;
      const coming = { isIn: e.kind === "groups.join", event: id, minute };
      return { ...state, comings: state.comings.with(group, comings.with(by, [...(comings.get(by) ?? []), coming])) };
    }
    case "groups.report": {
      const { on, text, spent } = e.body;
      const report = { id, by, text, spent, minute, time: world.time };
      return { ...state, reports: state.reports.with(on, [...(state.reports.get(on) ?? []), report]) };
    }
    case "groups.hand-back":
      return handBack(state, e, by, world);
    case "groups.ask-recall": {
      const { role, person, why } = e.body;
      const notice = { id, role, person, by, why, minute, time: world.time, dropped: [], words: [] };
      return { ...state, notices: state.notices.with(id, notice) };
    }
    case "groups.drop-recall":
    case "groups.answer": {
      const notice = state.notices.get(e.body.notice);
      if (notice === undefined) return state;
      const said =
        e.kind === "groups.answer"
          ? { ...notice, words: [...notice.words, { id, text: e.body.text, minute }] }
          : { ...notice, dropped: [...notice.dropped, id] };
      return { ...state, notices: state.notices.with(notice.id, said) };
    }
    case "groups.seek":
    case "groups.stop-seeking":
    case "groups.nominate":
    case "groups.decline":
      return foldRound(state, e, by, world);
    default:
      return foldDecided(state, e, world);
  }
}

/** Somebody gives back all that they hold of a role, as far as they knew: also a term that has yet to begin. */
function handBack(
  state: Groups,
  e: Extract<GroupsEvent, { kind: "groups.hand-back" }>,
  by: PersonId,
  world: Surroundings,
) {
  let { terms } = state;
  for (const { act } of termsOf(state, e.body.role, world)) {
    const term = state.terms.get(act);
    if (term === undefined || term.person !== by) continue;
    if (term.handedBack.some(({ event }) => world.seen(event))) continue;
    const word = { event: e.id, time: world.time, note: e.body.note };
    terms = terms.with(term.act, { ...term, handedBack: [...term.handedBack, word] });
  }
  return { ...state, terms };
}

type RoundEvent = Extract<
  GroupsEvent,
  { kind: "groups.seek" | "groups.stop-seeking" | "groups.nominate" | "groups.decline" }
>;

function foldRound(state: Groups, e: RoundEvent, by: PersonId, world: Surroundings): Groups {
  const { id, minute } = e;
  if (e.kind === "groups.seek") {
    const { role } = e.body;
    const none = { nominations: PersistentMap.empty, declined: PersistentMap.empty };
    const round = { id, role, by, minute, time: world.time, stopped: [], ...none };
    const roundsOf = state.roundsOf.with(role, [...(state.roundsOf.get(role) ?? []), id]);
    return { ...state, rounds: state.rounds.with(id, round), roundsOf };
  }
  const round = state.rounds.get(e.body.round);
  if (round === undefined) return state;
  const put = (more: Partial<typeof round>) => ({
    ...state,
    rounds: state.rounds.with(round.id, { ...round, ...more }),
  });
  if (e.kind === "groups.stop-seeking") return put({ stopped: [...round.stopped, id] });
  if (e.kind === "groups.decline")
    return put({ declined: round.declined.with(by, [...(round.declined.get(by) ?? []), id]) });
  const { person, reason } = e.body;
  const known = round.nominations.get(by);
  const before = known === undefined || known.person === person ? known?.before : known.person;
  return put({ nominations: round.nominations.with(by, { id, by, person, reason, minute, before }) });
}
