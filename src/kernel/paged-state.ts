import { balanced, Later, type Part, PersistentMap, type Tree, treeOf } from "./persistent-map.ts";
import { plain, revive, writePlain } from "./state-codec.ts";
import type { Steps } from "./steps.ts";

/**
 * A state on disk in pages: whoever looks something up reads the few pages on the way to it, and whoever writes the
 * state down again writes only pages that changed, since maps that changed share all other parts with what they were.
 *
 * The top is plain JSON with `{"tree": part}` in the place of each map. A part is a run of entries in key order
 * `[[key, value] …]`, a branch `{"k": key, "v": value, "l": part, "r": part}`, or a page `{"p": name, "n": entries}`,
 * whose text is a run or a branch.
 */
export type PagedState = {
  /** The state that a top stands for. */
  readonly read: (top: unknown) => unknown;
  /** The top of a state, and all pages that are to be kept with it. One at a time. */
  readonly write: (state: unknown) => Steps<{ readonly top: unknown; readonly fresh: ReadonlyMap<string, string> }>;
  /** The pages of the last `write` are on disk. Until this is said, the next one gives them again. */
  readonly kept: () => void;
  /** Pages that the newest top does not stand on any more. Older states in memory still may, so they go at the end. */
  readonly left: () => readonly string[];
  /** Pages that more than one other page or place of the newest top names, and how many do. */
  readonly shared: () => Shared;
};

export type Shared = readonly (readonly [name: string, times: number])[];

export type PagedDeps = {
  /** The text of a page; nothing when it is lost, and then what was on it is not in the map. */
  readonly page: (name: string) => string | undefined;
  /** A name that no page had before. */
  readonly name: () => string;
  /** What `shared` said of what is on disk; asked when something is written. */
  readonly shared?: () => Shared;
};

/** Letters of a page. Small enough to be read for one entry, large enough that a log has few. */
const PAGE = 8_192;
/** Maps that need no more stand in the top itself. */
const SMALL = 1_024;
/** Entries that are written down in one step. */
const AT_ONCE = 16;

/** Part of a map as text: a run or not, and the pages that it names. */
type Piece = { readonly text: string; readonly isRun: boolean; readonly names: readonly string[] };
type Ref = { readonly name: string; readonly size: number };

export function pagedState({ page, name: newName, shared = () => [] }: PagedDeps): PagedState {
  /** Where parts in memory are kept on disk. */
  const refs = new WeakMap<object, Ref>();
  const namedBy = new Map<string, readonly string[]>();
  /** How often a page is named by what is kept, where that is not once. */
  let known: Map<string, number> | undefined;
  const times = (): Map<string, number> => (known ??= new Map(shared()));
  const left = new Set<string>();
  let fresh = new Map<string, string>();
  let tops: readonly string[] = [];
  let written = 0;

  function read(top: unknown): unknown {
    const names: string[] = [];
    const state = readTop(top, names);
    tops = names;
    return state;
  }

  function readTop(value: unknown, names: string[]): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return revive(value);
    const { tree, ...others } = value as Record<string, unknown>;
    if (tree !== undefined && Object.keys(others).length === 0) return PersistentMap.around(partOf(tree, names));
    const parts = Object.entries(value).map(([key, one]) => [key, readTop(one, names)] as const);
    return Object.fromEntries(parts);
  }

  function partOf(json: unknown, names: string[]): Part<unknown> {
    if (Array.isArray(json)) {
      for (const entry of json as [string, unknown][]) entry[1] = revive(entry[1]);
      return balanced(json);
    }
    const { p: at, n: size, k, v, l, r } = json as Written;
    if (at === undefined) return treeOf(k, revive(v), partOf(l, names), partOf(r, names));
    names.push(at);
    const ref = { name: at, size };
    const later = new Later(size, () => opened(ref));
    refs.set(later, ref);
    return later;
  }

  function opened(ref: Ref): Part<unknown> {
    const names: string[] = [];
    const text = page(ref.name);
    const tree = text === undefined ? undefined : partOf(JSON.parse(text), names);
    if (tree !== undefined) refs.set(tree, ref);
    namedBy.set(ref.name, names);
    return tree;
  }

  function* write(state: unknown): Steps<{ top: unknown; fresh: ReadonlyMap<string, string> }> {
    const names: string[] = [];
    const top = yield* topOf(state, names);
    for (const name of names) hold(name);
    for (const old of tops) leave(old);
    tops = names;
    return { top, fresh };
  }

  function* topOf(value: unknown, names: string[]): Steps<unknown> {
    if (value instanceof PersistentMap) {
      const piece = yield* pack(value.root);
      const small = piece.text.length > SMALL ? pageOut(piece, value.root) : piece;
      names.push(...small.names);
      return { tree: JSON.parse(textOf(small)) };
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) return plain(value);
    const parts: [string, unknown][] = [];
    for (const [key, one] of Object.entries(value)) if (one !== undefined) parts.push([key, yield* topOf(one, names)]);
    return Object.fromEntries(parts);
  }

  function* pack(part: Part<unknown>): Steps<Piece> {
    if (part === undefined) return NOTHING;
    const ref = refs.get(part) ?? (part instanceof Later ? refs.get(part.known() ?? part) : undefined);
    if (ref !== undefined) return refPiece(ref);
    const { key, value, left, right } = (part instanceof Later ? part.whole() : part) as Tree<unknown>;
    const own = writePlain(value);
    written += 1;
    if (written % AT_ONCE === 0) yield;
    let l = yield* pack(left);
    let r = yield* pack(right);
    const length = (): number => l.text.length + own.length + r.text.length;
    if (l.isRun && r.isRun && length() <= PAGE) {
      const entry = `[${JSON.stringify(key)},${own}]`;
      const upToHere = l.text === "" ? entry : `${l.text},${entry}`;
      return { text: r.text === "" ? upToHere : `${upToHere},${r.text}`, isRun: true, names: NO_NAMES };
    }
    for (let turn = 0; turn < 2 && length() > PAGE; turn++) {
      if (l.text.length > r.text.length) l = pageOut(l, left);
      else r = pageOut(r, right);
    }
    const text = `{"k":${JSON.stringify(key)},"v":${own},"l":${textOf(l)},"r":${textOf(r)}}`;
    return { text, isRun: false, names: [...l.names, ...r.names] };
  }

  /** A part gets a page of its own, unless it has one. */
  function pageOut(piece: Piece, part: Part<unknown>): Piece {
    if (part === undefined || refs.has(part)) return piece;
    const ref = { name: newName(), size: part.size };
    fresh.set(ref.name, textOf(piece));
    refs.set(part, ref);
    namedBy.set(ref.name, piece.names);
    times().set(ref.name, 0);
    return refPiece(ref);
  }

  function refPiece({ name, size }: Ref): Piece {
    return { text: JSON.stringify({ p: name, n: size }), isRun: false, names: [name] };
  }

  /** Something that is kept names a page; from the first time on the page holds what it names itself. */
  function hold(name: string): void {
    const before = times().get(name) ?? 1;
    count(name, before + 1);
    if (before > 0) return;
    left.delete(name);
    for (const below of namesOn(name)) hold(below);
  }

  /** Something that named a page is not kept any more; where it was the last one, neither is the page. */
  function leave(name: string): void {
    const after = (times().get(name) ?? 1) - 1;
    count(name, after);
    if (after > 0) return;
    left.add(name);
    for (const below of namesOn(name)) leave(below);
  }

  function count(name: string, now: number): void {
    if (now === 1) times().delete(name);
    else times().set(name, now);
  }

  function namesOn(name: string): readonly string[] {
    if (!namedBy.has(name)) opened({ name, size: 0 });
    return namedBy.get(name) ?? [];
  }

  return {
    read,
    write,
    kept: () => {
      fresh = new Map();
    },
    left: () => [...left],
    shared: () => [...times()].filter(([, now]) => now > 1),
  };
}

type Written = {
  readonly p?: string;
  readonly n: number;
  readonly k: string;
  readonly v: unknown;
  readonly l: unknown;
  readonly r: unknown;
};

const NO_NAMES: readonly string[] = [];
const NOTHING: Piece = { text: "", isRun: true, names: NO_NAMES };

function textOf({ text, isRun }: Piece): string {
  return isRun ? `[${text}]` : text;
}
