import { circlesOf } from "../../../kernel/audience/circles.ts";
import type { Event } from "../../../kernel/event.ts";
import { writePlain, writeState } from "../../../kernel/state-codec.ts";
import type { Again } from "../../../kernel/testing/fold-again.ts";

/** All that a replica knows of a log which another one that holds the same must know alike, as texts by what they tell of. */
export function known({ graph, folding }: Again): Readonly<Record<string, string>> {
  const { lane } = folding;
  const { joins } = graph;
  const all = folding.ordered();
  const top = graph.top(0);
  const people = all.map(({ event }) => event.id).filter(joins.isPerson);
  const idsOf = (kind: string) => all.filter(({ event }) => event.kind === kind).map(({ event }) => event.id);
  const signed = lane.checkpoints().map((one) => ({ ...one, signers: [...one.signers].sort() }));
  const told = {
    chain: writePlain(lane.chain()),
    finals: lane.chain().map(({ id }) => lane.isFinal(id)),
    held: lane.heldKeys(),
    epochs: [...lane.epochs()].sort(),
    signed: signed.sort((a, b) => (a.id < b.id ? -1 : 1)),
    places: all.map((entry) => {
      const { id } = entry.event;
      const stands = [entry.height, entry.position, folding.timeAt(entry), lane.epochAt(entry), lane.verdict(id)];
      const speaks = [joins.signerOf(entry), joins.authorOf(entry), joins.isCut(entry), lane.quarantine.cutsOff(entry)];
      return [id, stands, speaks, lane.isSuspended(top, id)];
    }),
    people: people.map((one) => [one, [...joins.devicesOf(one)].sort(), [...joins.allOf(one)].sort()]),
    cuts: people.map((one) => lane.quarantine.cuts(one)),
    devices: graph
      .devices()
      .sort()
      .map((device) => [device, joins.personOf(device)]),
    asked: idsOf("devices.recover").map((id) => lane.recovering(id, top)),
    motions: idsOf("charter.propose").map((id) => [lane.motion(id), lane.yesOn(id), lane.unasked(id)]),
    reviews: idsOf("reviews.open").map((id) => lane.reviewing(id, top)),
    circles: circlesIn({ graph, folding }),
  };
  const texts = Object.entries(told).map(([name, value]) => [name, JSON.stringify(value, inText)] as const);
  return { state: writeState(folding.state()), ...Object.fromEntries(texts) };
}

function inText(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value].sort() : value;
}

const ABOUT: readonly Event["kind"][] = ["kernel.audience", "kernel.part"];

function circlesIn({ graph, folding }: Again): unknown {
  const said = folding.ordered().flatMap((entry) => {
    const { world, apart } = ABOUT.includes(entry.event.kind) ? folding.standing(entry) : {};
    return apart !== undefined || world?.by === undefined ? [] : [{ entry, by: world.by }];
  });
  return circlesOf(graph, said)
    .all()
    .map(({ id, people, present }) => [id, people, present]);
}
