import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

/** The web app. `tools/build.mjs` chooses where the result goes. */
export default defineConfig({
  root: "src/apps/web",
  publicDir: "public",
  plugins: [svelte()],
  build: { outDir: "../../../dist/web", emptyOutDir: true, target: "es2022", sourcemap: true },
});
