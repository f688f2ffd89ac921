/** All that a community needs: the rules, its screens' frame, and what they read. In one file, apart from the first. */
export { createHome } from "./app/home.svelte.ts";
export { fetchFirstScreens } from "./registry.ts";
export { default as Shell } from "./shell/Shell.svelte";
