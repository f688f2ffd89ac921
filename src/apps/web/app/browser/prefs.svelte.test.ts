import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPrefs, PREFS_NAME } from "./prefs.svelte.ts";

/** What the browser keeps for all tabs, and who in each tab waits to hear of it. */
let kept: Map<string, string>;
let heed: (() => void)[];
let root: { dataset: Record<string, string> };

beforeEach(() => {
  [kept, heed, root] = [new Map(), [], { dataset: {} }];
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
  vi.stubGlobal("location", { search: "" });
  vi.stubGlobal("navigator", { language: "en" });
  const addEventListener = (_: string, listener: () => void) => heed.push(listener);
  vi.stubGlobal("document", { documentElement: root, addEventListener });
  vi.stubGlobal("addEventListener", addEventListener);
});
afterEach(() => vi.unstubAllGlobals());

const tell = () => {
  for (const listener of heed) listener();
};

test("[SE-1] what is chosen in one tab outlives what another one writes that slept meanwhile", () => {
  const [one, other] = [createPrefs(), createPrefs()];
  one.choose("language", "es");
  one.choose("quietFrom", "22:00");
  one.markRead("a");
  other.markRead("b");
  const later = createPrefs();
  expect(later.chosen).toMatchObject({ language: "es", quietFrom: "22:00" });
  expect(["a", "b"].filter(later.isRead)).toEqual(["a", "b"]);
});

test("[SE-1] a tab that is open shows what was chosen in another one", () => {
  const [one, other] = [createPrefs(), createPrefs()];
  one.choose("theme", "night");
  one.markRead("a");
  delete root.dataset.theme;
  tell();
  expect(other.chosen.theme).toBe("night");
  expect(other.isRead("a")).toBe(true);
  expect(root.dataset.theme).toBe("night");
});

test("[SE-1] a browser that keeps nothing shows all that was chosen, for as long as the page is open", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem: () => {
      throw new DOMException("no room", "QuotaExceededError");
    },
  });
  const prefs = createPrefs();
  prefs.choose("theme", "night");
  prefs.choose("typeSize", "larger");
  tell();
  expect(prefs.chosen).toMatchObject({ theme: "night", typeSize: "larger" });
  expect(root.dataset).toEqual({ theme: "night", type: "larger" });
});

test("what is no choice of ours is not taken, wherever it comes from", () => {
  kept.set(PREFS_NAME, JSON.stringify({ language: "fr", theme: "night", quietFrom: "soon", read: ["a", 5] }));
  const prefs = createPrefs();
  prefs.choose("typeSize", "huge");
  expect(prefs.chosen).toMatchObject({
    ...{ language: "auto", theme: "night", typeSize: "normal", slash: "on" },
    ...{ quietFrom: "", quietTo: "", restingUntil: "" },
  });
  expect(prefs.isRead("a")).toBe(true);
  kept.set(PREFS_NAME, "no JSON");
  expect(createPrefs().chosen.theme).toBe("auto");
});
