import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** More steps than any screen has; whoever needs more is lost. */
const STEPS_MAX = 60;

/** Goes on with Tab until something has the focus, and sees at each step where the focus is. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < STEPS_MAX; step += 1) {
    await page.keyboard.press("Tab");
    expect(await focusIsSeen(page)).toBe("seen");
    if (await target.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`${target} is not reached by ${STEPS_MAX} steps of Tab`);
}

/** Whether the thing that has the focus, or the card around it, shows that it has. */
async function focusIsSeen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (here === null || here === document.body) return "seen";
    const around = [here, here.closest("label"), here.closest(".card"), here.closest(".box"), here.closest("li")];
    const isSeen = around.some((one) => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    });
    return isSeen ? "seen" : `no focus to be seen on ${here.outerHTML.slice(0, 160)}`;
  });
}

/** Waits until the heading has the focus: that is how a screen reader hears that a new page is there. */
export async function focusOnHeading(page: Page, question: string): Promise<void> {
  await page.waitForFunction((words) => {
    const here = document.activeElement;
    return here?.tagName === "H1" && here.textContent === words;
  }, question);
}

/** What has the focus on the page now, by the first words of it; nothing where the focus fell off the page. */
export async function focusHere(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement;
    return here?.closest("main") == null ? "" : (here.textContent ?? "").trim().replaceAll(/\s+/g, " ");
  });
}

/** Types into the field that has the focus. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Presses a button or follows a link with the keyboard alone. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Goes to the first card of a group and down to the one that is wanted. */
export async function pick(page: Page, group: Locator, name: string): Promise<void> {
  const radios = group.getByRole("radio");
  await radios.first().waitFor();
  const names = await radios.evaluateAll((all) =>
    all.map((one) => one.closest("label")?.innerText.split("\n")[0]?.trim()),
  );
  const at = names.indexOf(name);
  if (at < 0) throw new Error(`no card is called ${name}: ${names.join(", ")}`);
  const checked = await radios.evaluateAll((all) => all.findIndex((one) => (one as HTMLInputElement).checked));
  const from = Math.max(checked, 0);
  await tabTo(page, radios.nth(from));
  if (checked < 0 && at === 0) await page.keyboard.press("Space");
  for (let step = from; step < at; step += 1) await page.keyboard.press("ArrowDown");
  for (let step = from; step > at; step -= 1) await page.keyboard.press("ArrowUp");
  expect(await radios.nth(at).isChecked()).toBe(true);
}
