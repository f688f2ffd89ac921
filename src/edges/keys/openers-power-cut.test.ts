import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";

/** The power goes out when the directory or a file is about to change for the `at`-th time. */
const power = vi.hoisted(() => {
  let left = Number.POSITIVE_INFINITY;
  return {
    cutAt: (at: number): void => {
      left = at;
    },
    use: (): void => {
      left -= 1;
      if (left < 0) throw Object.assign(new Error("the power went out"), { code: "EIO" });
    },
  };
});

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const open: typeof real.open = async (file, flags, mode) => {
    const handle = await real.open(file, flags, mode);
    const write = handle.write.bind(handle) as (...given: unknown[]) => unknown;
    Object.assign(handle, {
      write: async (...given: unknown[]) => {
        power.use();
        return write(...given);
      },
    });
    return handle;
  };
  const rename: typeof real.rename = async (from, to) => {
    power.use();
    return real.rename(from, to);
  };
  return { ...real, open, rename };
});
const { fileOpeners } = await import("./file-openers.ts");

const [one, two, three] = [1, 2, 3].map((by) => new Uint8Array(32).fill(by)) as [Uint8Array, Uint8Array, Uint8Array];

beforeEach(() => power.cutAt(Number.POSITIVE_INFINITY));

describe.each([0, 1, 2])("[K-4] a power cut after %i of the steps on disk takes no key that was to stay", (at) => {
  /** Two keys are kept, and then the power goes out; what is there when it is switched on again. */
  async function leftBy(
    work: (openers: ReturnType<typeof fileOpeners>) => Promise<void>,
  ): Promise<readonly Uint8Array[]> {
    const directory = mkdtempSync(join(tmpdir(), "kith-openers-"));
    const openers = fileOpeners(directory);
    await openers.keep(one);
    await openers.keep(two);
    power.cutAt(at);
    await expect(work(openers)).rejects.toMatchObject({ code: "disk" });
    power.cutAt(Number.POSITIVE_INFINITY);
    const there = await fileOpeners(directory).all();
    rmSync(directory, { recursive: true });
    return there;
  }

  test("while one is added", async () => {
    expect(await leftBy((openers) => openers.keep(three))).toEqual(at < 2 ? [one, two] : [one, two, three]);
  });

  test("while one is dropped", async () => {
    expect(await leftBy((openers) => openers.drop(two))).toEqual(at < 2 ? [one, two] : [one]);
  });
});
