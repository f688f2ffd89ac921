import { type Id, MINUTES_PER_DAY, type Minute, no, type Refusal, type Verdict, yes } from "../../kernel/event.ts";
import { listsExactly } from "../../kernel/pages.ts";
import { dueWords } from "./review/review-rules.ts";
import { shutTo } from "./shut.ts";
import { isEscalated } from "./standing-outcome.ts";
import { type Known, tally } from "./tally.ts";
import { wayOf } from "./ways/ways.ts";
import type { DecisionEvent, Matter, PutText, Surroundings } from "./words.ts";

type On<K extends DecisionEvent["kind"]> = Extract<DecisionEvent, { kind: K }>;

/**
 * A close lists exactly the newest answer of each person, as far as it had seen: nothing picked, nothing left out. Its pages
 * are read as one list with it, whatever became of them by themselves.
 */
export function judgeClose(matter: Matter, e: On<"decisions.close">, world: Surroundings): Verdict {
  const due = dueAnswers(matter, e.body.text, world);
  if ("code" in due) return due;
  return listsExactly(world.listed(due.length), due) ? yes : countedWrong(e.body.counted, due);
}

/** Puts on record that none of the blocks stands. It lists every word, as a close does: nothing picked, nothing left out. */
export function judgeWeigh(matter: Matter, e: On<"decisions.weigh">, world: Surroundings): Verdict {
  const due = dueWords(matter, e.body.close, world);
  if ("code" in due) return due;
  return listsExactly(world.listed(due.length), due) ? yes : countedWrong(e.body.counted, due);
}

/** A page lists some of what is due, each once, and only when it is time to put all of it on record. */
export function judgeCount(matter: Matter, e: On<"decisions.count">, world: Surroundings): Verdict {
  const { of, counted } = e.body;
  const due = matter.texts.has(of) ? dueAnswers(matter, of, world) : dueWords(matter, of, world);
  if ("code" in due) return due;
  const each = new Set(due);
  const isPart = new Set(counted).size === counted.length && counted.every((id) => each.has(id));
  return isPart ? yes : countedWrong(counted, due);
}

/** The answers that putting a text on record must list; or why it cannot be. */
function dueAnswers(matter: Matter, id: Id, world: Surroundings): Refusal | readonly Id[] {
  const text = matter.texts.get(id);
  if (text === undefined) return no("decisions.unknown");
  const shut = shutTo(matter, text, world);
  if (shut !== undefined) return shut;
  const answers = tally(text, world);
  return notYet(text, world, answers) ?? answers.counted.map((one) => one.id);
}

function countedWrong(listed: readonly Id[], due: readonly Id[]): Refusal {
  return no("decisions.counted-wrong", { listed: listed.length, due: due.length });
}

/** Why a text cannot be closed yet: too few answered, or some may still answer. Read by the views as well. */
export function notYet(
  text: PutText,
  world: Known & { readonly time: Minute },
  { counted, waiting, of, heard, needed, quorum } = tally(text, world),
): Refusal | undefined {
  if (isEscalated(text, world)) return no("decisions.escalated");
  if (!quorum && wayOf(text.rule.method).quorum === "heard") return no("decisions.not-heard", { heard, needed, of });
  if (!quorum) return no("decisions.not-enough", { answered: counted.length, needed, of });
  if (world.time > text.deadline || (waiting.length === 0 && text.beyond === 0)) return undefined;
  if (text.beyond > 0) return no("decisions.circle-waits", { of: text.beyond });
  const days = Math.floor((text.deadline - text.time) / MINUTES_PER_DAY);
  return no("decisions.too-early", { answered: counted.length, waiting: waiting.length, of, days });
}
