import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { writeMailSettings } from "../../../edges/mail/mail-settings.ts";
import { openBrokenServer, openMailServer } from "../../../edges/mail/testing/mail-server.ts";
import { MINUTES_PER_DAY } from "../../../kernel/event.ts";
import { practices } from "../../../practices/index.ts";
import { later } from "../testing/bed.ts";
import { readMailState } from "./mail-state.ts";
import { demoDir, postRoom, WISH } from "./testing/post-room.ts";

const DAY = MINUTES_PER_DAY;
const subjects = (letters: readonly { text: string }[]) => letters.map(({ text }) => /^Subject: (.*)/m.exec(text)?.[1]);

describe("letters by email", () => {
  test("[ML-1] the first letter asks; nothing else comes to an address whose link nobody opened", async () => {
    const { ask, press, server, time, mailing } = await postRoom(await demoDir());
    expect((await ask("Mark", { ask: "how" })).stand).toEqual({ hub: "ready", wish: "off" });
    const { stand } = await ask("Mark", { ask: "write", wish: WISH });
    expect(stand).toEqual({ hub: "ready", wish: "asked", to: "m…@example.org" });
    expect(server.letters).toHaveLength(1);
    expect(server.letters[0]?.text).toContain("Is this your address?");
    time.now += 8 * DAY;
    await mailing.round();
    expect(server.letters).toHaveLength(1);
    expect((await press("yes")).body).toContain("Done: letters will come");
    expect(server.letters).toHaveLength(2);
    expect((await ask("Mark", { ask: "how" })).stand.wish).toBe("on");
  });

  test("[ML-1] opening the link to look at it says nothing, and first letters are three a day at most", async () => {
    const { ask, app, link, server } = await postRoom(await demoDir());
    const write = (to: string) => ask("Mark", { ask: "write", wish: { ...WISH, to } });
    await write("a@example.org");
    const page = await app.inject(link(server.letters[0]?.text ?? ""));
    expect(page.body).toContain("Do you want letters?");
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect((await ask("Mark", { ask: "how" })).stand.wish).toBe("asked");
    expect((await write("b@example.org")).status).toBe(200);
    expect((await write("c@example.org")).status).toBe(200);
    expect((await write("d@example.org")).status).toBe(429);
    expect(server.letters.map(({ to }) => to[0])).toEqual(["a@example.org", "b@example.org", "c@example.org"]);
    // An old link speaks for an address that nobody wants any more.
    expect((await app.inject(link(server.letters[0]?.text ?? ""))).body).toContain("This link is over");
  });

  test("[ML-1] another address is asked anew, also of somebody who said yes before", async () => {
    const { ask, press, wanted, server, time, mailing } = await postRoom(await demoDir());
    await wanted("Mark");
    const { stand } = await ask("Mark", { ask: "write", wish: { ...WISH, to: "other@example.org" } });
    expect(stand).toMatchObject({ wish: "asked", to: "o…@example.org" });
    time.now += 8 * DAY;
    await mailing.round();
    expect(server.letters.map(({ to }) => to[0])).toEqual([WISH.to, WISH.to, "other@example.org"]);
    expect(server.letters[2]?.text).toContain("Is this your address?");
    await press("yes");
    expect(server.letters.map(({ to }) => to[0]).slice(3)).toEqual(["other@example.org"]);
  });

  test("[ML-2] a digest comes once in seven days, and what ends within two days is told once", async () => {
    const { wanted, server, time, mailing } = await postRoom(await demoDir());
    await wanted("Mark");
    const started = time.now;
    for (let hours = 6; hours < 15 * 24; hours += 6) {
      time.now = started + hours * 60;
      await mailing.round();
    }
    const all = subjects(server.letters).slice(1);
    const digests = all.filter(
      (one) => one?.includes("wait for you") || one?.includes("waits for you") || one?.includes("What is coming"),
    );
    expect(digests).toHaveLength(3);
    const ends = all.filter((one) => one?.includes("within two days"));
    expect(ends.length).toBeGreaterThan(0);
    expect(digests.length + ends.length).toBe(all.length);
    const lines = server.letters
      .filter((_, at) => ends.includes(subjects(server.letters)[at]))
      .flatMap(({ text }) => /^- .*/gm.exec(text) ?? []);
    expect(new Set(lines).size).toBe(lines.length);
  });

  test("[ML-3] who rests gets nothing, in hours of each day or until a day", async () => {
    const { wanted, ask, server, time, mailing } = await postRoom(await demoDir());
    // The clock stands at noon in Madrid, more or less.
    await wanted("Mark", { quietFrom: "00:00", quietTo: "23:59" });
    expect(server.letters).toHaveLength(1);
    await ask("Mark", { ask: "write", wish: { ...WISH, restingUntil: "2099-01-01" } });
    time.now += 20 * DAY;
    await mailing.round();
    expect(server.letters).toHaveLength(1);
    await ask("Mark", { ask: "write", wish: WISH });
    expect(server.letters).toHaveLength(2);
  });

  test("[ML-4] it says what Today says, in the person's language, and nothing of practices with words for a few", async () => {
    const { wanted, server, replica } = await postRoom(await demoDir());
    await wanted("Mark", { tongue: "es" });
    const letter = server.letters[1]?.text ?? "";
    expect(letter).toContain("Maple Street");
    expect(letter).toContain("Te espera");
    const known = [...(replica.state().practices.members as { people: Map<string, { name: string }> }).people];
    const mark = known.find(([, { name }]) => name === "Mark")?.[0] ?? "";
    const { attention } = replica.waitingFor(mark);
    expect(attention.length).toBeGreaterThan(0);
    const forFew = practices.filter(({ within }) => within !== undefined).map(({ name }) => name);
    expect(forFew).toEqual(expect.arrayContaining(["care", "conflict", "details", "reviews"]));
    expect(attention.filter(({ practice }) => forFew.includes(practice))).toEqual([]);
    // Every word has its Spanish: no code stands where a sentence should.
    expect(letter).not.toMatch(/^- [a-z-]+\.[a-z.-]+$/m);
    expect(letter).toContain(`http://192.168.1.7:7400/#/s/`);
  });

  test("[ML-5] nothing is sent twice, whenever the hub stops", async () => {
    const first = await postRoom(await demoDir());
    await first.wanted("Mark");
    expect(first.server.letters).toHaveLength(2);
    await first.close();
    const again = await postRoom(first.dir, first.server);
    await again.mailing.round();
    expect(first.server.letters).toHaveLength(2);
    // As after a power cut while a letter was on its way: it counts as sent.
    const own = await again.mailing.wishes(again.replica.community);
    const [kept] = own.all();
    expect(kept?.weekly).toBe(again.time.now);
    if (kept !== undefined) await own.keep({ ...kept, isGoing: true });
    await again.mailing.round();
    expect(first.server.letters).toHaveLength(2);
    expect(own.all()[0]?.isGoing).toBeUndefined();
  });

  test("[ML-5] it is on disk before it goes, and a line that breaks after the letter sends no second one", async () => {
    const { wanted, dir, server, mailing, time, replica } = await postRoom(await demoDir());
    const own = await mailing.wishes(replica.community);
    const onDisk: unknown[] = [];
    server.onLetter = () => onDisk.push(own.all()[0]?.isGoing);
    const broken = await openBrokenServer();
    later(broken.close);
    await wanted("Mark");
    expect(onDisk).toEqual([true, true]);
    writeMailSettings(dir, broken.settings);
    time.now += 7 * DAY;
    await mailing.round();
    expect(broken.said()).toBe(1);
    time.now += 60;
    await mailing.round();
    expect(broken.said()).toBe(1);
    expect(server.letters).toHaveLength(2);
  });

  test("[ML-5, ML-10] what was not taken is tried again after longer and longer waits, and told", async () => {
    const { wanted, ask, server, mailing, time, dir } = await postRoom(await demoDir());
    await wanted("Mark");
    server.mood = "no-letter";
    time.now += 7 * DAY;
    await mailing.round();
    expect((await ask("Mark", { ask: "how" })).stand).toMatchObject({ wish: "on", trouble: "refused" });
    expect(readMailState(dir)).toMatchObject({ people: 1, failing: 1, why: "refused" });
    let tries = 0;
    server.onLetter = () => (tries += 1);
    // After a quarter of an hour, then twice as long each time, and no longer than a day.
    for (const wait of [15, 30, 60, 120, 240, 480, 960, 24 * 60, 24 * 60]) {
      const before = tries;
      time.now += wait - 1;
      await mailing.round();
      expect(tries, `before ${wait} minutes`).toBe(before);
      time.now += 1;
      await mailing.round();
      expect(tries, `after ${wait} minutes`).toBe(before + 1);
    }
    expect(server.letters).toHaveLength(2);
    server.mood = "takes";
    time.now += 24 * 60;
    await mailing.round();
    expect(server.letters).toHaveLength(3);
    expect(readMailState(dir)).toMatchObject({ people: 1, failing: 0 });
  });

  test("[ML-2, ML-5] a hub whose clock was a year ahead for an hour goes on writing once it is right, and no oftener", async () => {
    const { wanted, ask, server, time, mailing } = await postRoom(await demoDir());
    await wanted("Mark");
    await wanted("Sarah", { to: "sarah@example.org" });
    const started = time.now;
    const round = async (days: number) => {
      time.now = started + days * DAY;
      await mailing.round();
      return server.letters.splice(0).map(({ to }) => to[0]);
    };
    await round(0);
    expect(await round(400)).toContain(WISH.to);
    server.mood = "no-letter";
    expect(await round(410)).toEqual([]);
    const first = await ask("Anya", { ask: "write", wish: { ...WISH, to: "anya@example.org" } });
    expect(first.status).toBe(200);
    server.mood = "takes";
    // What was tried and not taken in that hour is tried again, and nobody gets the next digest within a week of it.
    const soon = await round(1);
    expect(soon).toContain("anya@example.org");
    expect(await round(7.9)).not.toContain("sarah@example.org");
    expect(await round(9.1)).toEqual(expect.arrayContaining([WISH.to, "sarah@example.org"]));
  });

  test("[ML-6] it stops by the page and by the link, and for who has gone", async () => {
    const { wanted, ask, press, server, mailing, time } = await postRoom(await demoDir());
    await wanted("Mark");
    expect((await press("stop")).body).toContain("Done: no more letters");
    time.now += 8 * DAY;
    await mailing.round();
    expect(server.letters).toHaveLength(2);
    await wanted("Mark");
    const before = server.letters.length;
    expect((await ask("Mark", { ask: "off" })).stand).toEqual({
      hub: "ready",
      wish: "off",
    });
    time.now += 8 * DAY;
    await mailing.round();
    expect(server.letters).toHaveLength(before);
  });

  test("[ML-4] nothing more goes out once the key that counts did not come here: what this hub knows is from before", async () => {
    const { wanted, ask, server, time, mailing, replica } = await postRoom(await demoDir());
    await wanted("Mark");
    const before = server.letters.length;
    const reading = vi.spyOn(replica, "readsOn").mockReturnValue(false);
    time.now += 8 * 24 * 60;
    await mailing.round();
    expect(server.letters).toHaveLength(before);
    expect((await ask("Mark", { ask: "how" })).stand).toMatchObject({ hub: "dark" });
    reading.mockRestore();
    await mailing.round();
    expect(server.letters.length).toBeGreaterThan(before);
  });

  test("[ML-6] who has gone gets nothing more, and their address is forgotten", async () => {
    const { wanted, replica, server, mailing, time } = await postRoom(await demoDir());
    await wanted("the hub's own person");
    expect(server.letters).toHaveLength(2);
    expect(await replica.ask({ kind: "members.leave", body: {} })).toMatchObject({ event: { kind: "members.leave" } });
    time.now += 8 * DAY;
    await mailing.round();
    expect(server.letters).toHaveLength(2);
    expect((await mailing.wishes(replica.community)).all()[0]?.wish).toBeUndefined();
  });

  test("[ML-7, ML-8] neither the password nor an address lies in any other file, or in an answer", async () => {
    const login = { user: "kith", password: "nineteen-hinges" };
    const { wanted, ask, dir, close } = await postRoom(await demoDir(), await openMailServer(login));
    await wanted("Mark");
    const { body } = await ask("Mark", { ask: "how" });
    for (const word of ["nineteen-hinges", "mark@example.org"]) expect(body).not.toContain(word);
    await close();
    for (const name of readdirSync(dir)) {
      const file = readFileSync(join(dir, name));
      expect(file.includes("mark@example.org"), name).toBe(false);
      expect(file.includes("nineteen-hinges"), name).toBe(name === "mail.json");
    }
    expect(statSync(join(dir, "mail.json")).mode & 0o777).toBe(0o600);
  });

  test("[ML-9] only somebody's own device asks for them, from the hub's own page, and old words stay old", async () => {
    const { ask, server, time } = await postRoom(await demoDir());
    const write = { ask: "write", wish: WISH } as const;
    expect((await ask("Mark", write, { as: "Sarah" })).status).toBe(403);
    expect((await ask("Mark", write, { origin: "https://evil.example" })).status).not.toBe(200);
    expect((await ask("Mark", '{"ask":"everything"}')).status).toBe(400);
    expect(server.letters).toEqual([]);
    const at = time.now * 60_000;
    expect((await ask("Mark", write, { at })).status).toBe(200);
    expect((await ask("Mark", { ask: "off" }, { at: at + 1 })).status).toBe(200);
    expect((await ask("Mark", write, { at })).status).toBe(409);
    expect((await ask("Mark", { ask: "how" })).stand.wish).toBe("off");
  });
});
