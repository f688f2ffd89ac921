import { cpSync } from "node:fs";
import { expect, test } from "vitest";
import { nodeLink } from "../../edges/socket/node-link.ts";
import { readRoomCode } from "../../edges/socket/room-code.ts";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { answerPairing } from "../../replica/links/pairing.ts";
import { startHub } from "../hub/testing/bed.ts";
import { runKith } from "./run-kith.ts";
import { FOUND, foundedDir, freshDir, kith } from "./testing/run.ts";

/** A phone that answers in the room whose code was shown, and the digits that it shows. */
async function phoneIn(port: number, shown: string): Promise<string | undefined> {
  const crypto = await openCrypto();
  const link = await nodeLink(`ws://127.0.0.1:${port}/meet/${readRoomCode(shown)}`);
  return new Promise((resolve) => {
    let answer: ReturnType<typeof answerPairing>;
    link.onMessage = (message) => {
      if (answer !== undefined) return resolve(answer.take(message));
      answer = answerPairing(crypto, crypto.keyPair(crypto.random(32)), message, { name: "Phone", sort: "phone" });
      if (answer !== undefined) link.send(answer.message);
    };
  });
}

/** `device link` with a person who compares what both show. */
async function linkBy(dir: string, port: number, says: boolean) {
  const [told, questions]: [string[], string[]] = [[], []];
  let digits: Promise<string | undefined> | undefined;
  const exit = await runKith(["device", "link", "--hub", `http://127.0.0.1:${port}`], {
    env: { KITH_DIR: dir, LANG: "en_GB.UTF-8" },
    print: {
      out: (text) => void told.push(text),
      err: (text) => {
        const code = /^ {2}([0-9A-Z]{4} [0-9A-Z]{4})$/m.exec(text)?.[1];
        if (code !== undefined) digits = phoneIn(port, code);
        told.push(text);
      },
      progress: () => undefined,
      isTerminal: true,
    },
    clock: () => 29_923_200,
    confirm: async (question) => {
      questions.push(question.replace(/(\d{3}) (\d{3})/, "$1$2"));
      expect(questions[0]).toContain(await digits);
      return says;
    },
    stopped: () => Promise.resolve(),
    webDir: undefined,
  });
  return { exit, told: told.join("\n") };
}

test("[DV-1, DV-13] a phone is linked from the command line: a code, the same six digits, one yes; retired again, and named in its drawer", async () => {
  const dir = freshDir();
  expect((await kith(dir, FOUND)).exit).toBe(0);
  const hub = await startHub(freshDir());
  expect(await linkBy(dir, hub.port, false)).toMatchObject({
    exit: 1,
    told: expect.stringMatching(/Nothing was changed/),
  });
  expect(await linkBy(dir, hub.port, true)).toMatchObject({
    exit: 0,
    told: expect.stringMatching(/Phone speaks for you/),
  });
  const listed = JSON.parse((await kith(dir, ["--json", "device", "list"])).out);
  expect(listed.devices.map((one: { name?: string }) => one.name)).toEqual(expect.arrayContaining(["Phone"]));
  expect(await kith(dir, ["device", "name", "Phone", "Kitchen phone"])).toMatchObject({
    exit: 0,
    out: expect.stringMatching(/Kitchen phone/),
  });
  expect(await kith(dir, ["device", "retire", "Kitchen phone"])).toMatchObject({
    exit: 0,
    out: expect.stringMatching(/Retired/),
  });
  expect((await kith(dir, ["device", "retire", "Kitchen phone"])).exit).toBe(2);
  expect(await kith(dir, ["device", "name", "Kitchen phone", "In the drawer"])).toMatchObject({
    exit: 0,
    out: expect.stringMatching(/In the drawer/),
  });
});

test("a device that is not there is told with those that are, and each command shows an example", async () => {
  const dir = await foundedDir();
  const { exit, err } = await kith(dir, ["device", "retire", "nothing"]);
  expect([exit, err]).toEqual([2, expect.stringMatching(/Choose one of: [0-9a-f]{8}/)]);
  for (const word of ["list", "link", "name", "retire"])
    expect((await kith(dir, ["device", word, "--help"])).out).toContain(`kith device ${word}`);
});

test("[K-6] a copy of a directory that meets the original says that it is one, and that there are two histories", async () => {
  const [dir, other] = [await foundedDir(), freshDir()];
  cpSync(dir, other, { recursive: true });
  const claim = (at: string, skill: string) =>
    kith(at, ["do", "skills.claim", `skill=${skill}`, "level=3", "rank=primary", "teach=yes"]);
  await claim(dir, "Cooking");
  await claim(other, "Bees");
  const hub = await startHub(dir);
  const { exit, out } = await kith(other, ["sync", `http://127.0.0.1:${hub.port}`]);
  expect(exit).toBe(0);
  expect(out).toMatch(/^One event came; (?!nothing)/);
  expect(out).toContain("a copy of this very device: two directories with one key");
  expect(out).toContain("has two histories");
});
