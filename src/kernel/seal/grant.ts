import { act } from "../acts.ts";
import { bytes, group, list } from "../fields.ts";
import { KEY_BYTES } from "./epoch.ts";

/** A box adds this much to what it holds (libsodium's sealed box: a key of its own, and a tag). */
const BOX_BYTES = 48;
/** An epoch's key in a box. */
export const KEY_BOX_BYTES = KEY_BYTES + BOX_BYTES;
/** A lane key and its mark in a box. */
const LANE_BOX_BYTES = 2 * KEY_BYTES + BOX_BYTES;
/** Boxes of each sort in one event, so that both fit. */
export const BOXES_MAX = 16;

/**
 * Hands the key of one epoch to devices and open invites, each in a box that only it can open: all that is written in
 * the epoch, or its rights lane alone. Signed by the app itself; anybody who has a key may hand it to those entitled.
 */
export const GRANT = {
  ...act(
    900,
    {
      epoch: bytes(KEY_BYTES),
      keys: list(group({ to: bytes(KEY_BYTES), box: bytes(KEY_BOX_BYTES) }), { max: BOXES_MAX }),
      lane: list(group({ to: bytes(KEY_BYTES), box: bytes(LANE_BOX_BYTES) }), { max: BOXES_MAX }),
    },
    { reversal: { none: "said-is-said" }, open: true, hidden: true },
  ),
  kind: "kernel.grant",
} as const;
