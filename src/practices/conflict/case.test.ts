import { describe, expect, test } from "vitest";
import { as, asked, caseOf, idOf, mine, opened, write } from "./testing/mediation.ts";

describe("a no, and a yes after all", () => {
  test("[CF-5] of who was asked to mediate: they are told when the talk can be opened", async () => {
    const { anya, bela, carl, request, share } = await asked();
    await write(carl, request, { what: "decline" });
    await share();
    expect(await write(carl, request, { what: "accept" })).toBeUndefined();
    await share();
    await write(anya, request, { what: "bring-in", people: as("party", bela) });
    await share();
    expect(mine(carl)[0]?.waits).toBe("open");
  });

  test("[CF-5] of a side: they sit in the talk as if they had said yes at once", async () => {
    const { anya, bela, talk, share } = await opened(false);
    await write(bela, talk, { what: "decline" });
    await share();
    expect(await write(bela, talk, { what: "accept" })).toBeUndefined();
    await share();
    const seat = caseOf(anya, talk)?.seats.find(({ person }) => person === idOf(bela));
    expect(seat).toMatchObject({ isIn: true, hasDeclined: false });
  });
});
