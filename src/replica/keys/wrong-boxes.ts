import type { Box } from "../../kernel/audience/circles.ts";
import type { Narrows } from "../../kernel/audience/within.ts";
import { joinBytes } from "../../kernel/bytes.ts";
import type { Entry } from "../../kernel/entry.ts";
import type { DeviceId, Id } from "../../kernel/event.ts";
import { GRANT } from "../../kernel/seal/grant.ts";
import type { Crypto } from "../ports.ts";
import type { AudienceKeys } from "./audience-keys.ts";
import { boxOf } from "./boxing.ts";
import type { Sealing } from "./sealing.ts";

/**
 * Events that hand somebody something else than the key that they name: to us, or to anybody, as far as we have that key
 * ourselves. There is one box of a key for each device, so everyone who has the key finds the same events.
 */
export type WrongBoxes = {
  /** Compares at most so many boxes more, all that are left without a number, and says which events are known by then. */
  readonly find: (most?: number) => readonly Id[];
  /** Those that were found so far, without comparing any. */
  readonly known: () => readonly Id[];
};

type WrongBoxesDeps = {
  readonly crypto: Pick<Crypto, "box">;
  /** What the key ring listened to, among others. */
  readonly heard: readonly Entry[];
  readonly sealing: Sealing;
  readonly narrows: Narrows;
  readonly audienceKeys: AudienceKeys;
};

/** Making a box again costs a good part of a millisecond, so each is made once. */
export function createWrongBoxes({ crypto, heard, sealing, narrows, audienceKeys }: WrongBoxesDeps): WrongBoxes {
  const wrong = new Set<Id>();
  /** By event, by whom it is for, what is in it. One name made of the three would be as long, and made each time. */
  const compared = new Map<Id, Map<DeviceId, Set<string>>>();

  function isNew(by: Id, { to, box }: Box): boolean {
    const ofEvent = compared.get(by) ?? new Map<DeviceId, Set<string>>();
    compared.set(by, ofEvent);
    const known = ofEvent.get(to) ?? new Set();
    ofEvent.set(to, known);
    return known.size < known.add(box).size;
  }

  function find(most = Number.POSITIVE_INFINITY): readonly Id[] {
    let left = most;
    const compare = (by: Id, content: Uint8Array | undefined, box: Box): void => {
      if (content === undefined || left === 0 || !isNew(by, box)) return;
      left -= 1;
      if (boxOf(crypto, box.to, content) !== box.box) wrong.add(by);
    };
    for (const { event } of heard) {
      if (event.kind !== GRANT.kind) continue;
      const { epoch = "", keys = [], lane = [] } = event.body as Granted;
      const laneKey = sealing.ring.laneKey(epoch);
      const both = laneKey === undefined ? undefined : joinBytes(laneKey.key, laneKey.mark);
      for (const one of keys) compare(event.id, sealing.ring.epochKey(epoch), one);
      for (const one of lane) compare(event.id, both, one);
    }
    for (const { turns } of narrows.circles().all())
      for (const turn of turns) for (const one of turn.boxes) compare(one.by, audienceKeys.of(turn), one);
    return known();
  }

  function known(): readonly Id[] {
    return [...new Set([...sealing.wrong(), ...audienceKeys.wrong(), ...wrong])];
  }

  return { find, known };
}

type Granted = {
  readonly epoch?: string;
  readonly keys?: readonly { readonly to: DeviceId; readonly box: string }[];
  readonly lane?: readonly { readonly to: DeviceId; readonly box: string }[];
};
