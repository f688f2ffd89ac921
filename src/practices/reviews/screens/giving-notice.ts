import { AUDIENCE_MAX } from "../../../kernel/audience/acts.ts";
import type { Body, Event, PersonId } from "../../../kernel/event.ts";
import type { App } from "../../../ui/context.ts";
import { notDone } from "../../../ui/would.ts";

/** The person, who opens it, and those on the roll: they read the grounds. */
function readersOf(kith: Pick<App, "look" | "me">, person: PersonId): readonly PersonId[] {
  const roll = kith.look<readonly { readonly id: PersonId }[]>("members.roll").map(({ id }) => id);
  const first = kith.me === undefined ? [person] : [kith.me, person];
  return [...new Set([...first, ...roll])].slice(0, AUDIENCE_MAX);
}

/** An audience of those readers, the grounds in it, and the notice. What fails leaves nothing that can be read. */
export async function giveNotice(
  kith: App,
  person: PersonId,
  grounds: string,
  notice: Body,
): Promise<{ readonly event: Event } | { readonly problem: string }> {
  const how = { practice: "reviews", lasts: "until-destroyed", boxes: [], people: readersOf(kith, person) };
  const made = await kith.askQuietly("kernel.audience", how);
  if (!("event" in made)) return { problem: notDone(kith, made) };
  const circle = made.event.id;
  const told = await kith.askQuietly("reviews.tell", { circle, what: "grounds", text: grounds });
  const opened = "event" in told ? await kith.askQuietly("reviews.open", { ...notice, person, circle }) : told;
  if ("event" in opened) return { event: opened.event };
  await kith.askQuietly("kernel.part", { audience: circle, how: "destroy" });
  return { problem: notDone(kith, opened) };
}
