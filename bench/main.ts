import { optionsOrUsage } from "../tools/options.ts";
import { type Figure, holds } from "./figure.ts";
import type { Beside } from "./figures/peers.ts";

/** Loaded when asked for: the browser's figures need Chromium and a built page. */
const SOURCES: Readonly<Record<string, (events?: number) => Promise<Figure[]>>> = {
  wire: async () => (await import("./figures/wire.ts")).wireFigures(),
  catchup: async () => (await import("./figures/catch-up.ts")).catchUpFigures(),
  fold: async () => (await import("./figures/fold.ts")).foldFigures(),
  storage: async () => (await import("./figures/storage.ts")).storageFigures(),
  growth: async (events) => (await import("./figures/growth.ts")).growthFigures(events),
  governance: async () => (await import("./figures/governance.ts")).governanceFigures(),
  floors: async () => (await import("./figures/floors.ts")).floorFigures(),
  room: async () => (await import("./figures/room.ts")).roomFigures(),
  browser: async () => (await import("./figures/browser.ts")).browserFigures(),
  page: async (events) => (await import("./figures/page.ts")).pageFigures(events),
};

const PEERS = "peers";

const ALL = [...Object.keys(SOURCES), PEERS];

const USAGE = `npm run bench -- [--only wire,fold] [--events 1000000] [--json]
Prints the figures as a table, or as one object. --only measures a part: ${ALL.join(", ")}. --events says how far a log grows for
growth, or how long it is for page. Where peers are among what is measured, other engines' figures for the same work stand beside
ours.`;

async function main(): Promise<void> {
  const {
    only: wanted,
    events,
    json,
  } = optionsOrUsage(USAGE, { only: "text", events: "number", json: "flag" }).options;
  const only = wanted?.split(",") ?? ALL;
  const unknown = only.filter((name) => !ALL.includes(name));
  if (unknown.length > 0) {
    console.error(`only: there is nothing called ${unknown.join(", ")}.\n${USAGE}`);
    process.exit(2);
  }
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(SOURCES)) {
    if (only.includes(name)) figures.push(...(await measure(events)));
  }
  if (only.includes(PEERS)) putBeside(figures, await (await import("./figures/peers.ts")).measurePeers());
  if (json === true) console.log(JSON.stringify({ figures: figures.map(plain) }));
  else printTable(figures);
}

/** A figure in the clear and a sealed one are of the same work, so both get the same neighbours. */
function putBeside(figures: Figure[], beside: Beside): void {
  for (const [at, figure] of figures.entries()) {
    const peers = beside.get(figure.id.replace(/\.clear$/, ""));
    if (peers !== undefined) figures[at] = { ...figure, beside: peers };
  }
}

function plain({ id, value, unit, goal, how, beside }: Figure) {
  const wanted = goal === "none" ? null : "atMost" in goal ? goal.atMost : goal.atLeast;
  return { id, value, unit, goal: wanted, holds: holds({ goal, value }), how, ...(beside !== undefined && { beside }) };
}

function printTable(figures: readonly Figure[]): void {
  console.log("Medians on this machine, which others may be using: compare them as ratios.\n");
  const rows = figures.map((figure) => [
    figure.id,
    `${round(figure.value)} ${figure.unit}`,
    goalOf(figure),
    figure.goal === "none" ? "" : holds(figure) ? "holds" : "MISSED",
    besideOf(figure),
    figure.how,
  ]);
  const heads = ["figure", "value", "goal", "", "others", "how"];
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  for (const row of [heads, ...rows])
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}

function goalOf({ goal }: Figure): string {
  if (goal === "none") return "";
  return "atMost" in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
}

/** The others, best first; a star where one does better than we do. */
function besideOf({ value, beside = {} }: Figure): string {
  return Object.entries(beside)
    .sort(([, a], [, b]) => a - b)
    .map(([name, theirs]) => `${name} ${round(theirs)}${theirs < value ? "*" : ""}`)
    .join(", ");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

await main();
