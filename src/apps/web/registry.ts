import type { NamedAct } from "../../kernel/acts.ts";
import { isByHand } from "../../ui/by-hand.ts";
import type { IconName } from "../../ui/icons/icons.ts";
import { addressOf, type Route } from "../../ui/route.ts";
import type { Aside, Beneath, PlaceName, RuleBehind, Screen, ScreensModule, Slip } from "../../ui/screens.ts";

/** Every practice's screens: the lists are here at once, the components come when they are opened. */
const modules = import.meta.glob<ScreensModule>("../../practices/*/screens/index.ts", { eager: true });

const found = Object.values(modules);

export const screens: readonly Screen[] = found
  .flatMap((module) => module.screens)
  .sort((a, b) => a.order - b.order || (a.title < b.title ? -1 : 1));

export const asides: readonly Aside[] = found
  .flatMap((module) => module.asides ?? [])
  .sort((a, b) => a.order - b.order);

/** The rules behind refusals, by their codes. */
export const rules: Readonly<Record<string, RuleBehind>> = Object.assign(
  {},
  ...found.map((module) => module.rules ?? {}),
);

export const slips: readonly Slip[] = found.flatMap((module) => module.slips ?? []).sort((a, b) => a.order - b.order);

/** What stands beneath pages of others. */
export const beneath: readonly Beneath[] = found.flatMap((module) => module.beneath ?? []);

export function screenAt(practice: string, screen: string): Screen | undefined {
  return screens.find((one) => one.practice === practice && one.screen === screen);
}

/** The screens that whoever has just come in is led through. */
const FIRST = ["devices.paper", "members.tour", "skills.mine"];

/** Asks for them while the way in is still read. */
export function fetchFirstScreens(): void {
  const first = screens.filter(({ practice, screen }) => FIRST.includes(`${practice}.${screen}`));
  void Promise.all(first.map((one) => one.component())).catch(() => undefined);
}

/** The screen among those of its place to which a screen belongs: itself, or the one that leads to it. */
export function leadsTo(screen: Screen | undefined): Screen | undefined {
  if (screen === undefined || screen.inNav === true) return screen;
  const { practice, place, order, under } = screen;
  if (under === false) return undefined;
  if (under !== undefined) return screens.find((one) => `${one.practice}.${one.screen}` === under);
  return screens.findLast(
    (one) => one.practice === practice && one.place === place && one.inNav === true && one.order < order,
  );
}

/** A page of a screen that is always there, such as a guide. */
export type StandingPage = {
  readonly practice: string;
  readonly title: string;
  readonly about: string;
  readonly href: string;
  readonly icon: IconName;
};

export const standingPages: readonly StandingPage[] = screens.flatMap(({ practice, screen, icon, pages = [] }) =>
  pages.map(({ id, title, about }) => ({ practice, title, about, href: addressOf(practice, screen, id), icon })),
);

/** Pages that leave no trace in the browser. */
export function isQuietRoute(route: Route): boolean {
  return route.at === "screen" && screenAt(route.practice, route.screen)?.isQuiet === true;
}

/** True for what a practice keeps quiet: where it has pages that leave no trace, nothing else of it does either. */
export function isQuietPractice(practice: string): boolean {
  return screens.some((one) => one.practice === practice && one.isQuiet === true);
}

/** Acts by which a community begins: they are done on a page of the shell. */
const BEFORE: Readonly<Record<string, string>> = { "members.found": "#/found" };

/** Where acts of a kind are done, if they have a place of their own: the plain form would be no help for them. */
export type Place = { readonly href: string; readonly icon: IconName };

export function placeToDo(kind: string): Place | undefined {
  const screen = screens.find((one) => one.does?.includes(kind) === true);
  if (screen !== undefined) return { href: addressOf(screen.practice, screen.screen), icon: screen.icon };
  const href = BEFORE[kind];
  return href === undefined ? undefined : { href, icon: "sprout" };
}

/** Every act has a way: a place of its own, a form that people can fill in, or words that say where it happens. */
export function wayToDo({ kind, fields }: NamedAct, has: (code: string) => boolean): Place | undefined {
  const place = placeToDo(kind);
  if (place !== undefined) return place;
  const href = addressOf(undefined, `act:${kind}`);
  if (isByHand(fields)) return { href, icon: "pencil" };
  return has(`${kind}.elsewhere`) ? { href, icon: "info" } : undefined;
}

/** The screens that a place shows in its bar; the first is what the place opens with. What is off is not there. */
export function screensOf(place: PlaceName, offBy: (practice: string) => unknown): readonly Screen[] {
  return screens.filter((one) => one.place === place && one.inNav === true && offBy(one.practice) === undefined);
}
