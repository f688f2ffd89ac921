import { type Id, no, type PersonId, type Verdict, yes } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import { isGone, standing } from "../members/index.ts";
import { CORRECTIONS_MAX, type Comment, type Comments, type CommentsEvent, type Others, threadKey } from "./words.ts";

type CommentsWorld = World<Others>;
type Said = Extract<CommentsEvent, { kind: "comments.say" }>["body"];

/** The only place that says no. */
export function judge(state: Comments, e: CommentsEvent, world: CommentsWorld): Verdict {
  if (standing(world.others.members, world.rights, world.by, world.seen) === "stranger")
    return no("comments.join-first");
  switch (e.kind) {
    case "comments.say":
      return say(state, e.body, world);
    case "comments.correct":
      return ownComment(state, e.body.comment, world, correct) ?? whyNotMentioned(e.body.mentions, world);
    case "comments.take-back":
      return ownComment(state, e.body.comment, world, () => yes);
  }
}

function say(state: Comments, body: Said, world: CommentsWorld): Verdict {
  const topic = world.topic(body.about);
  if (topic === undefined) return no("comments.not-here");
  if (body.text === undefined && body.photos.length === 0) return no("comments.nothing");
  return whyNotQuoted(state, body, threadKey(topic), world.seen) ?? whyNotMentioned(body.mentions, world);
}

/** Nobody has words put into their mouth: a quote is of one comment under the same thing, as it was written. */
function whyNotQuoted(
  { comments }: Comments,
  { quotes, passage }: Pick<Said, "quotes" | "passage">,
  under: string,
  seen: World["seen"],
): Verdict {
  if (quotes === undefined) return passage === undefined ? yes : no("comments.quote-of-what");
  const quoted = comments.get(quotes);
  if (quoted === undefined || quoted.under !== under || !seen(quotes)) return no("comments.quote-elsewhere");
  if (quoted.takenBack.length > 0) {
    // Words that were taken back meanwhile are shown nowhere, so whoever had not heard of it loses nothing else.
    return quoted.takenBack.some(seen) ? no("comments.taken-back") : yes;
  }
  return passage === undefined || isIn(passage, quoted) ? yes : no("comments.not-their-words");
}

function isIn(passage: string, { text = "", earlier }: Comment): boolean {
  return [text, ...earlier.map((one) => one.text)].some((words) => words.includes(passage));
}

/** Whom one mentions is here, as far as the author knew. */
function whyNotMentioned(people: readonly PersonId[], { others, rights, seen, by }: CommentsWorld): Verdict {
  if (new Set(people).size < people.length) return no("comments.mentioned-twice");
  for (const person of people) {
    const known = others.members.people.get(person);
    const isHere = known !== undefined && (person === by || seen(person)) && !isGone(known, rights, seen);
    if (!isHere) return no("comments.nobody");
  }
  return yes;
}

function ownComment(
  { comments }: Comments,
  id: Id,
  { by, seen }: CommentsWorld,
  further: (comment: Comment, seen: World["seen"]) => Verdict,
): Verdict {
  const comment = comments.get(id);
  if (comment === undefined || !seen(id)) return no("comments.unknown");
  if (comment.by !== by) return no("comments.not-yours");
  return comment.takenBack.some(seen) ? no("comments.taken-back") : further(comment, seen);
}

function correct({ earlier }: Comment, seen: World["seen"]): Verdict {
  const corrections = earlier.filter(({ event }) => seen(event)).length;
  return corrections < CORRECTIONS_MAX ? yes : no("comments.corrected-enough", { max: CORRECTIONS_MAX });
}
