import { strFromU8, strToU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { practices } from "../../../../practices/index.ts";
import { podOf } from "../../../../practices/members/testing/neighbours.ts";
import { vaultWithPhotos } from "../../../../practices/vault.ts";
import { archiveOf } from "./archive.ts";

const [here, away] = ["aa".repeat(32), "bb".repeat(32)];
const PNG = Uint8Array.of(137, 80, 78, 71, 1, 2, 3);

test("[HM-4] the archive has every page, and each photo that is here where the page that shows it looks for it", async () => {
  const pod = podOf({ ana: "Fern House", ben: "Mill House" }, practices);
  pod.act("ana", "map.draw", { photo: away, photoKey: "cc".repeat(32), alt: "The old plan" });
  pod.act("ana", "map.draw", { photo: here, photoKey: "cc".repeat(32), alt: "Our street" });
  const asked: string[] = [];
  const { pages, photos } = await vaultWithPhotos(
    {
      lookAt: (practice) => pod.look(practice, "ben"),
      speak: () => (code) => code,
      ...{ day: String, timeZone: "UTC", language: "en" as const },
    },
    async ({ photo, photoKey }) => {
      asked.push(`${photo.slice(0, 2)} ${photoKey?.slice(0, 2)}`);
      return photo === here ? PNG : undefined;
    },
    (path, _, bytes) => ({ path, bytes }),
  );
  // Only the plan that is up is on a page, and it is asked for once.
  expect(asked).toEqual(["aa cc"]);
  const written = pages.map(({ path, text }) => ({ path, bytes: strToU8(text) }));
  const files = unzipSync(archiveOf("Calle del Arce / 12", [...written, ...photos]));
  expect(Object.keys(files).every((path) => path.startsWith("Calle-del-Arce-12/"))).toBe(true);
  const photo = `Photos/${here.slice(0, 16)}.png`;
  expect(files[`Calle-del-Arce-12/${photo}`]).toEqual(PNG);
  const shown = Object.entries(files).filter(
    ([path, bytes]) => path.endsWith(".md") && strFromU8(bytes).includes(photo),
  );
  expect(shown).toHaveLength(1);
  expect(strFromU8(shown[0]?.[1] ?? new Uint8Array())).toContain(`![Our street](../${photo})`);
  expect(Object.keys(files).length).toBe(pages.length + 1);
});

test("a photo is called by what it is, whichever program kept it, and one that is nowhere is named in words", async () => {
  const endings: Record<string, readonly number[]> = { jpg: [255, 216], webp: [82, 73], gif: [71, 73], png: [137, 80] };
  for (const [ending, first] of Object.entries(endings)) {
    const { pages, photos } = await plan(Uint8Array.from(first));
    expect(photos).toEqual([`Photos/${here.slice(0, 16)}.${ending}`]);
    expect(pages.some(({ text }) => text.includes(`.${ending})`))).toBe(true);
  }
  const { pages, photos } = await plan(undefined);
  expect(photos).toEqual([]);
  expect(pages.some(({ text }) => text.includes("map.notes.plan-away Our street"))).toBe(true);

  function plan(bytes: Uint8Array | undefined) {
    const pod = podOf({ ana: "Fern House", ben: "Mill House" }, practices);
    pod.act("ana", "map.draw", { photo: here, photoKey: "cc".repeat(32), alt: "Our street" });
    const given = {
      lookAt: (practice: string) => pod.look(practice, "ben"),
      speak:
        () =>
        (code: string, about: object = {}) =>
          [code, ...Object.values(about)].join(" "),
      ...{ day: String, timeZone: "UTC", language: "en" as const },
    };
    return vaultWithPhotos(
      given,
      async () => bytes,
      (path) => path,
    );
  }
});
