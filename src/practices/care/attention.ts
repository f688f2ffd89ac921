import { MINUTES_PER_DAY, type Minute, type PersonId } from "../../kernel/event.ts";
import type { Attention, Coming, SearchEntry } from "../../kernel/practice.ts";
import { nameOf } from "../members/index.ts";
import { type CareLook, circlesOf, type Occasion, type OwnCircle, openHelp } from "./reading.ts";

/** What I took over comes to Today this long before its time, and stands under "Coming" until then; what has no day comes at once. */
const MINE_AHEAD: Minute = MINUTES_PER_DAY;
/** Help that nobody has taken over is told of this long before its time; what has none, at once. */
const WANTED_AHEAD: Minute = 4 * MINUTES_PER_DAY;
/** For how long somebody is told that they were asked into a circle, unless they write in it before. */
const NEW_FOR: Minute = 14 * MINUTES_PER_DAY;
/** A circle in which nothing was written for this long, and nothing is asked for, is brought to mind: somebody may be alone with it. */
const QUIET_AFTER: Minute = 30 * MINUTES_PER_DAY;

/** What stands in a calendar in place of words that are for a few. */
const IN_CALENDARS = { code: "care.in-calendars" };

/** What waits in care circles, told to those alone who are in them. */
export function attention(look: CareLook): readonly Attention[] {
  return circlesOf(look)
    .filter(({ isOut }) => !isOut)
    .flatMap((circle) => [
      ...askedIn(circle, look),
      ...takenSoon(circle, look),
      ...wanted(circle, look),
      ...quiet(circle, look),
    ]);
}

/** What I took over for later days. */
export function coming(look: CareLook): readonly Coming[] {
  return circlesOf(look).flatMap((circle) =>
    mineOf(circle, look).flatMap(({ help, time }) =>
      time === undefined || time <= look.now + MINE_AHEAD
        ? []
        : [
            {
              ...{ id: `care ${help.id} ${time}`, practice: "care", at: time, inCalendars: IN_CALENDARS },
              title: { code: "care.coming", about: { text: help.text, circle: nameIn(circle) } },
              goto: { screen: "circle", id: circle.id },
            },
          ],
    ),
  );
}

/** A circle is found by its name, by those who are in it. What is written in it is not searched. */
export function search(look: CareLook): readonly SearchEntry[] {
  return circlesOf(look).flatMap(({ id, state }) =>
    state.name === undefined
      ? []
      : [{ id, practice: "care", sort: "circle", title: state.name, text: "", goto: { screen: "circle", id } }],
  );
}

function askedIn(circle: OwnCircle, { me = "", now, others }: CareLook): Attention[] {
  const { id, audience } = circle;
  const turn = audience.turns.findLast(({ people, here }) => people.includes(me) && !here.includes(me));
  if (turn === undefined || turn.by === me || now > turn.entry.event.minute + NEW_FOR) return [];
  // Nobody writes in a circle before they are first asked in; only whoever came back did, and clocks say when.
  const isFirst = audience.turns.find(({ people }) => people.includes(me)) === turn;
  if (hasWritten(circle, me, isFirst ? 0 : turn.entry.event.minute)) return [];
  const about = { name: nameOf(others.members, turn.by), ...nameOrNone(circle) };
  return [
    {
      ...{ id: `care in ${id}`, practice: "care", skippable: true, goto: { screen: "circle", id } },
      ...{ title: { code: "care.today.in", about }, text: { code: "care.today.in.text" } },
    },
  ];
}

/** What has no day waits in Today until it is done, so that nobody forgets what they said. */
function takenSoon(circle: OwnCircle, look: CareLook): Attention[] {
  return mineOf(circle, look)
    .filter(({ time }) => time === undefined || time <= look.now + MINE_AHEAD)
    .map(({ help, time }) => ({
      ...{ id: `care mine ${help.id} ${time ?? ""}`, practice: "care", goto: { screen: "circle", id: circle.id } },
      ...(time !== undefined && { until: time, inCalendars: IN_CALENDARS }),
      title: { code: "care.today.mine", about: { text: help.text } },
      text: { code: "care.today.mine.text", about: { circle: nameIn(circle) } },
    }));
}

/** One line for a circle, however much is wanted: whoever cannot help now is not asked ten times. */
function wanted(circle: OwnCircle, look: CareLook): Attention[] {
  const open = openHelp(circle, look).filter(
    ({ takers, time }) => takers.length === 0 && (time === undefined || time <= look.now + WANTED_AHEAD),
  );
  const [first] = open;
  if (first === undefined) return [];
  const about = { more: open.length - 1, text: first.help.text, circle: nameIn(circle) };
  return [
    {
      ...{ id: `care wanted ${circle.id}`, practice: "care", goto: { screen: "circle", id: circle.id } },
      ...(first.time !== undefined && { until: first.time, inCalendars: { code: "care.wanted.in-calendars" } }),
      ...{ title: { code: "care.today.wanted", about }, text: { code: "care.today.wanted.text", about } },
    },
  ];
}

/** Whoever lets the line go is told again only after something was written, and it was quiet once more. */
function quiet(circle: OwnCircle, look: CareLook): Attention[] {
  const { id, hasKey, dark, audience } = circle;
  if (!hasKey || dark > 0 || openHelp(circle, look).length > 0) return [];
  const minutes = [...audience.turns.map(({ entry }) => entry.event), ...wordsIn(circle)].map(({ minute }) => minute);
  const last = Math.max(...minutes);
  if (look.now <= last + QUIET_AFTER) return [];
  const goto = { screen: "circle", id };
  const title = { code: "care.today.quiet", about: nameOrNone(circle) };
  const text = { code: "care.today.quiet.text" };
  return [{ id: `care quiet ${id} ${last}`, practice: "care", skippable: true, goto, title, text }];
}

function mineOf(circle: OwnCircle, look: CareLook): Occasion[] {
  return openHelp(circle, look).filter(({ takers }) => takers.includes(look.me ?? ""));
}

function hasWritten(circle: OwnCircle, me: string, since: Minute): boolean {
  return wordsIn(circle).some(({ by, minute }) => by === me && minute >= since);
}

function wordsIn({ state }: OwnCircle): readonly { readonly by: PersonId; readonly minute: Minute }[] {
  const help = [...state.help.values()];
  return [...state.says.values(), ...state.known, ...help, ...help.flatMap(({ changes }) => changes)];
}

function nameOrNone({ state }: OwnCircle): { readonly circle: string; readonly named: "yes" | "no" } {
  return { circle: state.name ?? "", named: state.name === undefined ? "no" : "yes" };
}

function nameIn({ state }: OwnCircle): string {
  return state.name ?? "";
}
