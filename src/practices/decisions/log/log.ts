import type { Id, Minute, PersonId } from "../../../kernel/event.ts";
import type { Saying } from "../../../kernel/practice.ts";
import { everything } from "../../members/index.ts";
import { fewOf } from "../few.ts";
import { standsInLog } from "../fold-past.ts";
import { byStance, whoSaid } from "../in-room.ts";
import { becameNow } from "../later/later-view.ts";
import { type DecisionLook, frameOf, nameOf, outcomeNow } from "../reading.ts";
import { ruleOf } from "../review/fall-back.ts";
import { best, inPlace, type Outcome } from "../standing-outcome.ts";
import { countedIn } from "../tally.ts";
import { inLog } from "../ways/way.ts";
import { wayOf } from "../ways/ways.ts";
import type { Close, Matter, Method, Note, PastDecision, PutText } from "../words.ts";
import type { RoomStance } from "../words-room.ts";
import { logWordsEn, logWordsEs } from "./log-words.ts";

/** A row of the decision log, in the columns that communities know from paper. */
export type LogRow = {
  /** The close, or the record that was brought in. */
  readonly id: Id;
  /** The matter, for decisions that were made here. */
  readonly matter?: Id;
  /** YYYY-MM-DD: of a close, the day of community time where the community lives. */
  readonly date: string;
  readonly minute: Minute;
  readonly decision: string;
  readonly rationale: string;
  /** In the community's own language, as it stands in files. */
  readonly approved: string;
  /** The same, to be said in the language of whoever looks; nothing of decisions from before, whose words are their own. */
  readonly approval: readonly Saying[];
  readonly outcome: string;
  /** The exact text that was put on record. */
  readonly text?: string;
  readonly standing: "stands" | "reopened" | "contested" | "passed" | "amended" | "repealed" | "expired";
  /** The matter in which people look at it again, or which took its place or ended it. */
  readonly later?: { readonly id: Id; readonly title: string };
  /** The way in which it was decided; of decisions from before nobody knows. */
  readonly way?: Method;
  readonly imported: boolean;
  /** The thing on an agenda under which people in a room decided it. */
  readonly item?: Id;
  readonly importedBy?: string;
  readonly importedById?: PersonId;
  /** Who framed it, whose answers were counted, and whom the matter names as affected; nobody of decisions from before. */
  readonly people: Readonly<Record<PartIn, readonly PersonId[]>>;
};

/** What somebody has to do with a decision, as everybody can read it in the log. */
export const PARTS_IN = ["framed", "answered", "affected"] as const;
export type PartIn = (typeof PARTS_IN)[number];

/** What the log is narrowed to: one person, and what they had to do with it. */
export type LogOf = { readonly person?: PersonId | undefined; readonly as?: PartIn | undefined };

/** True for a decision that somebody had to do with. */
export function isOf({ people }: Pick<LogRow, "people">, { person, as }: LogOf): boolean {
  return person === undefined || PARTS_IN.some((part) => (as ?? part) === part && people[part].includes(person));
}

/** The decision log, oldest first. What was struck is left out. */
export function logRows(look: DecisionLook, of: LogOf = {}): readonly LogRow[] {
  const past = [...look.state.past.values()].filter(standsInLog);
  const rows = [
    ...past.map((one) => pastRow(look, one)),
    ...[...look.state.matters.values()].flatMap((matter) => matterRows(look, matter)),
  ].map((row) => asItBecame(look, row));
  return rows
    .filter((row) => isOf(row, of))
    .sort((a, b) => compare(a.date, b.date) || a.minute - b.minute || compare(a.id, b.id));
}

/** The community's own language, for printed tables and files. */
export function wordsOf(look: DecisionLook): Readonly<Record<string, string>> {
  return look.others.members.community?.language === "es" ? logWordsEs : logWordsEn;
}

/** What stood is told as what it has become since; that is not its matter's to know. */
function asItBecame(look: DecisionLook, row: LogRow): LogRow {
  if (row.standing !== "stands") return row;
  const { how, by, at } = becameNow(look, row.matter ?? row.id, { close: closeOf(look, row) });
  if (how === "stands") return row;
  const later = by === undefined ? {} : { later: { id: by.id, title: frameOf(by).title } };
  if (how === "underReview" || how === "reaffirmed") return { ...row, ...later };
  const since = inLog(how, { day: look.dayIn(zoneOf(look), at ?? 0) });
  const words = saidIn(wordsOf(look), since);
  // Of decisions from before, who approved stands in the words that were brought in.
  const approval = row.imported ? [] : [...row.approval, since];
  return { ...row, ...later, standing: how, approved: `${row.approved}, ${words}`, approval };
}

function closeOf({ state }: DecisionLook, { matter, id }: LogRow): Close | undefined {
  return state.matters.get(matter ?? "")?.closes.get(id);
}

/** Rows of matters whose outcome lasts are written once, in the community's words and by its calendar. */
type Written = { readonly words: object; readonly zone: string; readonly groups: unknown; readonly rows: LogRow[] };
const written = new WeakMap<Outcome, Written>();

function matterRows(look: DecisionLook, matter: Matter): LogRow[] {
  const outcome = outcomeNow(look, matter);
  const [words, zone] = [wordsOf(look), zoneOf(look)];
  const before = written.get(outcome);
  const { groups } = look.others;
  if (before?.words === words && before.zone === zone && before.groups === groups) return before.rows;
  const rows = rowsOf(look, matter, outcome);
  written.set(outcome, { words, zone, groups, rows });
  return rows;
}

function rowsOf(look: DecisionLook, matter: Matter, outcome: Outcome): LogRow[] {
  const closes = [...matter.closes.values()];
  const shown = [...new Set(closes.map((close) => close.text))].flatMap((text) => {
    const standing = outcome.close?.text === text ? outcome.close : best(closes.filter((one) => one.text === text));
    return standing ?? [];
  });
  const last = inPlace(shown).at(-1);
  return shown.map((close) => closeRow(look, matter, close, outcome, close.id === last?.id));
}

function closeRow(look: DecisionLook, matter: Matter, close: Close, outcome: Outcome, isLast: boolean): LogRow {
  const text = matter.texts.get(close.text);
  const frame = frameOf(matter, text);
  const standing = standingOf(close, outcome);
  const approval = [...approvalOf(close, text, standing), ...askedIn(look, text)];
  return {
    ...{ id: close.id, matter: matter.id, date: look.dayIn(zoneOf(look), close.time), minute: close.time },
    ...{ decision: frame.title, rationale: frame.problem, text: text === undefined ? "" : textInFull(text, close) },
    ...{ approved: approval.map((one) => saidIn(wordsOf(look), one)).join(", "), approval },
    outcome: isLast ? newestNote(matter.notes.values()) : "",
    ...(text !== undefined && { way: text.rule.method }),
    ...{ standing, imported: false },
    people: {
      ...{ framed: [matter.by], affected: matter.affected },
      answered: countedIn(close, text).map((one) => one.by),
    },
  };
}

/** The text, and what it came to where people chose among options. */
function textInFull({ text, options, total }: PutText, { verdict, chosen, shares }: Close): string {
  if (options.length === 0 || verdict !== "agreed") return text;
  const came = options.flatMap((option, at) => {
    if (total > 0) return `${withoutStop(option.text)}: ${shares[at] ?? 0}`;
    return at === chosen ? option.text : [];
  });
  return [text, ...came].join("\n");
}

/** What stands before a colon does not end in a full stop, as people write options. */
function withoutStop(text: string): string {
  return text.replace(/[.,:;]+$/, "");
}

function zoneOf(look: DecisionLook): string {
  return look.others.members.community?.timeZone ?? "UTC";
}

function standingOf(close: Close, outcome: Outcome): LogRow["standing"] {
  if (outcome.rivals.some((one) => one.text === close.text)) return "contested";
  if (outcome.close?.id !== close.id) return "passed";
  return outcome.state === "reopened" ? "reopened" : "stands";
}

function pastRow(look: DecisionLook, past: PastDecision): LogRow {
  return {
    ...{ id: past.id, date: past.date, minute: 0, decision: past.decision, rationale: past.rationale ?? "" },
    ...{
      approved: [past.approved, ...namesOf(look, past)].join("; "),
      approval: [],
      outcome: newestNote(past.notes.values()) || (past.outcome ?? ""),
    },
    ...(past.text !== undefined && { text: past.text }),
    ...(past.item !== undefined && { item: past.item }),
    ...{ standing: "stands", imported: true, importedBy: nameOf(look, past.by), importedById: past.by },
    people: { framed: [], answered: whoSaid(past.said, everything).map(({ person }) => person), affected: [] },
  };
}

/** "yes: Ana, Ben": who said what in the room, as far as that was written down. */
function namesOf(look: DecisionLook, past: PastDecision): readonly string[] {
  const words = wordsOf(look);
  const said = (stance: RoomStance) => saidIn(words, inLog(`said.${stance}`));
  return byStance(whoSaid(past.said, everything)).map(({ stance, who }) => {
    const names = who.map(({ person, written }) => {
      const name = nameOf(look, person);
      return written === undefined ? name : saidIn(words, inLog("said-written", { who: name, said: said(written) }));
    });
    return `${said(stance)}: ${names.sort(compare).join(", ")}`;
  });
}

/** "Consensus", "Consensus 9, 1 aside", "No objection", "Vote 9–2": who approved, in the fewest words. */
function approvalOf(close: Close, text: PutText | undefined, standing: LogRow["standing"]): readonly Saying[] {
  if (standing === "contested") return [inLog("contested")];
  const way = wayOf(text === undefined ? "consensus" : ruleOf(close, text).method);
  const chosen = text?.options[close.chosen ?? -1]?.text;
  return [...way.approved({ ...close, chosen }), ...(standing === "reopened" ? [inLog("reopened")] : [])];
}

/** Of few who were asked, who that was. */
function askedIn(look: DecisionLook, text: PutText | undefined): readonly Saying[] {
  const few = text === undefined ? undefined : fewOf(look, text);
  if (text === undefined || few === undefined) return [];
  return [inLog(`few-${few.few}`, { whom: few.few === "group" ? few.whom : text.electorate.length })];
}

function saidIn(words: Readonly<Record<string, string>>, { code, about = {} }: Saying): string {
  return (words[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => String(about[name] ?? ""));
}

function newestNote(notes: Iterable<Note>): string {
  return inPlace(notes).at(-1)?.text ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
