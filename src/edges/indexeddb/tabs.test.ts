import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Draft } from "../../kernel/event.ts";
import type { Answer } from "../../replica/answers.ts";
import { Fault } from "../../replica/fault.ts";
import { openTabs, type Tabs, type TabsDeps } from "./tabs.ts";

const SOW: Draft = { kind: "plots.plant", body: { bed: 1, what: "peas" } };
const DONE = { refusal: { code: "done", about: {} } } satisfies Answer;

/** Locks as browsers have them: one holder at a time, the others in line, and whoever steals takes it from the holder. */
function fakeLocks() {
  const line: (() => void)[] = [];
  let taken: ((cause: Error) => void) | undefined;

  function next(): void {
    if (taken === undefined) line.shift()?.();
  }
  return {
    request: (_: string, { signal, steal = false }: LockOptions, work: () => Promise<void>) =>
      new Promise<void>((resolve, reject) => {
        const get = (): void => {
          if (signal?.aborted === true) next();
          else {
            taken = reject;
            void work().then(() => {
              if (taken === reject) taken = undefined;
              resolve();
              next();
            });
          }
        };
        if (steal) {
          taken?.(new DOMException("stolen", "AbortError"));
          get();
        } else {
          line.push(get);
          queueMicrotask(next);
        }
      }),
  };
}

const opened: Tabs[] = [];
function tab(name: string, deps: Partial<TabsDeps> = {}): Tabs {
  const nothing = () => {};
  const calls = { onLead: nothing, onLost: nothing, onGrown: nothing, onNews: nothing, onNewcomer: nothing };
  const rest = { isSeen: () => false, lookMs: 10, answer: async () => DONE };
  const tabs = openTabs({ name, ...calls, ...rest, ...deps });
  opened.push(tabs);
  return tabs;
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));
/** Many looks. */
const long = () => new Promise((resolve) => setTimeout(resolve, 150));

/** From when it is called the first tab hears nothing, as when the phone puts it to sleep. */
function fallAsleep(): () => void {
  const channels: BroadcastChannel[] = [];
  class Heard extends BroadcastChannel {
    constructor(name: string) {
      super(name);
      channels.push(this);
    }
  }
  vi.stubGlobal("BroadcastChannel", Heard);
  return () => {
    if (channels[0] !== undefined) channels[0].onmessage = () => {};
  };
}

beforeEach(() => vi.stubGlobal("navigator", { locks: fakeLocks() }));
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
  vi.unstubAllGlobals();
});

describe("several tabs", () => {
  test("the others hear that the log grew and what came over the link; the one that tells does not, nor do strangers", async () => {
    const heard: string[] = [];
    const one = tab("fern", { onGrown: () => heard.push("one") });
    tab("fern", { onGrown: () => heard.push("other"), onNews: ({ hub }) => heard.push(hub) });
    tab("mill", { onGrown: () => heard.push("elsewhere") });
    one.tellGrown();
    one.tellNews({ hub: "connected", receipts: [] });
    await vi.waitFor(() => expect(heard).toEqual(["other", "connected"]));
    one.close();
    one.tellGrown();
  });

  test("the first leads, who comes later is greeted and asks through it, and takes over when it closes", async () => {
    const told: string[] = [];
    const asked: Draft[] = [];
    const answer = async (draft: Draft) => {
      asked.push(draft);
      return DONE;
    };
    const one = tab("fern", { onLead: () => told.push("one"), onNewcomer: () => told.push("hello"), answer });
    await soon();
    const two = tab("fern", { onLead: () => told.push("two") });
    await soon();
    expect([told, one.elsewhere()]).toEqual([["one", "hello"], undefined]);
    expect(await two.elsewhere()?.(SOW)).toEqual(DONE);
    expect(asked).toEqual([SOW]);
    one.close();
    await soon();
    expect([told, two.elsewhere()]).toEqual([["one", "hello", "two"], undefined]);
  });

  test("[K-4] a fault in the leading tab is a fault in the one that asked", async () => {
    const full = new Fault("disk-full", "no room");
    tab("fern", { answer: async () => Promise.reject(full) });
    await soon();
    const two = tab("fern");
    await expect(two.elsewhere()?.(SOW)).rejects.toMatchObject({ name: "Fault", code: "disk-full" });
  });

  test("[K-4] a leading tab that closes before it answers is gone, and the one that asked does it by itself", async () => {
    const one = tab("fern", { answer: () => new Promise(() => {}) });
    await soon();
    const two = tab("fern");
    const asked = two.elsewhere()?.(SOW);
    await soon();
    one.close();
    expect(await asked).toBe("gone");
    expect(two.elsewhere()).toBeUndefined();
  });

  test("[K-4] a leading tab that sleeps is passed over, and when it wakes up it leaves old errands alone", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    const answer = vi.fn(async () => DONE);
    const channel = new BroadcastChannel("kith fern");
    const asks: unknown[] = [];
    channel.onmessage = ({ data }) => asks.push(data);
    vi.stubGlobal("navigator", { locks: { request: () => new Promise(() => {}) } });
    const two = tab("fern");
    const asked = two.elsewhere()?.(SOW);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await asked).toBe("gone");
    vi.useRealTimers();
    await vi.waitFor(() => expect(asks).toHaveLength(2));
    vi.stubGlobal("navigator", { locks: fakeLocks() });
    tab("fern", { answer });
    await soon();
    channel.postMessage({ ...(asks[1] as object), at: Date.now() - 5_000 });
    await soon();
    expect(answer).not.toHaveBeenCalled();
    channel.close();
  });

  test("a leading tab that sleeps while somebody looks at another loses the lead, and has it again when that one closes", async () => {
    const told: string[] = [];
    const asleep = fallAsleep();
    const one = tab("fern", {
      onLead: () => told.push("one"),
      onLost: () => told.push("one no more"),
      isSeen: () => false,
    });
    await soon();
    let isSeen = false;
    const two = tab("fern", {
      onLead: () => told.push("two"),
      onLost: () => told.push("two no more"),
      isSeen: () => isSeen,
    });
    await vi.waitFor(() => expect(two.elsewhere()).toBeDefined());
    isSeen = true;
    await long();
    expect(told).toEqual(["one"]);
    asleep();
    await vi.waitFor(() => expect(told).toEqual(["one", "two", "one no more"]));
    expect([one.elsewhere() !== undefined, two.elsewhere()]).toEqual([true, undefined]);
    two.close();
    await vi.waitFor(() => expect(told).toEqual(["one", "two", "one no more", "one"]));
  });

  test("nobody takes over from a tab that sleeps for one that nobody looks at either", async () => {
    const told: string[] = [];
    const asleep = fallAsleep();
    tab("fern", { onLead: () => told.push("one") });
    await soon();
    tab("fern", { onLead: () => told.push("two") });
    asleep();
    await long();
    expect(told).toEqual(["one"]);
  });

  test("a page that is going, whose browser gives it no turn any more, asks for none again", async () => {
    const request = vi.fn(async () => Promise.reject(new DOMException("not fully active", "InvalidStateError")));
    vi.stubGlobal("navigator", { locks: { request } });
    const told: string[] = [];
    tab("fern", { onLead: () => told.push("one") });
    await soon();
    expect([told, request.mock.calls.length]).toEqual([[], 1]);
  });

  test("where a browser has no locks or no channel, every tab leads and nothing breaks", async () => {
    vi.stubGlobal("navigator", {});
    const led: string[] = [];
    tab("fern", { onLead: () => led.push("one") });
    tab("fern", { onLead: () => led.push("two") });
    vi.stubGlobal("BroadcastChannel", undefined);
    tab("fern", { onLead: () => led.push("three") }).tellGrown();
    await soon();
    expect(led).toEqual(["one", "two", "three"]);
  });
});
