import type { InForce } from "../../kernel/enacting.ts";
import type { Id } from "../../kernel/event.ts";
import { everything } from "../members/index.ts";
import { outcomeOf } from "./standing-outcome.ts";
import type { Matter } from "./words.ts";

/**
 * What is in force once a matter stands as it does now: what the text that stands carries. When it stands no more, what
 * can be reversed ends with it; what cannot be stays, since a settled outcome is never undone.
 */
export function inForceAfter(inForce: InForce, matter: Matter, suspended: (id: Id) => boolean): InForce {
  const carrying = [...matter.texts.values()].filter((text) => text.enacts.length > 0);
  if (carrying.length === 0) return inForce;
  const { state, close } = outcomeOf(matter, { seen: everything, suspended });
  const standing = state === "documented" ? close?.text : undefined;
  let now = inForce;
  for (const text of carrying.filter((one) => one.id !== standing)) {
    for (const { id, reversible } of text.enacts) if (reversible && now.get(id) === text.id) now = now.without(id);
  }
  const begun = carrying.find((one) => one.id === standing)?.enacts ?? [];
  for (const { id } of begun) if (!now.has(id)) now = now.with(id, standing ?? "");
  return now;
}
