import { defineConfig } from "vitest/config";

/** Everything that needs no browser: units, laws, contracts, HTTP and the command line. */
export default defineConfig({
  test: {
    include: ["{src,tools,sim}/**/*.test.ts"],
    environment: "node",
    setupFiles: ["tools/check/same-chance.ts"],
    // Laws run hundreds of stories each, and the command line's tests start processes.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
