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

/** Long enough to read that it is done; to reach "Undo" with one thumb; to read why something is not done. */
const STAY_MS = { done: 5_000, undo: 8_000, no: 12_000 } as const;

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
    timer = setTimeout(dismiss, STAY_MS[now?.action === undefined ? (now?.tone ?? "done") : "undo"]);
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
