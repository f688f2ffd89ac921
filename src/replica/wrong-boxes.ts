import type { Box } from "../kernel/audience/circles.ts";
import { joinBytes } from "../kernel/bytes.ts";
import type { DeviceId, Id } from "../kernel/event.ts";
import { GRANT } from "../kernel/seal/grant.ts";
import { boxOf } from "./boxing.ts";
import type { Memory } from "./memory.ts";
import type { Crypto } from "./ports.ts";

/**
 * Events that hand somebody something else than the key that they name: to us, or to anybody, as far as we have that key
 * ourselves. There is one box of a key for each device, so everyone who has the key finds the same events.
 */
export function wrongBoxes(crypto: Pick<Crypto, "box">, memory: Memory): readonly Id[] {
  const { folding, sealing, narrows, audienceKeys } = memory;
  const wrong = new Set<Id>([...sealing.wrong(), ...audienceKeys.wrong()]);

  function compare(by: Id, content: Uint8Array | undefined, { to, box }: Box): void {
    if (content !== undefined && boxOf(crypto, to, content) !== box) wrong.add(by);
  }

  for (const { event } of folding.ordered()) {
    if (event.kind !== GRANT.kind) continue;
    const { epoch = "", keys = [], lane = [] } = event.body as Granted;
    const laneKey = sealing.ring.laneKey(epoch);
    const both = laneKey === undefined ? undefined : joinBytes(laneKey.key, laneKey.mark);
    for (const one of keys) compare(event.id, sealing.ring.epochKey(epoch), one);
    for (const one of lane) compare(event.id, both, one);
  }
  for (const { turns } of narrows.circles().all())
    for (const turn of turns) for (const one of turn.boxes) compare(one.by, audienceKeys.of(turn), one);
  return [...wrong];
}

type Granted = {
  readonly epoch?: string;
  readonly keys?: readonly { readonly to: DeviceId; readonly box: string }[];
  readonly lane?: readonly { readonly to: DeviceId; readonly box: string }[];
};
