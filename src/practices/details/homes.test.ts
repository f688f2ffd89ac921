import { describe, expect, test } from "vitest";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { lastMinuteOf } from "../../kernel/place-time.ts";
import type { Coming, Look } from "../../kernel/practice.ts";
import { madrid } from "../../kernel/testing/madrid.ts";
import { utcDay } from "../../kernel/utc-day.ts";
import type { Replica } from "../../replica/replica.ts";
import { act } from "../../replica/testing/pod.ts";
import { remove, street } from "../../replica/testing/street.ts";
import { coming, isDay } from "./birthdays.ts";
import type { DetailsRow } from "./rows.ts";
import type { OwnDetails } from "./views.ts";
import type { Details, Others, Reach } from "./words.ts";

const rows = (one: Replica) => (one.look("details.all") as { rows: readonly DetailsRow[] }).rows;
const mine = (one: Replica) => (one.look("details.mine") as { rows: OwnDetails }).rows;
const idOf = (one: Replica): string => one.me() ?? "";
const birthdays = (one: Replica, now?: number): readonly Coming[] =>
  one.coming(now).filter(({ practice }) => practice === "details");

async function pod() {
  const life = await street();
  const share = async () => {
    for (let round = 0; round < 3; round++) {
      await life.share(...life.everyone);
      for (const one of life.everyone) await one.keepTime();
    }
    await life.share(...life.everyone);
  };
  /** Somebody gives something to a sort of circle. */
  const give = async (by: Replica, reach: Reach, readers: readonly Replica[], body: Record<string, unknown>) => {
    const people = [by, ...readers].map(idOf);
    const how = { practice: "details", lasts: "until-destroyed", boxes: [] };
    const circle = await act(by, "kernel.audience", { ...how, people });
    await act(by, "details.write", { circle, reach, ...body });
    return circle;
  };
  const [anya, bela, carl, dora] = life.everyone;
  return { ...life, anya, bela, carl, dora, share, give };
}

describe("what is given to different people", () => {
  test("[DT-9] each part is read by those for whom it is, and one page shows them all that they may read", async () => {
    const { anya, bela, carl, share, give } = await pod();
    await give(anya, "everyone", await others(anya), { phone: "1", atNight: "yes" });
    await give(anya, "chosen", [bela], { notes: "Key under the pot" });
    await share();
    expect(rows(bela)).toMatchObject([{ name: "Anya", phone: "1", atNight: "yes", notes: "Key under the pot" }]);
    expect(rows(carl)).toMatchObject([{ name: "Anya", phone: "1", notes: undefined }]);
    expect(mine(anya)).toMatchObject({
      given: { phone: "everyone", night: "everyone", notes: "chosen" },
      isHere: true,
    });

    async function others(one: Replica) {
      return [bela, carl].filter((other) => other !== one);
    }
  });

  test("[DT-9] what is taken back from one circle stays in the others, and its key ends", async () => {
    const { anya, bela, share, give } = await pod();
    const wide = await give(anya, "everyone", [bela], { phone: "1" });
    await give(anya, "chosen", [bela], { notes: "Pot" });
    await share();
    await act(anya, "kernel.part", { audience: wide, how: "destroy" });
    await share();
    expect(rows(bela)).toMatchObject([{ phone: undefined, notes: "Pot" }]);
    expect(mine(anya).given).toEqual({ notes: "chosen" });
  });

  test("[DT-10] whoever comes onto the roll reads what is for everyone, a day later at most; chosen people stay as chosen", async () => {
    const { anya, bela, carl, dora, share, give, pass } = await pod();
    await give(anya, "everyone", [bela, carl], { phone: "1" });
    await give(anya, "chosen", [bela], { notes: "Pot" });
    await share();
    expect(rows(dora)).toEqual([]);
    pass(MINUTES_PER_DAY);
    await share();
    expect(rows(dora)).toMatchObject([{ phone: "1", notes: undefined }]);
    expect(mine(anya).readers).toMatchObject([{ person: idOf(bela) }]);
  });

  test("[DT-10] whoever left reads nothing that is written from then on", async () => {
    const { anya, bela, carl, dora, share, give } = await pod();
    const circle = await give(anya, "everyone", [bela, carl, dora], { phone: "1" });
    await share();
    await act(dora, "members.leave", {});
    await share();
    expect(mine(anya).circles[0]?.readers).toEqual([bela, carl].map(idOf).sort());
    await act(anya, "details.write", { circle, reach: "everyone", phone: "2" });
    await share();
    expect([rows(bela)[0]?.phone, rows(dora)[0]?.phone]).toEqual(["2", undefined]);
  });

  test("[DT-10] whoever was chosen by name and left reads nothing that is written from then on, and is no reader any more", async () => {
    const { anya, bela, carl, dora, share, give } = await pod();
    const circle = await give(anya, "chosen", [bela, dora], { notes: "Key under the pot" });
    await share();
    await act(dora, "members.leave", {});
    await share();
    expect(mine(anya).readers.map(({ person }) => person)).toEqual([idOf(bela)]);
    await act(anya, "details.write", { circle, reach: "chosen", notes: "Key with Carl" });
    await share();
    expect([rows(bela)[0]?.notes, rows(dora)[0]?.notes]).toEqual(["Key with Carl", undefined]);
    expect(rows(carl)).toEqual([]);
  });

  test("[DT-10] a guest is not everyone: strangers who came by a wall invite read nothing", async () => {
    const { anya, bela, share, give, invite, join, everyone, pass } = await pod();
    const eve = await join("eve", anya, await invite(anya, "second wall"), { householdName: "Gate" });
    await give(anya, "everyone", [bela], { phone: "1" });
    pass(2 * MINUTES_PER_DAY);
    for (let round = 0; round < 3; round++) {
      await share();
      await eve.keepTime();
      for (const one of everyone) await one.keepTime();
    }
    expect(mine(anya).everyone).not.toContain(idOf(eve));
    expect(rows(eve)).toEqual([]);
  });
});

describe("birthdays", () => {
  test("[DT-11] stand under what comes for those who were told, and for nobody else, until they are taken back", async () => {
    const { anya, bela, carl, share, give } = await pod();
    const now = anya.lookAt("details").now;
    const [, month = 1, day = 1] = utcDay(now + 3 * MINUTES_PER_DAY)
      .split("-")
      .map(Number);
    const circle = await give(anya, "chosen", [bela], { birthDay: day, birthMonth: month });
    await share();
    expect(birthdays(bela)).toMatchObject([{ title: { code: "details.coming.birthday", about: { name: "Anya" } } }]);
    expect(birthdays(bela)[0]?.day).toBe(utcDay(now + 3 * MINUTES_PER_DAY));
    expect([birthdays(anya), birthdays(carl)]).toEqual([[], []]);
    expect(birthdays(bela, now + 3 * MINUTES_PER_DAY)).toHaveLength(1);
    expect(birthdays(bela, now + 4 * MINUTES_PER_DAY)).toEqual([]);
    await act(anya, "details.write", { circle, phone: "1" });
    await share();
    expect(birthdays(bela)).toEqual([]);
  });

  test("[DT-11] of somebody who is here no more are told to nobody, also where they were not taken back", async () => {
    const { anya, bela, carl, dora, share, give } = await pod();
    const now = anya.lookAt("details").now;
    const [, month = 1, day = 1] = utcDay(now + 40 * MINUTES_PER_DAY)
      .split("-")
      .map(Number);
    await give(dora, "chosen", [bela], { birthDay: day, birthMonth: month });
    await share();
    expect(birthdays(bela, now + 30 * MINUTES_PER_DAY)).toHaveLength(1);
    await remove(dora, anya, [anya, bela, carl], share);
    expect(rows(bela)).toMatchObject([{ birthDay: day }]);
    expect(birthdays(bela, now + 30 * MINUTES_PER_DAY)).toEqual([]);
  });

  test("[DT-11] stand there until their last minute on the clocks of the place", async () => {
    const { anya, bela, share, give } = await pod();
    const last = lastMinuteOf(
      madrid,
      "Europe/Madrid",
      Math.floor(madrid("", anya.lookAt("details").now) / MINUTES_PER_DAY),
    );
    const [, month = 1, day = 1] = utcDay(madrid("", last)).split("-").map(Number);
    await give(anya, "everyone", [bela], { birthDay: day, birthMonth: month });
    await share();
    const at = (now: number) =>
      coming({
        ...(bela.lookAt("details") as Look<Details, Others>),
        ...{ now, wallIn: madrid, dayIn: (_: string, minute: number) => utcDay(madrid("", minute)) },
      });
    expect(at(last - 45)).toMatchObject([{ at: last, day: utcDay(madrid("", last)) }]);
    expect(at(last)).toHaveLength(1);
    expect(at(last + 1)).toEqual([]);
  });

  test("[DT-11] are days that there are, with or without a year", async () => {
    const { anya, bela, give } = await pod();
    const circle = await give(anya, "chosen", [bela], { phone: "1" });
    const ask = (body: Record<string, number>) => anya.ask({ kind: "details.write", body: { circle, ...body } });
    const refused = (code: string) => ({ refusal: { code: `details.${code}` } });
    expect(await ask({ birthDay: 3 })).toMatchObject(refused("half-birthday"));
    expect(await ask({ birthYear: 1970 })).toMatchObject(refused("half-birthday"));
    expect(await ask({ birthDay: 31, birthMonth: 4 })).toMatchObject(refused("no-such-day"));
    expect(await ask({ birthDay: 29, birthMonth: 2, birthYear: 1971 })).toMatchObject(refused("no-such-day"));
    expect(await ask({ birthDay: 29, birthMonth: 2 })).toHaveProperty("event");
    expect([isDay(29, 2, 2000), isDay(29, 2, 1900), isDay(30, 2)]).toEqual([true, false, false]);
  });
});

test("[DT-5] children are found by no search, and stand where their guardian's readers look", async () => {
  const { anya, bela, share, give } = await pod();
  await give(anya, "everyone", [bela], { children: "Lucía and Teo" });
  await share();
  expect(rows(bela)).toMatchObject([{ children: "Lucía and Teo" }]);
  for (const one of [anya, bela]) expect(JSON.stringify(one.search())).not.toContain("Teo");
});
