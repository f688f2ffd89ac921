import type { Id, Minute } from "../../kernel/event.ts";
import { nameOf } from "../members/index.ts";
import { versionsOf } from "./versions.ts";
import type { Document, DocumentsLook } from "./words.ts";

/** A version that came into force unseen by whoever wrote a newer one: what it had changed, and what of that would go. */
export type MissedRow = {
  readonly id: Id;
  readonly time: Minute;
  readonly byName: string;
  /** What it had brought and the newer text does not have; what it had taken out and comes back. */
  readonly gone: readonly string[];
  readonly back: readonly string[];
};

/** The versions that a text, prepared or in force, was written without having seen, the oldest first. */
export function missedBy(look: DocumentsLook, id: Id): readonly MissedRow[] {
  const prepared = look.lane.prepared(id);
  if (prepared?.kind !== "documents.adopt") return [];
  const written = prepared.body as Pick<Document, "name" | "text" | "guide">;
  const own = look.state.versions.get(id);
  const before = versionsOf(look.state, written).filter((one) => own === undefined || one.place < own.place);
  return lostTo(look, written.text, before, ({ begun }) => !begun.some(prepared.seen));
}

/** Words that somebody is still writing, and the version they began from; for an own version of a guide there may be none. */
export type Writing = Pick<Document, "name" | "text"> & {
  readonly guide?: Document["guide"];
  readonly begunFrom?: Id | undefined;
};

/** The versions that came into force since somebody began to write: what they sign at last has seen all of these. */
export function missedSince(look: DocumentsLook, { begunFrom, text, name, guide }: Writing): readonly MissedRow[] {
  const begun = begunFrom === undefined ? undefined : look.state.versions.get(begunFrom);
  if (begunFrom !== undefined && begun === undefined) return [];
  const all = versionsOf(look.state, begun ?? { name, guide });
  return lostTo(look, text, all, (version) => version.place > (begun?.place ?? -1));
}

/** What a text takes back of some of the versions of a document. */
function lostTo(
  look: DocumentsLook,
  text: string,
  versions: readonly Document[],
  isMissed: (version: Document) => boolean,
): readonly MissedRow[] {
  return versions.flatMap((version, at) => {
    if (!isMissed(version)) return [];
    const lost = lostOf(versions[at - 1]?.text ?? "", version.text, text);
    if (lost.gone.length + lost.back.length === 0) return [];
    const { time, by } = version;
    return [{ id: version.id, time, byName: nameOf(look.others.members, by), ...lost }];
  });
}

/** What a version had brought that a newer text does not have, and what it had taken out that the newer text has again. */
function lostOf(before: string, version: string, newer: string): Pick<MissedRow, "gone" | "back"> {
  const [was, is, will] = [before, version, newer].map((text) => new Set(sentencesOf(text)));
  const only = (all: Iterable<string> = [], not = was, now = will, has = false) =>
    [...all].filter((one) => not?.has(one) === false && now?.has(one) === has);
  return { gone: only(is), back: only(was, is, will, true) };
}

/** Line by line, and sentence by sentence: what people read as one thing that was said. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/([.!?…])\s+/g, "$1\n")
    .split("\n")
    .map((one) => one.replace(/\s+/g, " ").trim())
    .filter((one) => one !== "");
}
