import { type Draft, type Id, MINUTES_PER_DAY, type PersonId } from "../../kernel/event.ts";
import type { Attention, Coming } from "../../kernel/practice.ts";
import { isAnyMeeting, knownNow, partOf, type RotationLook } from "./reading.ts";
import { rowsOf, type TurnRow, type TurnsRow, views } from "./views.ts";

/** Days ahead in which people are asked about their turn. */
const ASKED_DAYS = 14;

/** My turn, unless I said already; who asks me to take theirs; a learner who looks for somebody at their side. */
export function attention(look: RotationLook): readonly Attention[] {
  if (look.me === undefined || knownNow(look, false).isGone(look.me)) return [];
  const soon = soonest(look).flatMap((row) => row.turns.flatMap((turn) => lineOf(row, turn)));
  return [...soon, ...learners(look)];
}

/** Turns that I took. */
export function coming(look: RotationLook): readonly Coming[] {
  return soonest(look).flatMap((row) =>
    row.turns.flatMap(({ role, state, mine }): Coming[] => {
      if (!mine || state !== "taken") return [];
      return [
        {
          id: `rotation.${row.key}.${role}`,
          practice: "rotation",
          title: { code: `rotation.coming.${role}`, about: { title: row.title } },
          at: row.start,
          goto: { screen: "meeting", id: row.key },
        },
      ];
    }),
  );
}

/** What has not begun and is near; of a series only the next, so that nobody is asked for weeks to come. */
function soonest(look: RotationLook): readonly TurnsRow[] {
  if (look.me === undefined) return [];
  const seen = new Set<string>();
  const last = look.now + ASKED_DAYS * MINUTES_PER_DAY;
  if (!isAnyMeeting(look, look.now, last)) return [];
  const near = rowsOf(look, ({ occasion, start }) => !occasion.isOver && start > look.now && start <= last);
  return near.filter((row) => {
    const series = row.key.split(".")[0] ?? "";
    const isFirst = !seen.has(series);
    seen.add(series);
    return isFirst || row.turns.some((turn) => turn.state === "taken");
  });
}

function lineOf(row: TurnsRow, { role, state, mine, asksMe, person }: TurnRow): readonly Attention[] {
  const common = { practice: "rotation", until: row.start, goto: { screen: "meeting", id: row.key } };
  const about = { title: row.title };
  const ready = row.id === undefined ? {} : { ready: take(row.id, role) };
  if (mine && state === "proposed") {
    return [
      {
        ...{ ...common, ...ready, id: `rotation.turn.${row.key}.${role}` },
        title: { code: `rotation.today.turn.${role}`, about },
        text: { code: "rotation.today.turn.text", about },
      },
    ];
  }
  if (!asksMe || row.away || person === undefined) return [];
  return [
    {
      ...{ ...common, ...ready, id: `rotation.swap.${row.key}.${role}` },
      title: { code: `rotation.today.swap.${role}`, about: { ...about, who: person } },
      text: { code: "rotation.today.swap.text", about },
    },
  ];
}

function take(meeting: Id, role: string): Draft {
  return { kind: "rotation.take", body: { meeting, role } };
}

/** Whoever leads already can say that they are at a learner's side: a kindness that nobody waits for. */
function learners(look: RotationLook): readonly Attention[] {
  const mine = views.mine.look(look);
  const offer = partOf(look, look.me).offers.at(-1);
  if (mine === null || offer?.knows !== true || !offer.roles.includes("facilitator")) return [];
  return mine.seeking.map((person: PersonId) => ({
    id: `rotation.learner.${person}`,
    practice: "rotation",
    skippable: true as const,
    title: { code: "rotation.today.learner", about: { who: person } },
    text: { code: "rotation.today.learner.text" },
    ready: { kind: "rotation.accompany", body: { person } },
    goto: { screen: "mine" },
  }));
}
