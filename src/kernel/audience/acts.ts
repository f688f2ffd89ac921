import { act as declare, defineActs } from "../acts.ts";
import { bytes, choice, group, id, list, optional, ref, text } from "../fields.ts";
import { KEY_BYTES } from "../seal/epoch.ts";
import { KEY_BOX_BYTES } from "../seal/grant.ts";

/** Most people of one audience. */
export const AUDIENCE_MAX = 64;
/** Boxes in one event; the others follow in grants. */
export const AUDIENCE_BOXES_MAX = 24;

const boxes = list(group({ to: bytes(KEY_BYTES), box: bytes(KEY_BOX_BYTES) }), { max: AUDIENCE_BOXES_MAX });
const audience = ref("kernel.audience");

/**
 * Audiences narrower than the community: a household, a mediation, a care circle. Who belongs to one is known to the
 * community; what is written to it is not. Its app signs these, as it signs the grants of the community's own key.
 */
export const AUDIENCE = defineActs("kernel", {
  /**
   * Makes an audience for a practice, or, with `of`, gives one that there is another circle of people and another key.
   * `key` is the commitment to it.
   */
  audience: declare(
    901,
    {
      of: optional(audience),
      practice: optional(text({ max: 40 })),
      people: list(id(), { max: AUDIENCE_MAX, min: 1 }),
      /**
       * Set where the key can be destroyed: it is boxed to keys that are kept beside the log, and nowhere else. Its maker alone
       * says who belongs to it; everybody in it does where it is shared.
       */
      lasts: optional(choice(["until-destroyed", "shared-until-destroyed"])),
      key: optional(bytes(KEY_BYTES)),
      boxes,
    },
    { reversal: { none: "replaced-by-newer" }, hidden: true },
  ),
  /** "Box the key of this audience to this key of mine": of a device, for a key that can be destroyed. */
  opener: declare(902, { audience, key: bytes(KEY_BYTES) }, { reversal: { none: "replaced-by-newer" }, hidden: true }),
  /** Hands the key that an event named to devices that had none yet. */
  share: declare(903, { of: audience, boxes }, { reversal: { none: "said-is-said" }, hidden: true }),
  /** Its author reads no further; or, where the key can be destroyed and they are who ends it (`enderOf`), nobody does. */
  part: declare(
    904,
    { audience, how: choice(["leave", "destroy"]) },
    { reversal: { none: "said-is-said" }, hidden: true },
  ),
});
