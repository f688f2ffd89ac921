import { ascii, fromHex, joinBytes } from "./bytes.ts";
import type { DeviceId, Id, PersonId } from "./event.ts";

/**
 * What a new device signs to show that its key is its own, so that nobody binds a key that they do not have:
 * "kith device" ‖ community ‖ person ‖ key, 107 bytes.
 */
export function deviceMessage(community: Id, person: PersonId, key: DeviceId): Uint8Array {
  const none = new Uint8Array();
  return joinBytes(ascii("kith device"), ...[community, person, key].map((one) => fromHex(one) ?? none));
}
