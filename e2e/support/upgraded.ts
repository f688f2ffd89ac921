import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { KITH } from "./hub.ts";

/** A copy of the built program, in whose place a later version can come. */
export type Installed = {
  /** How it is started. */
  readonly program: readonly string[];
  /** The same program as another build of it: every file whose name carries a hash has another name. */
  readonly upgrade: () => void;
  /** Whether the hub gives the files whose names carry hashes; without them a new version comes by half. */
  readonly give: (isGiven: boolean) => void;
  readonly end: () => void;
};

export function install(): Installed {
  const home = mkdtempSync(join(tmpdir(), "kith-installed-"));
  const built = dirname(KITH);
  cpSync(built, join(home, "dist"), { recursive: true, filter: (file) => !file.endsWith(".map") });
  symlinkSync(join(dirname(built), "node_modules"), join(home, "node_modules"));
  const web = join(home, "dist/web");
  const [assets, hidden] = [join(web, "assets"), join(home, "assets")];
  let version = 0;

  function upgrade(): void {
    version += 1;
    const names = readdirSync(assets).sort((a, b) => b.length - a.length);
    const inText = new RegExp(names.map((name) => name.replaceAll(".", "\\.")).join("|"), "g");
    const later = (name: string): string => name.replace(/(?:-v\d+)?(\.\w+)$/, `-v${version}$1`);
    for (const folder of [web, assets]) {
      for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())) {
        if (!/\.(?:js|css|html|json)$/.test(name)) continue;
        const text = readFileSync(join(folder, name), "utf8").replace(inText, later);
        writeFileSync(
          join(folder, name),
          text.replace(/"kith [0-9a-f]{16}"/, `"kith ${String(version).padStart(16, "0")}"`),
        );
      }
    }
    for (const name of names) renameSync(join(assets, name), join(assets, later(name)));
  }

  return {
    program: [process.execPath, join(home, "dist/kith.mjs")],
    upgrade,
    give: (isGiven) => (isGiven ? renameSync(hidden, assets) : renameSync(assets, hidden)),
    end: () => rmSync(home, { recursive: true, force: true }),
  };
}
