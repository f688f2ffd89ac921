import { defineConfig } from "vitest/config";

/** Real browsers on the built app, two stories at a time: each waits for what it looks for, not for a clock. */
export default defineConfig({
  test: {
    include: ["e2e/**/*.e2e.ts"],
    environment: "node",
    maxWorkers: 2,
    // What stories read of the house, its words and its list of practices, is the same for each: once for all of them.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
