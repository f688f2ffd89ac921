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

export type Toasts = {
  /** The newest; there is only ever one. */
  readonly now: Toast | undefined;
  readonly show: (toast: Omit<Toast, "number">) => void;
  readonly dismiss: () => void;
  /** While the pointer or the focus is on it, it stays. */
  readonly hold: () => void;
  readonly release: () => void;
};

/** Long enough to read a sentence and to reach the button with one thumb. */
const STAY_MS = 12_000;

export function createToasts(): Toasts {
  let now = $state<Toast>();
  let number = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const dismiss = () => {
    clearTimeout(timer);
    now = undefined;
  };
  const release = () => {
    clearTimeout(timer);
    timer = setTimeout(dismiss, STAY_MS);
  };

  return {
    get now() {
      return now;
    },
    show: (toast) => {
      number += 1;
      now = { ...toast, number };
      release();
    },
    dismiss,
    hold: () => clearTimeout(timer),
    release,
  };
}
