import { ascii, fromHex, joinBytes } from "./bytes.ts";
import type { DeviceId, Id } from "./event.ts";

/**
 * The message that an invite's key signs for one joining device, so that a proof seen by others is of no use to them:
 * "kith invite" ‖ community ‖ device, 75 bytes.
 */
export function inviteMessage(community: Id, device: DeviceId): Uint8Array {
  const none = new Uint8Array();
  return joinBytes(ascii("kith invite"), fromHex(community) ?? none, fromHex(device) ?? none);
}
