import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { laterPath } from "./later/later-view.ts";
import type { PathItem } from "./path-item.ts";
import { type DecisionLook, nameOf } from "./reading.ts";
import { aboutAnswer, aboutMeeting, aboutText, codeOf } from "./told.ts";
import type { Matter } from "./words.ts";

type Happened = { id: Id; by: PersonId; minute: Minute; kind: string; about?: Record<string, string | number> };

/** Everything that happened in a matter, and to its agreement in later ones, oldest first. */
export function pathOf(look: DecisionLook, matter: Matter): readonly PathItem[] {
  const all = [...framing(matter), ...talk(matter), ...answers(look, matter), ...settling(look, matter)];
  const here = all.map(
    ({ about, ...one }): PathItem => ({
      ...one,
      saying: {
        code: codeOf(one.kind, about),
        about: { who: nameOf(look, one.by), ...about },
      },
      heard: look.heard(one.id),
    }),
  );
  return [...here, ...laterPath(look, matter.id)]
    .map((one, place) => ({ one, place }))
    .sort((a, b) => a.one.minute - b.one.minute || a.place - b.place)
    .map(({ one }) => one);
}

function framing(matter: Matter): Happened[] {
  const {
    by,
    withdrawn: [withdrawn],
  } = matter;
  const frames = matter.frames.map((frame, index) => {
    const kind = index === 0 ? "decisions.frame" : "decisions.reframe";
    return { id: frame.id, by, minute: frame.minute, kind, about: { title: frame.title } };
  });
  if (withdrawn === undefined) return frames;
  const { event: id, minute } = withdrawn;
  return [...frames, { id, by: withdrawn.by, minute, kind: "decisions.withdraw" }];
}

function talk(matter: Matter): Happened[] {
  const suggestions = [...matter.suggestions.values()].map((one) => happened(one, "decisions.suggest"));
  const concerns = [...matter.concerns.values()].flatMap((one) => {
    const about = one.answers.map((answer) => happened(answer, "decisions.answer"));
    const [resolved] = one.resolved;
    if (resolved === undefined) return [happened(one, "decisions.concern"), ...about];
    const letGo = { id: resolved.event, by: one.by, minute: resolved.minute };
    return [happened(one, "decisions.concern"), ...about, happened(letGo, "decisions.resolve", { how: resolved.how })];
  });
  return [...suggestions, ...concerns];
}

/** Clocks are wrong now and then: an answer came after its text, and before each record that counted it. */
function answers(look: DecisionLook, matter: Matter): Happened[] {
  const latest = new Map<Id, Minute>();
  for (const { counted, minute } of matter.closes.values()) {
    for (const id of counted) latest.set(id, Math.min(minute, latest.get(id) ?? minute));
  }
  return [...matter.texts.values()].flatMap((text) => [
    happened(text, "decisions.put", aboutText(look, text)),
    ...text.carriers
      .filter((one) => one.event !== text.id)
      .map(({ event: id, by, minute, person }) =>
        happened({ id, by, minute }, "decisions.carry", { person: nameOf(look, person) }),
      ),
    ...[...text.escalations].flatMap(([by, asked]) =>
      asked
        .slice(0, 1)
        .map(({ event: id, minute }) => happened({ id, by, minute }, "decisions.escalate", aboutText(look, text))),
    ),
    ...[...text.stances.values()]
      .flat()
      .map((one) => ({ ...one, minute: Math.max(text.minute, Math.min(one.minute, latest.get(one.id) ?? look.now)) }))
      .map((one) => happened(one, "decisions.say", aboutAnswer(text, one.stance))),
  ]);
}

function settling(look: DecisionLook, matter: Matter): Happened[] {
  return [
    ...[...matter.closes.values()].map((one) =>
      happened(
        one,
        one.fellBack ? "decisions.fall-back" : one.weighs === undefined ? "decisions.close" : "decisions.weigh",
        {
          verdict: one.verdict,
          counted: one.counted.length,
          of: one.of,
        },
      ),
    ),
    ...[...matter.reviews.values()].map((one) => happened(one, "decisions.review", { finds: one.finds })),
    ...[...matter.meetings.values()].flatMap((meeting) => [
      happened(meeting, "decisions.meet", aboutMeeting(look, matter, meeting)),
      ...meeting.calledOff.map(({ event: id, by, minute }) => happened({ id, by, minute }, "decisions.call-off")),
      ...[...meeting.words.values()].flat().map((one) => happened(one, "decisions.met", { came: one.came })),
    ]),
    ...[...matter.documented.values()]
      .flat()
      .map(({ event: id, by, minute }) => happened({ id, by, minute }, "decisions.document")),
    ...[...matter.notes.values()].map((one) => happened(one, "decisions.note-outcome")),
  ];
}

function happened(
  { id, by, minute }: { id: Id; by: PersonId; minute: Minute },
  kind: string,
  about: Record<string, string | number> = {},
): Happened {
  return { id, by, minute, kind, about };
}
