import { tick } from "svelte";

/** Moves the focus to the field of a page that is called so: its own control, once what just changed is on screen. */
export async function focusField(path: string): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus();
}

/** Moves the focus to the first field of a form that something is wrong with. */
export async function focusWrong(form: HTMLElement | undefined): Promise<void> {
  await tick();
  const wrong = form?.querySelector("[aria-invalid='true'], .problem");
  wrong?.closest(".field")?.querySelector<HTMLElement>("input, select, textarea")?.focus();
}
