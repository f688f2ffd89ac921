import type { InForce } from "../../kernel/enacting.ts";
import { everything } from "../members/index.ts";
import { broughtBy, carriesAny } from "./carried.ts";
import { isAgreed, outcomeOf } from "./standing-outcome.ts";
import type { Known } from "./tally.ts";
import type { Matter } from "./words.ts";

/**
 * What is in force once a matter stands as it does now: what the text that stands carries,
 * and of options the one that was chosen. When it stands no more, what
 * can be reversed ends with it. What cannot be reversed waits until the agreement is documented, and then stays.
 */
export function inForceAfter(
  inForce: InForce,
  matter: Matter,
  { suspended, time, others, rights, hasHeard }: Known,
): InForce {
  const carrying = [...matter.texts.values()].filter(carriesAny);
  if (carrying.length === 0) return inForce;
  const { state, close } = outcomeOf(matter, { seen: everything, suspended, time, others, rights, hasHeard });
  const standing = isAgreed(state) ? matter.texts.get(close?.text ?? "") : undefined;
  const begun = close === undefined || standing === undefined ? [] : broughtBy(standing, close);
  const isDocumented = close !== undefined && matter.documented.has(close.id);
  let now = inForce;
  for (const text of carrying) {
    for (const { id, reversible } of [text, ...text.options].flatMap(({ enacts }) => enacts)) {
      const holds = text === standing && begun.some((one) => one.id === id);
      if (reversible && !holds && now.get(id) === text.id) now = now.without(id);
    }
  }
  for (const { id, reversible } of begun) {
    if (!now.has(id) && (reversible || isDocumented)) now = now.with(id, standing?.id ?? "");
  }
  return now;
}
