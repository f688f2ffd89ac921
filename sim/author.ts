import { toHex } from "../src/kernel/bytes.ts";
import type { Body, Id, Minute } from "../src/kernel/event.ts";
import { kindsOf, WITNESS } from "../src/kernel/kinds.ts";
import type { AnyPractice } from "../src/kernel/practice.ts";
import { allSteps } from "../src/kernel/steps.ts";
import { signedBytes } from "../src/kernel/wire/canonical.ts";
import type { SignedEvent } from "../src/kernel/wire/signed-event.ts";
import { practices as ours } from "../src/practices/index.ts";
import { checkDraft, namesFor, needsWitness, unsigned } from "../src/replica/draft.ts";
import { foundCommunity } from "../src/replica/found.ts";
import { cameByInvite, grantsToOneself } from "../src/replica/handing-on/granting.ts";
import { createMemory, type Memory } from "../src/replica/log/memory.ts";
import type { Crypto, KeyPair } from "../src/replica/ports.ts";

/**
 * Writes histories with the keys of many devices over one memory, each act having seen all before it: for histories of
 * thousands of events, where a replica a device would fold everything many times.
 */
export type Author = {
  readonly community: Id;
  readonly memory: Memory;
  /**
   * Signs and keeps an act; throws when the rules are against it, since that is a mistake of the story. With `sees` it had
   * seen no more than these and what its device wrote before.
   */
  readonly act: (device: KeyPair, kind: string, body: Body, minute: Minute, sees?: readonly Id[]) => Id;
  readonly events: () => readonly SignedEvent[];
};

export function createAuthor(
  crypto: Crypto,
  founderSeed: Uint8Array,
  minute: Minute,
  found: Body,
  practices: readonly AnyPractice[] = ours,
): Author {
  const kinds = kindsOf(practices);
  const founded = foundCommunity(practices, crypto, founderSeed, minute, found);
  if ("problems" in founded) throw new Error(`founding: ${JSON.stringify(founded.problems)}`);
  const { community, first } = founded;
  const memory = createMemory({ practices, kinds, community, crypto, pairs: [crypto.keyPair(founderSeed)] });
  allSteps(memory.keeping(allSteps(memory.check([first])).sound));
  const events: SignedEvent[] = [...memory.signed.values()];

  function draw(device: KeyPair, draft: { kind: string; number: number; body: Body }, deps: readonly Id[], at: Minute) {
    return unsigned({ kinds, memory, community, crypto }, toHex(device.publicKey), at, draft, deps);
  }

  function keep(device: KeyPair, drawn: ReturnType<typeof draw>): Id {
    if (!("event" in drawn)) throw new Error(JSON.stringify(drawn));
    const refusal = memory.folding.try(memory.graph.place(drawn.event));
    if (refusal !== undefined) throw new Error(`${drawn.event.kind}: ${JSON.stringify(refusal)}`);
    const one = { ...drawn, signature: crypto.sign(signedBytes(drawn.canonical), device.secretKey) };
    allSteps(memory.keeping([one]));
    events.push(one);
    return one.event.id;
  }

  /** What a replica does by itself: whoever came by an invite keeps its keys under their own. */
  function keepKeys(device: KeyPair, at: Minute): void {
    const own = toHex(device.publicKey);
    for (const { kind, body } of grantsToOneself(crypto, memory.sealing, own)) act(device, kind, body, at);
  }

  function act(device: KeyPair, kind: string, body: Body, at: Minute, sees?: readonly Id[]): Id {
    const checked = checkDraft(kinds, memory.graph, { kind, body });
    if ("problems" in checked) throw new Error(`${kind}: ${JSON.stringify(checked.problems)}`);
    const own = toHex(device.publicKey);
    const last = memory.graph.last(own)?.event.id;
    const known = sees && [...new Set([...checked.subjects, ...sees])].filter((id) => id !== last);
    const names = () => known ?? namesFor(memory.graph, own, checked.subjects);
    while (needsWitness(names())) {
      const heads = namesFor(memory.graph, own, []).slice(0, 3);
      keep(device, draw(device, { ...WITNESS, body: {} }, heads, at));
    }
    const id = keep(device, draw(device, checked, names(), at));
    const event = memory.graph.get(id)?.event;
    if (event !== undefined && cameByInvite(kinds, event)) keepKeys(device, at);
    return id;
  }

  return { community, memory, act, events: () => events };
}
