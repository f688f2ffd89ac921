import type { Id } from "../../../kernel/event.ts";
import type { Look, WallIn } from "../../../kernel/practice.ts";
import { type How, story } from "../../../kernel/testing/story.ts";
import { charter } from "../../charter/index.ts";
import { decisions } from "../../decisions/index.ts";
import { meetings } from "../../meetings/index.ts";
import { members } from "../../members/index.ts";
import { rotation } from "../index.ts";
import type { TurnRow, TurnsRow } from "../views.ts";
import { views } from "../views.ts";
import { type Others, ROLES, type Role, type Rotation } from "../words.ts";

export const PRACTICES = [members, charter, decisions, meetings, rotation];
export const PEOPLE = ["ana", "ben", "cleo", "dina"] as const;
export const DAY = 24 * 60;
const HOMES = ["Fern House", "Oak House", "Elm House", "Ash House"];
const EVENING = 17 * 60;

/** No summer and no winter: the clocks show what they always do. */
const wallIn: WallIn = (_, minute) => minute + 60;

export type Start = ReturnType<typeof start>;

/** Four neighbours on the roll, who take turns in nothing yet. */
export function start() {
  const founding = { name: "Fern Lane", scale: "pod", timeZone: "Europe/Madrid", language: "en", values: ["Care"] };
  const pod = story(PRACTICES, "ana", founding);
  for (const [at, who] of PEOPLE.entries()) {
    const name = who.slice(0, 1).toUpperCase() + who.slice(1);
    const key = { key: "ab".repeat(32), uses: 1, until: pod.now() + 60 };
    const invite = at === 0 ? {} : { invite: pod.act("ana", "members.invite", key).id, proof: "cd".repeat(64) };
    pod.act(who, "members.join", { name, householdName: HOMES[at], ...invite });
  }
  const seats = PEOPLE.map((who) => ({ person: pod.person(who), household: pod.person(who) }));
  const list = pod.act("ana", "members.list", { seats }).id;
  for (const who of PEOPLE) pod.act(who, "members.confirm", { list });

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
