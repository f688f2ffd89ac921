import { act } from "../../kernel/acts.ts";
import { id, list, optional, ref } from "../../kernel/fields.ts";
import { PAGE_MAX } from "../../kernel/pages.ts";

/** The page that a record goes on from, where one act does not hold all that is counted. */
export const pageBefore = optional(ref("decisions.count"));

export const settlingActs = {
  /** A page of what a close of this text, or a weighing of this close's blocks, is going to count. */
  count: act(
    61,
    {
      of: ref("decisions.put", "decisions.close"),
      counted: list(id("decisions.say", "decisions.choose", "decisions.entrust", "decisions.review"), {
        ...{ min: 1, max: PAGE_MAX },
      }),
      after: pageBefore,
    },
    {
      reversal: { none: "others-build-on-it" },
      hidden: true,
      page: true,
      counts: (e) => ({ ids: e.body.counted, after: e.body.after }),
    },
  ),
  "fall-back": act(58, { close: ref("decisions.close") }, { reversal: { none: "others-build-on-it" } }),
  /** Lets somebody else answer one text in one's place; without a name, takes that back. */
  entrust: act(
    60,
    { text: ref("decisions.put"), to: optional(id("members.join", "members.enrol")) },
    { byHand: true, reversal: { by: "decisions.entrust", body: (e) => ({ text: e.body.text }) }, binds: true },
  ),
  carry: act(
    59,
    { text: ref("decisions.put"), person: id("members.join", "members.enrol") },
    { reversal: { none: "replaced-by-newer" } },
  ),
};
