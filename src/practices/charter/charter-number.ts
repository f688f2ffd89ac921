/** The names of the charter's numbers. Their order is frozen: the wire carries the place, so new ones go last. */
export const CHARTER_NUMBER_NAMES = [
  "sayDays",
  "vouchersPerMonth",
  "constitutionalPercent",
  "recoverVouchers",
  "recoverHouseholds",
  "recoverHours",
  "dormantDays",
  "dormantWarnDays",
  "quorumPercent",
  "agreePercent",
  "objectDays",
  "talkDays",
  "mostPercent",
  "mostQuorumPercent",
  "escalatePercent",
  "escalatePeople",
  "objectionDays",
  "lateBlockDays",
  "reviewDays",
  "reviewPercent",
  "blockBackers",
  "resolveDays",
  "narrativeDays",
  "groundsDays",
  "hearingDays",
  "removePercent",
  "appealDays",
  "noticeHours",
  "noticeClearDays",
  "waivePercent",
  "continueDays",
  "roleTermDays",
  "consecutiveTerms",
  "caretakerDays",
  "reportDays",
  "remindDays",
  "recallDays",
  "powerRoles",
  "powerHouseholdPercent",
  "powerEntered",
  "powerVouchPercent",
  "wallShows",
  "entrustPeople",
  "franchise",
  "valuesPercent",
  "hesitantPercent",
  "resolveMeetings",
] as const;
export type CharterNumberName = (typeof CHARTER_NUMBER_NAMES)[number];
export const NUMBER_GROUPS = ["deciding", "meeting", "roles", "belonging", "mending", "devices"] as const;
export type NumberGroup = (typeof NUMBER_GROUPS)[number];
export type CharterNumber = {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit:
    | "days"
    | "vouchers"
    | "percent"
    | "people"
    | "households"
    | "hours"
    | "terms"
    | "conversations"
    | "roles"
    | "wall"
    | "franchise";
  /** What it is about: numbers are shown under these headings. */
  readonly group: NumberGroup;
  /** Where the default comes from. */
  readonly source: string;
};
