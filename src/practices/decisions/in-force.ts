import type { InForce } from "../../kernel/enacting.ts";
import { everything } from "../members/index.ts";
import { isAgreed, outcomeOf } from "./standing-outcome.ts";
import type { Past } from "./tally.ts";
import type { Matter } from "./words.ts";

/**
 * What is in force once a matter stands as it does now: what the text that stands carries. When it stands no more, what
 * can be reversed ends with it. What cannot be reversed waits until the agreement is documented, and then stays.
 */
export function inForceAfter(
  inForce: InForce,
  matter: Matter,
  { suspended, time }: Pick<Past, "suspended" | "time">,
): InForce {
  const carrying = [...matter.texts.values()].filter((text) => text.enacts.length > 0);
  if (carrying.length === 0) return inForce;
  const { state, close } = outcomeOf(matter, { seen: everything, suspended, time });
  const standing = isAgreed(state) ? close?.text : undefined;
  const isDocumented = close !== undefined && matter.documented.has(close.id);
  let now = inForce;
  for (const text of carrying.filter((one) => one.id !== standing)) {
    for (const { id, reversible } of text.enacts) if (reversible && now.get(id) === text.id) now = now.without(id);
  }
  const begun = carrying.find((one) => one.id === standing)?.enacts ?? [];
  for (const { id, reversible } of begun) {
    if (!now.has(id) && (reversible || isDocumented)) now = now.with(id, standing ?? "");
  }
  return now;
}
