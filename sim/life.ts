import type { Body, Draft, Event, Id } from "../src/kernel/event.ts";
import { kindsOf } from "../src/kernel/kinds.ts";
import { writeState } from "../src/kernel/state-codec.ts";
import { talkedKinds } from "../src/kernel/talk.ts";
import { randomBody } from "../src/kernel/testing/random-body.ts";
import { practices } from "../src/practices/index.ts";
import type { Replica } from "../src/replica/replica.ts";
import type { Device, Scene } from "./device.ts";
import type { Dice } from "./dice.ts";
import type { Pictures } from "./pictures.ts";

/** What came of a person's moment with the app. */
export type Moment = "acted" | "refused" | "lied" | "nothing";

const kinds = kindsOf(practices);
/** Acts that random people never do: these make or end a life in the pod, and are told by the story itself. */
const TOLD = new Set(["members.found", "members.join", "members.invite"]);
/** Acts that end somebody's time in the pod: rare, or nobody would be left. */
const PARTINGS = new Set(["members.leave", "members.withdraw"]);
const PARTING_SHARE = 0.03;
const CHOOSABLE = practices
  .flatMap((practice) => Object.values(practice.acts))
  .filter((act) => act.hidden !== true && !TOLD.has(act.kind));
const TALKED = talkedKinds(practices);
/** Drafts that a person looks at before one is to their liking. */
const TRIES = 8;
/** Practices whose pages somebody looks at before they do something else. */
const PAGES = 8;
/** Of the events that an act could be about, people mostly mean one of the newest. */
const RECENT = 12;

/**
 * A person does something that the practices declare: what waits for one press, or an act with a random body about
 * recent things. Now and then they try what the rules forbid, and nothing may come of it.
 */
export async function live(device: Device, seen: Seen, pod: Surroundings, dice: Dice): Promise<Moment> {
  const ready = dice.chance(0.5) ? seen.ready(dice) : [];
  if (ready.length > 0) return act(device, dice.one(ready) as Draft);
  if (device.liar() !== undefined && dice.chance(0.5)) return tellLie(device, pod, dice);
  const { recent } = seen;
  // Where the power went with an act, nobody looks at anything more.
  for (let attempt = 0; attempt < TRIES && device.hasPower(); attempt++) {
    const draft = imagine(recent, dice);
    // Mostly a screen offers only what the rules allow; now and then somebody tries all the same.
    const moment =
      draft === undefined ? "nothing" : await act(device, await pod.pictures.takenFor(device.replica(), draft));
    if (moment === "acted" || (moment === "refused" && dice.chance(0.1))) return moment;
  }
  return "nothing";
}

/** What is on the screens of somebody who opens the app: looked up once, and gone on from until it is closed. */
export type Seen = {
  /** What waits for one press. */
  readonly ready: (dice: Dice) => readonly Draft[];
  readonly recent: Recent;
};

export function openApp(device: Device): Seen {
  const replica = device.replica();
  let ready: readonly Draft[] | undefined;
  return {
    ready: (dice) => {
      ready ??= readyOf(replica, dice);
      return ready;
    },
    recent: recentOf(replica),
  };
}

/** What one of some practices would have this person do with one press: nobody looks at all pages each time. */
function readyOf(replica: Replica, dice: Dice): readonly Draft[] {
  for (const { name, attention } of dice.shuffled(practices).slice(0, PAGES)) {
    const ready = attention?.(replica.lookAt(name)).flatMap((item) => item.ready ?? []) ?? [];
    if (ready.length > 0) return ready;
  }
  return [];
}

/** What a liar may use besides their own device, and the pictures that people take. */
type Surroundings = Pick<Scene, "others" | "crypto" | "minute"> & { readonly pictures: Pictures };

async function tellLie(device: Device, pod: Surroundings, dice: Dice): Promise<Moment> {
  const recent = recentOf(device.replica());
  const scene: Scene = { ...pod, device, dice, imagine: () => imagine(recent, dice) };
  return (await device.liar()?.tell(scene)) === true ? "lied" : "nothing";
}

/** Does it, if it is taken, and remembers that its person was told so. */
export async function act(device: Device, draft: Draft): Promise<Moment> {
  const replica = device.replica();
  const before = replica.state();
  const answer = await replica.ask(draft).catch(() => undefined);
  if (answer === undefined) return "nothing";
  if ("event" in answer) {
    device.acknowledged.add(answer.event.id);
    return "acted";
  }
  // A state is never changed, only replaced: the very same one is a state that nothing touched.
  if (replica.state() !== before && writeState(replica.state()) !== writeState(before))
    throw new Error(`${draft.kind} was refused and changed the state`);
  return "refused";
}

function imagine(recent: Recent, dice: Dice): Draft | undefined {
  const act = dice.one(CHOOSABLE);
  if (act === undefined || (PARTINGS.has(act.kind) && !dice.chance(PARTING_SHARE))) return undefined;
  // An act that may be about anything is about something that people talk about.
  const pick = (wanted: readonly string[]): Id | undefined =>
    dice.one(recent(wanted.length === 0 ? TALKED : wanted))?.id;
  const body: Body | undefined = randomBody(kinds.byKind.get(act.kind)?.act.fields ?? {}, dice.roll, pick);
  return body === undefined ? undefined : { kind: act.kind, body };
}

/** The newest events of each of some kinds. */
type Recent = (wanted: readonly string[]) => readonly Event[];

/** Looked through once, from the newest back; nobody asks for a kind of which more would be wanted. */
function recentOf(replica: Replica): Recent {
  let byKind: Map<string, Event[]> | undefined;
  const known = new Map<readonly string[], readonly Event[]>();

  function newestByKind(): Map<string, Event[]> {
    const newest = new Map<string, Event[]>();
    for (let place = replica.count() - 1; place >= 0; place--) {
      const event = replica.eventAt(place);
      if (event === undefined) continue;
      const some = newest.get(event.kind);
      if (some === undefined) newest.set(event.kind, [event]);
      else if (some.length < RECENT) some.push(event);
    }
    return newest;
  }

  return (wanted) => {
    byKind ??= newestByKind();
    const found = known.get(wanted) ?? wanted.flatMap((kind) => byKind?.get(kind) ?? []);
    known.set(wanted, found);
    return found;
  };
}
