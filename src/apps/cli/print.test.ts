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

test("nothing that a stranger wrote turns round how a terminal shows what stands beside it", () => {
  const written: string[] = [];
  const stream = { isTTY: true, write: (text: string) => written.push(text) };
  printTo(stream, stream, {}).out("Eve \u202e✓ enif\u202c \u2067a\u2069\u200e\u061c, María, שלום");
  expect(written).toEqual(["Eve ?✓ enif? ?a???, María, שלום\n"]);
});

test("nothing that a stranger wrote is an order to a terminal, and a file has it as it is", () => {
  const shown = "a?[2Kb??c?d\r\ne\tf\n";
  expect(printed(true)).toEqual([shown, shown]);
  expect(printed(false)).toEqual([`${HOSTILE}\n`, `${HOSTILE}\n`]);
});
