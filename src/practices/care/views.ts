import { enderOf } from "../../kernel/audience/circles.ts";
import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { id } from "../../kernel/fields.ts";
import { inOrder } from "../../kernel/graph.ts";
import type { View } from "../../kernel/practice.ts";
import { nameOf } from "../members/index.ts";
import { isClosed } from "./help.ts";
import { type CareLook, circlesOf, type Occasion, type OwnCircle, openHelp, pastHelp, peopleIn } from "./reading.ts";
import type { Care, Others, Said } from "./words.ts";

export type Named = { readonly person: PersonId; readonly name: string };
export type CircleRow = {
  readonly id: Id;
  /** Nothing where it has no name yet, or none that can be read here. */
  readonly name: string | undefined;
  readonly hasKey: boolean;
  readonly isOut: boolean;
  /** Who is in it besides me. */
  readonly people: readonly Named[];
  /** How often help is wanted that nobody has taken over. */
  readonly wanted: number;
  /** The soonest that I have taken over. */
  readonly mine: HelpRow | undefined;
};
export type SaidRow = {
  readonly id: Id;
  readonly by: Named;
  readonly minute: Minute;
  readonly text: string;
  readonly isMine: boolean;
};
export type HelpRow = SaidRow & {
  /** Its own among all times of all help. */
  readonly key: string;
  readonly time: Minute | undefined;
  /** Whether there are more times than this one. */
  readonly isRepeated: boolean;
  readonly takers: readonly Named[];
  readonly iTake: boolean;
  readonly isClosed: boolean;
};
/** Who changed who belongs to it. */
export type TurnRow = {
  readonly id: Id;
  readonly by: Named;
  readonly minute: Minute;
  readonly came: readonly Named[];
  readonly went: readonly Named[];
};
export type CircleView = CircleRow & {
  /** Who can end it for all: whoever began it, or, where they are in it no more, whoever came to it first. */
  readonly ender: Named | undefined;
  readonly iEnd: boolean;
  /** Somebody is in it still who has left the community: the circle is said anew without them before it is ended. */
  readonly holdsGone: boolean;
  readonly known: readonly SaidRow[];
  readonly open: readonly HelpRow[];
  readonly past: readonly HelpRow[];
  readonly says: readonly SaidRow[];
  readonly turns: readonly TurnRow[];
  readonly dark: number;
};

const mine: View<Care, Others, Record<string, never>, readonly CircleRow[]> = {
  about: "The care circles that I am in.",
  params: {},
  look: (look) => circlesOf(look).map((one) => rowOf(one, look)),
};

const one: View<Care, Others, { readonly circle: Id }, CircleView | undefined> = {
  about: "One care circle: what help is wanted, what one should know, what was said, who is in it.",
  params: { circle: id("kernel.audience") },
  look: (look, { circle }) => {
    const found = circlesOf(look).find((each) => each.id === circle);
    return found && whole(found, look);
  },
};

export const views = { mine, one };

function rowOf(circle: OwnCircle, look: CareLook): CircleRow {
  const { id, state, hasKey, isOut } = circle;
  const open = isOut ? [] : openHelp(circle, look);
  const mine = open.find(({ takers, time }) => time !== undefined && takers.includes(look.me ?? ""));
  return {
    ...{ id, hasKey, isOut, name: state.name },
    people: peopleIn(circle, look)
      .filter((person) => person !== look.me)
      .map((person) => named(person, look)),
    wanted: open.filter(({ takers }) => takers.length === 0).length,
    mine: mine && helpRow(mine, look),
  };
}

function whole(circle: OwnCircle, look: CareLook): CircleView {
  const { audience, state, dark } = circle;
  const here = peopleIn(circle, look);
  const ender = enderOf(audience, (person) => here.includes(person));
  return {
    ...rowOf(circle, look),
    ...{ ender: ender === undefined ? undefined : named(ender, look), iEnd: ender !== undefined && ender === look.me },
    ...{ holdsGone: here.length < audience.present.length, dark },
    known: state.known.map((said) => saidRow(said, look)),
    open: openHelp(circle, look).map((occasion) => helpRow(occasion, look)),
    past: pastHelp(circle, look).map((occasion) => helpRow(occasion, look)),
    says: [...state.says.values()].sort((a, b) => b.place - a.place).map((said) => saidRow(said, look)),
    turns: turnsOf(circle, look),
  };
}

/** Who came and went, the newest first. A new key alone, as after a lost phone, is no news. */
function turnsOf({ audience }: OwnCircle, look: CareLook): readonly TurnRow[] {
  const turns = audience.turns.map((turn) => ({
    ...turn,
    came: turn.people.filter((person) => !turn.here.includes(person)),
    went: turn.here.filter((person) => !turn.people.includes(person)),
  }));
  const leaves = audience.leaves.map(({ id, entry, person }) => ({ id, entry, by: person, came: [], went: [person] }));
  return [...turns, ...leaves]
    .filter(({ came, went }) => came.length + went.length > 0)
    .sort((a, b) => inOrder(b.entry, a.entry))
    .map(({ id, entry, by, came, went }) => ({
      ...{ id, by: named(by, look), minute: entry.event.minute },
      came: came.map((person) => named(person, look)),
      went: went.map((person) => named(person, look)),
    }));
}

function named(person: PersonId, { others }: CareLook): Named {
  return { person, name: nameOf(others.members, person) };
}

function saidRow({ id, by, minute, text }: Said, look: CareLook): SaidRow {
  return { id, by: named(by, look), minute, text, isMine: by === look.me };
}

function helpRow({ help, time, takers }: Occasion, look: CareLook): HelpRow {
  return {
    ...saidRow(help, look),
    ...{ key: `${help.id} ${time ?? ""}`, time, isRepeated: help.times.length > 1 },
    takers: takers.map((person) => named(person, look)),
    iTake: takers.includes(look.me ?? ""),
    isClosed: isClosed(help),
  };
}
