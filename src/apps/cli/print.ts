/** Where results and complaints go. Tests read them; the program writes them to its standard streams. */
export type Print = {
  /** A line of a result. */
  readonly out: (text: string) => void;
  /** A line for the person, beside the result. */
  readonly err: (text: string) => void;
  /** Shows how far long work is, on a terminal only; nothing clears it. */
  readonly progress: (text?: string) => void;
  /** True when a person reads along and may be asked. */
  readonly isTerminal: boolean;
};

type Stream = { readonly write: (text: string) => unknown; readonly isTTY?: boolean };

const CLEAR_LINE = "\r\u001b[K";
/** What a terminal obeys and does not show, what turns round its neighbours too; blanks and ends of lines apart. */
const ORDERS = /[^\P{Cc}\n\r\t]|\r(?!\n)|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export function printTo(stdout: Stream, stderr: Stream, stdin: { readonly isTTY?: boolean }): Print {
  const isTerminal = stdin.isTTY === true && stderr.isTTY === true;
  let isShown = false;
  const progress = (text?: string): void => {
    if (stderr.isTTY !== true) return;
    if (text !== undefined || isShown) stderr.write(`${CLEAR_LINE}${text ?? ""}`);
    isShown = text !== undefined;
  };
  /** What strangers wrote moves nothing on a terminal and takes nothing away from it; a file gets it as it is. */
  const line = (stream: Stream) => (text: string) => {
    progress();
    stream.write(`${stream.isTTY === true ? text.replace(ORDERS, "?") : text}\n`);
  };
  return { out: line(stdout), err: line(stderr), progress, isTerminal };
}
