import { tick } from "svelte";

/** Moves the focus to the field of a page that is called so: its own control, once what just changed is on screen. */
export async function focusField(path: string): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus();
}

const CONTROL = "input, select, textarea, button";

/**
 * Moves the focus to the first field of a form that something is wrong with, whose control is described by what that is: so
 * whoever only hears the page hears it there.
 */
export async function focusWrong(form: HTMLElement | undefined): Promise<void> {
  await tick();
  const wrong = form?.querySelector<HTMLElement>("[aria-invalid='true'], .problem");
  const control = wrong?.matches(CONTROL)
    ? wrong
    : wrong?.closest(".field, fieldset")?.querySelector<HTMLElement>(CONTROL);
  control?.focus();
}
