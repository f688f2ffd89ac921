import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openersContract } from "../../replica/handing-on/openers.contract.ts";
import { memoryOpeners } from "../memory/memory-openers.ts";
import { fileOpeners } from "./file-openers.ts";

openersContract("memory", async () => {
  const openers = memoryOpeners();
  return { open: async () => openers, clear: async () => {} };
});

openersContract("a file", async () => {
  const directory = mkdtempSync(join(tmpdir(), "kith-openers-"));
  return { open: async () => fileOpeners(directory), clear: async () => rmSync(directory, { recursive: true }) };
});

test("[K-8] a key that was dropped is in no file of the directory, and the others may be read by their owner alone", async () => {
  const directory = mkdtempSync(join(tmpdir(), "kith-openers-"));
  const openers = fileOpeners(directory);
  const [gone, stays] = [new Uint8Array(32).fill(0xa7), new Uint8Array(32).fill(0xb8)];
  await Promise.all([openers.keep(gone), openers.keep(stays)]);
  const old = join(directory, "old");
  linkSync(join(directory, "openers.key"), old);
  await openers.drop(gone);
  expect(new Uint8Array(readFileSync(old))).toEqual(new Uint8Array(64));
  rmSync(old);
  expect(readdirSync(directory)).toEqual(["openers.key"]);
  const file = join(directory, "openers.key");
  expect(new Uint8Array(readFileSync(file))).toEqual(stays);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  rmSync(directory, { recursive: true });
});

test("[K-8] what a power cut left beside the file is overwritten too, and not only cut off, before that name is written again", async () => {
  const directory = mkdtempSync(join(tmpdir(), "kith-openers-"));
  const openers = fileOpeners(directory);
  const [gone, stays] = [new Uint8Array(32).fill(0xa7), new Uint8Array(32).fill(0xb8)];
  await openers.keep(stays);
  writeFileSync(join(directory, "openers.key.new"), gone);
  const left = join(directory, "left");
  linkSync(join(directory, "openers.key.new"), left);
  await openers.keep(gone);
  await openers.drop(gone);
  expect(new Uint8Array(readFileSync(left))).toEqual(new Uint8Array(32));
  rmSync(left);
  expect(readdirSync(directory)).toEqual(["openers.key"]);
  expect(await openers.all()).toEqual([stays]);
  rmSync(directory, { recursive: true });
});
