import type { Body, Draft } from "../../kernel/event.ts";
import { isClosed } from "./help.ts";
import { type CareLook, circlesOf } from "./reading.ts";
import type { Circle, What } from "./words.ts";

/** What each of these is undone by. What somebody said is taken back where it stands. */
const OPPOSITE: Partial<Record<What, What>> = { take: "leave", leave: "take", close: "reopen", reopen: "close" };

/** What puts back how it stands in a care circle, before something is done in it. */
export function putBack(look: CareLook, { kind, body }: Draft): readonly Draft[] | undefined {
  const circle = circlesOf(look).find(({ id }) => id === body.circle);
  const back = circle && before(circle.state, body);
  return back && [{ kind, body: { circle: body.circle, times: [], ...back } }];
}

function before(state: Circle, { what, of, times }: Body): Body | undefined {
  const help = state.help.get(String(of));
  if (what === "name") return state.name === undefined ? undefined : { what, text: state.name };
  if (what === "know")
    return { what, ...(state.known.length > 0 && { text: state.known.map(({ text }) => text).join("\n\n") }) };
  const opposite = OPPOSITE[what as What];
  if (help === undefined || opposite === undefined) return undefined;
  if (isClosed(help) !== (what === "reopen")) return undefined;
  return { what: opposite, of, times };
}
