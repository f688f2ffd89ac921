import { expect, test } from "vitest";
import { memoryLinks } from "../memory/memory-link.ts";
import { joinLinks, portLink } from "./browser-port-link.ts";

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

test("bytes come through two windows and a hub's line in order, also those that were said before anybody listened", async () => {
  const { port1, port2 } = new MessageChannel();
  const here = portLink(port1);
  here.send(new Uint8Array([1]));
  here.send(new Uint8Array([2]));
  const [hubSide, lineSide] = memoryLinks();
  joinLinks(lineSide, portLink(port2));
  const heard: number[] = [];
  hubSide.onMessage = (message) => heard.push(...message);
  await soon();
  here.send(new Uint8Array([3]));
  await soon();
  expect(heard).toEqual([1, 2, 3]);
  const back: number[] = [];
  here.onMessage = (message) => back.push(...message);
  hubSide.send(new Uint8Array([4]));
  await soon();
  expect(back).toEqual([4]);
});

test("when one end closes, all of it does, with its reason", async () => {
  const { port1, port2 } = new MessageChannel();
  const here = portLink(port1);
  const [hubSide, lineSide] = memoryLinks();
  joinLinks(lineSide, portLink(port2));
  let why: string | undefined;
  here.onClose = (reason) => {
    why = reason;
  };
  hubSide.close("link.retired");
  await soon();
  expect(why).toBe("link.retired");
});
