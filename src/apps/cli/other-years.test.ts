import { expect, test } from "vitest";
import { foundedDir, kith } from "./testing/run.ts";

const DAY = 24 * 60;
const NOW = 29_923_200;

test("whose clock is off by a year reads so wherever a moment is written: with its year", async () => {
  const dir = await foundedDir();
  const claim = ["do", "skills.claim", "skill=Bees", "level=3", "rank=primary", "teach=yes"];
  await kith(dir, claim, { minute: NOW - 400 * DAY });
  const year = new Date((NOW - 400 * DAY) * 60_000).getUTCFullYear();
  const { out } = await kith(dir, ["log"], { minute: NOW });
  const [before = "", ...others] = out.split("\n").filter((line) => line.includes(String(year)));
  expect(before).toContain("Bees");
  expect(others).toEqual([]);
  const spanish = await kith(dir, ["log"], { minute: NOW, env: { LANG: "es_ES.UTF-8" } });
  expect(spanish.out).toContain(` ${year},`);
  const link = (await kith(dir, ["invite", "--origin", "http://hub.local:7400"], { minute: NOW })).out.split("\n")[0];
  const late = await kith(dir, ["join", link ?? "", "--name", "Fay", "--household", "Far"], {
    minute: NOW + 800 * DAY,
  });
  expect(late.err).toContain(String(new Date(NOW * 60_000).getUTCFullYear()));
});
