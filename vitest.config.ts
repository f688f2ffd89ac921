import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

/** Everything that needs no browser: units, laws, contracts, HTTP and the command line. */
export default defineConfig({
  // No test opens a screen; those who look for what a change reaches read every import, screens too.
  plugins: [svelte({ configFile: false })],
  test: {
    include: ["{src,tools,sim}/**/*.test.ts"],
    environment: "node",
    setupFiles: ["tools/check/same-chance.ts"],
    // Laws run hundreds of stories each, and the command line's tests start processes.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
