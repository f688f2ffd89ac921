import { type Id, MINUTES_PER_DAY, type Minute } from "../../src/kernel/event.ts";
import type { Decisions } from "../../src/practices/decisions/index.ts";
import type { Put, Talk } from "./street.ts";
import type { Act, Telling } from "./telling.ts";

/** What the street does once people are there: skills on the first days, talks and decisions week by week. */
export function liveThrough(telling: Telling): void {
  tellSkills(telling);
  const { street, at, now } = telling;
  at(now - 88 * MINUTES_PER_DAY, (act) => {
    for (const row of street.past) act("Ruth", "decisions.record", row);
  });
  for (const talk of street.matters) tellTalk(telling, talk);
}

function tellSkills({ street, at, now, ids, dice }: Telling): void {
  const early = now - 90 * MINUTES_PER_DAY;
  for (const [who, skill, level, rank, teach] of street.skills) {
    const claim = (minute: Minute): void =>
      at(minute, (act) => {
        if (ids.has(who)) act(who, "skills.claim", { skill, level, rank, teach });
        else claim(Math.min(minute + 6 * MINUTES_PER_DAY, now - 90));
      });
    claim(early + dice.under(3 * MINUTES_PER_DAY));
  }
  at(early + 5000, (act) => {
    for (const skill of street.needs) act("Noor", "skills.need", { skill });
    for (const { name, skill, teach } of street.onPaper) {
      act("Ruth", "skills.record", { name, skill, level: 3, rank: "primary", teach });
    }
  });
}

function tellTalk(telling: Telling, talk: Talk): void {
  const { at, now, dice } = telling;
  const start = now - talk.daysAgo * MINUTES_PER_DAY;
  at(start, (act) => {
    const { title, problem, affects } = talk;
    const matter = act(talk.by, "decisions.frame", { title, problem, ...(affects === undefined ? {} : { affects }) });
    let later = start;
    for (const [who, text] of talk.suggestions) {
      later += 60 + dice.under(600);
      at(later, (say) => say(who, "decisions.suggest", { matter, text }));
    }
    for (const [who, text, answeredBy, answer] of talk.concerns) {
      later += 60 + dice.under(600);
      at(later, (say) => {
        const concern = say(who, "decisions.concern", { matter, text });
        if (answeredBy !== undefined && answer !== undefined) {
          at(later + 200, (reply) => reply(answeredBy, "decisions.answer", { concern, text: answer }));
        }
      });
    }
    for (const [index, put] of talk.texts.entries()) {
      const openDays = put.daysAgo - (talk.texts[index + 1]?.daysAgo ?? 0);
      at(now - put.daysAgo * MINUTES_PER_DAY, (say) => tellPut(telling, matter, put, openDays, say));
    }
    if (talk.outcome !== undefined) {
      const [who, daysAgo, text] = talk.outcome;
      at(now - daysAgo * MINUTES_PER_DAY, (say) => say(who, "decisions.note-outcome", { matter, text }));
    }
  });
}

/** A text is put; people say where they stand over the next days; then it is closed by what was counted, or still open. */
export function tellPut(
  { street, at, now, dice, author, ids }: Telling,
  matter: Id,
  put: Put,
  openDays: number,
  act: Act,
  prepared: readonly Id[] = [],
): void {
  const start = now - put.daysAgo * MINUTES_PER_DAY;
  const enacts = put.adopts === undefined ? prepared : [...prepared, act(put.by, "documents.adopt", put.adopts)];
  const more = put.againDays === undefined ? {} : { againDays: put.againDays };
  const options = put.picks === undefined ? [] : suggestionsOf(author, matter);
  const optionEnacts = (put.optionAdopts ?? []).map(({ option, ...body }) => ({
    option: options.findIndex((one) => one.text === option),
    act: act(put.by, "documents.adopt", body),
  }));
  const text = act(put.by, "decisions.put", {
    ...{ matter, text: put.text, enacts, optionEnacts, method: put.method ?? "consensus" },
    options: options.map(({ id }) => id),
    circle: (put.circle ?? []).flatMap((name) => ids.get(name) ?? []),
    ...(put.total !== undefined && { total: put.total }),
    ...more,
  });
  const electorate = new Set(putText(author, matter, text)?.electorate);
  const askable = street.homes.flatMap((home) => home.people).filter((name) => electorate.has(ids.get(name) ?? ""));
  const named = new Set(put.others.map((one) => one.who));
  // Whoever looks at a block later has answered.
  const reviewers = new Set((put.found ?? []).map(([who]) => who));
  const agreeing = askable.filter(
    (name) => !named.has(name) && !VISITORS.includes(name) && (dice.chance(put.agreed) || reviewers.has(name)),
  );
  const counted: Id[] = [];
  const days = put.closedAfter === undefined ? openDays : put.closedAfter - 1;
  const moment = (): Minute => start + 30 + dice.under(Math.max(60, days * MINUTES_PER_DAY - 120));
  const visitors = VISITORS.filter(
    (name) => put.closedAfter !== undefined && !named.has(name) && askable.includes(name),
  );
  for (const [turn, who] of [...agreeing, ...visitors].entries()) {
    const picks = put.picks?.[turn % put.picks.length];
    at(moment(), (say) =>
      counted.push(
        picks === undefined
          ? say(who, "decisions.say", { text, stance: "agree" })
          : say(who, "decisions.choose", { text, picks }),
      ),
    );
  }
  for (const { who, stance, note, value, remedy } of put.others) {
    const more = { ...(value === undefined ? {} : { value }), ...(remedy === undefined ? {} : { remedy }) };
    at(moment(), (say) => counted.push(say(who, "decisions.say", { text, stance, note, ...more })));
  }
  if (put.closedAfter === undefined) return;
  const end = start + put.closedAfter * MINUTES_PER_DAY;
  const witnesses = askable.slice(0, askable.length - 1);
  at(end - 30, (say) => {
    for (const who of witnesses) say(who, "kernel.witness", {});
  });
  at(end, (say) => {
    const close = say(put.by, "decisions.close", { text, counted });
    for (const [who, finds, note] of put.found ?? []) {
      const block = blockOf(author, matter, text);
      at(end + 60 + dice.under(600), (find) =>
        find(who, "decisions.review", { close, block, finds, ...(note === undefined ? {} : { note }) }),
      );
    }
  });
}

function blockOf(author: Telling["author"], matter: Id, text: Id): Id | undefined {
  const stances = [...(putText(author, matter, text)?.stances.values() ?? [])].flat();
  return stances.find((one) => one.stance === "block")?.id;
}

/** Visitors look around as one of them: what is open still waits for their say. */
export const VISITORS = ["Anya", "David"];

function suggestionsOf(author: Telling["author"], matter: Id): readonly { readonly id: Id; readonly text: string }[] {
  const decisions = author.memory.folding.state().practices.decisions as Decisions;
  return [...(decisions.matters.get(matter)?.suggestions.values() ?? [])];
}

export function putText(author: Telling["author"], matter: Id, text: Id) {
  const decisions = author.memory.folding.state().practices.decisions as Decisions;
  return decisions.matters.get(matter)?.texts.get(text);
}
