import type { Crypto } from "../../../../replica/ports.ts";
import type { Replica } from "../../../../replica/replica.ts";
import { laterPart, untilHere } from "../browser/parts.ts";
import type { HubState } from "../hub/hub-link.ts";
import { hubKeeper } from "../hub/hub-note.ts";
import { type Notes, wayInto } from "./way-in.ts";

const hubLink = laterPart(() => import("../hub/hub-link.ts"));

/** Keeps a community that is open here in touch with its hub, and by its invite until the hub has heard of us. */
export async function stayInTouch(
  replica: Replica,
  crypto: Crypto,
  seed: Uint8Array,
  notes: Notes,
  onState: (state: HubState) => void,
): Promise<() => void> {
  const way = wayInto(replica.community, notes);
  const [{ keepInTouch }, invite] = await Promise.all([untilHere(hubLink), way.key(crypto)]);
  const onSame = () => void way.forget();
  return keepInTouch({ replica, crypto, seed, invite, onHub: hubKeeper(notes.keep), onSame, onState });
}
