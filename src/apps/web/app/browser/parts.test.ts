import { expect, test } from "vitest";
import { Fault } from "../../../../replica/fault.ts";
import { laterPart, untilHere } from "./parts.ts";

const soon = () => Promise.resolve();

test("[PA-2] a part that could not be had is asked for again, and once it is here it is asked for no more", async () => {
  let asked = 0;
  const part = laterPart(async () => {
    asked += 1;
    if (asked < 3) throw new TypeError("Failed to fetch");
    return "here";
  });
  await expect(part()).rejects.toMatchObject({ code: "out-of-reach" });
  expect(await untilHere(part, soon)).toBe("here");
  expect(await part()).toBe("here");
  expect(asked).toBe(3);
});

test("[PA-2] two who need it at the same time ask for it once", async () => {
  let asked = 0;
  const part = laterPart(async () => {
    asked += 1;
    return asked;
  });
  expect(await Promise.all([part(), part()])).toEqual([1, 1]);
});

test("what is wrong with a part that is here is not waited for", async () => {
  const broken = () => Promise.reject(new Fault("disk-full", "no room"));
  await expect(untilHere(broken, soon)).rejects.toMatchObject({ code: "disk-full" });
});
