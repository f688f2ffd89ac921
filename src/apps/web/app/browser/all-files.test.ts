import { expect, test } from "vitest";
import { untilAllCame } from "./all-files.ts";

const FILES = Array.from({ length: 30 }, (_, at) => `/assets/${at}.js`);

/** A hub that does not answer to the first so many requests, nor to the first one for some files. */
function hub(awayFor: number, refused: ReadonlySet<string> = new Set()) {
  const [came, waits, tried] = [[] as string[], [] as { work: () => void; ms: number }[], new Set<string>()];
  let [asked, underWay, most] = [0, 0, 0];
  async function fetchFile(file: string) {
    asked += 1;
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setTimeout(resolve, 0));
    underWay -= 1;
    if (asked <= awayFor) throw new TypeError("no network");
    const ok = !refused.has(file) || tried.has(file);
    tried.add(file);
    const arrayBuffer = async () => {
      came.push(file);
      return new ArrayBuffer(0);
    };
    return { ok, json: async () => [...FILES], arrayBuffer };
  }
  const wait = (work: () => void, ms: number) => void waits.push({ work, ms });
  return { fetchFile, wait, waits, came, most: () => most };
}

/** Lets all that waits come, one after the other, and says for how many seconds each waited. */
async function waited({ waits }: ReturnType<typeof hub>): Promise<readonly number[]> {
  const told: number[] = [];
  for (let next = waits.shift(); next !== undefined; next = waits.shift()) {
    told.push(next.ms / 1000);
    next.work();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return told;
}

test("[PA-1] all files come, few at a time, and none twice", async () => {
  const one = hub(0);
  await untilAllCame(one.fetchFile, one.wait);
  expect([...one.came].sort()).toEqual([...FILES].sort());
  expect(one.most()).toBeLessThanOrEqual(4);
  expect(one.waits).toEqual([]);
});

test("[PA-1] where the hub is away, or does not give a file, that alone is tried again, ever more seldom", async () => {
  const one = hub(3, new Set(["/assets/7.js", "/assets/8.js"]));
  await untilAllCame(one.fetchFile, one.wait);
  expect(one.came).toEqual([]);
  expect(await waited(one)).toEqual([5, 10, 20, 40]);
  expect([...one.came].sort()).toEqual([...FILES].sort());
});
