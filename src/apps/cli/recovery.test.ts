import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { paperKeyPair, paperWords } from "../../edges/paper/paper-key.ts";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { toHex } from "../../kernel/bytes.ts";
import { deviceMessage } from "../../kernel/device-proof.ts";
import { startHub } from "../hub/testing/bed.ts";
import { FOUND, foundedDir, freshDir, kith, type More, type Ran } from "./testing/run.ts";

const HOUR = 60;
const START = 29_923_200;

async function done(dir: string, words: readonly string[], more: More = {}): Promise<Ran> {
  const ran = await kith(dir, words, more);
  if (ran.exit !== 0) throw new Error(`${words.join(" ")}: ${ran.out} ${ran.err}`);
  return ran;
}

const json = async (dir: string, ...words: readonly string[]) =>
  JSON.parse((await done(dir, ["--json", ...words])).out);

describe("coming back by a sheet", () => {
  test("[DV-11] the twelve words bring somebody back once: this device speaks for them, the old ones and the sheet do not", async () => {
    const [dir, fresh, hub] = [await foundedDir(), freshDir(), await startHub(freshDir())];
    const url = `http://127.0.0.1:${hub.port}`;
    const words = await sheetOf(dir);
    await done(dir, ["sync", url]);
    const way = ["recover", "sheet", words, "--hub", url, "--name", "Laptop"];
    const choices = /Choose one of: all, none, [0-9a-f]{8}/;
    expect(await kith(fresh, way)).toMatchObject({ exit: 2, err: expect.stringMatching(choices) });
    const back = await kith(fresh, [...way, "--gone", "all"]);
    expect(back).toMatchObject({ exit: 0, out: expect.stringContaining("You are back, Anya") });
    const { devices } = await json(fresh, "device", "list");
    expect(devices.filter(isHere)).toMatchObject([{ name: "Laptop" }]);
    await done(dir, ["sync", url]);
    expect(await kith(dir, ["do", "members.rename", "name=Thief"])).toMatchObject({ exit: 1 });
    const again = await kith(freshDir(), [...way, "--gone", "all"]);
    expect(again).toMatchObject({ exit: 1, err: expect.stringContaining("does not know this sheet") });
  });

  test("[DV-11] the words may come by a file, so that nobody reads them on the command line or in its history", async () => {
    const [dir, fresh, hub] = [await foundedDir(), freshDir(), await startHub(freshDir())];
    const url = `http://127.0.0.1:${hub.port}`;
    const file = join(fresh, "sheet.txt");
    writeFileSync(file, `${(await sheetOf(dir)).split(" ").join("\n")}\n`, { mode: 0o600 });
    await done(dir, ["sync", url]);
    const way = ["recover", "sheet", "--hub", url, "--name", "Laptop", "--gone", "all"];
    expect(await kith(fresh, way)).toMatchObject({ exit: 2, err: expect.stringMatching(/^words: /) });
    const none = await kith(fresh, [...way, "--words-file", join(fresh, "none")]);
    expect(none).toMatchObject({ exit: 2, err: expect.stringMatching(/^words-file: There is no file/) });
    const back = await kith(fresh, [...way, "--words-file", file]);
    expect(back).toMatchObject({ exit: 0, out: expect.stringContaining("You are back, Anya") });
  });

  test("[DV-11] words with a slip, an unknown sheet, no address and no hub are told apart", async () => {
    const hub = await startHub(freshDir());
    const url = `http://127.0.0.1:${hub.port}`;
    const way = (words: string, at: string) =>
      kith(freshDir(), ["recover", "sheet", words, "--hub", at, "--name", "Laptop", "--gone", "all"]);
    const sound = paperWords(new Uint8Array(16).fill(7), "en").join(" ");
    expect(await way("twelve words that are none", url)).toMatchObject({ exit: 1, err: expect.stringMatching(/slip/) });
    expect((await way(sound, url)).exit).toBe(1);
    expect((await way(sound, "nonsense://x")).exit).toBe(2);
    expect(await way(sound, "http://127.0.0.1:9")).toMatchObject({ exit: 3 });
  });
});

describe("coming back by neighbours", () => {
  test("[DV-4, DV-5, DV-7] asked, objected to, vouched for and settled as on the screen, with the same refusals", async () => {
    const { url, dirs, all, link } = await pod();
    const [anya, bela, carl] = dirs;
    const fresh = freshDir();
    const wrong = await kith(fresh, ["recover", "ask", link, "--person", "Nobody", "--name", "New phone"]);
    expect(wrong).toMatchObject({ exit: 2, err: expect.stringContaining("Carl, Oak House") });
    const asked = await done(fresh, ["recover", "ask", link, "--person", "Carl", "--name", "New phone"]);
    expect(asked.out).toContain("whether you are Carl of Oak House");
    await all(START);
    expect((await done(bela, ["recover", "status"])).out).toMatch(/Carl of Oak House, with “New phone” .* 0 of 2/);
    expect(await kith(carl, ["recover", "vouch", "Carl"])).toMatchObject({ exit: 1 });
    expect(await kith(bela, ["recover", "object", "Carl"])).toMatchObject({ exit: 1 });
    const early = await kith(bela, ["recover", "settle", "Carl"]);
    expect(early).toMatchObject({ exit: 1, err: expect.stringContaining("Not yet") });
    await done(carl, ["recover", "object", "Carl"]);
    await all(START);
    expect((await done(anya, ["recover", "status"])).out).toContain("says that this is somebody else");
    for (const one of [anya, bela]) await done(one, ["recover", "vouch", "Carl"]);
    await all(START);
    const at = { minute: START + 80 * HOUR };
    await all(at.minute);
    expect((await done(anya, ["recover", "status"], at)).out).toContain("Nothing is missing");
    await done(anya, ["recover", "settle", "Carl"], at);
    await done(anya, ["sync", url], at);
    await done(fresh, ["sync", url], at);
    const { devices } = JSON.parse((await done(fresh, ["--json", "device", "list"], at)).out);
    expect(devices.filter(isHere)).toMatchObject([{ name: "New phone" }]);
  }, 60_000);
});

test("[DV-18] who came in as a guest by mistake says who they are, and neighbours bind the device that they have", async () => {
  const { url, dirs, all, link } = await pod();
  const [anya, bela] = dirs;
  const fresh = freshDir();
  await done(fresh, ["join", link, "--name", "Carl again", "--household", "Oak House"]);
  const people = (await json(fresh, "look", "members.people")).rows as readonly { id: string; name: string }[];
  const person = people.find(({ name }) => name === "Carl")?.id;
  await done(fresh, ["do", "devices.recover", `person=${person}`, "name=New phone", "sort=phone"]);
  await done(fresh, ["sync", url]);
  await all(START, [anya, bela]);
  expect((await json(anya, "look", "members.people")).rows).toHaveLength(3);
  for (const one of [anya, bela]) await done(one, ["recover", "vouch", "Carl"]);
  await all(START, [anya, bela]);
  const at = { minute: START + 80 * HOUR };
  await all(at.minute, [anya, bela]);
  await done(anya, ["recover", "settle", "Carl"], at);
  await done(anya, ["sync", url], at);
  await done(fresh, ["sync", url], at);
  const { devices } = JSON.parse((await done(fresh, ["--json", "device", "list"], at)).out);
  expect(devices.filter(isHere)).toMatchObject([{ name: "New phone" }]);
  await done(fresh, ["do", "members.rename", "name=Carl of the new phone"], at);
}, 120_000);

test("[DV-8, DV-17, K-10] an old device that comes back too late is heard by a hub that knows it was retired, and told nothing newer", async () => {
  const { dirs, all, link } = await pod();
  const [anya, bela, carl] = dirs;
  await done(freshDir(), ["recover", "ask", link, "--person", "Carl", "--name", "New phone"]);
  await all(START);
  for (const one of [anya, bela]) await done(one, ["recover", "vouch", "Carl"]);
  await all(START, [anya, bela]);
  const at = { minute: START + 80 * HOUR };
  await all(at.minute, [anya, bela]);
  await done(anya, ["recover", "settle", "Carl"], at);
  await done(carl, ["recover", "object", "Carl"], at);
  const limits = { lastWordMs: 500, lastWords: { events: 3, bytes: 10_000 } };
  const hub = await startHub(anya, { clock: () => at.minute, limits });
  await done(anya, ["do", "members.rename", "name=Anya of later"], at);
  const sync = ["sync", `http://127.0.0.1:${hub.port}`];
  const refused = { exit: 1, err: expect.stringContaining("This device was retired") };
  expect(await kith(carl, sync, at)).toMatchObject(refused);
  expect((await done(anya, ["recover", "status"], at)).out).toContain("An old device objected after it was settled");
  expect((await done(carl, ["log"], at)).out).not.toContain("Anya of later");
  const count = async (): Promise<number> => (await json(anya, "log")).events.length;
  const heard = await count();
  const rename = await kith(carl, ["do", "members.rename", "name=Carlos"], at);
  expect(rename).toMatchObject({ exit: 1, err: expect.stringContaining("had been retired") });
  await done(carl, ["recover", "object", "Carl"], at);
  expect(await kith(carl, sync, at)).toMatchObject(refused);
  expect(await count()).toBe(heard + 1);
  for (const again of ["object", "object"]) await done(carl, ["recover", again, "Carl"], at);
  expect(await kith(carl, sync, at)).toMatchObject(refused);
  expect(await count()).toBe(heard + 1);
}, 120_000);

test("[DV-8, DV-17, K-8] an old device that never heard of the recovery that retired it hears of it, of nothing since, and can say no", async () => {
  const { dirs, all, link } = await pod();
  const [anya, bela, carl] = dirs;
  await done(freshDir(), ["recover", "ask", link, "--person", "Carl", "--name", "New phone"]);
  await all(START, [anya, bela]);
  for (const one of [anya, bela]) await done(one, ["recover", "vouch", "Carl"]);
  await all(START, [anya, bela]);
  const at = { minute: START + 80 * HOUR };
  await all(at.minute, [anya, bela]);
  await done(anya, ["recover", "settle", "Carl"], at);
  await done(anya, ["do", "members.rename", "name=Anya of later"], at);
  const hub = await startHub(anya, { clock: () => at.minute, limits: { lastWordMs: 500 } });
  const sync = ["sync", `http://127.0.0.1:${hub.port}`];
  const refused = { exit: 1, err: expect.stringContaining("This device was retired") };
  expect((await kith(carl, ["recover", "object", "Carl"], at)).exit).not.toBe(0);
  expect(await kith(carl, sync, at)).toMatchObject(refused);
  const kinds = (await json(carl, "log")).events.map((one: { kind: string }) => one.kind);
  expect(kinds.filter((one: string) => one.startsWith("devices."))).toEqual([
    ...["devices.recover", "devices.know", "devices.know", "devices.conclude"],
  ]);
  expect(JSON.stringify(await json(carl, "look", "members.people"))).not.toContain("Anya of later");
  await done(carl, ["recover", "object", "Carl"], at);
  expect(await kith(carl, sync, at)).toMatchObject(refused);
  expect((await done(anya, ["recover", "status"], at)).out).toContain("An old device objected after it was settled");
}, 120_000);

test("nobody asks: status says so, and each command shows an example", async () => {
  const dir = freshDir();
  await done(dir, FOUND);
  expect((await done(dir, ["recover", "status"])).out).toBe("Nobody asks for this now.");
  for (const word of ["sheet", "ask", "status", "vouch", "doubt", "object", "settle"])
    expect((await kith(dir, ["recover", word, "--help"])).out).toContain(`kith recover ${word}`);
});

function isHere(one: { readonly retired?: number }): boolean {
  return one.retired === undefined;
}

/** Anya, Bela and Carl of three households, all on the roll, and an invite. */
async function pod() {
  const hub = await startHub(freshDir());
  const url = `http://127.0.0.1:${hub.port}`;
  const anya = await foundedDir();
  const { link } = await json(anya, "invite", "--wall", "--origin", url);
  await done(anya, ["sync", url]);
  const [bela, carl] = [freshDir(), freshDir()];
  await done(bela, ["join", link, "--name", "Bela", "--household", "Mill House"]);
  await done(carl, ["join", link, "--name", "Carl", "--household", "Oak House"]);
  const dirs = [anya, bela, carl] as const;
  /** All are there at a minute, and hear of each other. */
  const all = async (minute: number, here: readonly string[] = dirs) => {
    const meet = async () => {
      for (const dir of [...here, anya, bela]) await done(dir, ["sync", url], { minute });
    };
    await meet();
    if (minute === START) return;
    for (const dir of here) await done(dir, ["do", "kernel.witness"], { minute });
    await meet();
  };
  await all(START);
  const people = (await json(anya, "look", "members.people")).rows as readonly { id: string; household: string }[];
  const seats = people.map(({ id, household }) => ({ person: id, household }));
  const list = (await json(anya, "do", "members.list", JSON.stringify({ seats }))).event.id;
  for (const dir of dirs) {
    await all(START);
    await done(dir, ["do", "members.confirm", JSON.stringify({ list })]);
  }
  await all(START);
  return { url, dirs, all, link };
}

/** A sheet as the page makes it. */
async function sheetOf(dir: string): Promise<string> {
  const crypto = await openCrypto();
  const secret = crypto.random(16);
  const pair = paperKeyPair(crypto, secret);
  const key = toHex(pair.publicKey);
  const { rows } = await json(dir, "look", "members.people");
  const { community } = await json(dir, "log");
  const proof = toHex(crypto.sign(deviceMessage(community, rows[0].id, key), pair.secretKey));
  await done(dir, ["do", "devices.add", JSON.stringify({ key, proof, name: "Sheet", sort: "paper" })]);
  return paperWords(secret, "en").join(" ");
}
