import { MINUTE_MAX, MINUTES_PER_DAY } from "../../src/kernel/event.ts";
import type { Liar, Scene } from "../device.ts";
import { lie } from "./sign-past-the-door.ts";

/** Says that what they do now happened long ago, having seen only what they like. */
export const backdater: Liar = {
  name: "backdater",
  tell: (scene) => claim(scene, scene.dice.under(scene.minute)),
};

/** Says that what they do happens in years to come, or as late as can be written. */
export const futureDater: Liar = {
  name: "future-dater",
  tell: (scene) => {
    const ahead = scene.minute + scene.dice.under(3 * 365 * MINUTES_PER_DAY);
    return claim(scene, scene.dice.chance(0.1) ? MINUTE_MAX : ahead);
  },
};

async function claim({ device, imagine }: Scene, minute: number): Promise<boolean> {
  const draft = imagine();
  return draft !== undefined && lie(device.replica(), draft, minute);
}
