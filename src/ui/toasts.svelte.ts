import type { Id } from "../kernel/event.ts";

/** One line at the foot of the page: what was just done, or a kind no. */
type Toast = {
  readonly number: number;
  readonly text: string;
  readonly tone: "done" | "no";
  /** What was done; while this device still keeps it, the line says so. */
  readonly event?: Id;
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** Why a line stays: the pointer or the focus is on it, or the page is not looked at. */
type Holder = "pointer" | "focus" | "away";

export type Toasts = {
  /** The newest; there is only ever one. */
  readonly now: Toast | undefined;
  readonly show: (toast: Omit<Toast, "number">) => void;
  readonly dismiss: () => void;
  /** While anything holds it, it stays; from when nothing does any more it has its whole time. */
  readonly hold: (by: Holder) => void;
  readonly release: (by: Holder) => void;
};

/** Long enough to read that it is done; to find and reach "Undo", also without seeing it; to read why something is not done. */
const STAY_MS = { done: 5_000, undo: 20_000, no: 12_000 } as const;

export function createToasts(): Toasts {
  let now = $state.raw<Toast>();
  let number = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const holders = new Set<Holder>();

  const dismiss = () => {
    clearTimeout(timer);
    now = undefined;
  };
  const count = () => {
    clearTimeout(timer);
    if (now === undefined || holders.size > 0) return;
    timer = setTimeout(dismiss, STAY_MS[now.action === undefined ? now.tone : "undo"]);
  };

  return {
    get now() {
      return now;
    },
    show: (toast) => {
      number += 1;
      now = { ...toast, number };
      // Pointer and focus were on the line that this one replaces, and nothing tells that they left it.
      holders.delete("pointer");
      holders.delete("focus");
      count();
    },
    dismiss,
    hold: (by) => {
      holders.add(by);
      clearTimeout(timer);
    },
    release: (by) => {
      holders.delete(by);
      count();
    },
  };
}
