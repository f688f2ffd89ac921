import { expect } from "vitest";
import type { Remote } from "./remote.ts";

/** What people do on their way, by the names of things on the page. */

const WAIT = { timeout: 30_000, interval: 150 };

/** Waits until words are to be seen. */
export async function sees(on: Remote, words: string): Promise<void> {
  await expect.poll(() => on.run(() => document.body.innerText), WAIT).toContain(words);
}

/** The question that a screen asks is its heading. */
export async function asks(on: Remote, question: string): Promise<void> {
  await expect.poll(() => on.run(() => document.querySelector("main h1")?.textContent?.trim()), WAIT).toBe(question);
}

/** Presses a button or follows a link. */
export async function press(on: Remote, name: string): Promise<void> {
  await expect.poll(() => on.run(pressed, name), WAIT).toBe("pressed");
}

/** Chooses one of some cards. */
export async function choose(on: Remote, name: string): Promise<void> {
  await expect.poll(() => on.run(chosen, name), WAIT).toBe("chosen");
}

/** Writes into a field. */
export async function fill(on: Remote, label: string, text: string): Promise<void> {
  await expect.poll(() => on.run(filled, label, text), WAIT).toBe("filled");
}

/** Goes to a page of the house, and waits until it is there. */
export async function arrive(on: Remote, address: string): Promise<void> {
  await on.run((to) => {
    if (location.hash === to) return;
    for (const old of document.querySelectorAll("main h1")) old.setAttribute("data-before", "");
    location.hash = to;
  }, address);
  const isThere = () =>
    document.querySelector("main h1:not([data-before])") !== null && document.querySelector("main .skeleton") === null;
  await expect.poll(() => on.run(isThere), { ...WAIT, message: `${on.name} at ${address}` }).toBe(true);
}

/** Loads the page anew, and waits until it is another one. */
export async function reload(on: Remote): Promise<void> {
  await on.run(() => {
    document.documentElement.setAttribute("data-before", "");
    location.reload();
  });
  const isAnother = () =>
    !document.documentElement.hasAttribute("data-before") && document.querySelector("h1") !== null;
  await expect.poll(() => on.run(isAnother).catch(() => false), WAIT).toBe(true);
}

function pressed(name: string): string {
  const things = [...document.querySelectorAll<HTMLElement>("button, a, summary")].filter((one) =>
    one.checkVisibility(),
  );
  const thing = things.find((one) => (one.getAttribute("aria-label") ?? one.innerText).trim() === name);
  if (thing === undefined) return `nothing of that name among ${things.map((one) => one.innerText.trim()).join(" · ")}`;
  if (thing instanceof HTMLButtonElement && thing.disabled) return "not now";
  thing.click();
  return "pressed";
}

function chosen(name: string): string {
  const cards = [...document.querySelectorAll("label")].filter((one) => one.checkVisibility());
  const card = cards.find((one) => one.innerText.includes(name));
  if (card === undefined) return `no such card among ${cards.map((one) => one.innerText).join(" · ")}`;
  card.click();
  return "chosen";
}

function filled(label: string, text: string): string {
  const labels = [...document.querySelectorAll("label")];
  const field = labels.find((one) => one.innerText.trim().startsWith(label))?.control;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
    return `no such field among ${labels.map((one) => one.innerText).join(" · ")}`;
  }
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return "filled";
}
