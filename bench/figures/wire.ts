import { packFrame } from "../../src/kernel/wire/pack-frame.ts";
import { senderView } from "../../src/replica/wire-views.ts";
import type { Figure } from "../figure.ts";
import { ballotPod } from "../history.ts";

const HOW = "one ballot in a frame of its own, to a peer that knows both devices";
const NOTE = "Only if the school keeps its own keys, ok";

/** What a ballot costs on the wire, signed, in the clear. */
export async function wireFigures(): Promise<Figure[]> {
  const pod = await ballotPod(1);
  const bytes = (note?: string): number => {
    const id = pod.say(note);
    const one = pod.author.memory.signed.get(id);
    if (one === undefined) throw new Error("the ballot was not kept");
    return packFrame(
      [one],
      senderView(pod.author.memory.graph, () => true),
    ).length;
  };
  return [
    { id: "wire.ballot", value: bytes(), unit: "B", goal: { atMost: 120 }, how: HOW },
    {
      id: "wire.ballot-note",
      value: bytes(NOTE.slice(0, 40)),
      unit: "B",
      goal: { atMost: 171 },
      how: `${HOW}, with a note of 40 bytes`,
    },
  ];
}
