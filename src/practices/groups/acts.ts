import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { Event, Id } from "../../kernel/event.ts";
import { choice, id, int, list, optional, ref, text } from "../../kernel/fields.ts";
import { JOINING } from "./words.ts";

/** Most people whom one decision names as members. */
const NAMED_MAX = 20;
/** A year: no term is longer, whatever the charter says. */
const YEAR_DAYS = 365;

const PERSON = ["members.join", "members.enrol"] as const;
const group = ref("groups.open");
const role = ref("groups.add-role");
const person = id(...PERSON);
const name = text({ max: 60 });
const words = text({ max: 800, lines: true });
const domain = {
  name,
  purpose: text({ max: 400, lines: true }),
  authority: words,
  limits: optional(words),
  budgetCap: optional(int({ min: 0, max: 10_000_000 })),
  reportDays: optional(int({ min: 7, max: YEAR_DAYS })),
  joining: choice(JOINING),
  named: list(person, { max: NAMED_MAX }),
};
const said = { none: "said-is-said" } as const;

const onGroup = { shownOn: "group" } as const;
const onRole = { shownOn: "role" } as const;

/** What undoes a decided act, when its decision stands no more: everything that it brought about goes. */
const takenBack = (field: "group" | "role" | undefined) => ({
  by: "groups.take-back",
  body: (e: Event) => ({ of: (field === undefined ? e.id : e.body[field]) as Id }),
});

export const acts = defineActs("groups", {
  open: act(140, domain, { reversal: takenBack(undefined), decided: onGroup }),
  change: act(141, { group, ...domain }, { reversal: takenBack("group"), decided: onGroup }),
  close: act(142, { group }, { reversal: takenBack("group"), decided: onGroup }),
  "add-role": act(
    143,
    {
      group: optional(group),
      name,
      purpose: text({ max: 400, lines: true }),
      reportDays: optional(int({ min: 7, max: YEAR_DAYS })),
    },
    { reversal: takenBack(undefined), decided: onRole },
  ),
  "drop-role": act(144, { role }, { reversal: takenBack("role"), decided: onRole }),
  "give-role": act(
    145,
    { role, person, days: optional(int({ min: 1, max: YEAR_DAYS })), mandate: optional(words) },
    { reversal: takenBack(undefined), decided: onRole },
  ),
  recall: act(
    146,
    { role, person, notice: ref("groups.ask-recall"), word: optional(words) },
    { reversal: takenBack("role"), decided: onRole },
  ),
  "take-back": act(147, { of: id() }, { reversal: said, hidden: true }),
  join: act(
    148,
    { group },
    { byHand: true, reversal: { by: "groups.leave", body: (e) => ({ group: (e.body as { group: Id }).group }) } },
  ),
  leave: act(149, { group }, { byHand: true, reversal: said }),
  report: act(
    150,
    {
      on: ref("groups.open", "groups.add-role"),
      text: text({ max: 4000, lines: true }),
      spent: optional(int({ min: 0, max: 100_000_000 })),
    },
    { byHand: true, reversal: said },
  ),
  "hand-back": act(151, { role, note: optional(text({ max: 280 })) }, { byHand: true, reversal: said }),
  "ask-recall": act(
    152,
    { role, person, why: words },
    { byHand: true, reversal: { by: "groups.drop-recall", body: (e) => ({ notice: e.id }) } },
  ),
  "drop-recall": act(153, { notice: ref("groups.ask-recall") }, { byHand: true, reversal: said }),
  answer: act(
    154,
    { notice: ref("groups.ask-recall"), text: words },
    { byHand: true, reversal: { none: "replaced-by-newer" } },
  ),
  seek: act(155, { role }, { reversal: { by: "groups.stop-seeking", body: (e) => ({ round: e.id }) } }),
  "stop-seeking": act(156, { round: ref("groups.seek") }, { reversal: said }),
  nominate: act(
    157,
    { round: ref("groups.seek"), person, reason: text({ max: 400, lines: true }) },
    { byHand: true, reversal: { none: "replaced-by-newer" } },
  ),
  decline: act(158, { round: ref("groups.seek") }, { byHand: true, reversal: said }),
});

export type GroupsEvent = EventOf<typeof acts>;
