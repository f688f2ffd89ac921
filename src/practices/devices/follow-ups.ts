import type { Draft } from "../../kernel/event.ts";
import type { DevicesLook } from "./recovering.ts";
import type { DeviceEvent } from "./words.ts";

/**
 * Whoever came in as a guest and says that they are somebody who is here leaves as that guest: nobody is two people, and
 * what they are asked about from now on is whether they are the other one.
 */
export function followUps({ me }: Pick<DevicesLook, "me">, after: DeviceEvent): readonly Draft[] {
  if (after.kind !== "devices.recover" || me === undefined || me === after.body.person) return [];
  return [{ kind: "members.leave", body: {} }];
}
