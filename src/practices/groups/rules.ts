import { no, type Verdict, yes } from "../../kernel/event.ts";
import { hasSay, standing } from "../members/index.ts";
import type { GroupsEvent } from "./acts.ts";
import { judgeAddRole, judgeChange, judgeClose, judgeDropRole, judgeOpen, standsIn } from "./group-rules.ts";
import { isIn, isOpen, rolesOf, standingDomains } from "./reach.ts";
import { judgeAsk, judgeGive, judgeHandBack, judgeRecall } from "./role-rules.ts";
import { judgeNaming, judgeSeek } from "./round-rules.ts";
import { caretakerOf, runningTerms } from "./terms.ts";
import type { Groups, Surroundings } from "./words.ts";

type On<K extends GroupsEvent["kind"]> = Extract<GroupsEvent, { kind: K }>;

/**
 * The only place that says no. Acts that a decision carries are asked twice: when they are prepared, and when it brings
 * them into force. All of it rests on what the act, or that decision, had seen.
 */
export function judge(state: Groups, e: GroupsEvent, world: Surroundings): Verdict {
  const where = standing(world.others.members, world.rights, world.by, world.seen);
  if (where === "stranger" && world.decision === undefined) return no("groups.join-first");
  switch (e.kind) {
    case "groups.open":
      return judgeOpen(state, e, world);
    case "groups.change":
      return judgeChange(state, e, world);
    case "groups.close":
      return judgeClose(state, e.body.group, world);
    case "groups.add-role":
      return judgeAddRole(state, e, world);
    case "groups.drop-role":
      return judgeDropRole(state, e.body.role, world);
    case "groups.give-role":
      return judgeGive(state, e.body, world);
    case "groups.recall":
      return judgeRecall(state, e.body, world);
    case "groups.take-back":
      return no("groups.only-by-decision");
    case "groups.join":
    case "groups.leave":
      return judgeMembership(state, e, world);
    case "groups.report":
      return judgeReport(state, e, world);
    case "groups.hand-back":
      return judgeHandBack(state, e.body.role, world);
    case "groups.ask-recall":
      return hasSay(where) ? judgeAsk(state, e.body, world) : no("groups.no-say");
    case "groups.drop-recall":
    case "groups.answer":
      return judgeNotice(state, e, world);
    case "groups.seek":
      return hasSay(where) ? judgeSeek(state, e.body.role, world) : no("groups.no-say");
    case "groups.nominate":
      return hasSay(where) ? judgeNaming(state, e, world) : no("groups.no-say");
    default:
      return judgeNaming(state, e, world);
  }
}

/** Everyone joins an open group by themselves, and leaves any. */
function judgeMembership(state: Groups, e: On<"groups.join" | "groups.leave">, world: Surroundings): Verdict {
  const group = state.groups.get(e.body.group);
  if (group === undefined) return no("groups.unknown");
  if (!isOpen(group, world)) return no("groups.closed");
  const isMember = isIn(state, group.id, world.by, world);
  if (e.kind === "groups.leave") return isMember ? yes : no("groups.not-in");
  if (isMember) return no("groups.in-already");
  return standingDomains(group, world).every((one) => one.joining === "open") ? yes : no("groups.by-decision");
}

/** Whoever is in a group, or answers for something in it, reports; for a role of everyone its holder or caretaker. */
function judgeReport(state: Groups, e: On<"groups.report">, world: Surroundings): Verdict {
  const group = state.groups.get(e.body.on);
  const holds = (role: string) =>
    [...runningTerms(state, role, world), caretakerOf(state, role, world)].some((term) => term?.person === world.by);
  if (group !== undefined) {
    if (!isOpen(group, world)) return no("groups.closed");
    const isTheirs =
      isIn(state, group.id, world.by, world) || rolesOf(state, group.id, world).some(({ id }) => holds(id));
    return isTheirs ? yes : no("groups.not-in");
  }
  const role = state.roles.get(e.body.on);
  if (role === undefined) return no("groups.unknown-role");
  if (role.group !== undefined) return no("groups.report-with-group");
  return holds(role.id) ? yes : no("groups.not-holder");
}

/** Whoever asked for a recall takes that back; the holder says their word, and says it better. */
function judgeNotice(state: Groups, e: On<"groups.drop-recall" | "groups.answer">, world: Surroundings): Verdict {
  const notice = state.notices.get(e.body.notice);
  if (notice === undefined) return no("groups.unknown-notice");
  if (notice.dropped.some(world.seen)) return no("groups.notice-dropped");
  if (e.kind === "groups.answer") return notice.person === world.by ? yes : no("groups.not-about-you");
  // Whoever is to be recalled does not take it away from themselves.
  const mayDrop = notice.by === world.by || (notice.person !== world.by && standsIn(notice.by, world));
  return mayDrop ? yes : no("groups.not-your-notice");
}
