import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Runs in the page: looks for words in all that this site keeps, bytes included. */
export async function stores(words: string): Promise<"holds" | "lacks"> {
  const found: string[] = [JSON.stringify({ ...localStorage, ...sessionStorage })];
  const text = (value: unknown): string =>
    JSON.stringify(value, (_, one) => (ArrayBuffer.isView(one) ? new TextDecoder("latin1").decode(one) : one)) ?? "";
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    for (const store of database.objectStoreNames) {
      found.push(
        await new Promise((done, fail) => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => done(text(reading.result));
          reading.onerror = () => fail(reading.error);
        }),
      );
    }
    database.close();
  }
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys())
      found.push((await (await caches.match(request))?.text()) ?? "");
  return found.some((one) => one.includes(words)) ? "holds" : "lacks";
}

/** Runs in the page: names whatever this site keeps of anybody: what stands in its databases, and beside them. */
export async function leftovers(): Promise<readonly string[]> {
  const found = [...Object.keys({ ...localStorage, ...sessionStorage }), ...document.cookie.split(";").filter(Boolean)];
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
    });
    for (const store of database.objectStoreNames) {
      const counting = database.transaction(store).objectStore(store).count();
      const count = await new Promise<number>((done) => (counting.onsuccess = () => done(counting.result)));
      if (count > 0) found.push(`${count} in ${store} of ${name}`);
    }
    database.close();
  }
  return found;
}

/** Waits until a page keeps these words: what it opens faster from is written when there is time for it. */
export async function keeps(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.evaluate(stores, words), { timeout: 20_000 }).toBe("holds");
}
