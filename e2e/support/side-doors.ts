import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { type Hub, KITH, startHubOf } from "./hub.ts";
import { asks, press } from "./journeys.ts";
import { en } from "./words.ts";

const run = promisify(execFile);
const OUTPUT_BYTES_MAX = 64_000_000;

/** Somebody who uses the command line alone, on a directory of their own. */
export type Shell = {
  readonly dir: string;
  readonly kith: (...words: readonly string[]) => Promise<string>;
  readonly end: () => void;
};

export function openShell(): Shell {
  const dir = mkdtempSync(join(tmpdir(), "kith-e2e-shell-"));
  return {
    dir,
    kith: async (...words) => {
      const { stdout } = await run(process.execPath, [KITH, ...words, "--dir", dir], { maxBuffer: OUTPUT_BYTES_MAX });
      return stdout;
    },
    end: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** What somebody comes by, each with where from. */
export type Found = Readonly<Record<string, string>>;

type Views = {
  readonly views: readonly { readonly view: string; readonly params: { readonly required?: string[] } }[];
};

/** All that the command line tells its person: the log, what it can look at of one practice, every table, the pages, the bundle. */
export async function toldByShell({ kith, dir }: Shell, practice: string): Promise<Found> {
  const found: Record<string, string> = {};
  const ask = async (...words: readonly string[]): Promise<void> => {
    found[`kith ${words.join(" ")}`] = await kith(...words);
  };
  for (const words of [["log"], ["log", "--json"], ["verify", "--json"]]) await ask(...words);
  const { views } = JSON.parse(await kith("views", practice, "--json")) as Views;
  for (const { view, params } of views) if ((params.required ?? []).length === 0) await ask("look", view, "--json");
  for (const kind of ["people", "skills", "roles", "groups", "decisions", "meetings", "turns"])
    for (const format of ["markdown", "csv"]) await ask("export", kind, "--format", format);
  await ask("export", "decisions", "--format", "json");
  for (const kind of ["decisions", "meetings"]) await ask("export", kind, "--format", "calendar");
  await kith("export", "vault", join(dir, "pages"));
  await kith("export", "bundle", join(dir, "street.kith"));
  return { ...found, ...filesIn(dir) };
}

/** Every file below a folder, its bytes as text. */
export function filesIn(folder: string): Found {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), "latin1")]));
}

type Described = {
  readonly paths: Record<
    string,
    { readonly get?: { readonly parameters?: readonly { readonly required?: boolean }[] } }
  >;
};

/** All that a hub's API answers: every address of its own description that can be asked without knowing more. */
export async function toldByApi(url: string): Promise<Found> {
  const text = async (path: string): Promise<string> => (await fetch(`${url}${path}`)).text();
  const { communities } = JSON.parse(await text("/api/communities")) as { communities: readonly { id: string }[] };
  const { paths } = JSON.parse(await text("/api/openapi.json")) as Described;
  const found: Record<string, string> = {};
  for (const [path, { get }] of Object.entries(paths)) {
    if (get === undefined || get.parameters?.some(({ required }) => required === true)) continue;
    const address = path.replace("{community}", communities[0]?.id ?? "");
    found[address] = await text(address);
  }
  return found;
}

/** The same of somebody's own hub on their own directory. */
export async function toldByOwnApi({ dir }: Shell): Promise<Found> {
  const hub: Hub = await startHubOf([process.execPath, KITH], dir);
  try {
    return await toldByApi(hub.url);
  } finally {
    await hub.end();
  }
}

/** What a browser saves as files: the bundle, and the pages. */
export async function savedByBrowser(page: Page, url: string): Promise<Found> {
  await page.goto(`${url}/#/carry`);
  await asks(page, en("carry.question"));
  const save = async (code: string): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, en(code))]);
    return readFileSync(await download.path());
  };
  const bundle = await save("carry.file.save");
  const pages = unzipSync(await save("carry.pages.save"));
  const texts = Object.entries(pages).map(([path, bytes]) => [path, strFromU8(bytes)]);
  return { "street.kith": bundle.toString("latin1"), ...Object.fromEntries(texts) };
}

/** Where any of these words stand. */
export function placesOf(found: Found, words: readonly string[]): readonly string[] {
  return Object.entries(found)
    .filter(([, text]) => words.some((one) => text.includes(one)))
    .map(([where]) => where);
}
