import type { Aside, PlaceName, Screen, ScreensModule } from "../../ui/screens.ts";

/** Every practice's screens: the lists are here at once, the components come when they are opened. */
const modules = import.meta.glob<ScreensModule>("../../practices/*/screens/index.ts", { eager: true });

const found = Object.values(modules);

export const screens: readonly Screen[] = found
  .flatMap((module) => module.screens)
  .sort((a, b) => a.order - b.order || (a.title < b.title ? -1 : 1));

export const asides: readonly Aside[] = found
  .flatMap((module) => module.asides ?? [])
  .sort((a, b) => a.order - b.order);

export function screenAt(practice: string, screen: string): Screen | undefined {
  return screens.find((one) => one.practice === practice && one.screen === screen);
}

/** The screen on which acts of a kind are done, where the plain form would be no help. */
export function screenFor(kind: string): Screen | undefined {
  return screens.find((one) => one.does?.includes(kind) === true);
}

/** The screens that a place shows in its bar; the first is what the place opens with. */
export function screensOf(place: PlaceName): readonly Screen[] {
  return screens.filter((one) => one.place === place && one.inNav === true);
}
