import type { Draft } from "../../kernel/event.ts";
import { everything, peopleHere } from "../members/index.ts";
import { ownersOf } from "./agenda.ts";
import type { MeetingsLook } from "./reading.ts";
import type { MeetingEvent } from "./words.ts";

/**
 * What was handed over is open still, so reopening it is no way back: it is handed to whoever had it. Where two had it at
 * once, or whoever had it has left, nothing puts that back.
 */
export function putBack(look: MeetingsLook, act: Draft): readonly Draft[] | undefined {
  const { kind, body } = act as unknown as MeetingEvent;
  if (kind !== "meetings.finish" || body.how !== "handed-over") return undefined;
  const action = look.state.actions.get(body.action);
  const [to, ...others] = action === undefined ? [] : ownersOf(action, everything);
  const isHere = peopleHere(look.others.members, look.rights).some(({ id }) => id === to);
  if (to === undefined || others.length > 0 || !isHere) return [];
  return [{ kind, body: { action: body.action, how: body.how, to } }];
}
