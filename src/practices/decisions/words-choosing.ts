import { act } from "../../kernel/acts.ts";
import { group, id, int, list, optional, ref, text } from "../../kernel/fields.ts";

/** Most options that one text can put, and the most that can be divided among them. */
export const OPTIONS_MAX = 12;
export const TOTAL_MAX = 10_000_000;

/** Most prepared acts that the options of one text carry together. */
const OPTION_ENACTS_MAX = 12;
/** What comes into force if an option is chosen, by the place of the option. */
export const optionEnacts = list(group({ option: int({ min: 0, max: OPTIONS_MAX - 1 }), act: id() }), {
  max: OPTION_ENACTS_MAX,
});

export const choosingActs = {
  choose: act(
    57,
    {
      text: ref("decisions.put"),
      picks: list(int({ min: 0, max: TOTAL_MAX }), { min: 1, max: OPTIONS_MAX }),
      note: optional(text({ max: 280 })),
    },
    { byHand: true, reversal: { none: "replaced-by-newer" }, binds: true },
  ),
};
