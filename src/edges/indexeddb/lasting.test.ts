import { afterEach, expect, test, vi } from "vitest";
import { askToLast } from "./lasting.ts";

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
