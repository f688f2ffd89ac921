#!/usr/bin/env node
// The `kith` command. In a checkout it builds itself when its sources have changed; an installed copy just runs.
import { existsSync } from "node:fs";

process.setSourceMapsEnabled(true);
const bundle = new URL("../dist/kith.mjs", import.meta.url);
const tool = new URL("../tools/build.mjs", import.meta.url);

try {
  if (existsSync(tool)) {
    const { build, hasSources } = await import(tool.href);
    if (hasSources()) await build("cli");
  }
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`);
  // 3: something outside the person's command is broken, as for every fault.
  process.exit(3);
}
await import(bundle.href);
