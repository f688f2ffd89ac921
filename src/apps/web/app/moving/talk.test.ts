import { expect, test } from "vitest";
import { createSide } from "./side.svelte.ts";
import { createTalk, Stopped } from "./talk.ts";

const windows = () => {
  const { port1, port2 } = new MessageChannel();
  let isClosed = false;
  const other = (port: MessagePort) => ({ origin: "https://kith.local", port, isGone: () => isClosed });
  return { old: createTalk(other(port1)), fresh: createTalk(other(port2)), close: () => (isClosed = true) };
};

test("[MV-5] a page waits for one of several words, and for no other", async () => {
  const { old, fresh } = windows();
  old.say({ is: "over" });
  expect(await fresh.next("vouch", "who", "over")).toEqual({ is: "over" });
  old.say({ is: "done" });
  await expect(fresh.next("vouch", "who", "over")).rejects.toEqual(new Stopped("move.broken"));
  old.stop();
  await expect(fresh.next("done")).rejects.toMatchObject({ code: "move.gone" });
});

test("[MV-2] nothing goes on before the person has agreed, and not after the other page has gone", async () => {
  const { old, fresh, close } = windows();
  const side = createSide<"asking" | "done">(old, false, async ({ untilAgreed }) => {
    await untilAgreed("asking");
    return "done";
  });
  expect(side.stage).toBe("asking");
  close();
  await expect(old.gone).rejects.toMatchObject({ code: "move.gone" });
  await Promise.resolve();
  expect([side.stage, side.no]).toEqual(["stopped", "move.gone"]);
  side.agree();
  await Promise.resolve();
  expect(side.stage).toBe("stopped");
  fresh.stop();
});
