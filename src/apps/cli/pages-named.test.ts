import { expect, test } from "vitest";
import { withoutHubEn } from "../../language/without-hub.en.ts";
import { withoutHubEs } from "../../language/without-hub.es.ts";
import { cliEn } from "./messages.en.ts";
import { cliEs } from "./messages.es.ts";

test("a hub that starts names the page on how phones get to know it as the page calls itself", () => {
  for (const [said, page] of [
    [cliEn["cli.start.secure"], withoutHubEn["without-hub.question"]],
    [cliEs["cli.start.secure"], withoutHubEs["without-hub.question"]],
  ] as const)
    expect(said).toContain(page);
});
