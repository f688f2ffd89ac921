import { AUDIENCE } from "../kernel/audience/acts.ts";
import { subjectsOf, unpackBody } from "../kernel/body-codec.ts";
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
  NO_ID,
  no,
  type Refusal,
  SEALED,
} from "../kernel/event.ts";
import type { Graph } from "../kernel/graph.ts";
import type { Kinds } from "../kernel/kinds.ts";
import { bodyOnWire, idOf, readCanonical, type Stand, writeCanonical } from "../kernel/wire/canonical.ts";
import { withKey } from "./handing-on/owed-shares.ts";
import type { Memory } from "./log/memory.ts";
import type { Crypto } from "./ports.ts";

/** A draft whose fields are in order, or what is wrong with them. */
export type CheckedDraft =
  | { readonly kind: string; readonly number: number; readonly body: Body; readonly subjects: readonly Id[] }
  | { readonly problems: readonly Problem[] };

/** An event that is only waiting for its signature. */
export type Unsigned = {
  readonly event: Event;
  readonly canonical: Uint8Array;
  /** What it says, where that is sealed to an audience: the event itself never holds it (K-8). */
  readonly narrow?: Body | undefined;
};

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

/** The place at the end of the device's chain. */
export function standAt(graph: Graph, device: DeviceId, minute: number, deps: readonly Id[]): Stand {
  const last = graph.last(device)?.event;
  return { device, seq: (last?.seq ?? -1) + 1, prev: last?.id, deps, minute };
}

/**
 * Places a checked draft at the end of the device's chain, sealed as its act is. With more names than an event can hold
 * it is only good for judging: witnesses come first. `kernel.no-key`: the key that it must be sealed with is not here.
 */
export function unsigned(
  { kinds, memory, community, crypto }: Desk,
  device: DeviceId,
  minute: number,
  draft: { kind: string; number: number; body: Body },
  deps: readonly Id[],
): Unsigned | { readonly problems: readonly Problem[] } | { readonly refusal: Refusal } {
  const { graph, folding, sealing } = memory;
  const { kind, number } = draft;
  const stand = standAt(graph, device, minute, deps);
  if (needsWitness(deps)) {
    const canonical = writeCanonical(community, stand, number, bodyOnWire(kinds, kind, draft.body, stand));
    return apart(kinds, { event: { id: idOf(canonical), ...stand, kind, body: draft.body }, canonical });
  }
  const place = graph.place({ id: NO_ID, ...stand, kind, body: draft.body });
  const epoch = folding.lane.epochAt(place);
  const makesKey = kind === AUDIENCE.audience.kind;
  const body = makesKey
    ? withKey(crypto, memory, device, place, draft.body)
    : sealing.filled(stand, kind, draft.body, epoch);
  const onWire = sealing.write(stand, kind, body, epoch);
  if (onWire === undefined) return { refusal: no("kernel.no-key") };
  const canonical = writeCanonical(community, stand, number, onWire);
  if (canonical.length > EVENT_BYTES_MAX) {
    const about = { max: EVENT_BYTES_MAX, length: canonical.length };
    return { problems: [{ field: "body", code: "field.large", about }] };
  }
  const event = readCanonical(kinds, community, canonical);
  const read = bodyBack(kinds, kind, body, stand);
  if ("code" in event || read === undefined) throw new Error(`${kind}: its body does not survive its encoding`);
  return apart(kinds, { event: { ...event, body: read }, canonical });
}

/** Takes what is sealed to an audience out of its event. */
function apart(kinds: Kinds, { event, canonical }: Unsigned): Unsigned {
  if (kinds.byKind.get(event.kind)?.act.sealedTo === undefined) return { event, canonical };
  return { event: { ...event, body: SEALED }, canonical, narrow: event.body };
}

/** What is needed to draw up events of one community. */
export type Desk = { readonly kinds: Kinds; readonly memory: Memory; readonly community: Id; readonly crypto: Crypto };

/** A body as others will read it. */
function bodyBack(kinds: Kinds, kind: string, body: Body, stand: Stand): Body | undefined {
  const fields = kinds.byKind.get(kind)?.act.fields ?? {};
  return unpackBody(fields, bodyOnWire(kinds, kind, body, stand), [stand.prev, ...stand.deps]);
}
