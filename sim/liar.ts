import { subjectsOf } from "../src/kernel/body-codec.ts";
import { DEPS_MAX, type Draft, type Minute } from "../src/kernel/event.ts";
import { kindsOf } from "../src/kernel/kinds.ts";
import { type Stand, signedBytes, writeCanonical } from "../src/kernel/wire/canonical.ts";
import { practices } from "../src/practices/index.ts";
import type { Replica } from "../src/replica/replica.ts";

const kinds = kindsOf(practices);

/**
 * Signs an act past the front door: nothing is judged first, only what it is about is named as seen, and any minute is
 * claimed. The replica must keep it, since its signature is good, and set it aside wherever the rules forbid it.
 */
export async function lie(replica: Replica, draft: Draft, minute: Minute): Promise<boolean> {
  const known = kinds.byKind.get(draft.kind);
  if (known === undefined) return false;
  const last = (replica.vector().get(replica.device) ?? 0) - 1;
  const prev = replica.receiverView().idAt(replica.device, last);
  const deps = [...new Set(subjectsOf(known.act.fields, draft.body))].filter((id) => id !== prev);
  if (deps.length > DEPS_MAX) return false;
  const stand: Stand = { device: replica.device, seq: last + 1, prev, deps, minute };
  const body = replica.seal(stand, draft.kind, draft.body);
  if (body === undefined) return false;
  const canonical = writeCanonical(replica.community, stand, known.act.number, body);
  const signature = replica.sign(signedBytes(canonical));
  return (await replica.receive([{ canonical, signature }])).kept === 1;
}
