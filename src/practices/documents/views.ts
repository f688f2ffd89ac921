import type { Id } from "../../kernel/event.ts";
import { choice, id, optional, text } from "../../kernel/fields.ts";
import type { SearchEntry } from "../../kernel/practice.ts";
import { nameOf } from "../members/index.ts";
import { GUIDES, type Guide } from "./guides/names.ts";
import { missedBy, missedSince, type Writing } from "./missed.ts";
import { keyOf, nameKeyOf, newestOf, versionAt, versionsOf } from "./versions.ts";
import { DOCUMENT_CHARACTERS_MAX, type Document, type DocumentsLook } from "./words.ts";

export type DocumentRow = Document & {
  readonly byName: string;
  /** The newest version of its name, and not retired. */
  readonly inForce: boolean;
  /** The matter in which it was decided. */
  readonly matter: Id;
  /** Versions before and after it, the newest first, without itself. */
  readonly others: readonly { readonly id: Id; readonly time: number; readonly inForce: boolean }[];
};

export type GuideRow = {
  readonly guide: Guide;
  /** The community's own version in force, instead of the text that comes with Kith. */
  readonly own: DocumentRow | null;
};

export const views = {
  list: {
    about: "The documents in force, by name; then those that were retired.",
    params: {},
    look: documentRows,
  },
  document: {
    about:
      "One version of a document: its words, its decision, and the other versions. Of one that stands no more, the newest.",
    params: { document: id("documents.adopt") },
    look: (look: DocumentsLook, { document: wanted }: { document: Id }): DocumentRow | null => {
      const version = versionAt(look.state, wanted);
      return version === undefined ? null : rowOf(look, version);
    },
  },
  missed: {
    about: "Versions that a text was written without having seen, and what of each would be lost.",
    params: { document: id("documents.adopt") },
    look: (look: DocumentsLook, { document: wanted }: { document: Id }) => missedBy(look, wanted),
  },
  since: {
    about: "Versions that came into force since somebody began to write a newer one, and what of each would be lost.",
    params: {
      name: text({ max: 80 }),
      text: text({ max: DOCUMENT_CHARACTERS_MAX, lines: true }),
      guide: optional(choice(GUIDES)),
      begunFrom: optional(id("documents.adopt")),
    },
    look: (look: DocumentsLook, writing: Writing) => missedSince(look, writing),
  },
  guides: {
    about: "The guides that come with Kith, each with the community's own version where a decision adopted one.",
    params: {},
    look: guideRows,
  },
};

/** What search finds: the newest version of each document. */
export function search(look: DocumentsLook): readonly SearchEntry[] {
  return documentRows(look).map(({ id, name, text }) => ({
    ...{ id, practice: "documents", sort: "document", title: name, text },
    goto: { screen: "document", id },
  }));
}

function guideRows(look: DocumentsLook): readonly GuideRow[] {
  const inForce = documentRows(look).filter((one) => one.inForce);
  return GUIDES.map((guide) => ({ guide, own: inForce.find((one) => one.guide === guide) ?? null }));
}

export function documentRows(look: DocumentsLook): readonly DocumentRow[] {
  const documents = new Map([...look.state.versions.values()].map((one) => [keyOf(one), one]));
  const rows = [...documents.values()].flatMap((one) => {
    const newest = newestOf(versionsOf(look.state, one));
    return newest === undefined ? [] : [rowOf(look, newest)];
  });
  return rows.sort((a, b) => Number(b.inForce) - Number(a.inForce) || (nameKeyOf(a.name) < nameKeyOf(b.name) ? -1 : 1));
}

function rowOf({ state, others }: DocumentsLook, version: Document): DocumentRow {
  const versions = versionsOf(state, version);
  const newest = newestOf(versions);
  const isInForce = (one: Document) => one.id === newest?.id && one.retired === undefined;
  return {
    ...version,
    byName: nameOf(others.members, version.by),
    inForce: isInForce(version),
    matter: others.decisions.matterOf.get(version.decision) ?? version.decision,
    others: versions
      .filter((one) => one.id !== version.id)
      .reverse()
      .map((one) => ({ id: one.id, time: one.time, inForce: isInForce(one) })),
  };
}
