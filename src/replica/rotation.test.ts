import { describe, expect, test } from "vitest";
import { SEALED } from "../kernel/event.ts";
import { act, hand } from "./testing/pod.ts";
import { same } from "./testing/same.ts";
import { remove, street } from "./testing/street.ts";

describe("a removal", () => {
  test("[K-8] changes the key: who was removed reads nothing that is written after it, and the others do", async () => {
    const { everyone, share } = await street();
    const [anya, bela, carl, dora] = everyone;
    const here = [anya, bela, carl];
    await remove(dora, anya, [bela, carl, anya], () => share(...here));
    expect(anya.lookAt("members").rights.roll.has(dora.me() ?? "")).toBe(false);
    const skill = { skill: "Lock picking", level: 3, rank: "primary", teach: "no" };
    const claim = await act(bela, "skills.claim", skill);
    await share(...here);
    await hand(bela, dora);
    expect(anya.event(claim)?.body).toMatchObject({ skill: "Lock picking" });
    expect(dora.event(claim)?.body).toBe(SEALED);
    same(...here);
  });

  test("[K-8] leaves a newcomer the older pages: the lane of all epochs, and what was written in them", async () => {
    const { everyone, share, invite, join } = await street();
    const [anya, bela, carl, dora] = everyone;
    const here = [anya, bela, carl];
    await act(anya, "skills.claim", { skill: "Bread", level: 3, rank: "primary", teach: "no" });
    await share(...here);
    await remove(dora, anya, [bela, carl, anya], () => share(...here));
    const way = await invite(carl, "another link");
    const emil = await join("emil", carl, way, { householdName: "Mill" });
    await share(emil, ...here);
    same(emil, ...here);
    expect(emil.look("skills.table")).toEqual(anya.look("skills.table"));
  });
});
