import type { NamedAct } from "../acts.ts";
import type { Entry } from "../entry.ts";
import {
  type Body,
  type Event,
  type Id,
  MISFIT,
  no,
  type PersonId,
  type Refusal,
  SEALED,
  type Verdict,
} from "../event.ts";
import { type Graph, inOrder } from "../graph.ts";
import type { Kinds } from "../kinds.ts";
import type { AnyPractice, World } from "../practice.ts";
import { sealingKey } from "../seal/epoch.ts";
import type { Cipher } from "../seal/sealed-body.ts";
import { AUDIENCE } from "./acts.ts";
import { type Audience, type Circles, circlesOf, type Turn } from "./circles.ts";
import { type Narrow, narrowPart, openNarrow } from "./narrow-body.ts";
import type { Within } from "./opened.ts";

/**
 * The second fold: what is sealed to audiences, one state for each. The first fold leaves these acts out whether it could
 * open them or not, and this one writes nothing that the first could read: so what the whole community's state says
 * depends on no narrower body (K-8).
 */
export type Narrows = {
  /** Events that came, in any order. */
  readonly note: (entries: readonly Entry[]) => void;
  /** How many acts about audiences there are, those that make or share one and those that say which key to use. */
  readonly count: () => number;
  /** Forgets what was read: keys came or went. */
  readonly again: () => void;
  /** Forgets all, to be told it again. */
  readonly forget: () => void;
  readonly circles: () => Circles;
  /** What is written to the audiences of a practice. */
  readonly of: (practice: string) => readonly Within[];
  /** Who wrote to an audience, as far as it is read here. */
  readonly writersOf: (audience: Id) => ReadonlySet<PersonId>;
  /** What the rules say of an act for an audience that comes after all the others. */
  readonly try: (entry: Entry, body: Body) => Verdict;
};

export type NarrowsDeps = {
  readonly graph: Graph;
  readonly kinds: Kinds;
  readonly cipher: Cipher;
  readonly canonicalOf: (id: Id) => Uint8Array | undefined;
  /** Who did it, what rules may know there, and why it has no effect whatever it says. */
  readonly standing: (entry: Entry) => { readonly world: World; readonly apart: Verdict };
  /** The key of a turn, if it is at hand. */
  readonly keyOf: (turn: Turn) => Uint8Array | undefined;
  /** Another text when what was read before may read otherwise: other keys, another chain of outcomes. */
  readonly version: () => string;
};

const ABOUT = new Set<string>(Object.values(AUDIENCE).map(({ kind }) => kind));

type Read = { readonly circles: Circles; readonly within: ReadonlyMap<Id, Writing> };
type Writing = {
  audience: Audience;
  hasKey: boolean;
  practice: AnyPractice;
  state: unknown;
  setAside: Map<Id, Refusal>;
  dark: number;
  writers: Set<PersonId>;
};

export function createNarrows(deps: NarrowsDeps): Narrows {
  const { graph, kinds, cipher, canonicalOf, standing, keyOf, version } = deps;
  /** Acts about audiences, and acts that are sealed to one. */
  const [about, texts]: [Entry[], Entry[]] = [[], []];
  const opened = new Map<Id, Body>();
  let readAs = "";
  let [known, folded]: [known?: ReturnType<typeof circlesOf>, folded?: Read] = [];
  /** Acts about audiences that came since, each after all before it in order. */
  let more: Entry[] = [];
  /** Texts that came since, each after all before it in order: only these are folded. */
  let fresh: Entry[] = [];

  function note(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const { kind } = entry.event;
      if (ABOUT.has(kind)) noteAbout(entry);
      else if (sealedTo(kind) !== undefined) noteText(entry);
    }
  }

  /** What comes late may be what others answer, so then all is folded again. */
  function noteText(entry: Entry): void {
    const last = texts.at(-1);
    if (last !== undefined && inOrder(last, entry) > 0) folded = undefined;
    texts.push(entry);
    fresh.push(entry);
  }

  /** What comes late may be what others stand on, so then all is gone through again. */
  function noteAbout(entry: Entry): void {
    folded = undefined;
    const last = about.at(-1);
    if (known !== undefined && last !== undefined && inOrder(last, entry) > 0) known = undefined;
    about.push(entry);
    more.push(entry);
  }

  function sealedTo(kind: string): NamedAct | undefined {
    const act = kinds.byKind.get(kind)?.act;
    return act?.sealedTo === undefined ? undefined : act;
  }

  /** Who belongs to which: no text of theirs changes that. */
  function circles(): Circles {
    const now = version();
    if (now !== readAs) again();
    readAs = now;
    if (known === undefined) known = circlesOf(graph, about.sort(inOrder).flatMap(said));
    else if (more.length > 0) known.take(more.flatMap(said));
    more = [];
    return known;
  }

  function read(): Read {
    const all = circles();
    const before = folded;
    const here = before ?? begun(all);
    const due = before === undefined ? texts.sort(inOrder) : fresh;
    [folded, fresh] = [here, []];
    for (const entry of due) fold(here, entry);
    return here;
  }

  /** Each audience before anything was written to it. */
  function begun(all: Circles): Read {
    const within = new Map<Id, Writing>();
    for (const audience of all.all()) {
      const practice = practiceOf(audience);
      if (practice?.within === undefined || audience.destroyed !== undefined) continue;
      const hasKey = audience.turns.some((turn) => keyOf(turn) !== undefined);
      const start = {
        hasKey,
        state: practice.within.start,
        setAside: new Map(),
        dark: 0,
        writers: new Set<PersonId>(),
      };
      within.set(audience.id, { audience, practice, ...start });
    }
    return { circles: all, within };
  }

  function practiceOf(audience: Audience): AnyPractice | undefined {
    for (const { practice } of kinds.byKind.values()) if (practice?.name === audience.practice) return practice;
    return undefined;
  }

  function said(entry: Entry): { entry: Entry; by: PersonId }[] {
    const { body } = entry.event;
    if (body === SEALED || body === MISFIT) return [];
    const { world, apart } = standing(entry);
    return apart !== undefined || world.by === undefined ? [] : [{ entry, by: world.by }];
  }

  function fold({ circles, within }: Read, entry: Entry): void {
    const canonical = canonicalOf(entry.event.id);
    const narrow = canonical && narrowPart(canonical, entry.event);
    const here = within.get(narrow?.audience ?? "");
    if (narrow === undefined || here === undefined) return;
    const body = opened.get(entry.event.id) ?? open(circles, entry, narrow);
    if (body === undefined) here.dark += 1;
    if (body === undefined) return;
    opened.set(entry.event.id, body);
    const event = { ...entry.event, body };
    const { world, apart } = standing(entry);
    const refusal = apart ?? judge(circles, here, entry, event, world);
    if (refusal !== undefined) here.setAside.set(event.id, refusal);
    else here.state = here.practice.within?.fold(here.state, event, world);
    if (refusal === undefined && world.by !== undefined) here.writers.add(world.by);
  }

  function open(circles: Circles, entry: Entry, narrow: Narrow): Body | undefined {
    const turn = circles.turnAt(narrow.audience, entry);
    const key = turn && keyOf(turn);
    const act = sealedTo(entry.event.kind);
    if (key === undefined || act === undefined) return undefined;
    const sealing = sealingKey(key, narrow.audience, entry.event.device);
    return openNarrow(cipher, sealing, entry.event, act, narrow) ?? MISFIT;
  }

  function judge(circles: Circles, here: Writing, entry: Entry, event: Event, world: World): Verdict {
    if (event.body === MISFIT) return no("kernel.misfit");
    if (kinds.byKind.get(event.kind)?.practice?.name !== here.practice.name) return no("kernel.other-audience");
    if (world.by === undefined || !circles.isIn(here.audience.id, world.by, entry)) return no("kernel.not-in-audience");
    return here.practice.within?.judge(here.state, event, world, here.audience);
  }

  function tryOut(entry: Entry, body: Body): Verdict {
    const { circles: all, within } = read();
    const here = within.get(String(body[sealedTo(entry.event.kind)?.sealedTo ?? ""]));
    if (here === undefined) return no("kernel.no-key");
    const { world, apart } = standing(entry);
    return apart ?? judge(all, here, entry, { ...entry.event, body }, world);
  }

  function again(): void {
    opened.clear();
    [known, folded] = [undefined, undefined];
  }

  return {
    note,
    again,
    forget: () => {
      for (const some of [about, texts, more, fresh]) some.length = 0;
      again();
    },
    count: () => about.length,
    circles,
    of: (practice) =>
      [...read().within.values()]
        .filter((one) => one.practice.name === practice)
        .map(({ practice: _, writers: __, ...one }) => one),
    writersOf: (audience) => read().within.get(audience)?.writers ?? new Set(),
    try: tryOut,
  };
}
