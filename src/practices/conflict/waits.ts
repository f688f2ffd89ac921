import { isAgreed, openDays } from "./case.ts";
import { type ConflictLook, missingIn, type OpenCase } from "./reading.ts";

/** What a case waits for. */
export type Waits = "answer" | "tell" | "refused" | "gone" | "join" | "agree" | "open" | "meet";

/** What waits for somebody in a case. */
export function waitsFor(one: OpenCase, look: ConflictLook): Waits | undefined {
  if (one.state.ends.length > 0) return undefined;
  return one.state.is === "request" ? inRequest(one, look) : inTalk(one, look);
}

/** Whoever asked is told what came of it: they cannot know when to look. */
function inRequest(one: OpenCase, look: ConflictLook): Waits | undefined {
  const { state, audience, helper } = one;
  const { me = "" } = look;
  const isGone = missingIn(one, look).length > 0;
  if (me === audience.by) {
    if (isGone) return "gone";
    if (state.declined.includes(helper)) return "refused";
    return state.accepted.includes(helper) && state.brought === undefined ? "tell" : undefined;
  }
  if (me !== helper || state.declined.includes(me) || isGone) return undefined;
  if (!state.accepted.includes(me)) return "answer";
  return state.brought === undefined ? undefined : "open";
}

function inTalk(one: OpenCase, look: ConflictLook): Waits | undefined {
  const { state, audience, helper } = one;
  const { me = "", now } = look;
  const [isHelper, isSide] = [me === helper, state.roles.get(me) === "party"];
  if (audience.by !== me && !state.accepted.includes(me)) return state.declined.includes(me) ? undefined : "join";
  const hasAgreed = state.offers.some((offer) => offer.what === "propose" && isAgreed(state, offer));
  if ((isHelper || isSide) && !hasAgreed) {
    if (missingIn(one, look).length > 0) return "gone";
    if (state.declined.some((person) => state.roles.get(person) === "party")) return "refused";
  }
  if (isHelper && state.offers.some((offer) => offer.what === "move" && isAgreed(state, offer))) return "open";
  if (isSide && state.offers.some(({ yes, no }) => !yes.includes(me) && !no.includes(me))) return "agree";
  return openDays(state).some((day) => day <= now) ? "meet" : undefined;
}
