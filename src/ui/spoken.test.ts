import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const HOME = new URL("..", import.meta.url).pathname;

/** What a screen says in answer to a press, by the names that screens have for it. */
const ANSWER = /<Notice (?:icon="[a-z-]+" )?text=\{(?:no|failed|problem|refusal|said|wrong)\}/g;
const LIVE = /<(\w+)[^>]*(?:aria-live="polite"|role="(?:status|alert)")[^>]*>/g;

/** Places where a screen answers without a word to whoever does not see it: the answer is in nothing that is read out. */
function unspoken(source: string): readonly string[] {
  return [...source.matchAll(ANSWER)]
    .filter(({ index }) => !isSpoken(source.slice(0, index)))
    .map(([answer]) => answer);
}

/** Whether what stands here is within something that a screen reader reads out when it changes. */
function isSpoken(before: string): boolean {
  return [...before.matchAll(LIVE)].some(({ 0: whole, 1: tag = "", index }) => {
    const inside = before.slice(index + whole.length);
    const opened = inside.match(new RegExp(`<${tag}[\\s>]`, "g"))?.length ?? 0;
    const closed = inside.match(new RegExp(`</${tag}>`, "g"))?.length ?? 0;
    return closed <= opened;
  });
}

test("what a screen answers to a press is read out to whoever does not see it", () => {
  const screens = readdirSync(HOME, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".svelte"));
  expect(screens.length).toBeGreaterThan(100);
  const silent = screens.flatMap((file) =>
    unspoken(readFileSync(`${HOME}${file}`, "utf8")).map((one) => `${file}: ${one}`),
  );
  expect(silent).toEqual([]);
});

test("an answer beside what is read out is silent, one inside of it is not", () => {
  const answer = "{#if no}<Notice text={no} />{/if}";
  expect(unspoken(`<div aria-live="polite"><p>Busy</p></div>${answer}`)).toEqual(["<Notice text={no}"]);
  expect(unspoken(`<div aria-live="polite"><div>Busy</div>${answer}</div>`)).toEqual([]);
});
