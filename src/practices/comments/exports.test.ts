import { expect, test } from "vitest";
import { utcDay } from "../../kernel/utc-day.ts";
import { notesAsFiles } from "../../tables/notes.ts";
import { commentsFile } from "./exchange.ts";
import { commentNotes } from "./notes.ts";
import { start } from "./testing/start.ts";

/** Ana asks, Ben quotes her with a photo, and Cleo takes back what she said. */
function said() {
  const pod = start();
  const { id } = pod.say("ana", "Saturday at ten?\nIn the shed.");
  pod.say("ben", "Fine.", {
    quotes: id,
    passage: "Saturday at ten",
    photos: [
      { photo: "ab".repeat(32), alt: "A red pump" },
      { photo: "cd".repeat(32), alt: "A blue one" },
    ],
  });
  pod.takeBack("cleo", pod.say("cleo", "I cannot stand bikes.").id);
  return pod;
}

test("[CM-7] the table of comments has who said what about what, and nothing that was taken back", () => {
  expect(commentsFile.write(said().look("comments"), "csv").split(/\r?\n/)).toEqual([
    "\ufeffAbout,Name,Day,Words,Quoted,Photos",
    expect.stringMatching(/^Bike repair,Ana,2024-05-31,"Saturday at ten\?/),
    'In the shed.",,',
    "Bike repair,Ben,2024-05-31,Fine.,Saturday at ten,A red pump · A blue one",
    "",
  ]);
});

test("[CM-7] the day in the table is the one on the clocks of the place, not of Greenwich", () => {
  const look = said().look("comments");
  const dayIn = (zone: string, minute: number) => `${zone} ${utcDay(minute - 9 * 60)}`;
  const zone = look.others.members.community.timeZone;
  expect(commentsFile.write({ ...look, dayIn }, "csv")).toContain(`Bike repair,Ben,${zone} 2024-05-30,Fine.`);
});

test("[CM-7] in the pages for other programs comments stand under what they are about, and all together on one", () => {
  const pod = said();
  const voice = {
    say: (code: string, about = {}) => [code, ...Object.values(about)].join(" "),
    ...{ day: String, date: String, wall: (minute: number) => minute, language: "en" as const },
    photo: ({ photo, alt }: { photo: string; alt: string }) => (photo === "cd".repeat(32) ? `![${alt}]` : undefined),
  };
  const bikes = { about: pod.bikes, folder: "Skills", title: "Bike repair", lines: () => [] };
  const files = notesAsFiles([{ notes: [bikes] }, commentNotes.write(pod.look("comments"), voice)]);
  expect(files.map(({ path }) => path)).toEqual(["Skills/Bike repair.md", expect.stringContaining("comments.notes")]);
  for (const { text } of files) {
    expect(text).toContain("Saturday at ten? In the shed.");
    expect(text).toContain(
      "comments.notes.quotes Ana Saturday at ten Fine. comments.notes.photo A red pump ![A blue one]",
    );
    expect(text).not.toContain("cannot stand");
  }
});
