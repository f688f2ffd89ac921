import { expect, test } from "vitest";
import { createBreath } from "./breath.ts";

test("[AN-3] something long goes on at once for a while, and then lets whoever waits have a turn, again and again", async () => {
  let now = 0;
  const breathe = createBreath(() => now);
  for (let turn = 0; turn < 3; turn++) {
    expect(breathe()).toBeUndefined();
    now += 100;
    let hadTurn = false;
    setTimeout(() => {
      hadTurn = true;
    });
    for (let more = 0; more < 200 && !hadTurn; more++) {
      const others = breathe();
      expect(others).toBe(breathe());
      await others;
      expect(breathe()).toBeUndefined();
      now += 100;
    }
    expect(hadTurn).toBe(true);
    await breathe();
  }
});
