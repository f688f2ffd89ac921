import type { Id } from "../../../kernel/event.ts";
import type { Look, WallIn } from "../../../kernel/practice.ts";
import type { How } from "../../../kernel/testing/story.ts";
import { charter } from "../../charter/index.ts";
import { decisions } from "../../decisions/index.ts";
import { meetings } from "../../meetings/index.ts";
import { members } from "../../members/index.ts";
import { capitalised, podOf } from "../../members/testing/neighbours.ts";
import { rotation } from "../index.ts";
import type { TurnRow, TurnsRow } from "../views.ts";
import { views } from "../views.ts";
import { type Others, ROLES, type Role, type Rotation } from "../words.ts";

export const PRACTICES = [members, charter, decisions, meetings, rotation];
export const PEOPLE = ["ana", "ben", "cleo", "dina"] as const;
export const DAY = 24 * 60;
const HOMES = { ana: "Fern House", ben: "Oak House", cleo: "Elm House", dina: "Ash House" };
const EVENING = 17 * 60;

/** No summer and no winter: the clocks show what they always do. */
const wallIn: WallIn = (_, minute) => minute + 60;

export type Start = ReturnType<typeof start>;

/** Four neighbours on the roll, who take turns in nothing yet. */
export function start() {
  const pod = podOf(HOMES, PRACTICES, capitalised);

  /** Acts, and expects nothing to be against it. */
  const must = (who: string, kind: string, body: Record<string, unknown>, how?: How): Id => {
    const { id, refusal } = pod.act(who, kind, body, how);
    if (refusal !== undefined) throw new Error(`${who} ${kind}: ${JSON.stringify(refusal)}`);
    return id;
  };
  const looking = (who?: string): Look<Rotation, Others> => ({ ...pod.look("rotation", who), wallIn });
  const join = (who: string, roles: readonly Role[] = ROLES, knows = "yes") =>
    must(who, "rotation.join", { roles, knows });
  const gather = (days: number, who = "ana", how?: How) => {
    const startOfDay = (Math.floor(pod.now() / DAY) + days) * DAY;
    return must(
      who,
      "meetings.gather",
      { title: "Evening", start: startOfDay + EVENING, offset: 60, minutes: 60 },
      how,
    );
  };
  const rowOf = (meeting: Id, who?: string): TurnsRow => {
    const row = views.meeting.look(looking(who), { meeting });
    if (row === null) throw new Error("no such meeting");
    return row;
  };
  const turn = (meeting: Id, role: Role = "facilitator", who?: string): TurnRow => {
    const found = rowOf(meeting, who).turns.find((one) => one.role === role);
    if (found === undefined) throw new Error(`no ${role}`);
    return found;
  };
  /** The one whose turn it is, by the name that the story gives them. */
  const whose = (meeting: Id, role?: Role) => turn(meeting, role).name?.toLowerCase();
  return { ...pod, must, looking, join, gather, rowOf, turn, whose };
}

/** Meets a week later, and the day after that everyone was seen. */
export function held(pod: Start, meeting: string): void {
  const { end } = pod.rowOf(meeting);
  pod.pass(end - pod.now() + DAY, ...PEOPLE);
}
