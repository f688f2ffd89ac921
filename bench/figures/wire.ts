import { packFrame } from "../../src/kernel/wire/pack-frame.ts";
import type { SignedEvent } from "../../src/kernel/wire/signed-event.ts";
import { senderView } from "../../src/replica/links/wire-views.ts";
import type { Figure } from "../figure.ts";
import { type BallotPod, ballotPod, inTheClear } from "../history.ts";

const HOW = "one ballot in a frame of its own, to a peer that knows both devices";
const NOTED = `${HOW}, with a note of 40 bytes`;
const NOTE = "Only if the school keeps its own keys, o";

/** What a ballot costs on the wire, signed: as it travels, and as it would in the clear. */
export async function wireFigures(): Promise<Figure[]> {
  const [sealed, clear] = [await ballotPod(1), await ballotPod(1, { practices: inTheClear })];
  return [
    figure("wire.ballot", bytes(clear), 120, `${HOW}, not sealed`),
    figure("wire.ballot-note", bytes(clear, NOTE), 171, `${NOTED}, not sealed`),
    figure("wire.ballot.sealed", bytes(sealed), 140, HOW),
    figure("wire.ballot-note.sealed", bytes(sealed, NOTE), 180, NOTED),
  ];
}

function figure(id: string, value: number, atMost: number, how: string): Figure {
  return { id, value, unit: "B", goal: { atMost }, how };
}

function bytes(pod: BallotPod, note?: string): number {
  const { graph } = pod.author.memory;
  return packFrame(
    [ballot(pod, note)],
    senderView(graph, () => true),
  ).length;
}

function ballot(pod: BallotPod, note?: string): SignedEvent {
  const one = pod.author.memory.signed.get(pod.say(note));
  if (one === undefined) throw new Error("the ballot was not kept");
  return one;
}
