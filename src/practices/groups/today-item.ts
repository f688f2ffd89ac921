import type { Id, Minute } from "../../kernel/event.ts";
import type { Attention, Saying } from "../../kernel/practice.ts";

export type About = NonNullable<Saying["about"]>;

type More = { readonly key?: Id; readonly until?: Minute; readonly skippable?: true };

/** A line in Today about a group or role, with its words by its code. */
export function item(
  what: string,
  id: Id,
  screen: string,
  about: About,
  { key, until, skippable }: More = {},
): Attention {
  return {
    ...{ id: `groups.${what}.${key ?? id}`, practice: "groups" },
    title: { code: `groups.today.${what}`, about },
    text: { code: `groups.today.${what}-text`, about },
    ...(until !== undefined && { until }),
    ...(skippable && { skippable }),
    goto: { screen, id },
  };
}
