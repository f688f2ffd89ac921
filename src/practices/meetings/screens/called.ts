import type { Id } from "../../../kernel/event.ts";
import type { App } from "../../../ui/context.ts";
import type { MeetingLine } from "../meeting-line.ts";

/** The act that other acts name a meeting by. A day of a series that nobody has called yet is called now, unasked. */
export async function called(kith: App, { id, key, call }: MeetingLine): Promise<Id | undefined> {
  if (id !== undefined || call === undefined) return id;
  const answer = await kith.askQuietly(call.kind, call.body);
  if ("event" in answer) return answer.event.id;
  return kith.look<MeetingLine | null>("meetings.meeting", { meeting: key })?.id;
}
