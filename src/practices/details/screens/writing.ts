import type { Event, PersonId } from "../../../kernel/event.ts";
import type { App } from "../../../ui/context.ts";
import { notDone } from "../../../ui/would.ts";
import type { OwnCircle } from "../circles.ts";
import { PARTS, type Part, type PartBody, partOf, saysSame, type Wishes } from "../parts.ts";
import type { OwnDetails } from "../views.ts";
import { REACHES, type Reach } from "../words.ts";

export type { Wishes } from "../parts.ts";

/** What came of writing: the newest event, where there was anything to write, or why it could not be. */
export type Kept = { readonly event?: Event } | { readonly problem: string };

/** All that is given now, as it would be wished for. */
function wishesOf({ circles, given }: OwnDetails): Wishes {
  return Object.fromEntries(
    PARTS.flatMap((part) => {
      const reach = given[part];
      const body = partOf(circles.find((one) => one.reach === reach)?.written, part);
      return reach === undefined || body === undefined ? [] : [[part, { body, reach }]];
    }),
  );
}

/** The same without one part. */
function without(wishes: Wishes, part: Part): Wishes {
  return Object.fromEntries(Object.entries(wishes).filter(([name]) => name !== part));
}

/**
 * Makes what is given what is wished for: a text for each circle, and no more. A circle to which nothing is said any more is
 * destroyed with its key.
 */
export async function keepDetails(
  kith: App,
  own: OwnDetails,
  wishes: Wishes,
  chosen: readonly PersonId[] = own.readers.map(({ person }) => person),
): Promise<Kept> {
  let newest: Event | undefined;
  for (const reach of REACHES) {
    const body = bodyFor(wishes, reach);
    const readers = reach === "chosen" ? chosen : own[reach];
    const before = own.circles.find((one) => one.reach === reach);
    const kept = await keepCircle(kith, { reach, body, readers, before });
    if ("problem" in kept) return kept;
    newest = kept.event ?? newest;
  }
  return newest === undefined ? {} : { event: newest };
}

type Circle = {
  readonly reach: Reach;
  readonly body: PartBody;
  readonly readers: readonly PersonId[];
  readonly before: OwnCircle | undefined;
};

async function keepCircle(kith: App, { reach, body, readers, before }: Circle): Promise<Kept> {
  const isEmpty = Object.keys(body).length === 0;
  if (isEmpty && before === undefined) return {};
  if (isEmpty) return done(kith, "kernel.part", { audience: before?.circle, how: "destroy" });
  const isSame = before !== undefined && sameReaders(before.readers, readers);
  if (isSame && before.written !== undefined && saysSame(before.written, body)) return {};
  let circle = before?.circle;
  if (!isSame) {
    const how = circle === undefined ? { practice: "details", lasts: "until-destroyed" } : { of: circle };
    const made = await done(kith, "kernel.audience", { ...how, people: [kith.me, ...readers], boxes: [] });
    if ("problem" in made) return made;
    circle ??= made.event?.id;
  }
  return done(kith, "details.write", { circle, reach, ...body });
}

async function done(kith: App, kind: string, body: Readonly<Record<string, unknown>>): Promise<Kept> {
  const answer = await kith.askQuietly(kind, body);
  return "event" in answer ? { event: answer.event } : { problem: notDone(kith, answer) };
}

function bodyFor(wishes: Wishes, reach: Reach): PartBody {
  const some = Object.values(wishes).filter((one) => one.reach === reach);
  return Object.assign({}, ...some.map(({ body }) => body));
}

function sameReaders(a: readonly PersonId[], b: readonly PersonId[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/** Takes one part back, and offers to give it again. */
export async function takeBack(kith: App, own: OwnDetails, part: Part): Promise<void> {
  const before = wishesOf(own);
  const kept = await keepDetails(kith, own, without(before, part));
  if ("problem" in kept) return kith.toasts.show({ text: kept.problem, tone: "no" });
  const giveAgain = () => {
    kith.toasts.dismiss();
    void keepDetails(
      kith,
      kith.look<OwnDetails>("details.mine"),
      before,
      own.readers.map(({ person }) => person),
    );
  };
  const text = kith.say("details.screen.taken-back", { what: kith.say(`details.part.${part}`) });
  kith.toasts.show({ text, tone: "done", action: { label: kith.say("button.undo"), run: giveAgain } });
}
