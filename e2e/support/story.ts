import { basename } from "node:path";
import { beforeEach } from "vitest";
import { keptPicture, type Neighbour } from "./browser.ts";

/** Tests of one file tell a story: after one that failed, the rest has nothing to stand on. Keeps pictures of that moment. */
export function tellInOrder(who: () => Readonly<Record<string, Neighbour | undefined>>): void {
  let brokenAt: string | undefined;
  beforeEach(({ task, skip, onTestFailed }) => {
    if (brokenAt !== undefined) skip(`stopped at: ${brokenAt}`);
    onTestFailed(async () => {
      brokenAt = task.name;
      for (const [name, one] of Object.entries(who())) {
        if (one === undefined) continue;
        await keptPicture(one.page, `failed-${basename(task.file.name, ".e2e.ts")}-${name}`).catch(() => undefined);
      }
    });
  });
}
