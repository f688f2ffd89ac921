import { expect, test } from "vitest";
import { printTo } from "./print.ts";

const HOSTILE = "a\u001b[2Kb\u0007\u009bc\rd\r\ne\tf";

function printed(isTTY: boolean): readonly string[] {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) };
  const { out, err } = printTo(stream, stream, {});
  out(HOSTILE);
  err(HOSTILE);
  return written;
}

test("nothing that a stranger wrote is an order to a terminal, and a file has it as it is", () => {
  const shown = "a?[2Kb??c?d\r\ne\tf\n";
  expect(printed(true)).toEqual([shown, shown]);
  expect(printed(false)).toEqual([`${HOSTILE}\n`, `${HOSTILE}\n`]);
});
