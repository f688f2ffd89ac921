import { expect, test } from "vitest";
import { FRAME_BYTES_MAX } from "../../kernel/wire/frame.ts";
import { openFrame } from "../../kernel/wire/open-frame.ts";
import { createPod } from "../testing/pod.ts";
import { same } from "../testing/same.ts";
import { longRuns, weaver } from "../testing/weave.ts";
import { nextFrame } from "./next-frame.ts";

const pod = await createPod();
const write = weaver(pod);

test("[K-10] runs that hold more between them than a frame, but fit one by one, come to somebody who has none of them", async () => {
  const people = ["anya", "bela", "carl", "dora", "emil", "fern"];
  const runs = longRuns(write, people, { events: 4, bytes: 4_000 });
  const [hub, other] = [await pod.open("hub"), await pod.open("other")];
  expect(await hub.receive(runs)).toEqual({ kept: 24 });
  const frames: number[] = [];
  for (let left = 10; left > 0; left--) {
    const frame = nextFrame(hub, other.vector(), false);
    if (frame === undefined) break;
    frames.push(frame.bytes.length);
    const { events, refusal } = openFrame(frame.bytes, hub.community, other.receiverView());
    expect(refusal).toBeUndefined();
    await other.receive(events);
  }
  expect(Math.max(...frames)).toBeLessThanOrEqual(FRAME_BYTES_MAX);
  same(hub, other);
});
