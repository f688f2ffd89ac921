import { expect, test } from "vitest";
import type { NamedAct } from "../../../kernel/acts.ts";
import type { Event } from "../../../kernel/event.ts";
import { meetings } from "../../../practices/meetings/index.ts";
import { newsCome, newsOf } from "./news.ts";

const DAY = 24 * 60;
const NOW = 100 * DAY;

/** Somebody did something that a page tells of. */
function did(id: string, kind: string, page: string, more: Partial<Event> = {}) {
  const event: Event = {
    id,
    device: "bela",
    seq: 0,
    prev: undefined,
    deps: [],
    minute: NOW,
    kind,
    body: { page },
    ...more,
  };
  return { event, setAside: undefined as unknown };
}

const kith = {
  now: NOW,
  has: (code: string) => code.endsWith(".did"),
  actOf: () => undefined,
  tell: ({ device, kind, id }: Event) => `${device} ${kind} ${kind === "details.write" ? "" : id}`,
  about: ({ body }: Event) => ({ title: "", href: String(body.page) }),
};
const news = (...past: ReturnType<typeof did>[]) =>
  newsOf(past.reverse(), kith, "anya", ["comments"]).map(({ id }) => id);

test("[CM-7] of what is said under one page only the newest is news, and it crowds nothing else out", () => {
  const talk = Array.from({ length: 20 }, (_, at) => did(`c${at}`, "comments.say", "shed"));
  const past = [did("a", "skills.claim", "shed"), did("b", "skills.claim", "shed"), did("p", "comments.say", "pump")];
  expect(news(...past, ...talk)).toEqual(["c19", "p", "b", "a"]);
});

test("one sentence about one thing is said once, the newest time", () => {
  const past = [
    did("mail", "details.write", "bela"),
    did("skill", "skills.claim", "x"),
    did("phone", "details.write", "bela"),
  ];
  expect(news(...past)).toEqual(["phone", "skill"]);
  expect(news(...past, did("other", "details.write", "carla"))).toEqual(["other", "phone", "skill"]);
});

test("an evening of hands and faces leaves what was decided there in sight of those who come home later", () => {
  const acts: Record<string, NamedAct> = Object.fromEntries(Object.values(meetings.acts).map((act) => [act.kind, act]));
  const evening = ["meetings.hand", "meetings.spoke", "meetings.feel", "meetings.mark"].flatMap((kind) =>
    Array.from({ length: 9 }, (_, at) => did(`${kind}-${at}`, kind, "shed")),
  );
  const told = [did("decided", "meetings.outcome", "shed"), ...evening].reverse();
  const seen = newsOf(told, { ...kith, actOf: (kind) => acts[kind] }, "anya", []);
  expect(seen.map(({ id }) => id)).toEqual(["decided"]);
});

test("what is old, one's own, or has no effect is no news, and there are six at most", () => {
  const own = did("own", "skills.claim", "x", { device: "anya" });
  const old = did("old", "skills.claim", "x", { minute: NOW - 15 * DAY });
  const aside = { ...did("aside", "skills.claim", "x"), setAside: { code: "no" } };
  expect(news(own, old, aside, did("new", "skills.claim", "x"))).toEqual(["new"]);
  expect(news(...Array.from({ length: 9 }, (_, at) => did(`n${at}`, "skills.claim", "x")))).toHaveLength(6);
});

test("what has just come by hand is told also where it was done a month ago, or by a clock that is years off, and by oneself", () => {
  const past = [
    did("old", "skills.claim", "x", { minute: NOW - 30 * DAY }),
    did("off", "skills.claim", "y", { minute: 0 }),
    did("own", "skills.claim", "z", { device: "anya" }),
  ];
  expect(news(...past)).toEqual([]);
  expect(newsCome(past, kith, []).map(({ id }) => id)).toEqual(["old", "off", "own"]);
});
