import { fromHex } from "../../../../kernel/bytes.ts";
import type { DeviceId } from "../../../../kernel/event.ts";

/** Where the key of the hub that this device last met is kept, so that its invites can name it. */
export const HUB_NOTE = "hub";

export function hubKeeper(keep: (name: string, bytes: Uint8Array) => Promise<void>): (hub: DeviceId) => void {
  return (hub) => void keep(HUB_NOTE, fromHex(hub) ?? new Uint8Array());
}
