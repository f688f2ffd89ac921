import { expect, test } from "vitest";
import { createLanguage } from "../../../language/say.ts";
import { decisions } from "../index.ts";

test("what stands for no choice in the log goes with what is chosen: of people it is everybody", () => {
  const { en, es } = decisions.messages;
  const all = (say: ReturnType<typeof createLanguage>["say"]) =>
    ["person", "way", "year", "standing", "as"].map((what) => say("decisions.screen.log.by.all", { what }));
  expect(all(createLanguage("en", [en]).say)).toEqual(["Everybody", "All", "All", "All", "All"]);
  expect(all(createLanguage("es", [es]).say)).toEqual(["Todas las personas", "Todas", "Todos", "Todo", "Todo"]);
});
