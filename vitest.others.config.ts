import { defineConfig } from "vitest/config";

/** The built app in Firefox and WebKit, one story after the other. */
export default defineConfig({
  test: {
    include: ["e2e/others/*.others.ts"],
    environment: "node",
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
