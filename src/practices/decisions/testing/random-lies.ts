import * as fc from "fast-check";
import { ENTERED_FOR } from "../../../kernel/by-hand.ts";
import type { Event, Id } from "../../../kernel/event.ts";
import { deviceOf } from "../../../kernel/testing/story.ts";
import type { Decisions } from "../words.ts";
import { PEOPLE, type Pod, pod, why } from "./pod.ts";
import { act, type Deed, deed, WHO } from "./random-talk.ts";

/** Whose clock lies by a year, and whose device has an old copy that goes on. He and Dina are one household of three. */
export const LIAR = "emil";
const DAY = 24 * 60;
const YEAR = 365 * DAY;
const LIES = ["none", "none", "none", "none", "ahead", "back", "copy", "by-hand", "newcomer", "all"] as const;

/** A deed, and what is wrong with it. */
type Twist = Deed & { readonly lie: (typeof LIES)[number] };

/** Histories in which people have not heard of each other, and in which one lies, one comes and one has no device. */
export const twists = fc.array(
  fc.tuple(deed, fc.constantFrom(...LIES)).map(([one, lie]): Twist => ({ ...one, lie })),
  { minLength: 5, maxLength: 18, size: "max" },
);

export type Lived = Pod & {
  /** Who has no device; neighbours enter what she says. */
  readonly hilda: Id;
};

/** Lives through it, and calls `after` for each deed that came to something. */
export function liveWithLies(history: readonly Twist[], after: After): Lived {
  const here = pod();
  here.join("gina");
  const hilda = here.act("anya", "members.enrol", { name: "Hilda", householdName: "Hilda House" }).id;
  for (const who of ["anya", "carla"]) {
    here.act(who, "members.vouch", { person: here.person("gina") });
    here.act(who, "members.vouch", { person: hilda });
  }
  const start = here.frame();
  for (const who of ["anya", "ben"]) here.put(who, start, `Text of ${who}`, { sees: [start] });
  let came = 0;
  for (const one of history) {
    const before: Decisions = here.state("decisions");
    if (one.lie === "newcomer" && came < 2) {
      // Where most of those who are left lie about the time, an invite is over before anybody uses it.
      if (here.look("decisions").time > here.now()) continue;
      came += 1;
      here.join(`new${came}`);
      for (const who of ["anya", "carla"]) here.act(who, "members.vouch", { person: here.person(`new${came}`) });
      continue;
    }
    if (one.lie === "all") {
      all(here, one, after, hilda);
      continue;
    }
    const event = one.lie === "by-hand" ? byHand(here, one, before, hilda) : lied(here, one, before);
    if (event !== undefined) after(here, event, before);
  }
  return { ...here, hilda };
}

type After = (here: Pod, event: Event, before: Decisions) => void;

/** Nearly everybody answers the newest text alike, and somebody puts it on record; a block may have been on its way. */
function all(here: Pod, one: Twist, after: After, hilda: Id): void {
  const done = (what: (before: Decisions) => Event | undefined): void => {
    const before: Decisions = here.state("decisions");
    const event = what(before);
    if (event !== undefined) after(here, event, before);
  };
  const text = [...([...(here.state("decisions") as Decisions).matters.values()][0]?.texts.keys() ?? [])].at(-1) ?? "";
  for (const at of WHO.keys()) {
    if (at === one.pick % (WHO.length + 3)) continue;
    const stance = at === one.pick % 11 ? one.stance : "agree";
    done((before) => act(here, { ...one, who: at, what: "say", stance, pick: 0, sees: undefined }, before));
  }
  const body = { text, stance: "agree", [ENTERED_FOR]: hilda };
  if (one.pick % 2 === 0) done(() => here.act("anya", "decisions.say", body).event);
  else here.pass(8 * DAY, ...PEOPLE);
  done((before) => act(here, { ...one, what: "close", pick: 3 * one.pick + 3, sees: undefined }, before));
  if (one.pick % 3 > 0) return;
  const block = { ...one, who: one.pick % WHO.length, what: "say", stance: "block", pick: 0 } as const;
  done((before) => act(here, { ...block, sees: undefined }, before, { sees: [text] }));
}

/** The liar's clock is a year wrong, or his old copy goes on; the others' clocks go on as they were. */
function lied(here: Pod, one: Twist, before: Decisions): Event | undefined {
  const now = here.now();
  // Days that pass are everybody's.
  if (one.what === "pass" || one.what === "fall-back") return act(here, one, before);
  if (one.lie === "ahead" || one.lie === "back") {
    const minute = one.lie === "ahead" ? now + YEAR : now - YEAR;
    const event = act(here, { ...one, who: WHO.indexOf(LIAR) }, before, { minute });
    here.act("anya", "kernel.witness", {}, { minute: now + 1 });
    return event;
  }
  const own = here.events().filter((event) => event.device === deviceOf(LIAR));
  const old = own[own.length - 2 - (one.pick % 2)];
  if (one.lie !== "copy" || old === undefined || one.pick % 3 > 0) return act(here, one, before);
  return act(here, { ...one, who: WHO.indexOf(LIAR), sees: undefined }, before, { after: old.id });
}

/** Somebody enters what Hilda says, also somebody who may not. */
function byHand(here: Pod, { who, pick, stance }: Twist, before: Decisions, hilda: Id): Event | undefined {
  const texts = [...([...before.matters.values()][0]?.texts.keys() ?? [])];
  const text = texts[pick % Math.max(1, texts.length)];
  if (text === undefined) return undefined;
  const body = { text, stance, ...why(stance), [ENTERED_FOR]: hilda };
  return here.act(WHO[who] ?? PEOPLE[0], "decisions.say", body).event;
}
