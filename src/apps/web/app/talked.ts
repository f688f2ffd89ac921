import type { App } from "../../../ui/context.ts";
import type { Spot } from "../../../ui/screens.ts";

/** What a page is about, where its practice lets people talk about that; the page itself need not know. */
export function spotOf(kith: App, practice: string, screen: string, page: string | undefined): Spot | undefined {
  const talk = kith.practices.find((one) => one.name === practice)?.talk;
  const talked = talk === undefined || "off" in talk ? undefined : talk.on[screen];
  if (talked === undefined || page === undefined) return undefined;
  const about = talked.at(kith.replica.lookAt(practice), page);
  const event = about === undefined ? undefined : kith.replica.event(about);
  if (event === undefined) return undefined;
  return { on: `${practice}.${screen}`, thing: talked.thing?.(event) ?? event.id, about: event.id };
}
