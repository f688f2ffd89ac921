import type { Id } from "../../kernel/event.ts";
import type { Surroundings, Turn, Using, UsingEvent } from "./words.ts";

/** It happened; remember it. */
export function fold({ turns }: Using, e: UsingEvent, world: Surroundings): Using {
  if (e.kind === "using.take-back")
    return { turns: changed(turns, e.body.of, (last) => ({ ...last, ended: world.at })) };
  const { off, on } = e.body;
  const spell = { begun: [world.at], ended: undefined };
  const turn = { act: e.id, decision: world.decision ?? e.id, spells: [spell], off, on };
  // What stands again by the same decision stands where it did: what was decided after it still comes after it.
  const isKnown = (one: Turn) => one.act === turn.act && one.decision === turn.decision;
  if (!turns.some(isKnown)) return { turns: [...turns.filter(({ act }) => act !== turn.act), turn] };
  return { turns: turns.map((one) => (isKnown(one) ? { ...one, spells: [...one.spells, spell] } : one)) };
}

/** One more event switched it, by people who did not know of the first. */
export function again({ turns }: Using, act: Id, event: Id): Using {
  return { turns: changed(turns, act, (last) => ({ ...last, begun: [...last.begun, event] })) };
}

type Spell = Turn["spells"][number];

/** What an act switched, with what is so of it since it stands. */
function changed(turns: readonly Turn[], act: Id, change: (last: Spell) => Spell): readonly Turn[] {
  return turns.map((one) =>
    one.act === act
      ? { ...one, spells: one.spells.map((spell, at) => (at === one.spells.length - 1 ? change(spell) : spell)) }
      : one,
  );
}
