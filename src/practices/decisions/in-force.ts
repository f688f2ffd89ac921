import type { Event } from "../../kernel/event.ts";
import { everything } from "../members/index.ts";
import { broughtBy, carriesAny } from "./carried.ts";
import { documentedBy, isAgreed, outcomeOf, sameAs } from "./standing-outcome.ts";
import type { Known } from "./tally.ts";
import type { Decisions, Matter, Surroundings } from "./words.ts";

type Brought = Pick<Decisions, "inForce" | "reopened">;

/**
 * What is in force once a matter stands as it does now: what the text that stands carries,
 * and of options the one that was chosen. When it stands no more, what
 * can be reversed ends with it. What cannot be reversed waits until the agreement is documented, and then stays.
 */
export function broughtAfter({ inForce, reopened }: Brought, matter: Matter, world: Known): Brought {
  const carrying = [...matter.texts.values()].filter(carriesAny);
  if (carrying.length === 0) return { inForce, reopened };
  const { suspended, time, others, rights, hasHeard } = world;
  const outcome = outcomeOf(matter, { seen: everything, suspended, time, others, rights, hasHeard });
  const { state, close, lateBlocks } = outcome;
  const standing = isAgreed(state) ? matter.texts.get(close?.text ?? "") : undefined;
  const begun = close === undefined || standing === undefined ? [] : broughtBy(standing, close);
  const closes = close === undefined ? [] : sameAs(matter, close);
  const documents = close === undefined ? [] : documentedBy(matter, close);
  let now = inForce;
  for (const text of carrying) {
    for (const { id, reversible } of [text, ...text.options].flatMap(({ enacts }) => enacts)) {
      const holds = text === standing && begun.some((one) => one.id === id);
      if (reversible && !holds && now.get(id)?.decision === text.id) now = now.without(id);
    }
  }
  for (const { id, reversible } of begun) {
    const [was, by] = [now.get(id), reversible ? closes : documents];
    const isNews = was === undefined ? by.length > 0 : was.decision === standing?.id && by.length > was.by.length;
    if (isNews) now = now.with(id, { decision: standing?.id ?? "", by });
  }
  if (lateBlocks.length > 0) {
    const blocks = lateBlocks.map(({ id }) => id);
    return { inForce: now, reopened: reopened.with(matter.id, blocks) };
  }
  return { inForce: now, reopened: reopened.has(matter.id) ? reopened.without(matter.id) : reopened };
}

/**
 * What a late block reopened stands again without a word in the matter: when its author leaves, or when it turns out that
 * their device wrote two histories. What it carries is in force again then too.
 */
export function heeds(decisions: Decisions, event: Event, world: () => Surroundings): Decisions {
  const { matters, reopened } = decisions;
  if (reopened.size === 0) return decisions;
  const now = world();
  let brought: Brought = decisions;
  for (const [id, blocks] of reopened) {
    const matter = matters.get(id);
    const isDue = event.kind === "members.leave" || blocks.some(now.suspended);
    if (isDue && matter !== undefined) brought = broughtAfter(brought, matter, now);
  }
  return brought === decisions ? decisions : { ...decisions, ...brought };
}
