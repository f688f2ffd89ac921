import { expect, test } from "vitest";
import { byName } from "./rows.ts";

test("[SK-7] on screens the table goes by name, as the reader's language has it", () => {
  const rows = ["Zoe", "ángel", "Nuria", "ñoqui", "Anya", "Olga"].map((name) => ({ name }));
  expect(byName(rows, "es").map(({ name }) => name)).toEqual(["ángel", "Anya", "Nuria", "ñoqui", "Olga", "Zoe"]);
});
