import type { Id } from "../../../kernel/event.ts";
import type { App } from "../../../ui/context.ts";
import type { TurnsRow } from "../views.ts";

/** The act that names a meeting. A day of a series that nobody has called yet is called now, unasked. */
export async function called(kith: App, { id, key, call }: TurnsRow): Promise<Id | undefined> {
  if (id !== undefined || call === undefined) return id;
  const answer = await kith.askQuietly(call.kind, call.body);
  if ("event" in answer) return answer.event.id;
  return kith.look<TurnsRow | null>("rotation.meeting", { meeting: key })?.id;
}
