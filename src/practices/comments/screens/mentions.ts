import type { PersonId } from "../../../kernel/event.ts";

/** Somebody who can be mentioned. */
export type Named = { readonly id: PersonId; readonly name: string };

/** The name that somebody is typing: where its @ stands, and what of it is there. */
export type Typing = { readonly from: number; readonly typed: string };

/** Longest name that is looked for behind an @. */
const TYPED_MAX = 60;

/** What stands between the last @ before the caret and the caret, if it can be the beginning of a name. */
export function typingAt(text: string, caret: number): Typing | undefined {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf("@");
  if (from < 0 || (from > 0 && !/[\s("'«“¿¡]/.test(before[from - 1] ?? ""))) return undefined;
  const typed = before.slice(from + 1);
  return typed.length > TYPED_MAX || typed.includes("\n") ? undefined : { from, typed };
}

/** Those whose name, or a word of it, begins with what was typed. */
export function fitting(people: readonly Named[], typed: string, max: number): readonly Named[] {
  const wanted = plain(typed);
  return people.filter(({ name }) => ` ${plain(name)}`.includes(` ${wanted}`)).slice(0, max);
}

/** The text with a name put in the place of what was typed, and where the caret stands then. */
export function withName(text: string, { from, typed }: Typing, name: string): { text: string; caret: number } {
  const rest = text.slice(from + 1 + typed.length);
  const put = `@${name}${rest.startsWith(" ") ? "" : " "}`;
  return { text: text.slice(0, from) + put + rest, caret: from + put.length + (rest.startsWith(" ") ? 1 : 0) };
}

/** Whom a text mentions: those whose whole name stands behind an @. Of namesakes the one who was picked is meant. */
export function mentionedIn(text: string, people: readonly Named[], picked: readonly PersonId[]): readonly PersonId[] {
  const pieces = inPieces(text, people);
  const names = new Set(pieces.flatMap((piece) => (piece.isName ? [piece.text.slice(1)] : [])));
  return [...names].flatMap((name) => {
    const bearers = people.filter((one) => one.name === name);
    return (bearers.find(({ id }) => picked.includes(id)) ?? bearers[0])?.id ?? [];
  });
}

export type Piece = { readonly text: string; readonly isName: boolean };

/** A text with the names of people in it apart; a longer name goes before one that is its beginning. */
export function inPieces(text: string, people: readonly Pick<Named, "name">[]): readonly Piece[] {
  const names = people.map(({ name }) => `@${name}`).sort((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  let plainFrom = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const found = names.find(
      (name) => text.startsWith(name, at) && !/^[\p{L}\p{N}]/u.test(text.slice(at + name.length)),
    );
    if (found === undefined) continue;
    if (at > plainFrom) pieces.push({ text: text.slice(plainFrom, at), isName: false });
    pieces.push({ text: found, isName: true });
    plainFrom = at + found.length;
    at = plainFrom - 1;
  }
  if (plainFrom < text.length) pieces.push({ text: text.slice(plainFrom), isName: false });
  return pieces;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}
