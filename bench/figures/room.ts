import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { openBrowser } from "../../e2e/support/browser.ts";
import { byName } from "../../e2e/support/by-name.ts";
import { comeIn, foundTogether, openDoor, toldToAll } from "../../e2e/support/evening.ts";
import { startHub } from "../../e2e/support/hub.ts";
import { hubUse } from "../../e2e/support/hub-use.ts";
import { type Figure, median } from "../figure.ts";

const run = promisify(execFile);
const PLAN = { households: 6, people: 12, slowdown: 4 };

/** A small evening on one laptop: what people tap, what machines take, and what the hub needs for it. */
export async function roomFigures(): Promise<Figure[]> {
  await run(process.execPath, ["tools/build.mjs"]);
  const hub = await startHub("--host", "0.0.0.0", "--https-port", "0");
  const name = await byName(hub);
  const browser = await openBrowser(...name.flags);
  try {
    const [before, began] = [hubUse(hub.pid()), performance.now()];
    const evening = await comeIn(browser, name, PLAN, await openDoor(browser, hub, PLAN));
    await foundTogether(hub, evening);
    const converge = await toldToAll(evening, evening.anya.page, "Last words");
    const [after, seconds] = [hubUse(hub.pid()), (performance.now() - began) / 1000];
    const { people, households, slowdown } = PLAN;
    const where = `${people} people of ${households} households, phones at ${slowdown}× CPU slowdown, one laptop`;
    const load = (100 * (after.cpuSeconds - before.cpuSeconds)) / seconds;
    const taps = Math.max(...evening.guests.map((one) => one.taps));
    const machine = median(evening.guests.map((one) => one.ms));
    return [
      { ...row("join.taps", taps, "count", 12), how: "from the camera's offer to the first skill, the most of all" },
      { ...row("join.machine", machine, "ms", 5000), how: `the same without anybody thinking; ${where}` },
      { ...row("room.converge", converge, "ms", 10_000), how: `from the last act until every page shows it; ${where}` },
      { ...row("hub.memory", after.megabytes, "MB", 200), how: `the most at once during the evening; ${where}` },
      { ...row("hub.cpu", load, "points", 60), how: `percent of one core on average while people came in; ${where}` },
    ];
  } finally {
    await browser.close();
    await hub.end();
  }
}

function row(id: string, value: number, unit: Figure["unit"], atMost: number) {
  return { id, value, unit, goal: { atMost } } as const;
}
