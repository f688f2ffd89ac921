import { emptyDrive } from "../../src/edges/memory/memory-log.ts";
import { fromHex, toHex } from "../../src/kernel/bytes.ts";
import { toCbor } from "../../src/kernel/wire/cbor.ts";
import type { SenderView } from "../../src/kernel/wire/frame.ts";
import { packFrame } from "../../src/kernel/wire/pack-frame.ts";
import { createBranching } from "../../src/replica/branches/branching.ts";
import { act, createPod } from "../../src/replica/testing/pod.ts";
import type { Examples } from "./example.ts";
import { told } from "./told.ts";

/** A device of which an old copy went on by itself: both histories in one frame, one alone, and the ends of both. */
export async function branchVectors(): Promise<Examples> {
  const pod = await createPod();
  const [drive, old] = [emptyDrive(), emptyDrive()];
  const anya = await pod.open("anya", drive);
  await act(anya, "members.join");
  await act(anya, "plots.plant", { bed: 1, what: "peas" });
  old.disk = drive.disk;
  const copy = await pod.open("anya", old);
  await act(anya, "plots.plant", { bed: 2, what: "beans" });
  await act(copy, "plots.plant", { bed: 2, what: "kale" });
  const others = copy.since(new Map(), 100);
  const events = [...anya.since(new Map(), 100), ...others.slice(-1)];
  await anya.receive(others);
  const { community } = anya;
  const framed = (some: typeof events, view: SenderView): string => toHex(packFrame(some, view));
  const branching = createBranching(anya);
  const [sort, round, ends] = branching.ends(false) ?? [];
  // Somebody tells an end that is not here.
  const stranger = [[fromHex(anya.device) ?? new Uint8Array(), [[2, new Uint8Array(16).fill(1)]]]];
  const locator = branching.hear(0, stranger)?.points ?? [];
  return {
    "frame-branches": {
      says: "two histories of one device in one frame, to a reader that knows no device",
      given: { community, events: events.map(told) },
      hex: framed(
        events,
        anya.senderView(() => false),
      ),
    },
    "frame-branch": {
      says: "the last event of frame-branches.json alone, to a reader that has events of every device",
      given: { community, events: others.slice(-1).map(told) },
      hex: framed(
        others.slice(-1),
        anya.senderView(() => true),
      ),
    },
    points: {
      says: "a message of sort 7: the ends of both histories",
      given: { ends: anya.branches.ends(anya.device).map(({ seq, id }) => ({ seq, id })) },
      hex: toHex(toCbor([sort ?? 0, round ?? 0, ends ?? []])),
    },
    "points-1": {
      says: "the same in round 1: places before those ends, too",
      given: { places: anya.branches.locator(anya.device).map(({ seq, id }) => ({ seq, id })) },
      hex: toHex(toCbor([...locator])),
    },
  };
}
