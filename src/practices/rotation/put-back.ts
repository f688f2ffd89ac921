import type { Draft, Id } from "../../kernel/event.ts";
import { meetingOf } from "../meetings/index.ts";
import { everything } from "../members/index.ts";
import { knownNow, partOf, type RotationLook } from "./reading.ts";
import { awayFrom, standing, takersOf } from "./said.ts";
import { NO_TURNS, ROLES, type RotationEvent, type Turns } from "./words.ts";

/**
 * Whoever says that they cannot come gives back what they had taken, and their reason goes when they can after all, or take a
 * turn; how somebody takes part, and until when they rest, is replaced as a whole. What stood there before is said once more.
 */
export function putBack(look: RotationLook, act: Draft): readonly Draft[] | undefined {
  const { kind, body } = act as unknown as RotationEvent;
  const part = partOf(look, look.me);
  switch (kind) {
    case "rotation.join": {
      const was = part.offers.at(-1);
      if (was === undefined) return undefined;
      return [{ kind, body: { roles: was.roles, knows: was.knows ? "yes" : "learning" } }];
    }
    case "rotation.rest": {
      const until = part.rests.at(-1)?.until ?? 0;
      return [{ kind, body: until > look.now ? { until } : {} }];
    }
    case "rotation.cannot":
      return [{ kind: "rotation.can", body: { meeting: body.meeting } }, ...takesOf(look, body.meeting)];
    case "rotation.can":
      return awayAgain(look, body.meeting);
    case "rotation.take": {
      const away = awayAgain(look, body.meeting);
      return away && [{ kind: "rotation.return", body: { meeting: body.meeting, role: body.role } }, ...away];
    }
    default:
      return undefined;
  }
}

/** What says once more that somebody cannot come, and why; nothing where they can. */
function awayAgain(look: RotationLook, meeting: Id): readonly Draft[] | undefined {
  const { absences } = turnsOf(look, meeting);
  const was = standing(absences, everything).find((one) => one.by === look.me && one.away);
  if (was === undefined) return undefined;
  const why = was.why === undefined ? {} : { why: was.why };
  return [{ kind: "rotation.cannot", body: { meeting, ...why } }];
}

/** What takes the turns again that somebody has at a meeting. */
function takesOf(look: RotationLook, meeting: Id): readonly Draft[] {
  const turns = turnsOf(look, meeting);
  if (awayFrom(turns, everything).has(look.me ?? "")) return [];
  return ROLES.filter((role) => takersOf(turns, role, knownNow(look, false)).includes(look.me ?? "")).map((role) => ({
    kind: "rotation.take",
    body: { meeting, role },
  }));
}

function turnsOf({ state, others }: RotationLook, meeting: Id): Turns {
  return state.turns.get(meetingOf(others.meetings, meeting)?.key ?? "") ?? NO_TURNS;
}
