import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, foundAs, press, sees } from "./support/journeys.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

const SKILLS = `Name | Primary Skill | Secondary | Willing to Teach?
-----------|----------------------|--------------|-----------------
Alex | Solar installation | Electrical | Yes
Anya | Soil science | Fermentation | Yes
David | Water systems | Plumbing | Interested
Sarah | Food preservation | Cooking | Yes
Mark | Diagnostics/repair | Electronics | Teaching
`;

const DECISIONS = `Date | Decision | Rationale | Who Approved | Outcome Notes
-----------|---------------------------|-----------|--------------|---------------
2024-01-15 | Install second LLM server | Redundancy| Consensus | Running well
2024-02-03 | Hire paid coordinator | Scale | Vote 8-1 | Productivity ↑
`;

/** Somebody's kitchen tables become the community's. */
describe("tables from before", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let page: Page;

  tellInOrder(() => ({ anya }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser, { size: DESKTOP });
    page = anya.page;
    await foundAs(page, hub.url, "Anya", "Fern House");
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("a pasted skills table is understood line by line before anything is written", async () => {
    await page.goto(`${hub.url}/#/s/skills/import`);
    await page.getByLabel(en("bring-in.paste"), { exact: true }).fill(`${SKILLS}Kim | Weaving | | Perhaps\n`);
    await sees(page, en("bring-in.found", { ready: 5, wrong: 1 }));
    const lines = page.getByRole("main").getByRole("listitem");
    expect(await lines.count()).toBe(6);
    await lines
      .filter({ hasText: "Solar installation" })
      .filter({ hasText: en("bring-in.line", { line: 3 }) })
      .waitFor();
    await sees(page, en("skills.import.teach", { word: "Perhaps", name: "Kim" }));
    expect(await hub.count("skills.record")).toBe(0);
    await picture(page, "import-1-understood-desktop");
  });

  test("once written, the table shows every line, and Anya's line is her own", async () => {
    await press(page, en("bring-in.write", { count: 5 }));
    await page.getByRole("link", { name: en("skills.screen.import.to-table") }).click();
    await asks(page, en("skills.screen.table.question"));
    for (const row of rowsOf(SKILLS)) {
      const [name = "", primary = "", ...cells] = row;
      const shown = page.getByRole("row").filter({ hasText: primary });
      await shown.getByRole("rowheader", { name }).waitFor();
      for (const cell of cells) await shown.getByRole("cell", { name: cell, exact: true }).waitFor();
    }
    await page.getByRole("rowheader").getByRole("link", { name: "Anya" }).waitFor();
    expect(await page.getByText("Kim").count()).toBe(0);
    await picture(page, "import-2-table-desktop");
  });

  test("the same table comes out again as Markdown and as CSV", async () => {
    const markdown = await saved(en("skills.screen.files.markdown"));
    expect(markdown.name).toMatch(/\.md$/);
    expect(new Set(rowsOf(markdown.text))).toEqual(new Set(rowsOf(SKILLS)));
    const csv = await saved(en("skills.screen.files.csv"));
    expect(csv.name).toMatch(/\.csv$/);
    expect(csv.text).toContain("Alex,Solar installation,Electrical,Yes");
  });

  test("reading the exported table again finds nothing new", async () => {
    const { text } = await saved(en("skills.screen.files.markdown"));
    await page.goto(`${hub.url}/#/s/skills/import`);
    await page.getByLabel(en("bring-in.paste"), { exact: true }).fill(text);
    await sees(page, en("bring-in.found", { ready: 0, wrong: 0 }));
    expect(await page.getByRole("button", { name: /^Write down/ }).count()).toBe(0);
  });

  test("rows of an old decision log stand in the log, marked as brought in, and can be struck", async () => {
    await page.goto(`${hub.url}/#/s/decisions/import`);
    await page
      .getByLabel(en("bring-in.paste"), { exact: true })
      .fill(`${DECISIONS}soon | Paint the shed | Rust | Consensus |\n`);
    await sees(page, en("bring-in.found", { ready: 2, wrong: 1 }));
    await sees(page, en("decisions.import.date", { got: "soon" }));
    await picture(page, "import-3-decisions-desktop");
    await press(page, en("bring-in.write", { count: 2 }));
    await sees(page, en("bring-in.done", { count: 2 }));
    await page.goto(`${hub.url}/#/s/decisions/log`);
    for (const [, ...cells] of rowsOf(DECISIONS)) {
      const row = page.getByRole("row").filter({ hasText: cells[0] ?? "" });
      for (const cell of cells) expect(await row.textContent()).toContain(cell);
      expect(await row.textContent()).toContain(en("decisions.screen.imported", { who: "Anya" }));
    }
    const csv = await saved(en("decisions.screen.log.csv"));
    expect(csv.text).toContain("2024-01-15,Install second LLM server,Redundancy,Consensus,Running well");
    await picture(page, "import-4-log-desktop");
  });

  test("a file that Excel wrote in Spain keeps its accents, and a spreadsheet's own file is said to be none", async () => {
    await page.goto(`${hub.url}/#/s/skills/import`);
    const file = page.getByLabel(en("bring-in.file"), { exact: true });
    const buffer = Buffer.from("Nombre;Principal\nMaría Ñúñez;Carpintería\n", "latin1");
    await file.setInputFiles({ name: "vecinas.csv", mimeType: "text/csv", buffer });
    await sees(page, "Carpintería");
    await sees(page, "vecinas.csv 1 kB");
    await page.getByText("María Ñúñez").first().waitFor();
    await file.setInputFiles({
      name: "vecinas.xlsx",
      mimeType: "",
      buffer: Buffer.from("504b03040a0000000000", "hex"),
    });
    await sees(page, en("bring-in.not-text"));
    await sees(page, "vecinas.xlsx 1 kB");
    await picture(page, "import-5-no-table-desktop");
  });

  test("a file is chosen by a button in our words, by keyboard too, and nothing is said that the browser says", async () => {
    await page.goto(`${hub.url}/?locale=es#/s/skills/import`);
    const button = page.getByRole("button", { name: es("bring-in.file"), exact: true });
    await asks(page, es("skills.screen.import.question"));
    const opened = page.waitForEvent("filechooser");
    await button.press("Enter");
    await (await opened).setFiles({
      name: "a.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Nombre;Principal\nAda;Pan\n"),
    });
    await sees(page, "a.csv 1 kB");
    expect(await page.locator("input[type=file]:visible:not(.unseen)").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");
    await page.goto(`${hub.url}/?locale=en#/s/skills/import`);
  });

  test("nothing broke on the page", () => {
    expect(anya.troubles).toEqual([]);
  });

  async function saved(button: string): Promise<{ name: string; text: string }> {
    const coming = page.waitForEvent("download");
    await press(page, button);
    const download = await coming;
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  }
});

/** The cells of a Markdown table's rows, without its head. */
function rowsOf(table: string): string[][] {
  const lines = table.split("\n").filter((line) => line.includes("|"));
  const cells = lines.map((line) =>
    line
      .replace(/^\s*\||\|\s*$/g, "")
      .split("|")
      .map((cell) => cell.trim()),
  );
  return cells.slice(2);
}
