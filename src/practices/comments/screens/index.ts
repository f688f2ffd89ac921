import type { Beneath, Screen } from "../../../ui/screens.ts";

/** Comments have no page of their own: they stand beneath what they are about. */
export const screens: readonly Screen[] = [];

export const beneath: readonly Beneath[] = [{ practice: "comments", component: () => import("./Under.svelte") }];
