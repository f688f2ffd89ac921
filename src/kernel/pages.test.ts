import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Id } from "./event.ts";
import { listsExactly, nextPage, PAGE_MAX, type Page, wholeRecord } from "./pages.ts";

const ids = (count: number): Id[] => Array.from({ length: count }, (_, at) => at.toString(16).padStart(64, "0"));

/** Lists all of it as the app does: page after page, until one says that it is the last. */
function paged(due: readonly Id[]): { last: Page; pages: Map<Id, Page> } {
  const pages = new Map<Id, Page>();
  let before: Page | undefined;
  let after: Id | undefined;
  for (;;) {
    const next = nextPage(due, before?.ids);
    if (next === undefined) throw new Error("what is due did not change");
    const page = { ids: next.ids, after };
    if (next.isLast) return { last: page, pages };
    after = `page ${pages.size}`;
    pages.set(after, page);
    before = page;
  }
}

describe("a record in pages", () => {
  test("[K-10] whatever the length, the pages and the act that ends them list exactly what is due, none more than fits", () => {
    void fc.assert(
      fc.property(fc.nat(5 * PAGE_MAX), (count) => {
        const due = ids(count);
        const { last, pages } = paged(due);
        expect(wholeRecord(last, (id) => pages.get(id), due.length)).toEqual(due);
        for (const page of [last, ...pages.values()]) expect(page.ids.length).toBeLessThanOrEqual(PAGE_MAX);
        expect(pages.size).toBe(Math.max(0, Math.ceil(count / PAGE_MAX) - 1));
      }),
      { examples: [[0], [1], [PAGE_MAX], [PAGE_MAX + 1], [2 * PAGE_MAX]] },
    );
  });

  test("[K-10] more than is due is never read: a chain of pages without end costs no more than a record that is right", () => {
    let read = 0;
    const endless = (): Page => {
      read += 1;
      return { ids: ids(PAGE_MAX), after: "again" };
    };
    expect(wholeRecord({ ids: ids(3), after: "again" }, endless, 2 * PAGE_MAX)).toBeUndefined();
    expect(read).toBe(2);
    const empty = (): Page => ({ ids: [], after: "again" });
    expect(wholeRecord({ ids: [], after: "again" }, empty, 10)).toBeUndefined();
  });

  test("[K-11] a page that is not known as one that may stand here makes no record", () => {
    expect(wholeRecord({ ids: ids(1), after: "elsewhere" }, () => undefined, 10)).toBeUndefined();
    expect(wholeRecord({ ids: ids(1) }, () => undefined, 10)).toEqual(ids(1));
  });

  test("[K-3] nothing follows a page of which something is not due any more", () => {
    const due = ids(3 * PAGE_MAX);
    const first = due.slice(0, PAGE_MAX);
    expect(nextPage(due, first)).toEqual({ ids: due.slice(PAGE_MAX, 2 * PAGE_MAX), isLast: false });
    expect(nextPage(due.slice(1), first)).toBeUndefined();
    expect(nextPage(["other", ...due.slice(1)], first)).toBeUndefined();
    expect(nextPage(["late", ...due], first)).toEqual(nextPage(due, first));
    expect(nextPage([], first)).toBeUndefined();
  });

  test("[K-11] a record lists exactly what is due when each stands in it once, in any order", () => {
    const [a = "", b = "", c = ""] = ids(3);
    expect(listsExactly([b, a], [a, b])).toBe(true);
    for (const listed of [undefined, [a], [a, a], [a, b, b], [a, c], [a, b, c]])
      expect(listsExactly(listed, [a, b])).toBe(false);
  });
});
