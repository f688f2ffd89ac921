import type { Invites } from "../../../ui/screens.ts";
import type { InviteDeps } from "./invites.ts";

/** Invites whose code comes when it is first needed. */
export function laterInvites(deps: InviteDeps): Invites {
  let made: Promise<Invites> | undefined;
  const here = () => {
    made ??= import("./invites.ts").then(({ createInvites }) => createInvites(deps));
    return made;
  };
  return {
    make: async (uses, until) => (await here()).make(uses, until),
    linkOf: async (invite) => (await here()).linkOf(invite),
    qr: async (link, title) => (await here()).qr(link, title),
  };
}
