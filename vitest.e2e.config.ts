import { defineConfig } from "vitest/config";

/** Real browsers on the built app, one story after the other: they share two cores and look at the clock. */
export default defineConfig({
  test: {
    include: ["e2e/**/*.e2e.ts"],
    environment: "node",
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
