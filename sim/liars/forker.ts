import type { Liar } from "../device.ts";
import { signPastTheDoor } from "./sign-past-the-door.ts";

/** Signs two events at one place of their chain, and shows one to some neighbours and the other to others. */
export const forker: Liar = {
  name: "forker",
  tell: async ({ device, others, dice, minute, imagine }) => {
    const draft = dice.chance(0.3) ? imagine() : undefined;
    if (draft === undefined) return false;
    const twin = signPastTheDoor(device.replica(), draft, minute, "again");
    const victim = dice.one(others.filter((one) => one !== device && one.hasPower()));
    if (twin === undefined || victim === undefined) return false;
    const received = await victim
      .replica()
      .receive([twin])
      .catch(() => undefined);
    return received?.kept === 1;
  },
};
