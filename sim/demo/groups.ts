import { type Id, MINUTES_PER_DAY } from "../../src/kernel/event.ts";
import { createDice } from "../dice.ts";
import type { Reported, StreetGroups, StreetRole } from "./street.ts";
import { tellPut } from "./talks.ts";
import type { Act, Telling } from "./telling.ts";

export const streetGroups: StreetGroups = {
  text: "We do it as it is written below, and look at it when the term ends.",
  groups: [
    {
      ...{ daysAgo: 84, by: "David", title: "A group for the water", name: "Water" },
      purpose: "Tanks, filters, and the well behind the orchard.",
      authority: "Repairs, cleaning, and the order in which gardens are watered.",
      limits: "New tanks, drilling, and who gets a key to the well.",
      ...{ budgetCap: 150, reportDays: 30, people: ["David", "Tomás"] },
      role: { name: "Water coordinator", purpose: "Calls the group together and reports.", holder: "Tomás", days: 90 },
      reports: [
        ["Tomás", 58, "Both filters cleaned. The gutter at Hillside leaks; Omar mends it.", 24],
        ["Tomás", 39, "The gutter is mended. The well stands at 3.1 m, as last year."],
      ],
      named: [],
    },
    {
      ...{ daysAgo: 62, by: "Mark", title: "A group for tech", name: "Tech" },
      purpose: "The mesh, the server in the hallway, and the radios.",
      authority: "Repairs, updates, and what is bought for them.",
      limits: "New masts, and whom we give access.",
      ...{ budgetCap: 200, reportDays: 60, people: ["Wei", "Alex", "Mark"] },
      role: { name: "Tech coordinator", purpose: "Calls the group together and reports.", holder: "Mark" },
      reports: [["Mark", 12, "Two nodes moved to the school roof; no outage since. A spare battery is bought.", 40]],
      named: [],
    },
    {
      ...{ daysAgo: 40, by: "Sarah", title: "A group for the food store", name: "Food store" },
      purpose: "What we keep for bad weeks, and that it is eaten before it spoils.",
      authority: "What is bought within the sum, and who turns the shelves.",
      limits: "Larger orders, and what happens in an emergency.",
      ...{ budgetCap: 100, reportDays: 91, people: ["Sarah", "Anya", "Ingrid"] },
      role: { name: "Store keeper", purpose: "Knows what is there and what runs out." },
      reports: [],
      named: [
        ["Sarah", "Ingrid", "She writes everything down already."],
        ["Omar", "Ingrid", "She asks before things run out, not after."],
        ["Ingrid", "Sarah", "She can say what will spoil by looking at it."],
      ],
    },
  ],
  roles: [
    {
      ...{ daysAgo: 52, by: "Grace", title: "Who keeps the tool fund?", name: "Treasurer" },
      ...{ purpose: "Keeps the tool fund and shows the book to whoever asks.", holder: "Ruth", reportDays: 91 },
      reports: [["Ruth", 5, "The fund has 610. Everything that was lent out has come back."]],
    },
    {
      ...{ daysAgo: 47, by: "Hugo", title: "Who has the key to the shed?", name: "Shed key" },
      ...{ purpose: "Opens the tool shed on work days.", holder: "Sven", reports: [] },
      recall: {
        by: "Hugo",
        why: "On three work days the shed stayed locked, and ten people stood in the rain.",
        word: "I was on nights and did not find anybody. I would be glad to share it with somebody.",
      },
    },
    {
      ...{ daysAgo: 36, by: "Pilar", title: "Who looks after the shared bicycles?", name: "Bicycle keeper" },
      ...{ purpose: "Pumps, oils, and says when one should not be ridden.", holder: "Jonas", reports: [] },
    },
    {
      ...{
        daysAgo: 30,
        by: "Lucía",
        title: "Who speaks for us with the neighbouring streets?",
        name: "Voice to the streets",
      },
      ...{ purpose: "Carries our views to the others, and theirs back.", holder: "Noor", days: 180, reports: [] },
      mandate:
        "Say yes to a shared radio hour. Anything that costs money comes back to us first; on the rest judge for yourself.",
    },
  ],
};

/** The street opens groups and gives roles, one decision each; some report late, and one role is looked for. */
export function groupUp(telling: Telling): void {
  const quiet = { ...telling, dice: createDice("who answers for what") };
  const { street, at, now, ids } = quiet;
  const people = (names: readonly string[]) => names.map((name) => ids.get(name));
  for (const group of street.groups.groups) {
    const { daysAgo, by, title, name, purpose, authority, limits, budgetCap, reportDays } = group;
    at(now - daysAgo * MINUTES_PER_DAY, (act) => {
      const domain = { name, purpose, authority, limits, budgetCap, reportDays, joining: "open" };
      const opened = act(by, "groups.open", { ...domain, named: people(group.people) });
      const role = makeRole(quiet, act, by, group.role, opened);
      decide(quiet, act, group, title, purpose, [opened, ...role]);
      report(quiet, group.reports, opened);
      if (group.named.length > 0) nameSomebody(quiet, group.named, role[0] ?? "");
    });
  }
  for (const role of street.groups.roles) {
    at(now - role.daysAgo * MINUTES_PER_DAY, (act) => {
      const made = makeRole(quiet, act, role.by, role, undefined);
      decide(quiet, act, role, role.title, role.purpose, made);
      report(quiet, role.reports, made[0] ?? "");
      if (role.recall !== undefined) recall(quiet, role.recall, made[0] ?? "", role.holder ?? "");
    });
  }
}

/** The act that makes a role, and the one that gives it, where somebody takes it. */
function makeRole(
  { ids }: Telling,
  act: Act,
  by: string,
  { name, purpose, holder, days, mandate, reportDays }: StreetRole,
  group: Id | undefined,
): Id[] {
  const role = act(by, "groups.add-role", {
    ...{ name, purpose },
    ...(group !== undefined && { group }),
    ...(reportDays !== undefined && { reportDays }),
  });
  if (holder === undefined) return [role];
  const more = { ...(days !== undefined && { days }), ...(mandate !== undefined && { mandate }) };
  return [role, act(by, "groups.give-role", { role, person: ids.get(holder), ...more })];
}

type Brought = { readonly by: string; readonly daysAgo: number };

function decide(
  telling: Telling,
  act: Act,
  { by, daysAgo }: Brought,
  title: string,
  problem: string,
  enacts: readonly Id[],
): void {
  const matter = act(by, "decisions.frame", { title, problem });
  const { text } = telling.street.groups;
  tellPut(telling, matter, { by, daysAgo, text, others: [], agreed: 0.95, closedAfter: 8 }, 8, act, enacts);
}

function report({ at, now }: Telling, reports: readonly Reported[], on: Id): void {
  for (const [who, daysAgo, text, spent] of reports) {
    const body = { on, text, ...(spent !== undefined && { spent }) };
    at(now - daysAgo * MINUTES_PER_DAY, (act) => act(who, "groups.report", body));
  }
}

function nameSomebody(
  { at, now, ids }: Telling,
  named: readonly (readonly [who: string, whom: string, reason: string])[],
  role: Id,
): void {
  const start = now - 5 * MINUTES_PER_DAY;
  at(start, (act) => {
    const round = act(named[0]?.[0] ?? "", "groups.seek", { role });
    for (const [place, [who, whom, reason]] of named.entries()) {
      at(start + (place + 1) * 400, (say) => say(who, "groups.nominate", { round, person: ids.get(whom), reason }));
    }
  });
}

function recall(
  { at, now, ids }: Telling,
  { by, why, word }: { readonly by: string; readonly why: string; readonly word: string },
  role: Id,
  holder: string,
): void {
  at(now - 3 * MINUTES_PER_DAY, (act) => {
    const notice = act(by, "groups.ask-recall", { role, person: ids.get(holder), why });
    at(now - 2 * MINUTES_PER_DAY, (say) => say(holder, "groups.answer", { notice, text: word }));
  });
}
