import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keysContract } from "../../replica/keys.contract.ts";
import { fileKeys } from "./file-keys.ts";

keysContract("a file", async () => {
  const directory = mkdtempSync(join(tmpdir(), "kith-keys-"));
  return {
    open: async () => fileKeys(directory),
    clear: async () => rmSync(directory, { recursive: true }),
  };
});

describe("the file of a device's key", () => {
  let directory = "";
  let file = "";

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "kith-keys-"));
    file = join(directory, "device.key");
  });

  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  test("may be read by its owner alone, and nothing else is left in the directory", async () => {
    const seed = await fileKeys(directory).seed();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(new Uint8Array(readFileSync(file))).toEqual(seed);
    expect(readdirSync(directory)).toEqual(["device.key"]);
  });

  test("is not used while others may read it, and the fault says how to mend that", async () => {
    await fileKeys(directory).seed();
    for (const mode of [0o640, 0o604, 0o620]) {
      chmodSync(file, mode);
      await expect(fileKeys(directory).seed()).rejects.toMatchObject({
        name: "Fault",
        code: "loose-key",
        message: expect.stringContaining(`chmod 600 ${file}`),
      });
    }
    chmodSync(file, 0o400);
    expect(await fileKeys(directory).seed()).toHaveLength(32);
  });

  test("is not replaced when it is damaged: another key would be another device", async () => {
    for (const bytes of [0, 31, 33]) {
      writeFileSync(file, new Uint8Array(bytes), { mode: 0o600 });
      await expect(fileKeys(directory).seed()).rejects.toMatchObject({ code: "damaged" });
      expect(statSync(file).size).toBe(bytes);
    }
  });

  test("in a directory that is not there is a fault", async () => {
    await expect(fileKeys(join(directory, "nowhere")).seed()).rejects.toMatchObject({ code: "missing" });
  });
});
