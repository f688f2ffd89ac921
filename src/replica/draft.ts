import { subjectsOf } from "../kernel/body-codec.ts";
import { checkFields, type Problem } from "../kernel/check-fields.ts";
import {
  type Body,
  DEPS_MAX,
  type DeviceId,
  type Draft,
  EVENT_BYTES_MAX,
  type Event,
  FOUNDING_KIND,
  type Id,
} from "../kernel/event.ts";
import { MISFIT } from "../kernel/fold.ts";
import type { Graph } from "../kernel/graph.ts";
import type { Kinds } from "../kernel/kinds.ts";
import { bodyOnWire, idOf, readCanonical, type Stand, writeCanonical } from "../kernel/wire/canonical.ts";

/** A draft whose fields are in order, or what is wrong with them. */
export type CheckedDraft =
  | { readonly kind: string; readonly number: number; readonly body: Body; readonly subjects: readonly Id[] }
  | { readonly problems: readonly Problem[] };

/** An event that is only waiting for its signature. */
export type Unsigned = { readonly event: Event; readonly canonical: Uint8Array };

/** Checks a draft against the declaration of its act, and that the events it is about are here and of the right kind. */
export function checkDraft(kinds: Kinds, graph: Graph, draft: Draft): CheckedDraft {
  const known = kinds.byKind.get(draft.kind);
  if (known === undefined || known.act.number === FOUNDING_KIND) {
    return { problems: [{ field: "kind", code: "field.kind", about: { got: draft.kind.slice(0, 60) } }] };
  }
  const { fields, number, kind } = known.act;
  const checked = checkFields(fields, draft.body);
  if ("problems" in checked) return checked;
  const problems: Problem[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const shape = field.type === "optional" ? field.of : field;
    const value = checked.body[name];
    if ((shape.type !== "ref" && shape.type !== "id") || typeof value !== "string") continue;
    const subject = graph.get(value)?.event;
    if (subject === undefined || (shape.to.length > 0 && !shape.to.includes(subject.kind))) {
      problems.push({
        field: name,
        code: "field.event",
        about: { kinds: shape.to.join(", "), got: value.slice(0, 12) },
      });
    }
  }
  if (problems.length > 0) return { problems };
  return { kind, number, body: checked.body, subjects: subjectsOf(fields, checked.body) };
}

/** The events an act must name: what it is about, then what its author had seen and nobody has named yet. */
export function namesFor(graph: Graph, device: DeviceId, subjects: readonly Id[]): Id[] {
  const own = graph.last(device)?.event.id;
  const heads = graph.heads().map((head) => head.event.id);
  return [...new Set([...subjects, ...heads])].filter((id) => id !== own);
}

/** True when so many names need a witness first. */
export function needsWitness(names: readonly Id[]): boolean {
  return names.length > DEPS_MAX;
}

/**
 * Places a checked draft at the end of the device's chain. Its body is what others will read in the bytes. With more
 * names than an event can hold it is only good for judging: witnesses come first.
 */
export function unsigned(
  kinds: Kinds,
  graph: Graph,
  community: Id,
  device: DeviceId,
  minute: number,
  draft: { kind: string; number: number; body: Body },
  deps: readonly Id[],
): Unsigned | { readonly problems: readonly Problem[] } {
  const last = graph.last(device)?.event;
  const stand: Stand = { device, seq: (last?.seq ?? -1) + 1, prev: last?.id, deps, minute };
  const onWire = bodyOnWire(kinds, draft.kind, draft.body, stand);
  const canonical = writeCanonical(community, stand, draft.number, onWire);
  if (needsWitness(deps))
    return { event: { id: idOf(canonical), ...stand, kind: draft.kind, body: draft.body }, canonical };
  if (canonical.length > EVENT_BYTES_MAX) {
    const about = { max: EVENT_BYTES_MAX, length: canonical.length };
    return { problems: [{ field: "body", code: "field.large", about }] };
  }
  const event = readCanonical(kinds, community, canonical);
  if ("code" in event || event.body === MISFIT)
    throw new Error(`${draft.kind}: its body does not survive its encoding`);
  return { event, canonical };
}
