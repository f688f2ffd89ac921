import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Hub } from "../create-hub.ts";
import { openDemo } from "../demo.ts";
import { clock, foundedDir, freshDir, startHub, until } from "../testing/bed.ts";
import { foundedOn, meet } from "../testing/device.ts";
import type { WallPage } from "./wall.ts";

/** Asked as by a stranger on the same Wi-Fi: without a token. */
async function wallOf(hub: Hub, community?: string): Promise<WallPage> {
  const asked = community === undefined ? "" : `?community=${community}`;
  return (await fetch(`http://127.0.0.1:${hub.port}/wall.json${asked}`)).json() as Promise<WallPage>;
}

test("[WL-1] nothing is shown, and no name, while the charter does not say so", async () => {
  const { dir } = await foundedDir();
  const page = await wallOf(await startHub(dir));
  expect(page).toMatchObject({ name: "", lines: [] });
  expect(page.note).toContain("What the wall shows");
});

test("[WL-3] a hub that cannot read says so", async () => {
  const hub = await startHub(freshDir());
  const phone = await foundedOn(7);
  const session = await meet(hub, phone);
  await until(() => session.isSame(), "the hub has all");
  expect((await wallOf(hub)).note).toContain("cannot read");
});

test("[WL-1] nobody finds out digit by digit which communities a hub keeps: whoever has the whole id reads everyone's calendar", async () => {
  const dark = await startHub(freshDir());
  const phone = await foundedOn(7);
  const session = await meet(dark, phone);
  await until(() => session.isSame(), "the hub has all");
  const dir = freshDir();
  await openDemo(dir, clock);
  const open = await startHub(dir);
  const [shown] = (await open.app.inject("/api/communities")).json().communities;
  for (const [hub, id] of [
    [dark, phone.replica.community],
    [open, shown.id],
  ]) {
    const nothing = await wallOf(hub, "0".repeat(64));
    for (let digits = 1; digits < 16; digits++) expect(await wallOf(hub, id.slice(0, digits))).toEqual(nothing);
    expect(await wallOf(hub, id.slice(0, 16))).not.toEqual(nothing);
  }
});

test("[WL-1, WL-2] meetings and open questions are shown as the charter has it, and nobody's name", async () => {
  const dir = freshDir();
  await openDemo(dir, clock);
  const page = await wallOf(await startHub(dir));
  expect(page.name).toBe("Maple Street");
  expect(page.lines.filter(({ part }) => part === "coming").length).toBeGreaterThan(0);
  expect(page.lines.filter(({ part }) => part === "waiting").length).toBeGreaterThan(0);
  const { people } = JSON.parse(readFileSync(join(dir, "people.json"), "utf8")) as {
    people: readonly { name: string; household: string }[];
  };
  const words = JSON.stringify(page);
  for (const { name } of people) expect(words).not.toMatch(new RegExp(`\\b${name}\\b`));
  expect(words).not.toMatch(/[0-9a-f]{32}/);
});

test("[WL-7] a site that points its own name at a hub is told nothing, and whoever asks by a name of the hub is", async () => {
  const dir = freshDir();
  await openDemo(dir, clock);
  const { app } = await startHub(dir);
  const asked = async (host: string, remoteAddress = "192.168.1.9"): Promise<number> =>
    (await app.inject({ url: "/wall.json", headers: { host }, remoteAddress })).statusCode;
  for (const host of ["evil.example:7400", "192.168.1.7.evil.example", "evil.example.", "local.evil.example"])
    expect([host, await asked(host)]).toEqual([host, 403]);
  for (const host of [
    "192.168.1.7:7400",
    "[fd00::7]:7400",
    "kith-7f3a.local:7400",
    "raspberrypi:7400",
    "hub.lan",
    hostname(),
  ])
    expect([host, await asked(host)]).toEqual([host, 200]);
  // A proxy on this machine asks for its own name.
  expect(await asked("hub.example.net", "127.0.0.1")).toBe(200);
});
