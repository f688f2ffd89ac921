import type { Minute } from "../../kernel/event.ts";
import type { Attention } from "../../kernel/practice.ts";
import { frameOf } from "./reading.ts";
import type { Matter } from "./words.ts";

/** A line in Today that leads to a matter: `decisions.today.<what>` is its title, with `-text` what it says. */
export function item(
  matter: Matter,
  what: string,
  id: string,
  about: Readonly<Record<string, string | number>> = {},
  until?: Minute,
): Attention {
  const facts = { title: frameOf(matter).title, ...about };
  return {
    id: `decisions.${what}.${id}`,
    practice: "decisions",
    title: { code: `decisions.today.${what}`, about: facts },
    text: { code: `decisions.today.${what}-text`, about: facts },
    ...(until !== undefined && { until }),
    goto: { screen: "matter", id: matter.id },
  };
}
