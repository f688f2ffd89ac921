import type { Invites, Pairings } from "../../../../ui/screens.ts";
import { laterPart } from "../browser/parts.ts";
import type { InviteDeps } from "./invites.ts";
import type { PairingDeps } from "./pairings.ts";

/** Invites whose code comes when it is first needed. */
export function laterInvites(deps: InviteDeps): Invites {
  const here = laterPart(() => import("./invites.ts").then(({ createInvites }) => createInvites(deps)));
  return {
    make: async (uses, until) => (await here()).make(uses, until),
    linkOf: async (invite) => (await here()).linkOf(invite),
    codeOf: async (invite, link) => (await here()).codeOf(invite, link),
    qr: async (link, title) => (await here()).qr(link, title),
  };
}

/** The same for what makes more devices speak for somebody. */
export function laterPairings(deps: PairingDeps): Pairings {
  const here = laterPart(() => import("./pairings.ts").then(({ createPairings }) => createPairings(deps)));
  return {
    meet: async (onStage) => (await here()).meet(onStage),
    paper: async (language) => (await here()).paper(language),
  };
}
