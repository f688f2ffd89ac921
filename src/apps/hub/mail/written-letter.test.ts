import { expect, test } from "vitest";
import type { Attention } from "../../../kernel/practice.ts";
import { createDates } from "../../../language/dates.ts";
import { membersOf } from "../desk/names.ts";
import { penFor } from "./mailing.ts";
import { demoDir, postRoom } from "./testing/post-room.ts";
import { writtenLetter } from "./written-letter.ts";

const DATES = createDates("en-GB", "UTC");

test("[ML-4] it calls people by their names, and one from right to left leaves what stands beside it alone", async () => {
  const { replica, time } = await postRoom(await demoDir());
  const [mark] = [...membersOf(replica).people.values()].filter(({ name }) => name === "Mark");
  const asks: Attention = {
    ...{ id: "swap", practice: "rotation", goto: { screen: "meeting", id: "m" }, until: time.now + 60 },
    title: { code: "rotation.today.swap.facilitator", about: { title: "ערב", who: mark?.id ?? "" } },
    text: { code: "rotation.today.swap.text", about: { title: "ערב" } },
  };
  const after = { person: "", at: 0, token: "00", isConfirmed: true, asked: [], isToAsk: false, told: {} };
  const pen = { ...penFor(replica, "en"), dates: DATES, now: time.now, name: "Ana", origin: "http://hub", token: "00" };
  const letter = writtenLetter(pen, { kind: "deadlines", waiting: [asks], coming: [], after }, "ana@example.org");
  for (const words of [letter.text, letter.html]) {
    expect(words).toContain("Mark");
    expect(words).not.toContain(mark?.id);
    expect(words).toContain("\u2068ערב\u2069");
  }
  expect(letter.html).toContain('<html lang="en-GB">');
});
