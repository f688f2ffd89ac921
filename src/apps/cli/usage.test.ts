import { expect, test } from "vitest";
import { freshDir, kith } from "./testing/run.ts";

test("help is all in one's own language", async () => {
  const { out } = await kith(freshDir(), ["--lang", "es", "doctor", "--help"]);
  expect(out).toMatch(/^Uso: kith doctor/);
  expect(out).toContain("el puerto (si no: 7400)");
  expect(out).not.toMatch(/Usage|Options|Commands|choices|default|Arguments/);
  expect((await kith(freshDir(), ["--lang", "es", "--help"])).out).not.toMatch(/Usage|Options|Commands|choices/);
});

test("a command line that cannot be read is told as everything else: in one's own language, as JSON, with 2", async () => {
  const dir = freshDir();
  const lines: readonly [readonly string[], string][] = [
    [["--lang", "es", "logg"], "command: No hay ninguna orden logg. ¿Querías decir log?\n(con --help"],
    [["--lang", "es", "log", "x"], "command: Aquí hay más de lo que log admite."],
    [["--lang", "es", "log", "--jason"], "option: Aquí no hay ninguna opción --jason. ¿Querías decir --json?"],
    [["--lang", "es", "found"], "name: Rellena esto, por favor."],
    [["--lang", "es", "do"], "act: Rellena esto, por favor."],
    [["--lang", "fr", "log"], "lang: Choose one of: en, es. What came is fr."],
  ];
  for (const [words, said] of lines) {
    expect(await kith(dir, words)).toMatchObject({ exit: 2, out: "", err: expect.stringContaining(said) });
  }
  const { exit, out, err } = await kith(dir, ["--json", "bogus"]);
  expect({ exit, err }).toEqual({ exit: 2, err: "" });
  expect(JSON.parse(out)).toMatchObject({ problems: [{ field: "command", text: expect.stringContaining("bogus") }] });
});
