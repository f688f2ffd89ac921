import { describe, expect, test } from "vitest";
import { createPod, hand } from "../../../../replica/testing/pod.ts";
import { remove, street } from "../../../../replica/testing/street.ts";
import { goneFrom } from "../gone-from.ts";
import { whyNotBy } from "./joining.ts";

const { crypto } = await createPod();

describe("an invite that somebody opens", () => {
  test("[MB-5] says before any name is asked that its one place is taken", async () => {
    const { everyone, invite, join, open } = await street();
    const [anya] = everyone;
    const way = await invite(anya, "for one", { uses: 1 });
    const late = await open("late");
    await hand(anya, late);
    await late.unlock(way.key);
    expect(whyNotBy(late, crypto, way.key)).toBeUndefined();
    await join("emil", anya, way, { householdName: "Mill" });
    await hand(anya, late);
    expect(whyNotBy(late, crypto, way.key)?.code).toBe("members.invite-used-up");
  });

  test("tells whoever left, or was removed, that nobody comes in anew by this browser, and not that they belong", async () => {
    const { everyone, share } = await street();
    const [anya, bela, carl, dora] = everyone;
    expect(goneFrom(dora)).toBeUndefined();
    await remove(dora, anya, [bela, carl, anya], () => share(anya, bela, carl));
    await hand(anya, dora);
    expect(goneFrom(dora)).toBe("removed");
    await carl.ask({ kind: "members.leave", body: {} });
    expect(goneFrom(carl)).toBe("left");
    expect(goneFrom(anya)).toBeUndefined();
  });
});
