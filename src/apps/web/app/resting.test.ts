import { expect, test } from "vitest";
import { createDates } from "../../../language/dates.ts";
import { cannotWait, restNow } from "../../../language/resting.ts";

const dates = createDates("en-GB", "Europe/Madrid");
const at = (text: string): number => dates.fromField(text) ?? 0;
const NONE = { quietFrom: "", quietTo: "", restingUntil: "" };
const NIGHT = { ...NONE, quietFrom: "22:00", quietTo: "07:30" };

test("[SE-2] quiet hours over midnight end the next morning, by the clock on the community's wall", () => {
  expect(restNow(NIGHT, at("2026-11-26T23:10"), dates)).toBe(at("2026-11-27T07:30"));
  expect(restNow(NIGHT, at("2026-11-27T03:00"), dates)).toBe(at("2026-11-27T07:30"));
  expect(restNow(NIGHT, at("2026-11-27T07:30"), dates)).toBeUndefined();
  expect(restNow({ ...NONE, quietFrom: "13:00", quietTo: "15:00" }, at("2026-11-27T14:00"), dates)).toBe(
    at("2026-11-27T15:00"),
  );
  expect(restNow(NIGHT, at("2026-03-28T23:00"), dates)).toBe(at("2026-03-29T07:30"));
});

test("[SE-2] who rests until a day rests until it begins, and the later end counts", () => {
  const tired = { ...NIGHT, restingUntil: "2026-12-01" };
  expect(restNow(tired, at("2026-11-26T23:10"), dates)).toBe(at("2026-12-01T00:00"));
  expect(restNow(tired, at("2026-12-01T12:00"), dates)).toBeUndefined();
  expect(restNow(NONE, at("2026-11-26T23:10"), dates)).toBeUndefined();
});

test("[SE-3] what ends before somebody is back, or a day after, cannot wait; all else can", () => {
  const rest = at("2026-12-01T00:00");
  expect(cannotWait(at("2026-11-28T12:00"), rest)).toBe(true);
  expect(cannotWait(at("2026-12-01T18:00"), rest)).toBe(true);
  expect(cannotWait(at("2026-12-09T12:00"), rest)).toBe(false);
  expect(cannotWait(undefined, rest)).toBe(false);
});
