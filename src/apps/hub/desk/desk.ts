import type { Bundle } from "../../../edges/bundle/open-bundle.ts";
import type { Problem } from "../../../kernel/check-fields.ts";
import type { Event, Id, Minute, PersonId, Refusal } from "../../../kernel/event.ts";
import type { FileFormat, Saying } from "../../../kernel/practice.ts";
import type { Vector } from "../../../replica/vector/vector.ts";

/** A refusal, or fields to mend. Nothing was written. */
export type Not = { readonly refusal: Refusal } | { readonly problems: readonly Problem[] };

export function isNot(answer: object): answer is Not {
  return "refusal" in answer || "problems" in answer;
}

/** One community of this device. */
export type CommunityRow = {
  readonly id: Id;
  readonly name: string;
  readonly scale: string;
  readonly timeZone: string;
  readonly language: string;
  readonly events: number;
  /** True until the founding roll binds. */
  readonly draft: boolean;
  /** The person of this device, once they joined. */
  readonly me: PersonId | undefined;
  readonly device: Id;
};

/** What founding asks for. `household` is the founder's own; `others` are opened beside it, empty. */
export type Founding = {
  readonly name: string;
  readonly scale: string;
  readonly timeZone: string;
  readonly language: string;
  readonly values: readonly string[];
  readonly person: string;
  readonly household: string;
  readonly others: readonly string[];
};

/** What joining by an invite asks for: the link, one's name, and a household by name. */
export type Joining = { readonly link: string; readonly name: string; readonly household: string };

export type LogEntry = {
  readonly event: Event;
  readonly by: PersonId | undefined;
  readonly setAside: Refusal | undefined;
  /** The message that tells it. */
  readonly code: string;
  /** What fills its gaps: `who`, the fields of the body with names for ids, and what else its practice knows. */
  readonly about: Readonly<Record<string, string | number>>;
};

export type ImportedLine = {
  readonly line: number;
  readonly understood?: Saying;
  readonly problem?: Saying;
  readonly events: readonly Id[];
};

/** How much an import writes: nothing, all or nothing, or what was understood. */
export type HowMuch = "nothing" | "whole" | "partly";

export type Imported = {
  readonly lines: readonly ImportedLine[];
  readonly understood: number;
  readonly wrong: number;
  readonly written: number;
};

/**
 * What a bundle should hold: what its readers do not have, and of that what people say happened after a moment or up to
 * another; at most about so many bytes.
 */
export type Asked = {
  readonly since: Vector;
  readonly after?: Minute | undefined;
  readonly until?: Minute | undefined;
  readonly bytesMax?: number | undefined;
  /** Photos and documents too, all that are here but these. */
  readonly blobsBut?: readonly Id[] | undefined;
  /** Who has how much, too, but what each device is known to have said of so much. */
  readonly receiptsBut?: Vector | undefined;
};

/** What moved in a meeting with a hub. */
export type Moved = {
  readonly community: Id;
  readonly came: number;
  readonly went: number;
  /** True where a copy of this very device answered: another directory with the same key. */
  readonly copy?: true;
};

export type Damage = {
  /** First digits of the device's key and of the event's id. */
  readonly device: string;
  readonly seq: number;
  readonly id: string;
  /** A code with words: `verify.signature`, `verify.chain`, `verify.lost`, … */
  readonly code: string;
  /** Of a lost event: its place in the log as it was kept, from 0. */
  readonly place?: number;
};

export type Verification = {
  readonly community: Id;
  readonly events: number;
  /** Fingerprint of the state, folded from nothing. */
  readonly hash: string;
  readonly setAside: number;
  readonly damage: readonly Damage[];
  /** Sound events that stand on lost ones: they count again once those are back. */
  readonly waiting: number;
  /** The newest checkpoint that two thirds of the households signed: how much it covers, and who signed. */
  readonly coSigned: { readonly events: number; readonly households: number; readonly of: number } | undefined;
  /** First digits of checkpoints by which neighbours say that these events mean something else. */
  readonly alarms: readonly string[];
  /** Events that handed somebody something else than the key that they named. */
  readonly wrongKeys: readonly string[];
  /** Events that this device has no key for. */
  readonly sealed: number;
  /** Keys that this device is still to hand to devices and open invites. */
  readonly owed: number;
  /** Photos and documents: how many are here, were changed by the disk, and are needed and not here. */
  readonly blobs: { readonly kept: number; readonly damaged: number; readonly missing: number };
  /** Whether the kept checkpoint says the same as the whole log. */
  readonly checkpoint: "same" | "other" | "none";
  /** What the file itself says against its pages. */
  readonly file: readonly string[];
};

/** A page of a vault, by its path below the vault's folder. */
export type VaultPage = { readonly path: string; readonly text: string };

/** A photo that belongs beside the pages: where, and how it is asked for. */
export type VaultPhoto = { readonly path: string; readonly photo: Id; readonly photoKey?: string };
export type Vault = { readonly pages: readonly VaultPage[]; readonly photos: readonly VaultPhoto[] };

export type Progress = (done: number, of: number) => void;

/**
 * Everything that can be done with the communities of one data directory, by whoever holds it: this process, or a hub
 * that runs on it. Disks and wires that fail throw a `Fault`.
 */
export type Desk = {
  readonly communities: () => Promise<readonly CommunityRow[]>;
  readonly found: (founding: Founding) => Promise<CommunityRow | Not>;
  /** Ids may be given by their first six or more digits, or, for people, households and matters, by an exact name. */
  readonly act: (community: Id, kind: string, body: unknown) => Promise<{ readonly event: Event } | Not>;
  readonly look: (
    community: Id,
    view: string,
    params: unknown,
    at?: Minute,
  ) => Promise<{ readonly rows: unknown } | Not>;
  readonly log: (community: Id) => Promise<{ readonly entries: readonly LogEntry[] } | Not>;
  readonly bringIn: (community: Id, kind: string, text: string, much: HowMuch) => Promise<Imported | Not>;
  readonly writeOut: (community: Id, kind: string, format: FileFormat) => Promise<{ readonly text: string } | Not>;
  /** Everything readable as pages in Markdown, with tables beside them. */
  readonly vault: (community: Id, tongue: "en" | "es") => Promise<Vault | Not>;
  /** A photo that is on this device, open. */
  readonly photo: (community: Id, photo: Id, photoKey?: string) => Promise<{ readonly bytes: Uint8Array } | Not>;
  readonly join: (joining: Joining) => Promise<CommunityRow | Not>;
  /** Meets another hub once, both ways. */
  readonly sync: (community: Id, url: string) => Promise<Moved | Not>;
  /** A part of a bundle, to be put at the end of a file. */
  readonly carryOut: (community: Id, asked: Asked) => Promise<{ readonly bytes: Uint8Array } | Not>;
  /** Takes in what a bundle holds of the communities of this directory; with `makeNew` of others too. */
  readonly carryIn: (file: Uint8Array, makeNew: boolean) => Promise<Carried>;
  readonly verify: (community: Id, progress?: Progress) => Promise<Verification | Not>;
  readonly close: () => Promise<void>;
};

/** What is said of a community, view, act or kind of file that is not there. */
export function unknown(field: string, got: string): Not {
  return { problems: [{ field, code: `field.${field}`, about: { got: got.slice(0, 60) } }] };
}
/** What came of one part of a bundle. */
export type CarriedPart = {
  readonly community: Id;
  /** Events that the part holds, and how many of them were new here. */
  readonly events: number;
  readonly came: number;
  /** Who wrote what was new here, by name. */
  readonly from?: readonly string[];
  /** Photos and documents that the part holds. */
  readonly blobs: number;
  readonly refusal?: Refusal;
};

/** What came of a bundle, and what is wrong with the file itself. */
export type Carried = {
  readonly parts: readonly CarriedPart[];
  readonly ends: Bundle["ends"];
  readonly damage: Bundle["damage"];
};
