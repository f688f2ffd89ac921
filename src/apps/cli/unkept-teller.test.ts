import { expect, test } from "vitest";
import { Fault } from "../../replica/fault.ts";
import { unkeptTeller } from "./unkept-teller.ts";
import { cliLanguage } from "./words.ts";

test("[OH-4] a hub says what it cannot write down once an hour for each reason, also in Spanish", () => {
  const said: string[] = [];
  let now = 0;
  const language = cliLanguage("es");
  const print = { out: () => {}, err: (line: string) => void said.push(line), progress: () => {}, isTerminal: false };
  const tell = unkeptTeller({ print, language, clock: () => now, say: (code, about) => language.say(code, about) });
  const [full, broken] = [new Fault("disk-full", "full"), new Fault("disk", "broken")];
  for (now = 0; now < 61; now += 1) tell(full);
  tell(broken);
  expect(said).toEqual([
    expect.stringContaining("El disco está lleno."),
    expect.stringContaining("El disco está lleno."),
    expect.stringContaining("El disco ha fallado."),
  ]);
});
