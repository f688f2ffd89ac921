import { act, defineActs } from "./acts.ts";
import { bytes, int, ref } from "./fields.ts";

/**
 * What a replica says that the log means so far, and that another found the same. A checkpoint covers all that its event
 * had seen: what it names by hash, and so on down, is the list of its events, so it needs no other. Signed by the app
 * itself.
 */
export const CO_SIGNED = defineActs("kernel", {
  checkpoint: act(
    905,
    { rules: int({ min: 1, max: 1_000_000 }), state: bytes(32) },
    { reversal: { none: "replaced-by-newer" }, hidden: true, open: true, lane: () => ({ is: "checkpoint" }) },
  ),
  agree: act(
    906,
    { checkpoint: ref("kernel.checkpoint") },
    {
      reversal: { none: "said-is-said" },
      hidden: true,
      open: true,
      lane: ({ body }) => ({ is: "agree", checkpoint: body.checkpoint }),
    },
  ),
});

/** A new checkpoint is proposed after so many events … */
export const CHECKPOINT_EVENTS = 1_000;
/** … or so many days, whichever comes first. */
export const CHECKPOINT_DAYS = 30;
