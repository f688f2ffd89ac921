import { type Figure, holds } from "./figure.ts";

/** Loaded when asked for: the browser's figures need Chromium and a built page. */
const SOURCES: Readonly<Record<string, () => Promise<Figure[]>>> = {
  wire: async () => (await import("./figures/wire.ts")).wireFigures(),
  fold: async () => (await import("./figures/fold.ts")).foldFigures(),
  browser: async () => (await import("./figures/browser.ts")).browserFigures(),
};

/** Prints the figures as a table, or with `--json` as one object; `--only wire,fold` measures a part. */
async function main(args: readonly string[]): Promise<void> {
  const only = args.includes("--only") ? (args[args.indexOf("--only") + 1] ?? "").split(",") : Object.keys(SOURCES);
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(SOURCES)) {
    if (only.includes(name)) figures.push(...(await measure()));
  }
  if (args.includes("--json")) console.log(JSON.stringify({ figures: figures.map(plain) }));
  else printTable(figures);
}

function plain(figure: Figure) {
  const goal = "atMost" in figure.goal ? figure.goal.atMost : figure.goal.atLeast;
  return { id: figure.id, value: figure.value, unit: figure.unit, goal, holds: holds(figure), how: figure.how };
}

function printTable(figures: readonly Figure[]): void {
  console.log("Medians on this machine, which others may be using: compare them as ratios.\n");
  const rows = figures.map((figure) => [
    figure.id,
    `${Math.round(figure.value * 10) / 10} ${figure.unit}`,
    "atMost" in figure.goal ? `≤ ${figure.goal.atMost}` : `≥ ${figure.goal.atLeast}`,
    holds(figure) ? "holds" : "MISSED",
    figure.how,
  ]);
  const heads = ["figure", "value", "goal", "", "how"];
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  for (const row of [heads, ...rows])
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}

await main(process.argv.slice(2));
