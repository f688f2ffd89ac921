import { expect, test } from "vitest";
import type { Story } from "../../kernel/testing/story.ts";
import { devices } from "./index.ts";
import { add, retire, start } from "./testing/start.ts";

const DAY = 24 * 60;

/** What Today says of further devices, and whether it can be put away. */
function told(pod: Story, who: string): string[] {
  const all = devices.attention?.(pod.look("devices", who)) ?? [];
  return all
    .filter(({ id }) => id.startsWith("devices:added:"))
    .map(
      ({ title, skippable }) =>
        `${title.code.split(".").at(-1)} ${title.about?.device}${skippable ? ", put away" : ""}`,
    );
}

/** Some days after everyone came. */
function later(): Story {
  const pod = start();
  pod.pass(3 * DAY, "anya", "sarah", "mark");
  return pod;
}

test("[DV-19] whoever's phone let another device speak for them reads it on each of theirs, for two weeks; nobody else does", () => {
  const pod = later();
  add(pod, "anya", "tablet");
  pod.pass(1, "sarah");
  expect([told(pod, "anya"), told(pod, "tablet"), told(pod, "alex")]).toEqual([["added tablet"], [], []]);
  pod.pass(2 * DAY, "sarah");
  expect(told(pod, "anya")).toEqual(["added tablet, put away"]);
  pod.pass(13 * DAY, "sarah");
  expect(told(pod, "anya")).toEqual([]);
});

test("[DV-19] so does whoever's sheet was written on their phone, until it is retired", () => {
  const pod = later();
  add(pod, "anya", "drawer", {}, "paper");
  expect(told(pod, "anya")).toEqual(["sheet drawer"]);
  retire(pod, "anya", "drawer");
  expect(told(pod, "anya")).toEqual([]);
});

test("[DV-19] a clock that was set back a year keeps it from nobody, once another household has heard", () => {
  const pod = later();
  const now = pod.now();
  add(pod, "anya", "tablet", { minute: now - 365 * DAY });
  pod.act("sarah", "kernel.witness", {}, { minute: now + 1 });
  expect(told(pod, "anya")).toEqual(["added tablet"]);
});

test("[DV-19] nothing is told of what somebody adds on the day on which they came", () => {
  const pod = start();
  add(pod, "anya", "tablet");
  expect(told(pod, "anya")).toEqual([]);
});
