import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

/** What sees neither clock, disk nor wire (`tsconfig.pure.json`), and so leaves nothing behind for the next file. */
const PURE = "src/{kernel,tables,language,practices,replica}/**/*.test.ts";

/** Everything that needs no browser: units, laws, contracts, HTTP and the command line. */
export default defineConfig({
  // No test opens a screen; those who look for what a change reaches read every import, screens too.
  plugins: [svelte({ configFile: false })],
  test: {
    environment: "node",
    setupFiles: ["tools/check/same-chance.ts"],
    // Laws run hundreds of stories each, and the command line's tests start processes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest would leave one processor to itself, which is half of a machine that has two.
    maxWorkers: "100%",
    projects: [
      {
        // One reading of the practices does for many files: reading them anew takes longer than most files do.
        extends: true,
        test: { name: "pure", include: [PURE], isolate: false, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: "edges",
          include: ["{src,tools,sim}/**/*.test.ts"],
          exclude: [PURE, "**/node_modules/**"],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
