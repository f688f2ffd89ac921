import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { Members } from "../members/index.ts";
import { meetingsFile } from "./exchange.ts";
import { DAY, start, TODAY } from "./testing/start.ts";

/** Ana and Ben meet in the garden, five days from now. */
function evening() {
  const pod = start();
  const meeting = pod.gather("ana", 5);
  const item = pod.must("ben", "meetings.item", {
    ...{ meeting, title: "A bench | # at the pump", kind: "decision", minutes: 10, text: "Two boards.\n- oak" },
  });
  pod.pass(1, "cleo");
  const at = (TODAY + 5) * DAY + 17 * 60;
  pod.must(
    "ana",
    "meetings.mark",
    { meeting, people: ["ana", "ben", "cleo"].map(pod.person), here: "yes" },
    { minute: at },
  );
  pod.must("ben", "meetings.note", { meeting, text: "Oak lasts longer.\n1. said Ben", item });
  pod.must("cleo", "meetings.note", { meeting, text: "The gate squeaks." });
  pod.must("ana", "meetings.outcome", { item, came: "decided", text: "We build *it*." });
  pod.must("ana", "meetings.assign", { meeting, text: "Buy the wood", owner: pod.person("ben"), due: at + 7 * DAY });
  return { pod, look: pod.meetingsNow("ana", at + 3 * 60) };
}

test("[MT-15] agenda, minutes and who does what are one text, in which nothing that people wrote becomes a heading", () => {
  const { look } = evening();
  const text = meetingsFile.write(look, "markdown");
  expect(text).toContain("# Garden evening\n\n2024-06-05, 19:00–20:00\n\nWho was there: Ana, Ben, Cleo");
  expect(text).toContain("### 1. A bench \\| \\# at the pump\n\nto decide, 10 minutes. Posted in time.");
  expect(text).toContain("> Two boards.  \n> \\- oak");
  expect(text).toContain("Oak lasts longer.  \n\\1. said Ben");
  expect(text).toContain("**Decided:** We build \\*it\\*. (3 of 4 with a say were there)");
  expect(text).toContain("## What was said\n\nThe gate squeaks.");
  expect(text).toContain("- [ ] Ben: Buy the wood (by 2024-06-12)");
  expect(text.match(/^#{1,3} /gm)).toHaveLength(5);
});

test("[MT-15] in Spanish, those with a say are those with a vote: a voice has whoever visits too", () => {
  const { look } = evening();
  const community = { ...look.others.members.community, language: "es" };
  const members = { ...look.others.members, community } as Members;
  const text = meetingsFile.write({ ...look, others: { ...look.others, members } }, "markdown");
  expect(text).toContain("(estuvieron 3 de 4 con voto)");
});

test("[MT-15] the same as a table, and what is ahead as a calendar", () => {
  const { pod, look } = evening();
  expect(meetingsFile.write(look, "csv").split(/\r?\n/)[1]).toBe(
    '2024-06-05,19:00,Garden evening,,"Ana, Ben, Cleo",A bench | # at the pump: We build *it*.',
  );
  pod.weekly();
  const read = ICAL.parse(meetingsFile.calendar?.(pod.meetingsNow("ana", (TODAY + 6) * DAY)) ?? "") as never;
  expect(new ICAL.Component(read).getAllSubcomponents("vevent")).toHaveLength(1);
});

test("[MT-11, MT-15] of a paragraph that two changed at once both wordings are in the file", () => {
  const pod = start();
  const meeting = pod.gather("ana", 5);
  const note = pod.must("ana", "meetings.note", { meeting, text: "We talk." });
  const seen = pod.events().at(-1)?.id ?? "";
  pod.must("ana", "meetings.reword", { note, text: "We talk of oak." }, { sees: [seen] });
  pod.must("dina", "meetings.reword", { note, text: "We talk of ash." }, { sees: [seen] });
  const text = meetingsFile.write(pod.meetingsNow("ana"), "markdown");
  for (const wood of ["oak", "ash"]) expect(text).toContain(`We talk of ${wood}.`);
});
