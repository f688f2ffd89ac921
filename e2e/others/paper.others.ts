import { constants, inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Hub, startHub } from "../support/hub.ts";
import { en } from "../support/words.ts";
import { arrive, asks, press, sees } from "./by-name.ts";
import { openFirefox, type Printing } from "./firefox.ts";

/** Sarah prints for the hallway, from a laptop with Linux. */
describe("what comes out of the printer", () => {
  let hub: Hub;
  let sarah: Printing;

  beforeAll(async () => {
    hub = await startHub("--demo");
    sarah = await openFirefox();
  });

  afterAll(async () => {
    await sarah?.end();
    await hub?.end();
  });

  test("[SS-2] the street sheet is on one page, and its head says of when and of which log it is", async () => {
    await sarah.go(hub.url);
    await press(sarah, en("welcome.demo.do"));
    await asks(sarah, en("today.question"));
    await arrive(sarah, "#/street");
    await sees(sarah, en("skills.screen.slip.teach"));
    await sarah.run(keepHead);
    expect(pagesOf(await sarah.print())).toBe(1);
    expect(await sarah.run(keptHead)).toMatch(/^Maple Street · .* · log [0-9a-f]{12}$/);
  });
});

type WithHead = { head?: string | undefined };

/** Runs in the page: from now on it is known what heads the paper as it goes to the printer. */
function keepHead(): void {
  addEventListener("beforeprint", () => {
    (window as WithHead).head = document.querySelector("main .head.print-only")?.textContent?.trim();
  });
}

/** Runs in the page. */
function keptHead(): string | undefined {
  return (window as WithHead).head;
}

/** A file may tell of its pages in parts that are packed. */
function pagesOf(pdf: Buffer): number {
  const parts = [...pdf.toString("latin1").matchAll(/stream\r?\n/g)];
  const told = parts.map(({ 0: { length }, index }) => unpacked(pdf.subarray(index + length)));
  return [pdf.toString("latin1"), ...told].join("\n").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

function unpacked(part: Buffer): string {
  try {
    return inflateSync(part, { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1");
  } catch {
    // It was the end of one, or not packed.
    return "";
  }
}
