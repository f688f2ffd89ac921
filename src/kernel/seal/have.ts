import { act } from "../acts.ts";
import { bytes } from "../fields.ts";
import { KEY_BYTES } from "./epoch.ts";

/**
 * "The key of this epoch is here." Signed by the app itself while a new key does not count yet, and in the clear, since
 * whoever lacks that key must be able to read which one an event is sealed with.
 */
export const HAVE = {
  ...act(
    907,
    { epoch: bytes(KEY_BYTES) },
    {
      reversal: { none: "said-is-said" },
      open: true,
      hidden: true,
      lane: ({ body }) => ({ is: "have", epoch: body.epoch }),
    },
  ),
  kind: "kernel.have",
} as const;
