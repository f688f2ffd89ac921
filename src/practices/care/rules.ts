import { no, type Verdict, yes } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import { isClosed, takersOf } from "./help.ts";
import { type CareEvent, type Circle, type Help, LINE_MAX, type What } from "./words.ts";

type Asked = { readonly state: Circle; readonly body: CareEvent["body"]; readonly world: World; readonly by: string };

/** What may be done in a care circle by whoever is in it; that they are, the kernel has seen to. Relies only on what they had heard. */
export function judge(state: Circle, { body }: CareEvent, world: World): Verdict {
  const asked = { state, body, world, by: world.by ?? "" };
  if (TAKES_TIMES[body.what] !== true && body.times.length > 0) return no("care.no-times");
  return RULES[body.what](asked);
}

const TAKES_TIMES: Partial<Record<What, true>> = { ask: true, take: true, leave: true };

const RULES: Readonly<Record<What, (asked: Asked) => Verdict>> = {
  name: ({ body }) => line(body.text),
  /** Without a text there is nothing that one should know any more. */
  know: () => yes,
  ask: ({ body }) => {
    if (new Set(body.times).size < body.times.length) return no("care.time-twice");
    return line(body.text);
  },
  take: (asked) =>
    withHelp(asked, (help) => {
      if (isClosed(help, asked.world.seen)) return no("care.closed");
      return isMine(asked, help) ? no("care.yours-already") : yes;
    }),
  leave: (asked) => withHelp(asked, (help) => (isMine(asked, help) ? yes : no("care.not-yours"))),
  close: (asked) => withHelp(asked, (help) => (isClosed(help, asked.world.seen) ? no("care.closed") : yes)),
  reopen: (asked) => withHelp(asked, (help) => (isClosed(help, asked.world.seen) ? yes : no("care.not-closed"))),
  say: ({ body }) => (body.text === undefined ? no("care.say-something") : yes),
  strike: ({ state, body, world, by }) => {
    const said = state.says.get(body.of ?? "");
    if (said === undefined || !world.seen(said.id)) return no("care.unknown");
    return said.by === by ? yes : no("care.not-your-words");
  },
};

/** A line has words, and not too many to be one. */
function line(text: string | undefined): Verdict {
  if (text === undefined) return no("care.say-something");
  return text.length > LINE_MAX || text.includes("\n") ? no("care.one-line", { max: LINE_MAX }) : yes;
}

/** Help that the author had heard of; of several times exactly one is named where it is taken over or let go. */
function withHelp({ state, body, world }: Asked, rule: (help: Help) => Verdict): Verdict {
  const help = state.help.get(body.of ?? "");
  if (help === undefined || !world.seen(help.id)) return no("care.unknown");
  const isOneTime = body.what === "take" || body.what === "leave";
  if (isOneTime && !namesOne(help, body.times)) return no("care.which-time");
  return rule(help);
}

function namesOne({ times }: Help, named: readonly number[]): boolean {
  if (times.length === 0) return named.length === 0;
  return named.length === 1 && named.every((one) => times.includes(one));
}

function isMine({ body, world, by }: Asked, help: Help): boolean {
  return takersOf(help, body.times[0], world.seen).includes(by);
}
