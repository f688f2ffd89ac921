import { expect, test } from "vitest";
import { roomForWords } from "./slip-room.ts";

const parts = {
  ...{ title: "The pump", lines: ["Yes", "No *", "I abstain", "Answer until Thu 3 Dec"], options: 0 },
  byHand: ["* Why, in a sentence:", "Who says so:"],
};

test("[SS-5] a slip shows as many lines of the words as the rest leaves", () => {
  const room = roomForWords(parts);
  expect(room).toBeGreaterThan(3);
  const few = ["Whoever is in the group Garden, and four more people of the street who asked to be heard"];
  expect(roomForWords({ ...parts, lines: [...parts.lines, ...few] })).toBe(room - 3);
  expect(roomForWords({ ...parts, title: "A pump for the well behind the old bakery" })).toBe(room - 1);
});

test("[SS-5] it begins with the words however much there is to choose from", () => {
  const lines = Array.from({ length: 12 }, (_, at) => `Answer ${at}`);
  expect(roomForWords({ ...parts, lines })).toBe(3);
  expect(roomForWords({ ...parts, lines, options: 5 })).toBe(2);
});
