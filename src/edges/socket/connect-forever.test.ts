import { expect, test } from "vitest";
import type { Link } from "../../replica/ports.ts";
import {
  ATTEMPT_MS_MAX,
  type Connecting,
  connectForever,
  PAUSE_MS_MAX,
  PAUSE_MS_MIN,
  STEADY_MS,
} from "./connect-forever.ts";

/** Time that stands still until it is told to pass. */
function createTime() {
  let now = 0;
  const due: { at: number; work: () => void }[] = [];
  return {
    now: () => now,
    due,
    wait: (ms: number, work: () => void) => {
      const one = { at: now + ms, work };
      due.push(one);
      return () => {
        if (due.includes(one)) due.splice(due.indexOf(one), 1);
      };
    },
    pass: async (ms: number) => {
      const until = now + ms;
      for (;;) {
        await settled();
        due.sort((a, b) => a.at - b.at);
        const first = due[0];
        if (first === undefined || first.at > until) break;
        due.shift();
        now = first.at;
        first.work();
      }
      now = until;
    },
  };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function fakeLink(): Link {
  const link: Link = {
    send: () => {},
    waiting: () => 0,
    onMessage: () => {},
    onClose: () => {},
    close: (reason) => link.onClose(reason),
  };
  return link;
}

/** A connection whose attempts go as `answer` says; what happened is written down with its time. */
function setUp(answer: (attempt: number, signal: AbortSignal) => Promise<Link>, random = () => 0) {
  const time = createTime();
  const tries: number[] = [];
  const changes: Connecting[] = [];
  const links: Link[] = [];
  let hint = (): void => {};
  const stop = connectForever(
    (signal) => {
      tries.push(time.now());
      return answer(tries.length - 1, signal);
    },
    {
      wait: time.wait,
      random,
      onHint: (tryNow) => {
        hint = tryNow;
        return () => {
          hint = () => {};
        };
      },
      onChange: (change) => changes.push(change),
    },
    (link) => links.push(link),
  );
  return { time, tries, changes, links, stop, hint: () => hint() };
}

const nobody = () => Promise.reject(new Error("nobody there"));

test("[K-10] pauses double from a second to a minute, and no further", async () => {
  const { time, tries, stop } = setUp(nobody);
  await time.pass(300_000);
  const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
  expect(pauses.slice(0, 8)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  expect([PAUSE_MS_MIN, Math.max(...pauses)]).toEqual([1_000, PAUSE_MS_MAX]);
  stop();
});

test("chance takes up to half of a pause away", async () => {
  const { time, changes, stop } = setUp(nobody, () => 0.75);
  await time.pass(1_000);
  expect(changes.slice(0, 2)).toEqual([{ is: "trying" }, { is: "waiting", ms: 625 }]);
  stop();
});

test("when a link closes, the next one is made after a pause, and its user hears of the end", async () => {
  const reasons: (string | undefined)[] = [];
  const made = [fakeLink(), fakeLink()];
  const { time, links, tries, stop } = setUp((attempt) => Promise.resolve(made[attempt] ?? fakeLink()));
  await time.pass(5);
  const [first] = links;
  if (first !== undefined) first.onClose = (reason) => reasons.push(reason);
  made[0]?.onClose("the hub went to sleep");
  await time.pass(999);
  expect([links.length, reasons]).toEqual([1, ["the hub went to sleep"]]);
  await time.pass(1);
  expect([links.length, tries]).toEqual([2, [0, 1_005]]);
  stop();
});

test("a link that held makes the next pause short again; one that falls at once does not", async () => {
  const made: Link[] = [];
  const { time, changes, stop } = setUp(async () => {
    const link = fakeLink();
    made.push(link);
    return link;
  });
  const lastPause = () => changes.findLast((change) => change.is === "waiting");
  for (const ms of [1_000, 2_000, 4_000]) {
    await time.pass(10);
    made.at(-1)?.onClose();
    expect(lastPause()).toEqual({ is: "waiting", ms });
    await time.pass(ms);
  }
  await time.pass(STEADY_MS);
  made.at(-1)?.onClose();
  expect(lastPause()).toEqual({ is: "waiting", ms: 1_000 });
  stop();
});

test("a hint ends the pause at once, and is nothing while a link holds or is being made", async () => {
  const { time, tries, hint, stop } = setUp((attempt) => (attempt < 3 ? nobody() : Promise.resolve(fakeLink())));
  await time.pass(4_000);
  expect(tries).toEqual([0, 1_000, 3_000]);
  hint();
  hint();
  await time.pass(10);
  hint();
  await time.pass(100_000);
  expect(tries).toEqual([0, 1_000, 3_000, 4_000]);
  stop();
});

test("[K-10] an attempt that takes too long is given up, and a link that comes too late is closed", async () => {
  let give = (_link: Link): void => {};
  const { time, links, tries, stop } = setUp((attempt) =>
    attempt === 0 ? new Promise((resolve) => (give = resolve)) : nobody(),
  );
  await time.pass(ATTEMPT_MS_MAX);
  const late = fakeLink();
  let closed = 0;
  late.onClose = () => closed++;
  give(late);
  await time.pass(1_000);
  expect([links.length, closed, tries]).toEqual([0, 1, [0, ATTEMPT_MS_MAX + 1_000]]);
  stop();
});

test("stopping closes the link, tries no more and leaves nothing waiting", async () => {
  const { time, tries, links, stop } = setUp(() => Promise.resolve(fakeLink()));
  await time.pass(10);
  const reasons: unknown[] = [];
  const [link] = links;
  if (link !== undefined) link.onClose = () => reasons.push("closed");
  stop();
  await time.pass(1_000_000);
  expect([tries, reasons, time.due]).toEqual([[0], ["closed"], []]);
});
