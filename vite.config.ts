import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { editionOf } from "./tools/web/edition.ts";
import { exchangesApart } from "./tools/web/exchanges-apart.ts";
import { inOneFile } from "./tools/web/in-one-file.ts";
import { offlineWorker } from "./tools/web/offline-worker.ts";
import { wordsApart } from "./tools/web/words-apart.ts";

const home = fileURLToPath(new URL(".", import.meta.url));
const web = fileURLToPath(new URL("src/apps/web", import.meta.url));

/** The web app. `tools/build.mjs` chooses where the result goes. */
export default defineConfig({
  root: web,
  publicDir: "public",
  plugins: [wordsApart(home), exchangesApart(), svelte(), offlineWorker(`${web}/sw.ts`, `${web}/public`)],
  define: { __KITH_EDITION__: JSON.stringify(editionOf(home)) },
  // Safari 14 knows no modules in workers.
  worker: { format: "iife" },
  build: {
    outDir: fileURLToPath(new URL("dist/web", import.meta.url)),
    emptyOutDir: true,
    // What they read; what they have of the language beside it: tools/tidy/oldest-browsers.ts.
    target: ["chrome88", "safari14.1", "firefox115"],
    sourcemap: true,
    // Small files stay files: the page's security policy allows no data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups: inOneFile({ kith: `${web}/main.ts`, house: `${web}/house.ts` }) } },
    },
  },
});
