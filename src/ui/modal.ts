/** Dialogs, also in browsers that have none (Safari before 15.4): there the page itself shows one over all else. */

/** Shows it, and leads the focus into it. */
export function openModal(dialog: HTMLDialogElement): void {
  if (Reflect.has(dialog, "showModal")) {
    dialog.showModal?.();
    return;
  }
  const before = document.activeElement;
  dialog.setAttribute("open", "");
  dialog.setAttribute("role", "dialog");
  dialog.setAttribute("aria-modal", "true");
  dialog.classList.add("by-hand");
  reachableIn(dialog)[0]?.focus();
  const onkeydown = (event: KeyboardEvent) => {
    if (event.key === "Escape") closeModal(dialog);
    if (event.key === "Tab") keepInside(dialog, event);
  };
  dialog.addEventListener("keydown", onkeydown);
  const onclose = () => {
    dialog.removeEventListener("keydown", onkeydown);
    if (before instanceof HTMLElement) before.focus();
  };
  dialog.addEventListener("close", onclose, { once: true });
}

export function closeModal(dialog: HTMLDialogElement): void {
  if (Reflect.has(dialog, "close")) {
    dialog.close();
    return;
  }
  dialog.removeAttribute("open");
  dialog.dispatchEvent(new Event("close"));
}

function reachableIn(dialog: HTMLElement): readonly HTMLElement[] {
  const all = [...dialog.querySelectorAll<HTMLElement>("[autofocus], a[href], button, input, select, textarea")];
  const first = all.filter((one) => one.hasAttribute("autofocus"));
  return [...first, ...all.filter((one) => !first.includes(one))];
}

/** Tab goes round in it. */
function keepInside(dialog: HTMLElement, event: KeyboardEvent): void {
  const inside = [...dialog.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea")];
  const [from, to] = event.shiftKey ? [inside.at(0), inside.at(-1)] : [inside.at(-1), inside.at(0)];
  if (document.activeElement !== from) return;
  event.preventDefault();
  to?.focus();
}
