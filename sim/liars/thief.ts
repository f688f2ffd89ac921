import type { Liar } from "../device.ts";
import { lie } from "./sign-past-the-door.ts";

/** Has somebody's phone and does with it whatever comes to mind, also long after it was retired, as if nobody had said so. */
export const thief: Liar = {
  name: "thief",
  tell: async ({ device, dice, minute, imagine }) => {
    let signed = 0;
    for (let left = 1 + dice.under(4); left > 0 && device.hasPower(); left--) {
      const draft = imagine();
      const claimed = dice.chance(0.3) ? dice.under(minute) : minute;
      if (draft !== undefined && (await lie(device.replica(), draft, claimed))) signed += 1;
    }
    return signed > 0;
  },
};
