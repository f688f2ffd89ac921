import { WITNESS } from "../../src/kernel/kinds.ts";
import type { Liar } from "../device.ts";
import { lie } from "./sign-past-the-door.ts";

/** So many events in one moment; a moment like that comes once in a while. */
const FLOOD = 40;
const SHARE = 0.03;

/** Fills everybody's log with events that mean nothing. */
export const flooder: Liar = {
  name: "flooder",
  tell: async ({ device, dice, minute, imagine }) => {
    if (!dice.chance(SHARE)) return false;
    let signed = 0;
    for (let left = FLOOD; left > 0 && device.hasPower(); left--) {
      const draft = (dice.chance(0.5) ? imagine() : undefined) ?? { kind: WITNESS.kind, body: {} };
      if (await lie(device.replica(), draft, minute)) signed += 1;
    }
    return signed > 0;
  },
};
