import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { World } from "../../kernel/practice.ts";
import type { Charter } from "../charter/index.ts";
import type { Members } from "../members/index.ts";

/** What this practice reads of those before it. */
export type Others = { readonly members: Members; readonly charter?: Charter };
export type Surroundings = World<Others>;

/** What a decision brought about: which prepared act, by which agreed text, and when. */
export type Enacted = {
  /** The prepared act. */
  readonly act: Id;
  /** The agreed text that carried it. */
  readonly decision: Id;
  /** The events by which that came into force: whoever had seen one of them, knew. */
  readonly begun: readonly Id[];
  /** Community time then. */
  readonly time: Minute;
};

/** What a working group is for, what it may do by itself, and how often it says what it did. */
export type Domain = Enacted & {
  readonly name: string;
  readonly purpose: string;
  /** What it decides alone. */
  readonly authority: string;
  /** What goes back to everyone. */
  readonly limits: string | undefined;
  /** Most that it spends without asking, in whole units of what the community counts in. */
  readonly budgetCap: number | undefined;
  /** Days of community time from one report to the next. */
  readonly reportDays: number;
  /** Whoever has a say joins by themselves, or only whom a decision names. */
  readonly joining: Joining;
  /** Whom the decision names as members. */
  readonly named: readonly PersonId[];
  /** Wordings that this one was decided in sight of. */
  readonly after: readonly Id[];
};

export type Joining = (typeof JOINING)[number];
export const JOINING = ["open", "named"] as const;

export type WorkingGroup = {
  /** The act that prepared its opening. */
  readonly id: Id;
  readonly by: PersonId;
  /** Its domain as it was decided, in the order of the log. More than one stands where decisions did not know of each other. */
  readonly domains: readonly Domain[];
  /** Decisions that closed it: mostly none or one. */
  readonly closed: readonly Enacted[];
};

/** Something that one person answers for: in a group, or for everyone. */
export type Role = {
  /** The act that prepared it. */
  readonly id: Id;
  readonly group: Id | undefined;
  readonly name: string;
  readonly purpose: string;
  /** Days from one report to the next, where it belongs to no group. */
  readonly reportDays: number | undefined;
  readonly made: Enacted;
  readonly dropped: readonly Enacted[];
};

/** A dated holding of a role, by decision. It ends by itself. */
export type RoleTerm = Enacted & {
  readonly role: Id;
  readonly person: PersonId;
  /** Community time; whose clock said what makes no difference. */
  readonly start: Minute;
  readonly until: Minute;
  /** The term that ran when it was given: it begins when that one is over, sooner where its holder goes sooner. */
  readonly follows: Id | undefined;
  /** What the holder was sent to say or to do, where they were. */
  readonly mandate: string | undefined;
  /** Terms of the role whose beginning this decision had seen: those ended at the latest when this one begins. */
  readonly after: readonly Id[];
  /** Rounds of naming that it answers. */
  readonly answers: readonly Id[];
  /** Several where two devices of the holder, or two who enter for them, did not know of each other; so with all that is taken back. */
  readonly handedBack: readonly { readonly event: Id; readonly time: Minute; readonly note: string | undefined }[];
  readonly recalled: readonly Enacted[];
};

/** What somebody wrote down of what a group, or the holder of a role, did. */
export type TransparencyReport = {
  readonly id: Id;
  readonly by: PersonId;
  readonly text: string;
  readonly spent: number | undefined;
  readonly minute: Minute;
  readonly time: Minute;
};

/** Somebody asks everyone to take a role from its holder: they are told, and heard, before that can be decided. */
export type RecallNotice = {
  readonly id: Id;
  readonly role: Id;
  readonly person: PersonId;
  readonly by: PersonId;
  readonly why: string;
  readonly minute: Minute;
  readonly time: Minute;
  readonly dropped: readonly Id[];
  /** What the holder says to it, oldest first. */
  readonly words: readonly { readonly id: Id; readonly text: string; readonly minute: Minute }[];
};

/** People name who could hold a role, say why, hear each other, and change their mind. */
export type Round = {
  readonly id: Id;
  readonly role: Id;
  readonly by: PersonId;
  readonly minute: Minute;
  readonly time: Minute;
  readonly stopped: readonly Id[];
  /** By who names: their newest word, and whom they had named before. */
  readonly nominations: PersistentMap<Nomination>;
  /** Who would rather not, with the act that said so. */
  readonly declined: PersistentMap<readonly Id[]>;
};

export type Nomination = {
  readonly id: Id;
  readonly by: PersonId;
  readonly person: PersonId;
  readonly reason: string;
  readonly minute: Minute;
  readonly before: PersonId | undefined;
};

/** A wording that was in force until this event. */
export type Gone = { readonly domain: Domain; readonly ended: Id };

/** What acts had brought about whose decision stands no more, by the act: where the decision stands again, it goes on from there. */
type Ended = {
  readonly groups: PersistentMap<WorkingGroup>;
  readonly roles: PersistentMap<Role>;
  readonly terms: PersistentMap<RoleTerm>;
};

/** Somebody came or went by themselves. */
export type Coming = { readonly isIn: boolean; readonly event: Id; readonly minute: Minute };

export type Groups = {
  readonly groups: PersistentMap<WorkingGroup>;
  readonly roles: PersistentMap<Role>;
  readonly terms: PersistentMap<RoleTerm>;
  /** By role: its terms, in the order in which they came into force. */
  readonly termsOf: PersistentMap<readonly Id[]>;
  /** By group and person, oldest first. It outlasts the group's opening: an agreement may be reopened and stand again. */
  readonly comings: PersistentMap<PersistentMap<readonly Coming[]>>;
  /** By group: wordings whose decision stands no more, and what ended each. Whoever had not seen that goes by them still. */
  readonly gone: PersistentMap<readonly Gone[]>;
  readonly ended: Ended;
  /** By group, or by role of everyone. */
  readonly reports: PersistentMap<readonly TransparencyReport[]>;
  readonly notices: PersistentMap<RecallNotice>;
  readonly rounds: PersistentMap<Round>;
  /** By role: the rounds of naming for it. */
  readonly roundsOf: PersistentMap<readonly Id[]>;
};

export const nothingYet: Groups = {
  groups: PersistentMap.empty,
  roles: PersistentMap.empty,
  terms: PersistentMap.empty,
  termsOf: PersistentMap.empty,
  comings: PersistentMap.empty,
  gone: PersistentMap.empty,
  ended: { groups: PersistentMap.empty, roles: PersistentMap.empty, terms: PersistentMap.empty },
  reports: PersistentMap.empty,
  notices: PersistentMap.empty,
  rounds: PersistentMap.empty,
  roundsOf: PersistentMap.empty,
};
