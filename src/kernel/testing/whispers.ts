import { act, defineActs } from "../acts.ts";
import { no, type PersonId, yes } from "../event.ts";
import { ref, text } from "../fields.ts";
import { type AnyPractice, definePractice } from "../practice.ts";

type Whisper = { readonly by: PersonId; readonly text: string };

const acts = defineActs("whispers", {
  say: act(
    9_001,
    { circle: ref("kernel.audience"), text: text({ max: 200 }) },
    { reversal: { none: "said-is-said" }, sealedTo: "circle" },
  ),
  aloud: act(9_002, { text: text({ max: 200 }) }, { reversal: { none: "said-is-said" } }),
});

/** A small practice for tests: things said to a few people, and how often anything was said to all. */
export const whispers: AnyPractice = definePractice()({
  name: "whispers",
  after: [],
  acts,
  start: 0,
  talk: { off: "no-page" },
  judge: () => yes,
  fold: (count) => count + 1,
  within: {
    start: [] as readonly Whisper[],
    judge: (_, event) => (event.kind === "whispers.say" && event.body.text === "…" ? no("whispers.nothing") : yes),
    fold: (heard: readonly Whisper[], event, world) =>
      event.kind === "whispers.say" ? [...heard, { by: world.by ?? "", text: event.body.text }] : heard,
  },
  views: {
    heard: {
      about: "What was said to the circles that I belong to.",
      params: {},
      look: ({ within }) => within().flatMap(({ state }) => (state as readonly Whisper[]).map((one) => one.text)),
    },
  },
  /** A practice that would hang on the wall whatever it can get at. */
  posted: ({ within, audiences, me }) =>
    [...within(), ...audiences(), ...(me === undefined ? [] : [me])].map((_, at) => ({
      ...{ id: String(at), practice: "whispers", part: "waiting", title: { code: "x" }, goto: { screen: "x" } },
    })),
  /** … and that would tell anybody what waits. */
  attention: ({ within }) =>
    within().map((_, at) => ({
      ...{ id: String(at), practice: "whispers", title: { code: "x" }, text: { code: "x" }, goto: { screen: "x" } },
    })),
  messages: { en: {}, es: {} },
});
