import type { Id } from "../../../kernel/event.ts";
import { WITNESS } from "../../../kernel/kinds.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { Spread } from "../../../ui/context.ts";

export const NOTHING_WRITTEN: Spread = { households: 0, of: 0, written: false, alone: 0 };

/** What others have, they have whole: whoever looks stops at the newest that is not on this device alone. */
export function spreadOf(replica: Replica): Spread {
  let newest: Id | undefined;
  let alone = 0;
  for (const { id, kind } of replica.written()) {
    if (kind === WITNESS.kind) continue;
    newest ??= id;
    if (!replica.isOnlyHere(id)) break;
    alone += 1;
  }
  return newest === undefined ? NOTHING_WRITTEN : { ...replica.heard(newest), written: true, alone };
}
