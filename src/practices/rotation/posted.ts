import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import type { Posted } from "../../kernel/practice.ts";
import type { RotationLook } from "./reading.ts";
import { rowsOf } from "./views.ts";
import type { Role } from "./words.ts";

const POSTED_DAYS = 14;

/** Whose turns the next meeting has. Later ones would only be wrong by the time that anybody reads them. */
export function posted(look: RotationLook): readonly Posted[] {
  const ahead = rowsOf(look, ({ occasion, start }) => !occasion.isOver && start > look.now);
  const next = [...ahead].sort((a, b) => a.start - b.start)[0];
  if (next === undefined || next.start > look.now + POSTED_DAYS * MINUTES_PER_DAY) return [];
  if (next.turns.every((turn) => turn.name === undefined)) return [];
  const who = (role: Role) => next.turns.find((turn) => turn.role === role)?.name ?? "–";
  const about = { facilitator: who("facilitator"), scribe: who("scribe"), timekeeper: who("timekeeper") };
  return [
    {
      ...{ id: `rotation.${next.key}`, practice: "rotation", part: "coming", at: next.start },
      title: { code: "rotation.posted", about: { title: next.title } },
      text: { code: "rotation.posted.who", about },
      goto: { screen: "meeting", id: next.key },
    },
  ];
}
