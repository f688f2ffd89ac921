import type { Minute } from "../../kernel/event.ts";
import { Fault } from "../../replica/fault.ts";
import { sayFault } from "../hub/words.ts";
import type { Kith } from "./kith.ts";

const MINUTES_PER_HOUR = 60;

/** Says what keeps a hub from writing down what neighbours bring: their devices try again and again, so once an hour is enough. */
export function unkeptTeller({
  print,
  language,
  clock,
  say,
}: Pick<Kith, "print" | "language" | "clock" | "say">): (cause: unknown) => void {
  const told = new Map<string, Minute>();
  return (cause) => {
    const why = cause instanceof Fault ? sayFault(language, cause) : String(cause);
    const last = told.get(why);
    if (last !== undefined && clock() - last < MINUTES_PER_HOUR) return;
    told.set(why, clock());
    print.err(say("cli.start.unkept", { why }));
    // A mistake of this program, and not of the disk.
    if (!(cause instanceof Fault)) console.error(cause);
  };
}
