import { afterEach, expect, test, vi } from "vitest";
import { askToLast, lasting, wasCleared } from "./lasting.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

function browserThat(persisted: boolean, persists: () => Promise<boolean>): void {
  vi.stubGlobal("navigator", { storage: { persisted: async () => persisted, persist: persists } });
}

test("what the browser promises is told", async () => {
  browserThat(true, async () => false);
  expect(await askToLast()).toBe("lasts");
  browserThat(false, async () => true);
  expect(await askToLast()).toBe("lasts");
  browserThat(false, async () => false);
  expect(await askToLast()).toBe("may-be-cleared");
});

test("a browser that cannot say is not trusted", async () => {
  vi.stubGlobal("navigator", {});
  expect(await askToLast()).toBe("unknown");
  browserThat(false, async () => Promise.reject(new Error("no")));
  expect(await askToLast()).toBe("unknown");
});

test("[K-4] Apple's browsers clear what was not opened for a week, unless they promised or it is on the home screen", async () => {
  for (const [standalone, persisted, said] of [
    [false, false, "a-week"],
    [false, true, "lasts"],
    [true, false, "may-be-cleared"],
  ] as const) {
    vi.stubGlobal("navigator", {
      standalone,
      storage: { persisted: async () => persisted, persist: async () => false },
    });
    expect(await askToLast()).toBe(said);
    expect(await lasting()).toBe(said);
  }
  vi.stubGlobal("navigator", { standalone: false });
  expect(await lasting()).toBe("a-week");
});

test("to look asks nobody", async () => {
  browserThat(false, async () => true);
  expect(await lasting()).toBe("may-be-cleared");
});

/** A browser with these places to keep a mark in. */
function browserWith(kept: Map<string, string>): void {
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
  vi.stubGlobal("document", {
    get cookie() {
      return kept.get("cookie") ?? "";
    },
    set cookie(text: string) {
      kept.set("cookie", text.split(";")[0] ?? "");
    },
  });
}

test("[K-4] a browser that threw the records away is noticed, by what it left", () => {
  for (const left of ["kith-keeps", "cookie"]) {
    const kept = new Map<string, string>();
    browserWith(kept);
    expect(wasCleared([])).toBe(false);
    expect(wasCleared(["fern"])).toBe(false);
    expect(wasCleared(["fern"])).toBe(false);
    const rest = new Map([[left, kept.get(left) ?? ""]]);
    browserWith(rest);
    expect(wasCleared([])).toBe(true);
  }
});

test("[K-4] what was founded a moment ago counts as kept, and a browser without any place to mark is no reason to fail", async () => {
  const kept = new Map<string, string>();
  browserWith(kept);
  await askToLast();
  expect(wasCleared([])).toBe(true);
  vi.unstubAllGlobals();
  vi.stubGlobal("localStorage", {
    getItem: () => {
      throw new Error("no");
    },
  });
  expect(wasCleared([])).toBe(false);
  expect(wasCleared(["fern"])).toBe(false);
});
