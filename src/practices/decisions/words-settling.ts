import { act } from "../../kernel/acts.ts";
import { id, ref } from "../../kernel/fields.ts";

export const settlingActs = {
  "fall-back": act(58, { close: ref("decisions.close") }, { reversal: { none: "others-build-on-it" } }),
  carry: act(
    59,
    { text: ref("decisions.put"), person: id("members.join", "members.enrol") },
    { reversal: { none: "replaced-by-newer" } },
  ),
};
