import type { Page } from "playwright-core";
import { arrive } from "./look-over.ts";

const DAY_MS = 86_400_000;

/** Days go by for the clocks of some people; what they say then moves community time, as it does on a street. */
export type Days = {
  /** What their clocks show now. */
  readonly now: () => number;
  /** A day and a bit on which everybody hears of what was said, and then the others; each opens their page on both. */
  readonly pass: (days: number, pages: readonly Page[]) => Promise<void>;
  /** Whoever was away looks at the clock again. */
  readonly wake: (page: Page) => Promise<void>;
};

export function days(): Days {
  let today = Date.now();
  async function wake(page: Page): Promise<void> {
    await page.clock.setSystemTime(today);
    await page.reload();
    await arrive(page, "#/today");
  }
  async function pass(count: number, pages: readonly Page[]): Promise<void> {
    for (const step of [1.1, count]) {
      today += step * DAY_MS;
      for (const page of pages) await wake(page);
    }
  }
  return { now: () => today, pass, wake };
}
