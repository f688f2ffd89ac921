import { expect, test } from "vitest";
import { emptyDrive } from "../../edges/memory/memory-log.ts";
import type { Log } from "../ports.ts";
import { plant } from "../testing/meeting.ts";
import { act, createPod } from "../testing/pod.ts";

const pod = await createPod();

/** A disk that takes its time to give the notes of a shelf; `asked` resolves when it is asked for them. */
function slowShelf() {
  let [open, reach]: (() => void)[] = [];
  const [gate, asked] = [
    new Promise<void>((go) => {
      open = go;
    }),
    new Promise<void>((go) => {
      reach = go;
    }),
  ];
  const through = (log: Log): Log => ({
    ...log,
    noteReader: async (prefix) => {
      if (prefix === "shelf/") {
        reach?.();
        await gate;
      }
      return log.noteReader(prefix);
    },
  });
  return { through, asked, open: () => open?.() };
}

test("[K-4] what one tab wrote is there after a restart, though another took something in while it kept a checkpoint", async () => {
  const bela = await pod.open("bela");
  await act(bela, "members.join");
  await plant(bela, 301);
  const has = new Map([...bela.vector()].map(([device, count]) => [device, device === bela.device ? 0 : count]));
  const news = bela.since(has, 10_000);
  expect(news).toHaveLength(302);

  const [drive, slow] = [emptyDrive(), slowShelf()];
  const first = await pod.open("anya", drive);
  await act(first, "members.join");
  const tab = await pod.open("anya", drive, { through: slow.through });
  await tab.ready();
  // The other tab writes what this one has not read yet. Then a peer brings so much that a checkpoint is due, and more.
  const written = await act(first, "plots.plant", { bed: 1, what: "peas" });
  const kept = tab.receive(news.slice(0, 301));
  await slow.asked;
  // Nobody waits for the disk: what comes meanwhile is taken in.
  expect(await tab.receive(news.slice(301))).toEqual({ kept: 1 });
  slow.open();
  await kept;

  const again = await pod.open("anya", drive);
  await again.ready();
  expect(again.damage()).toBeUndefined();
  expect(again.event(written)).toBeDefined();
  expect(await again.ask({ kind: "plots.plant", body: { bed: 2, what: "kale" } })).toHaveProperty("event");
});
