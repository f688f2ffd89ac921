import { subjectsOf } from "../../src/kernel/body-codec.ts";
import { checkFields } from "../../src/kernel/check-fields.ts";
import { type Body, DEPS_MAX, type Draft, type Minute } from "../../src/kernel/event.ts";
import type { Fields } from "../../src/kernel/fields.ts";
import { kindsOf } from "../../src/kernel/kinds.ts";
import { type Stand, signedBytes, writeCanonical } from "../../src/kernel/wire/canonical.ts";
import type { Opened } from "../../src/kernel/wire/frame.ts";
import { practices } from "../../src/practices/index.ts";
import type { Replica } from "../../src/replica/replica.ts";

const kinds = kindsOf(practices);

/** Where in the device's chain a lie goes: after its last event, or once more where that one stands. */
export type Place = "next" | "again";

/**
 * Signs an act past the front door: nothing is judged first, only what it is about is named as seen, and any minute is
 * claimed. Nothing for what does not fit an event at all.
 */
export function signPastTheDoor(
  replica: Replica,
  draft: Draft,
  minute: Minute,
  place: Place = "next",
): Opened | undefined {
  const known = kinds.byKind.get(draft.kind);
  if (known === undefined) return undefined;
  const count = replica.vector().get(replica.device) ?? 0;
  const seq = place === "next" ? count : count - 1;
  if (seq < 1) return undefined;
  const prev = replica.receiverView().idAt(replica.device, seq - 1);
  const deps = [...new Set(subjectsOf(known.act.fields, draft.body))].filter((id) => id !== prev);
  if (prev === undefined || deps.length > DEPS_MAX) return undefined;
  const stand: Stand = { device: replica.device, seq, prev, deps, minute };
  const checked = checkFields(known.act.fields, { ...emptyLists(known.act.fields), ...draft.body });
  if ("problems" in checked) return undefined;
  const body = replica.seal(stand, draft.kind, checked.body);
  if (body === undefined) return undefined;
  const canonical = writeCanonical(replica.community, stand, known.act.number, body);
  return { canonical, signature: replica.sign(signedBytes(canonical)) };
}

/** Fields that may list nothing, so that a lie need not know them all. */
function emptyLists(fields: Fields): Body {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { type }]) => (type === "list" ? [[name, []]] : [])),
  );
}

/** Signs it and keeps it: the replica must, since its signature is good, and set it aside wherever the rules forbid it. */
export async function lie(replica: Replica, draft: Draft, minute: Minute, place: Place = "next"): Promise<boolean> {
  const signed = signPastTheDoor(replica, draft, minute, place);
  return signed !== undefined && (await replica.receive([signed]).catch(() => undefined))?.kept === 1;
}
