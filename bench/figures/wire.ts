import { kindsOf } from "../../src/kernel/kinds.ts";
import { bodyOnWire, readCanonical, type SignedEvent, writeCanonical } from "../../src/kernel/wire/canonical.ts";
import { packFrame } from "../../src/kernel/wire/pack-frame.ts";
import { practices } from "../../src/practices/index.ts";

import { senderView } from "../../src/replica/wire-views.ts";
import type { Figure } from "../figure.ts";
import { type BallotPod, ballotPod } from "../history.ts";

const HOW = "one ballot in a frame of its own, to a peer that knows both devices";
const NOTED = `${HOW}, with a note of 40 bytes`;
const NOTE = "Only if the school keeps its own keys, ok";

/** What a ballot costs on the wire, signed: as it travels, and as it would in the clear. */
export async function wireFigures(): Promise<Figure[]> {
  const pod = await ballotPod(1);
  const [bare, noted] = [ballot(pod), ballot(pod, NOTE.slice(0, 40))];
  const bytes = (one: SignedEvent): number =>
    packFrame(
      [one],
      senderView(pod.author.memory.graph, () => true),
    ).length;
  const figure = (id: string, value: number, atMost: number, how: string): Figure => ({
    id,
    value,
    unit: "B",
    goal: { atMost },
    how,
  });
  return [
    figure("wire.ballot", bytes(inTheClear(pod, bare)), 120, `${HOW}, not sealed`),
    figure("wire.ballot-note", bytes(inTheClear(pod, noted)), 171, `${NOTED}, not sealed`),
    figure("wire.ballot.sealed", bytes(bare), 140, HOW),
    figure("wire.ballot-note.sealed", bytes(noted), 180, NOTED),
  ];
}

function ballot(pod: BallotPod, note?: string): SignedEvent {
  const one = pod.author.memory.signed.get(pod.say(note));
  if (one === undefined) throw new Error("the ballot was not kept");
  return one;
}

/** The same ballot with its body in the clear: a made-up event, to be measured only. */
function inTheClear({ author }: BallotPod, { event, signature }: SignedEvent): SignedEvent {
  const kinds = kindsOf(practices);
  const number = kinds.byKind.get(event.kind)?.act.number ?? 0;
  const canonical = writeCanonical(author.community, event, number, bodyOnWire(kinds, event.kind, event.body, event));
  const read = readCanonical(kinds, author.community, canonical);
  if ("code" in read) throw new Error(read.code);
  return { event: { ...read, id: event.id }, canonical, signature };
}
