import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { transform } from "esbuild";
import type { Plugin } from "vite";
import { iconPng } from "./icon-png.ts";

/** Icons that phones want as pixels, drawn by the build. */
const ICONS = {
  "icon-192.png": { size: 192, inset: 0 },
  "icon-512.png": { size: 512, inset: 0 },
  "icon-maskable.png": { size: 512, inset: 0.1 },
} as const;

/** Files beside the bundle (src/apps/web/public) that belong to an offline start. */
const PUBLIC = ["icon.svg", "manifest.webmanifest", "wall.html", "wall.css", "wall.js", "too-old.js"];

/**
 * Writes `files.json`, all files whose names never change, and `sw.js` with the list of all files of this build, and the icons. The version is a hash of that list: the
 * bundle's names carry hashes of their content, and the page's own text is hashed with it.
 */
export function offlineWorker(workerFile: string, publicFolder: string): Plugin {
  return {
    name: "kith-offline-worker",
    apply: "build",
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const version = createHash("sha256");
        for (const [fileName, { size, inset }] of Object.entries(ICONS)) {
          this.emitFile({ type: "asset", fileName, source: iconPng(size, inset) });
        }
        for (const file of PUBLIC) version.update(readFileSync(`${publicFolder}/${file}`));
        const made = Object.values(bundle).filter(({ fileName }) => !fileName.endsWith(".map"));
        for (const one of made) version.update(one.fileName).update(one.type === "asset" ? one.source : one.code);
        const files = made.map(({ fileName }) => (fileName === "index.html" ? "/" : `/${fileName}`));
        const list = [
          ...new Set([...files, ...PUBLIC.map((file) => `/${file}`), ...Object.keys(ICONS).map((file) => `/${file}`)]),
        ];
        const { code } = await transform(readFileSync(workerFile, "utf8"), {
          loader: "ts",
          minify: true,
          target: ["chrome88", "safari14.1", "firefox115"],
          define: {
            __FILES__: JSON.stringify(list.sort()),
            __VERSION__: JSON.stringify(version.digest("hex").slice(0, 16)),
          },
        });
        this.emitFile({ type: "asset", fileName: "sw.js", source: code });
        const lasting = list.filter((file) => file.startsWith("/assets/"));
        this.emitFile({ type: "asset", fileName: "files.json", source: JSON.stringify(lasting) });
      },
    },
  };
}
