import { expect, test } from "vitest";
import type { Link } from "../../replica/ports.ts";
import { meetingLink } from "./meeting-link.ts";

type Way = Link & { readonly sent: number[]; readonly isClosed: () => boolean };

/** Ways into a room, each made when it is asked for; pauses last until `goOn`. */
function createRoom() {
  const ways: Way[] = [];
  const due: (() => void)[] = [];
  let isReachable = true;
  const dial = async (): Promise<Link> => {
    if (!isReachable) throw new Error("not in reach");
    const sent: number[] = [];
    let closed = false;
    const way: Way = {
      send: (message) => sent.push(message[0] ?? -1),
      close: () => {
        closed = true;
      },
      waiting: () => 0,
      onMessage: () => {},
      onClose: () => {},
      sent,
      isClosed: () => closed,
    };
    ways.push(way);
    return way;
  };
  const again = {
    wait: (ms: number, work: () => void) => {
      if (ms < 20_000) due.push(work);
      return () => {};
    },
    random: () => 0,
  };
  const goOn = async () => {
    for (const work of due.splice(0)) work();
    await settled();
  };
  return { ways, dial, again, goOn, reach: (is: boolean) => (isReachable = is) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const bytes = (...those: number[]) => new Uint8Array(those);

test("a way that broke off is found again: all is said once more, and heard once", async () => {
  const room = createRoom();
  const link = await meetingLink(room.dial, room.again);
  await settled();
  const heard: number[] = [];
  link.onMessage = (message) => heard.push(message[0] ?? -1);
  link.send(bytes(1));
  room.ways[0]?.onMessage(bytes(7));
  room.ways[0]?.onClose("the connection broke (1006)");
  link.send(bytes(2));
  room.reach(false);
  await room.goOn();
  room.reach(true);
  await room.goOn();
  const [, second] = room.ways;
  expect(second?.sent).toEqual([1, 2]);
  second?.onMessage(bytes(7));
  second?.onMessage(bytes(8));
  expect(heard).toEqual([7, 8]);
  link.send(bytes(3));
  expect(second?.sent).toEqual([1, 2, 3]);
});

test("a room that is over or full is told, and nobody knocks again", async () => {
  for (const reason of [undefined, "link.crowded"]) {
    const room = createRoom();
    const link = await meetingLink(room.dial, room.again);
    await settled();
    const ended: (string | undefined)[] = [];
    link.onClose = (why) => ended.push(why);
    room.ways[0]?.onClose(reason);
    await room.goOn();
    expect([ended, room.ways.length]).toEqual([[reason], 1]);
  }
});

test("whoever leaves closes the way, and a hub that is away at first is told", async () => {
  const room = createRoom();
  const link = await meetingLink(room.dial, room.again);
  await settled();
  link.close();
  expect(room.ways[0]?.isClosed()).toBe(true);
  await room.goOn();
  expect(room.ways).toHaveLength(1);
  room.reach(false);
  await expect(meetingLink(room.dial, room.again)).rejects.toThrow("not in reach");
});
